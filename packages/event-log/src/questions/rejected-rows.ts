import type { EventLog } from "../event-log.ts";
import type { RejectedRow } from "../manifest.ts";
import { readRejected, removeRejected } from "../write/rejected-file.ts";

/**
 * Lists the rows of the source that could not be read, in the order of the file: the first ten thousand, where the manifest
 * has a hundred. Where persons were replaced by pseudonyms their names are in values, too, as far as they are in the column of
 * the person; a value may still hold the name of somebody else. Those of the manifest alone where the rest was removed, and of
 * a log that events were added to.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, rejectedRows } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Draw,Design,2025-03-03 09:00", "1,Plan,Planning,tomorrow"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const [first] = await rejectedRows(log);
 * [first.line, first.column, first.value]; // => [3, "completed", "tomorrow"]
 * await log.close();
 * ```
 */
export async function rejectedRows({ folder, manifest }: EventLog): Promise<readonly RejectedRow[]> {
  return (await readRejected(folder)) ?? manifest.doubt.rejected.samples;
}

/**
 * Removes what `rejectedRows` has beyond the hundred of the manifest from the log in this folder, for when the file itself is
 * deleted. Does nothing when there is nothing.
 *
 * @example
 * ```ts
 * import { removeRejectedRows } from "@stuur/event-log";
 *
 * await removeRejectedRows("no such folder"); // => undefined
 * ```
 */
export function removeRejectedRows(folder: string): Promise<void> {
  return removeRejected(folder);
}
