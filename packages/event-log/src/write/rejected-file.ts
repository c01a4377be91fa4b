import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RejectedRow } from "../manifest.ts";

const fileName = "rejected.json";

/** Keeps the rows that were left out beside the log; none, and nothing is written. */
export async function writeRejected(folder: string, rows: readonly RejectedRow[]): Promise<void> {
  if (rows.length > 0) await writeFile(join(folder, fileName), `${JSON.stringify(rows)}\n`);
}

/** Null where nothing was kept. */
export async function readRejected(folder: string): Promise<readonly RejectedRow[] | null> {
  try {
    return JSON.parse(await readFile(join(folder, fileName), "utf8")) as readonly RejectedRow[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Nothing happens where nothing was kept. */
export async function removeRejected(folder: string): Promise<void> {
  await rm(join(folder, fileName), { force: true });
}
