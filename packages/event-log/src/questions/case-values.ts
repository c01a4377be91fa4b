import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import { timedPairsSql } from "./between.ts";
import { type HandoverEnds, occurrencesSql } from "./handover-keys.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations } from "./relations.ts";
import { workingTimeOf } from "./working-days.ts";

/**
 * What is measured of each case: `events`; `handovers`; `parties`, distinct teams (or persons); `duration`, clock seconds
 * from first to last event; `onTime`, 1 or 0, of cases with a due date; `returned`, 1 when a handover of it is returned and
 * 0 otherwise; or of each occurrence of one handover the working seconds between.
 */
export type CaseMeasure =
  | "events"
  | "handovers"
  | "parties"
  | "duration"
  | "onTime"
  | "returned"
  | { readonly handover: HandoverEnds };

/** Measures of cases, side by side, in the order in which the cases stand in the log. */
export interface CaseValues {
  /** When each case began, in milliseconds since 1970. */
  readonly begunAt: Float64Array;
  readonly values: Float64Array;
}

/**
 * One measure of every case with the moment at which the case began: to compare groups of cases and periods by. Cases that
 * cannot be measured (no due date, the handover does not occur) are absent; cases of which `missing: "drop"` leaves no
 * event too.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { caseValues, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00", "2,Plan,Planning,2025-03-05 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { values } = await caseValues(log, { measure: "handovers" });
 * [...values]; // => [1, 0]
 * const { values: between } = await caseValues(log, { measure: { handover: { from: "Design", to: "Planning" } } });
 * [...between]; // => [36000]
 * await log.close();
 * ```
 */
export function caseValues(
  log: EventLog,
  { measure, ...options }: QuestionOptions & { readonly measure: CaseMeasure },
): Promise<CaseValues> {
  return answer(log, options, async (relations) => {
    const measured = await measureSql(log, relations, { measure, ...options });
    if (measured === null) return { begunAt: new Float64Array(), values: new Float64Array() };
    return readValues(
      log,
      `SELECT epoch_us(first_at) / 1e3 AS begun_at, value::DOUBLE AS value
      FROM ${measured} JOIN cases USING (case_no) WHERE value IS NOT NULL ORDER BY case_no, place`,
    );
  });
}

/** SQL of (case_no, place, value); null when there is nothing to measure. */
async function measureSql(
  log: EventLog,
  relations: Relations,
  { measure, ...options }: QuestionOptions & { readonly measure: CaseMeasure },
): Promise<string | null> {
  if (typeof measure === "object") {
    const occurrences = await occurrencesSql(log, relations, measure.handover);
    const working = await workingTimeOf(log, calendarOf(log, options));
    return (
      occurrences &&
      `(SELECT case_no, place, working / 1e6 AS value FROM ${timedPairsSql(occurrences, working)})`
    );
  }
  const { events, pairs, cases } = relations;
  const byCase = (value: string, relation: string) =>
    `(SELECT case_no, 0 AS place, ${value} AS value FROM ${relation} GROUP BY case_no)`;
  // A case of a single event has no pair.
  const byPairs = (value: string) => `(
    SELECT case_no, 0 AS place, coalesce(value, 0) AS value
    FROM (SELECT DISTINCT case_no FROM ${events}) LEFT JOIN ${byCase(value, pairs)} USING (case_no))`;
  const whole = (value: string) => `(SELECT case_no, 0 AS place, ${value} AS value FROM ${cases})`;
  switch (measure) {
    case "events":
      return byCase("count(*)", events);
    case "parties":
      return byCase("count(DISTINCT value)", events);
    case "handovers":
      return byPairs("count(*) FILTER (handed)");
    case "returned":
      return byPairs("max((handed AND returned)::INTEGER)");
    case "duration":
      return whole("(epoch_us(last_at) - epoch_us(first_at)) / 1e6");
    case "onTime":
      return whole("(NOT late)::INTEGER");
  }
}

/** As the columns that DuckDB has: a row as an object for each of a million cases would be slow. */
async function readValues(log: EventLog, sql: string): Promise<CaseValues> {
  const begunAt: number[] = [];
  const values: number[] = [];
  for await (const chunk of log.database.chunks(sql)) {
    for (const at of chunk.getColumnValues(0)) begunAt.push(Number(at));
    for (const value of chunk.getColumnValues(1)) values.push(Number(value));
  }
  return { begunAt: Float64Array.from(begunAt), values: Float64Array.from(values) };
}
