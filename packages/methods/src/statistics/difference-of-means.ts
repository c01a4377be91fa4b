import { requireParameter } from "../parameters/index.ts";
import { type Interval, tailOfLevel } from "./interval.ts";
import { mean, variance } from "./moments.ts";
import { studentTQuantile, studentTUpperTail } from "./student-t.ts";

export interface DifferenceOfMeans {
  /** Mean of the first minus that of the second. */
  readonly difference: number;
  /** Null when nothing varies, or a group has fewer than two values: then the data do not say how sure it is. */
  readonly interval: Interval | null;
  /** Two-sided; null where the interval is. */
  readonly pValue: number | null;
}

/**
 * Compares the means of two independent groups whose spreads may differ, by Welch's approximation (Biometrika 34, 1947), as
 * R's `t.test` does. It holds for values that are about normal, and in large groups for any values that are not so skewed
 * that a few of them decide the mean.
 *
 * @throws RangeError when a group is empty or holds a value that is not finite, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { differenceOfMeans } from "@stuur/methods/statistics";
 *
 * const { difference, interval, pValue } = differenceOfMeans([5, 7, 9, 11], [2, 3, 4, 3]);
 * difference; // => 5
 * [interval?.lower.toFixed(3), interval?.upper.toFixed(3)]; // => ["1.067", "8.933"]
 * pValue?.toFixed(4); // => "0.0253"
 * differenceOfMeans([5], [2, 3]).interval; // => null
 * ```
 */
export function differenceOfMeans(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  level = 0.95,
): DifferenceOfMeans {
  const tail = tailOfLevel(level);
  const [a, b] = [estimateMean("first", first), estimateMean("second", second)];
  const difference = a.mean - b.mean;
  const squaredError = a.squaredError + b.squaredError;
  // Also false for the NaN of a single value.
  if (!(squaredError > 0)) return { difference, interval: null, pValue: null };
  const df = squaredError ** 2 / (a.squaredError ** 2 / (a.n - 1) + b.squaredError ** 2 / (b.n - 1));
  const standardError = Math.sqrt(squaredError);
  const halfWidth = -studentTQuantile(tail, df) * standardError;
  return {
    difference,
    interval: { lower: difference - halfWidth, upper: difference + halfWidth },
    pValue: 2 * studentTUpperTail(Math.abs(difference) / standardError, df),
  };
}

function estimateMean(name: string, values: ArrayLike<number>) {
  const n = values.length;
  const found = mean(values);
  requireParameter(n > 0 && Number.isFinite(found), name, found, "at least one number, all finite");
  return { n, mean: found, squaredError: variance(values) / n };
}
