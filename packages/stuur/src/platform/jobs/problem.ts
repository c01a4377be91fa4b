import type { JsonValue } from "../database/tables.ts";
import { type BilingualText, StuurError, stuurError } from "../errors/errors.ts";

/** A failure as it is kept with a job or a delivery, and told over the wire. */
export interface Problem {
  readonly code: string;
  readonly message: BilingualText;
  readonly details: JsonValue;
}

/** The failure in words for people; of what nobody expected only `reference`, under which the log has it. */
export function toProblem(error: unknown, reference: string): Problem {
  const { code, text, values } =
    error instanceof StuurError ? error : stuurError("STUUR_INTERNAL", { request: reference });
  return { code, message: { nl: text.nl, en: text.en }, details: values as JsonValue };
}

/** Whether trying again is no use: the failure lies in what was asked, not in what happened meanwhile. */
export function isFinal(error: unknown): boolean {
  return error instanceof StuurError && error.status < 500;
}
