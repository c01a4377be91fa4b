import type { EventLog } from "../event-log.ts";
import { answer, type QuestionOptions } from "./options.ts";
import type { Relations } from "./relations.ts";
import { boundHandovers } from "./tie-bounds.ts";

/** How sure the figures are. */
export interface Doubt {
  /** Pairs at the same time, of which the order is that of the file. */
  readonly tiedPairs: number;
  /** Fewest and most handovers over all orders of events at the same time. */
  readonly handoversMin: number;
  readonly handoversMax: number;
  /** Events of the whole log without team, and without person. */
  readonly missingTeam: number;
  readonly missingPerson: number;
  /** Rows of the source that could not be read. */
  readonly rejected: number;
}

/**
 * Tells what is doubtful about the counts of handovers: events at the same time, missing values, rejected rows. The
 * bounds are attained: some order of the tied events has that many.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { doubt, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { tiedPairs, missingPerson } = await doubt(log);
 * [tiedPairs, missingPerson]; // => [0, 2]
 * await log.close();
 * ```
 */
export async function doubt(log: EventLog, options: QuestionOptions = {}): Promise<Doubt> {
  const counted = await answer(log, options, async (relations) => {
    const tied = `(SELECT DISTINCT case_no FROM ${relations.pairs} WHERE tied)`;
    const [certain] = await log.database.query<{ tiedPairs: number; handovers: number }>(`
      SELECT count(*) FILTER (tied) AS "tiedPairs",
        count(*) FILTER (handed AND case_no NOT IN ${tied}) AS handovers
      FROM ${relations.pairs}`);
    return { ...certain!, bounds: await boundTiedCases(log, relations, tied) };
  });
  const { missingTeam, missingPerson, rejected } = log.manifest.doubt;
  return {
    tiedPairs: counted.tiedPairs,
    handoversMin: counted.handovers + counted.bounds.min,
    handoversMax: counted.handovers + counted.bounds.max,
    missingTeam,
    missingPerson,
    rejected: rejected.count,
  };
}

/** Sums the bounds of the cases with ties, which stream past one after the other. */
async function boundTiedCases(log: EventLog, relations: Relations, tied: string) {
  const total = { min: 0, max: 0 };
  let caseNumber = -1;
  let groups: Map<string, number>[] = [];
  let instant = Number.NaN;
  const closeCase = () => {
    const { min, max } = boundHandovers(groups);
    total.min += min;
    total.max += max;
    groups = [];
    instant = Number.NaN;
  };
  const rows = log.database.stream<{ case_no: number; instant: number; value: string; count: number }>(`
    SELECT case_no, epoch_us(coalesce(started_at, completed_at)) AS instant, value, count(*) AS count FROM ${relations.events}
    WHERE case_no IN ${tied} GROUP BY ALL ORDER BY case_no, instant`);
  for await (const chunk of rows) {
    for (const row of chunk) {
      if (row.case_no !== caseNumber) closeCase();
      caseNumber = row.case_no;
      if (row.instant !== instant) groups.push(new Map());
      instant = row.instant;
      groups.at(-1)?.set(row.value, row.count);
    }
  }
  closeCase();
  return total;
}
