import { quantile } from "../../statistics/index.ts";
import type { Instant } from "../../time/index.ts";
import type { ObservedCases } from "./observe-cases.ts";

/** Which cases are compared, and over which time they are simulated. */
export interface ComparedPeriod {
  /** Where the simulation begins, empty, so that it is as busy as usual when the window opens. */
  readonly simulatedFrom: Instant;
  /** Cases that begin in it count; the end is outside. */
  readonly window: { readonly from: Instant; readonly until: Instant };
  /** The end of the log: what is not done then is not in it, in reality as in the simulation. */
  readonly until: Instant;
}

/** More cases make nothing more certain than the replications are. */
const mostCases = 5000;

/**
 * Leaves out the cases at both ends of a log: as far as 19 of 20 lead times reach, at most a quarter of the period. At the
 * beginning a log may hold only the end of cases, at the end only their begin. Of a large log the last 5,000 cases count.
 * The simulation begins earlier by what is left out and half the window: the time to become as busy as usual.
 */
export function choosePeriod({ from, until, cases }: ObservedCases): ComparedPeriod {
  const lengths = cases.map(({ begun, ended }) => ended - begun);
  const margin = Math.min(quantile(lengths, 0.95), (until - from) / 4);
  // One millisecond further, so that in a log without duration the last case is inside.
  const last = until - margin + 1;
  const begun = cases.map((one) => one.begun).filter((at) => at >= from + margin && at < last);
  const first = begun.length > mostCases ? begun.toSorted((a, b) => b - a)[mostCases - 1]! : from + margin;
  return {
    simulatedFrom: first - margin - (last - first) / 2,
    window: { from: first, until: last },
    until,
  };
}
