import type { EventLog } from "../event-log.ts";
import { clockMicroseconds } from "./between.ts";
import { answer, type QuestionOptions } from "./options.ts";

/** How often an event of `from` was followed in its case by one of `to`, and the seconds between; null if never known. */
export interface PairCount {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly meanSeconds: number | null;
  readonly medianSeconds: number | null;
}

/**
 * Counts the pairs, those within one team or person included: the directly-follows relation over teams (van der Aalst's
 * handover of work, counted and not normalised). Most first, then by name.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, pairs } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * await pairs(log); // => [{ from: "Design", to: "Planning", count: 1, meanSeconds: 90000, medianSeconds: 90000 }]
 * await log.close();
 * ```
 */
export function pairs(log: EventLog, options: QuestionOptions = {}): Promise<PairCount[]> {
  return answer(log, options, (relations) =>
    log.database.query<PairCount>(`
      SELECT from_value AS "from", to_value AS "to", count(*) AS count,
        avg(${clockMicroseconds}) / 1e6 AS "meanSeconds", median(${clockMicroseconds}) / 1e6 AS "medianSeconds"
      FROM ${relations.pairs} AS p GROUP BY ALL ORDER BY count DESC, "from", "to"`),
  );
}
