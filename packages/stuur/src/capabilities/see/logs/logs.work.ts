import { type EventLogError, type EventLogManifest, importEventLog } from "@stuur/event-log";
import { faultPoint } from "../../../platform/faults/fault.ts";
import type { WorkContext } from "../../../platform/jobs/work.ts";
import type { ImportChoices } from "./logs.contract.ts";

export interface ImportInput extends ImportChoices {
  readonly file: string;
  readonly fileName: string;
  /** Is complete or absent afterwards, never half. */
  readonly folder: string;
}

export type ImportOutput = { ok: true; manifest: EventLogManifest } | { ok: false; error: EventLogError };

/** The computing half of an import: runs in a child process and knows files only, never the database. */
export async function importLog(input: ImportInput, { onProgress }: WorkContext): Promise<ImportOutput> {
  const result = await importEventLog({
    ...input,
    pseudonymise: true,
    onProgress: ({ phase, fraction }) => onProgress(fractionOf(phase, fraction), phase),
    beforeRename: () => faultPoint("import:before-rename"),
    afterRename: () => faultPoint("import:after-rename"),
  });
  return result.ok ? { ok: true, manifest: result.log } : { ok: false, error: result.error };
}

/** Reading is about half of the time; how far sorting and writing are cannot be seen. */
function fractionOf(phase: "read" | "sort" | "write", fraction: number): number {
  if (phase === "read") return fraction / 2;
  return phase === "sort" ? 0.5 : 0.85;
}
