import { isCount, requireParameter } from "../parameters/index.ts";
import { binomialCdf, binomialUpperTail } from "./binomial.ts";
import { tailOfLevel } from "./interval.ts";

/**
 * Ranks in a sample that is sorted from small to large: the values of rank `lower` and `upper` (the smallest has rank 1)
 * are the ends of an interval for a quantile. Rank 0 and rank n + 1 are no values: at that side nothing can be said.
 */
export interface QuantileRanks {
  readonly lower: number;
  readonly upper: number;
  /** The probability that the interval holds the quantile: at least the level; for a discrete quantity at least this. */
  readonly coverage: number;
}

/**
 * The interval for the p-quantile that n independent values give, whatever they are distributed like: by the binomial
 * number of values below the quantile, with at most half of what the level leaves at each side (David and Nagaraja, Order
 * Statistics, 3rd edition, 2003, section 7.1). As the ranks are whole, the coverage is as a rule above the level.
 *
 * @throws RangeError when n is not a count, or p or level lies outside (0, 1).
 * @example
 * ```ts
 * import { quantileInterval } from "@stuur/methods/statistics";
 *
 * const { lower, upper, coverage } = quantileInterval(10, 0.5);
 * [lower, upper, coverage.toFixed(4)]; // => [2, 9, "0.9785"]
 * quantileInterval(20, 0.9).upper; // => 21
 * ```
 */
export function quantileInterval(n: number, p: number, level = 0.95): QuantileRanks {
  requireParameter(isCount(n), "n", n, "a whole number ≥ 0");
  requireParameter(p > 0 && p < 1, "p", p, "between 0 and 1");
  const tail = tailOfLevel(level);
  const lower = findFirst(n, (rank) => binomialCdf(rank, n, p) > tail);
  const upper = findFirst(n, (rank) => binomialUpperTail(rank, n, p) <= tail) + 1;
  return { lower, upper, coverage: 1 - binomialCdf(lower - 1, n, p) - binomialUpperTail(upper - 1, n, p) };
}

/** The first of the ranks 0 … n from which on a condition holds; at n it does. */
function findFirst(n: number, holds: (rank: number) => boolean): number {
  let [first, last] = [0, n];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (holds(middle)) last = middle;
    else first = middle + 1;
  }
  return first;
}
