import {
  compareEventLogs,
  type EventLogDifference,
  type EventLogError,
  type EventLogManifest,
  importEventLog,
} from "@stuur/event-log";
import { faultPoint } from "../../../platform/faults/fault.ts";
import type { WorkContext } from "../../../platform/jobs/work.ts";
import type { ImportChoices } from "./logs.contract.ts";
import type { PersonKey } from "./person-key.store.ts";

export interface ImportInput extends ImportChoices {
  readonly file: string;
  readonly fileName: string;
  /** Is complete or absent afterwards, never half. */
  readonly folder: string;
  /** Who has a pseudonym already. */
  readonly knownPersons: PersonKey;
  readonly highestPseudonym: number;
  /** The log that the file takes the place of. */
  readonly earlier: string | null;
}

export type ImportOutput =
  | { ok: true; manifest: EventLogManifest; difference: EventLogDifference | null }
  | { ok: false; error: EventLogError };

/** The computing half of an import: runs in a child process and knows files only, never the database. */
export async function importLog(input: ImportInput, { onProgress }: WorkContext): Promise<ImportOutput> {
  const result = await importEventLog({
    ...input,
    pseudonymise: true,
    onProgress: ({ phase, fraction }) => onProgress(fractionOf(phase, fraction), phase),
    beforeRename: () => faultPoint("import:before-rename"),
    afterRename: () => faultPoint("import:after-rename"),
  });
  if (!result.ok) return { ok: false, error: result.error };
  const difference = input.earlier === null ? null : await compareEventLogs(input.earlier, input.folder);
  return { ok: true, manifest: result.log, difference };
}

/** Reading is about half of the time; how far sorting and writing are cannot be seen. */
function fractionOf(phase: "read" | "sort" | "write", fraction: number): number {
  if (phase === "read") return fraction / 2;
  return phase === "sort" ? 0.5 : 0.85;
}
