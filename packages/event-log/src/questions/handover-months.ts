import { quantileInterval } from "@stuur/methods/statistics";
import { sqlText } from "../database.ts";
import type { EventLog } from "../event-log.ts";
import { listPeriods, type Period } from "./calendar-periods.ts";
import type { Relations } from "./relations.ts";

/** An estimate with the 95 % interval that is exact for any distribution; null at a side where there are too few values. */
export interface Bounded {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A handover in the cases that began in a month. */
export interface HandoverMonth extends Period {
  readonly count: number;
  /** Of so many the time between is known. */
  readonly n: number;
  /** Seconds; null when it is never known. */
  readonly clockP50: Bounded | null;
  readonly workingP50: Bounded | null;
}

/** The months in the log's time zone from the first to the last case with such a handover, also those without one. */
export async function readMonths(
  log: EventLog,
  { cases }: Relations,
  timed: string,
): Promise<HandoverMonth[]> {
  const local = `timezone(${sqlText(log.manifest.timeZone)}, timezone('UTC', first_at))`;
  const dated = `(
    SELECT date_trunc('month', ${local})::DATE::VARCHAR AS "from", clock, working
    FROM ${timed} AS t JOIN ${cases} AS c ON c.case_no = t.case_no)`;
  const counts = await log.database.query<Pick<HandoverMonth, "from" | "count" | "n">>(
    `SELECT "from", count(*) AS count, count(clock) AS n FROM ${dated} GROUP BY "from" ORDER BY "from"`,
  );
  const medians = new Map((await readMedians(log, dated, counts)).map((row) => [row.from, row]));
  const [first, last] = [counts[0]?.from, counts.at(-1)?.from];
  if (first === undefined || last === undefined) return [];
  return [...listPeriods("month", first, last)].map((period): HandoverMonth => {
    const { count, n } = counts.find(({ from }) => from === period.from) ?? { count: 0, n: 0 };
    const found = medians.get(period.from);
    const [clockP50, workingP50] = [readBounded(found, "clock"), readBounded(found, "working")];
    return { ...period, count, n, clockP50, workingP50 };
  });
}

type MedianRow = { readonly from: string } & Readonly<
  Record<`${"clock" | "working"}_${keyof Bounded}`, number | null>
>;

/** Medians per month, and the values at the ranks that are the ends of their intervals. */
async function readMedians(
  log: EventLog,
  dated: string,
  counts: readonly Pick<HandoverMonth, "from" | "n">[],
): Promise<MedianRow[]> {
  const measured = counts.filter(({ n }) => n > 0);
  if (measured.length === 0) return [];
  const ranks = measured.map(({ from, n }) => {
    const { lower, upper } = quantileInterval(n, 0.5);
    return `('${from}', ${lower}, ${upper})`;
  });
  const columns = ["clock", "working"].map((measure) => {
    const at = (end: string) =>
      `max(${measure}) FILTER (${measure}_rank = ${end}) / 1e6 AS ${measure}_${end}`;
    return `median(${measure}) / 1e6 AS ${measure}_value, ${at("lower")}, ${at("upper")}`;
  });
  return log.database.query<MedianRow>(`
    SELECT "from", ${columns.join(", ")}
    FROM (
      SELECT *, row_number() OVER (PARTITION BY "from" ORDER BY clock) AS clock_rank,
        row_number() OVER (PARTITION BY "from" ORDER BY working) AS working_rank
      FROM ${dated} WHERE clock IS NOT NULL)
    JOIN (VALUES ${ranks.join(", ")}) AS ranks("from", lower, upper) USING ("from") GROUP BY "from"`);
}

function readBounded(row: MedianRow | undefined, measure: "clock" | "working"): Bounded | null {
  const value = row?.[`${measure}_value`];
  if (row === undefined || value == null) return null;
  return { value, lower: row[`${measure}_lower`], upper: row[`${measure}_upper`] };
}
