import { requireParameter } from "../parameters/index.ts";
import type { Interval } from "./interval.ts";
import { quantile } from "./quantile.ts";
import { quantileInterval } from "./quantile-interval.ts";

export interface DifferenceOfMedians {
  /** Median of the first minus that of the second. */
  readonly difference: number;
  /** Null when a group is too small (below six values at 95 %) to say between which values its median lies. */
  readonly interval: Interval | null;
}

/**
 * Compares the medians of two independent groups without an assumption on how their values are distributed: the interval
 * combines the exact intervals of both medians (see `quantileInterval`) by the squares of their distances, the method of
 * variance estimates recovery (Zou and Donner, Statistics in Medicine 27, 2008).
 *
 * @throws RangeError when a group is empty or holds `NaN`, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { differenceOfMedians } from "@stuur/methods/statistics";
 *
 * const { difference, interval } = differenceOfMedians([11, 12, 13, 14, 15, 16, 17], [1, 2, 3, 4, 5, 6, 7]);
 * difference; // => 10
 * [interval?.lower.toFixed(2), interval?.upper.toFixed(2)]; // => ["5.76", "14.24"]
 * differenceOfMedians([3], [1, 2]).interval; // => null
 * ```
 */
export function differenceOfMedians(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  level = 0.95,
): DifferenceOfMedians {
  const [a, b] = [estimateMedian("first", first, level), estimateMedian("second", second, level)];
  const difference = a.median - b.median;
  if (!a.interval || !b.interval) return { difference, interval: null };
  const below = Math.hypot(a.median - a.interval.lower, b.interval.upper - b.median);
  const above = Math.hypot(a.interval.upper - a.median, b.median - b.interval.lower);
  return { difference, interval: { lower: difference - below, upper: difference + above } };
}

function estimateMedian(name: string, values: ArrayLike<number>, level: number) {
  const median = quantile(values, 0.5);
  requireParameter(!Number.isNaN(median), name, median, "at least one number");
  const { lower, upper } = quantileInterval(values.length, 0.5, level);
  if (lower === 0 || upper > values.length) return { median, interval: null };
  const sorted = Float64Array.from(values).sort();
  return { median, interval: { lower: sorted[lower - 1]!, upper: sorted[upper - 1]! } };
}
