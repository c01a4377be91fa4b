import type { EventLog } from "../event-log.ts";
import type { WorkingTime } from "./working-days.ts";

/** Durations in seconds; `n` is how many could be measured. `p90`: one in ten took longer. */
export interface Durations {
  readonly n: number;
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
}

/**
 * What lies between two events. `waiting` is the start of the next minus the completion of the previous, at least 0; a
 * log without start times only has `completion`, the time to the next completion. Null when nothing could be measured.
 */
export interface Between {
  readonly kind: "waiting" | "completion";
  readonly clock: Durations | null;
  readonly working: Durations | null;
}

/** `count` occurrences in late cases, of `of` in cases with a due date. */
export interface LateShare {
  readonly count: number;
  readonly of: number;
}

/** SQL of microseconds on the clock between the instants of pair `p`; NULL when either is unknown. */
export const clockMicroseconds = `CASE WHEN p.next_at > p.done_at THEN epoch_us(p.next_at) - epoch_us(p.done_at)
  WHEN p.next_at <= p.done_at THEN 0 END`;

/** SQL of a relation `p` with `clock` and `working` microseconds for each of `pairs`. */
export function timedPairsSql(pairs: string, working: WorkingTime): string {
  return `(SELECT p.*, ${clockMicroseconds} AS clock, ${working.microseconds} AS working
    FROM ${pairs} AS p ${working.joins})`;
}

/** The columns of a `FlowRow`: aggregates over timed pairs. */
export function flowColumns(): string {
  // Twice the same quantiles are computed once.
  const durations = (name: string) => `count(${name}) AS ${name}_n, avg(${name}) / 1e6 AS ${name}_mean,
    quantile_cont(${name}, [0.5, 0.9])[1] / 1e6 AS ${name}_p50, quantile_cont(${name}, [0.5, 0.9])[2] / 1e6 AS ${name}_p90`;
  return `count(*) FILTER (returned) AS returned, count(*) FILTER (late) AS late_count, count(late) AS late_of,
    ${durations("clock")}, ${durations("working")}`;
}

/** A row with the columns of `flowColumns`, all null for a cell that nothing leaves. */
export interface FlowRow {
  readonly returned: number | null;
  readonly late_count: number | null;
  readonly late_of: number | null;
  readonly clock_n: number | null;
  readonly clock_mean: number | null;
  readonly clock_p50: number | null;
  readonly clock_p90: number | null;
  readonly working_n: number | null;
  readonly working_mean: number | null;
  readonly working_p50: number | null;
  readonly working_p90: number | null;
}

/** How often a flow came back, how often it was in late cases, and what lay in between. */
export interface Flow {
  readonly returned: number;
  readonly late: LateShare;
  readonly between: Between;
}

export function readFlow(row: FlowRow, log: EventLog): Flow {
  return {
    returned: row.returned ?? 0,
    late: { count: row.late_count ?? 0, of: row.late_of ?? 0 },
    between: {
      kind: log.manifest.hasStartTimes ? "waiting" : "completion",
      clock: readDurations(row.clock_n, row.clock_mean, row.clock_p50, row.clock_p90),
      working: readDurations(row.working_n, row.working_mean, row.working_p50, row.working_p90),
    },
  };
}

function readDurations(n: number | null, mean: number | null, p50: number | null, p90: number | null) {
  return !n || mean === null || p50 === null || p90 === null ? null : { n, mean, p50, p90 };
}
