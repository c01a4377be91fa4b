import type { EventLog } from "../event-log.ts";
import type { RejectedRow } from "../manifest.ts";
import { readRejected } from "../write/rejected-file.ts";

/**
 * Lists the rows of the source that could not be read, in the order of the file: the first ten thousand, where the manifest
 * has a hundred. Values may hold names of persons, also where persons were replaced: only a value that is exactly a name
 * is left out. Of a log that was made before they were kept, those of the manifest.
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
