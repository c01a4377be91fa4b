import { isCount, requireParameter } from "../parameters/index.ts";
import { inverseIncompleteBeta } from "./incomplete-beta.ts";
import { type Interval, tailOfLevel } from "./interval.ts";
import { normalQuantile } from "./normal.ts";

const usualLevel = 0.95;
/** Tables ask for thousands of intervals at the usual level. */
const usualZ2 = squaredQuantile(usualLevel);

/**
 * Wilson's score interval for a proportion: `count` successes among n, at the given confidence level (default 0.95).
 *
 * Its coverage is close to the level on average, also for small n and for counts near 0 or n. With `continuity` it is
 * widened so that it covers at least about the level (Newcombe, Statistics in Medicine 17, 1998, methods 3 and 4).
 * R's `prop.test` gives the same values, except that it lessens the correction when count is within 1/2 of n / 2.
 * Without observations (n = 0) nothing is known: the interval is [0, 1].
 *
 * @throws RangeError when n is not a count, count is not a count of at most n, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { wilsonInterval } from "@stuur/methods/statistics";
 *
 * const { lower, upper } = wilsonInterval(81, 263);
 * [lower.toFixed(4), upper.toFixed(4)]; // => ["0.2553", "0.3662"]
 * const corrected = wilsonInterval(81, 263, 0.95, { continuity: true });
 * [corrected.lower.toFixed(4), corrected.upper.toFixed(4)]; // => ["0.2535", "0.3682"]
 * ```
 */
export function wilsonInterval(
  count: number,
  n: number,
  level = usualLevel,
  options: { readonly continuity?: boolean } = {},
): Interval {
  requireProportion(count, n);
  const shift = options.continuity ? 0.5 : 0;
  const z2 = level === usualLevel ? usualZ2 : squaredQuantile(level);
  return {
    lower: count === 0 ? 0 : ((count - shift) / n) ** 2 / scoreRoot(count - shift, n, z2),
    upper: count === n ? 1 : scoreRoot(count + shift, n, z2) / (1 + z2 / n),
  };
}

/**
 * Clopper and Pearson's exact interval for a proportion: it covers at least the level, whatever the proportion, and is
 * therefore wider than Wilson's (Biometrika 26, 1934). Without observations (n = 0) it is [0, 1].
 *
 * @throws RangeError when n is not a count, count is not a count of at most n, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { clopperPearsonInterval } from "@stuur/methods/statistics";
 *
 * const { lower, upper } = clopperPearsonInterval(1, 5);
 * [lower.toFixed(4), upper.toFixed(4)]; // => ["0.0051", "0.7164"]
 * ```
 */
export function clopperPearsonInterval(count: number, n: number, level = 0.95): Interval {
  requireProportion(count, n);
  const tail = tailOfLevel(level);
  return {
    lower: count === 0 ? 0 : inverseIncompleteBeta("lower", tail, count, n - count + 1),
    upper: count === n ? 1 : inverseIncompleteBeta("upper", tail, count + 1, n - count),
  };
}

/**
 * The equal-tailed interval of Jeffreys' prior Beta(1/2, 1/2) for a proportion, with lower end 0 at count 0 and upper
 * end 1 at count n (Brown, Cai and DasGupta, Statistical Science 16, 2001). Without observations it is [0, 1].
 *
 * @throws RangeError when n is not a count, count is not a count of at most n, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { jeffreysInterval } from "@stuur/methods/statistics";
 *
 * const { lower, upper } = jeffreysInterval(1, 5);
 * [lower.toFixed(4), upper.toFixed(4)]; // => ["0.0225", "0.6286"]
 * ```
 */
export function jeffreysInterval(count: number, n: number, level = 0.95): Interval {
  requireProportion(count, n);
  const tail = tailOfLevel(level);
  const [a, b] = [count + 0.5, n - count + 0.5];
  return {
    lower: count === 0 ? 0 : inverseIncompleteBeta("lower", tail, a, b),
    upper: count === n ? 1 : inverseIncompleteBeta("upper", tail, a, b),
  };
}

/**
 * The larger root of the score equation times 1 + z² / n. The smaller root is p² over it (Vieta), which keeps its
 * digits where a difference of two nearly equal terms would lose them.
 */
function scoreRoot(count: number, n: number, z2: number): number {
  const p = count / n;
  return p + z2 / (2 * n) + Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n)));
}

function squaredQuantile(level: number): number {
  return normalQuantile(tailOfLevel(level)) ** 2;
}

function requireProportion(count: number, n: number): void {
  requireParameter(isCount(n), "n", n, "a whole number ≥ 0");
  requireParameter(isCount(count) && count <= n, "count", count, `a whole number from 0 to n = ${n}`);
}
