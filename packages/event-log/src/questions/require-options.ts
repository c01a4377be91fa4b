import { EventLogFailure } from "../errors.ts";
import type { QuestionOptions } from "./options.ts";

/**
 * Refuses what a caller without types may give. A value that is not known would otherwise be taken for another one, or find
 * nothing. Throws an `EventLogFailure`.
 */
export function requireOptions({ by, missing }: QuestionOptions): void {
  requireChoice("by", by, ["team", "person", "person-in-team"]);
  requireChoice("missing", missing, ["keep", "drop"]);
}

/** Refuses a value that is not among the choices; one that is left out has a default. */
export function requireChoice<Choice extends string>(
  option: string,
  value: Choice | undefined,
  choices: readonly Choice[],
): void {
  if (value === undefined || choices.includes(value)) return;
  throw new EventLogFailure("EVENT_LOG_UNKNOWN_OPTION", { option, value: String(value), expected: choices });
}
