import { isCount, requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import type { Durations } from "./between.ts";
import { groupCases } from "./case-groups.ts";
import { countBins, type LeadTimeBin } from "./lead-time-bins.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import { requireOptions } from "./require-options.ts";
import { type Share, shareOf } from "./share.ts";
import { readSpread, type Spread, type SpreadColumn, spreadColumn } from "./spread.ts";
import { timedCasesOf } from "./timed-cases.ts";

/** What is asked about lead times. */
export interface LeadTimesOptions extends QuestionOptions {
  /** Further quantiles than p50 and p90, as probabilities. */
  readonly quantiles?: readonly number[];
  /**
   * A row for each value: of a column of the source (the first value that the case has), or of the party (`by`, `grouping`)
   * of the case's last event, who delivered.
   */
  readonly groupBy?: { readonly column: string } | "delivery";
  /** How many values have a row of their own; by default 10. */
  readonly limit?: number;
}

/** Lead times and on-time delivery of some cases. Durations are in seconds. */
export interface LeadTimeFigures {
  readonly cases: number;
  /** From first to last event, on the clock and in working time; null without cases. */
  readonly clock: Spread | null;
  readonly working: Spread | null;
  /** Cases that were not late, of those with a due date. */
  readonly onTime: Share;
  /** How much later than the due date the late ones were, on the clock; null when none was late. */
  readonly lateBy: Durations | null;
}

/** Lead times of all cases, their histogram on the clock, and those of groups when these were asked. */
export interface LeadTimes extends LeadTimeFigures {
  /** Bins of equal width; at most one in twenty cases is in the last one, which has no end. */
  readonly histogram: readonly LeadTimeBin[];
  /** Most cases first, then by name; `(none)` for cases without a value. */
  readonly groups: readonly (LeadTimeFigures & { readonly value: string })[];
  /** The cases of all further values; null when there are none. */
  readonly otherGroups: LeadTimeFigures | null;
}

/**
 * How long cases take from their first event (its start, if known) to their last, and how many were on time: late is a last
 * event after the last known due date. Cases are whole: `missing` changes nothing here, `by` and `grouping` only tell who
 * delivered. A case that is still open counts with the time until its last event so far. Quantiles interpolate (type 7
 * of Hyndman and Fan, 1996).
 *
 * Throws an `EventLogFailure` when the log does not have the column.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, leadTimes, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,2025-03-03 09:00,2025-03-05", "1,Build,2025-03-04 10:00,2025-03-05"];
 * await writeFile(file, ["order,step,completed,deadline", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { clock, working, onTime } = await leadTimes(log);
 * [clock?.p50, working?.p50]; // => [90000, 36000]
 * [onTime.count, onTime.of]; // => [1, 1]
 * await log.close();
 * ```
 */
export function leadTimes(log: EventLog, options: LeadTimesOptions = {}): Promise<LeadTimes> {
  const { groupBy, limit = 10, filter } = options;
  requireParameter(isCount(limit), "limit", limit, "a whole number ≥ 0");
  return answer(log, filter ? { filter } : {}, async () => {
    requireOptions(options);
    const timed = await timedCasesOf(log, calendarOf(log, options), filter);
    const [all] = await readFigures(log, timed, options);
    const [until] = await log.database.query<{ p95: number | null }>(
      `SELECT quantile_disc(clock, 0.95) / 1e6 AS p95 FROM ${timed}`,
    );
    const histogram = until?.p95 == null ? [] : await countBins(log, timed, until.p95);
    const groups = groupBy ? await readGroups(log, timed, { ...options, groupBy, limit }) : noGroups;
    return { ...all!.figures, histogram, ...groups };
  });
}

const noGroups: Pick<LeadTimes, "groups" | "otherGroups"> = { groups: [], otherGroups: null };

async function readGroups(
  log: EventLog,
  timed: string,
  options: LeadTimesOptions & Required<Pick<LeadTimesOptions, "groupBy" | "limit">>,
): Promise<Pick<LeadTimes, "groups" | "otherGroups">> {
  const { relation, names } = await groupCases(log, options);
  const grouped = `(SELECT * FROM ${timed} LEFT JOIN ${relation} USING (case_no))`;
  const rows = await readFigures(log, grouped, options, "group_no");
  const groups = rows.flatMap(({ group_no, figures }) => {
    return group_no === null ? [] : [{ value: names[group_no]!, ...figures }];
  });
  return {
    groups: mostFirst(
      groups,
      ({ cases }) => cases,
      ({ value }) => value,
    ),
    otherGroups: rows.find(({ group_no }) => group_no === null)?.figures ?? null,
  };
}

async function readFigures(
  log: EventLog,
  timed: string,
  { quantiles }: LeadTimesOptions,
  group = "NULL",
): Promise<{ group_no: number | null; figures: LeadTimeFigures }[]> {
  const rows = await log.database.query<FiguresRow>(`
    SELECT ${group} AS group_no, count(*) AS cases, count(late) AS "dueCases", count(*) FILTER (late) AS "lateCases",
      ${spreadColumn("clock", quantiles)}, ${spreadColumn("working", quantiles)}, ${spreadColumn("late_by")}
    FROM (SELECT *, CASE WHEN late THEN epoch_us(last_at) - epoch_us(due_at) END AS late_by FROM ${timed})
    ${group === "NULL" ? "" : `GROUP BY ${group}`}`);
  return rows.map(({ group_no, cases, dueCases, lateCases, ...spent }) => {
    const [clock, working, lateBy] = [spent.clock, spent.working, spent.late_by].map(readSpread);
    const late = lateBy && { n: lateBy.n, mean: lateBy.mean, p50: lateBy.p50, p90: lateBy.p90 };
    const onTime = shareOf(dueCases - lateCases, dueCases);
    return {
      group_no,
      figures: { cases, clock: clock ?? null, working: working ?? null, onTime, lateBy: late ?? null },
    };
  });
}

interface FiguresRow {
  readonly group_no: number | null;
  readonly cases: number;
  readonly dueCases: number;
  readonly lateCases: number;
  readonly clock: SpreadColumn;
  readonly working: SpreadColumn;
  readonly late_by: SpreadColumn;
}
