import { copyFile, link } from "node:fs/promises";
import { join } from "node:path";
import { sqlText } from "../database.ts";
import type { EventLogManifest } from "../manifest.ts";

/**
 * The Parquet files of a log: each event with the next of its case, the cases, what steps, teams and persons are called, and
 * the further attributes of events.
 */
export type PartName = "events" | "cases" | "names" | "attributes";

/** Where the files of a log are, and what is to be known to read them. */
export interface LogFiles {
  readonly folder: string;
  readonly manifest: Pick<EventLogManifest, "changedCases">;
}

/** The files with a row for each event or case; cases that changed since can stand in files of their own. */
const largeParts: readonly PartName[] = ["events", "cases", "attributes"];

export function partFile(folder: string, part: PartName): string {
  return join(folder, `${part}.parquet`);
}

/** Has the cases that stand in the place of those of the same number in the large file. */
export function changedFile(folder: string, part: PartName): string {
  return join(folder, `${part}-changed.parquet`);
}

/** SQL of a relation: the rows of a part, in no particular order. */
export function partSql({ folder, manifest }: LogFiles, part: PartName): string {
  const whole = `read_parquet(${sqlText(partFile(folder, part))})`;
  if (!manifest.changedCases || !largeParts.includes(part)) return whole;
  const changed = (name: PartName) => `read_parquet(${sqlText(changedFile(folder, name))})`;
  return `(
    SELECT * FROM ${whole} ANTI JOIN (SELECT case_no FROM ${changed("cases")}) AS changed USING (case_no)
    UNION ALL BY NAME FROM ${changed(part)})`;
}

/** Gives a new folder the large files of another log: they never change, so that two folders can have the same one. */
export async function shareLargeFiles(from: string, to: string, hasAttributes: boolean): Promise<void> {
  for (const part of largeParts) {
    if (part === "attributes" && !hasAttributes) continue;
    const [file, shared] = [partFile(from, part), partFile(to, part)];
    // Not every file system has a second name for a file.
    await link(file, shared).catch(() => copyFile(file, shared));
  }
}
