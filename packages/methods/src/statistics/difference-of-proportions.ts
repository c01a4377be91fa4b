import { isCount, isPositive, requireParameter } from "../parameters/index.ts";
import { chiSquaredUpperTail } from "./chi-squared.ts";
import { type Interval, tailOfLevel } from "./interval.ts";
import { normalQuantile } from "./normal.ts";

/** `count` successes among n independent trials, n ≥ 1. */
export interface Proportion {
  readonly count: number;
  readonly n: number;
}

export interface DifferenceOfProportions {
  /** First proportion minus second. */
  readonly difference: number;
  /** Wald interval of the difference, within [−1, 1]. */
  readonly interval: Interval;
  /** Pearson's statistic of the 2 × 2 table, without continuity correction, on one degree of freedom. */
  readonly chiSquared: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Compares two independent proportions, as R's `prop.test(correct = FALSE)` does: large-sample methods, trustworthy
 * when each group has at least about five successes and five failures. With fewer, use `fisherExact`.
 *
 * When all trials of both groups ended alike there is nothing that differs: chiSquared is 0 and pValue 1, but the Wald
 * interval has no width, which says nothing about certainty.
 *
 * @throws RangeError when n < 1, a count does not lie within 0…n, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { differenceOfProportions } from "@stuur/methods/statistics";
 *
 * const result = differenceOfProportions({ count: 15, n: 100 }, { count: 5, n: 100 });
 * [result.interval.lower.toFixed(4), result.interval.upper.toFixed(4)]; // => ["0.0180", "0.1820"]
 * result.pValue.toFixed(5); // => "0.01842"
 * ```
 */
export function differenceOfProportions(
  first: Proportion,
  second: Proportion,
  level = 0.95,
): DifferenceOfProportions {
  requireProportion("first", first);
  requireProportion("second", second);
  const [p1, p2] = [first.count / first.n, second.count / second.n];
  const difference = p1 - p2;
  const standardError = Math.sqrt((p1 * (1 - p1)) / first.n + (p2 * (1 - p2)) / second.n);
  const halfWidth = -normalQuantile(tailOfLevel(level)) * standardError;
  const chiSquared = pearsonStatistic(first, second);
  return {
    difference,
    interval: { lower: Math.max(-1, difference - halfWidth), upper: Math.min(1, difference + halfWidth) },
    chiSquared,
    pValue: chiSquaredUpperTail(chiSquared, 1),
  };
}

/** Refuses a proportion without trials, or with more successes than trials. */
export function requireProportion(name: string, { count, n }: Proportion): void {
  requireParameter(isCount(n) && isPositive(n), `${name}.n`, n, "a whole number ≥ 1");
  requireParameter(isCount(count) && count <= n, `${name}.count`, count, `a whole number from 0 to ${n}`);
}

function pearsonStatistic(first: Proportion, second: Proportion): number {
  const pooled = (first.count + second.count) / (first.n + second.n);
  if (pooled === 0 || pooled === 1) return 0;
  const difference = first.count / first.n - second.count / second.n;
  return difference ** 2 / (pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
}
