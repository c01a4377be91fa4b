import { isCount, requireParameter } from "../parameters/index.ts";
import { inverseIncompleteGamma } from "./incomplete-gamma.ts";
import { type Interval, tailOfLevel } from "./interval.ts";

/**
 * Garwood's exact interval for the mean of a Poisson count, at the given confidence level (default 0.95): it covers at
 * least the level, whatever the mean (Biometrika 28, 1936). Divide both ends by the time or number of customers
 * observed to get an interval for the rate.
 *
 * @throws RangeError when count is not a count, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { poissonInterval } from "@stuur/methods/statistics";
 *
 * const { lower, upper } = poissonInterval(10);
 * [lower.toFixed(4), upper.toFixed(4)]; // => ["4.7954", "18.3904"]
 * ```
 */
export function poissonInterval(count: number, level = 0.95): Interval {
  requireParameter(isCount(count), "count", count, "a whole number ≥ 0");
  const tail = tailOfLevel(level);
  return {
    lower: count === 0 ? 0 : inverseIncompleteGamma("lower", tail, count),
    upper: inverseIncompleteGamma("upper", tail, count + 1),
  };
}
