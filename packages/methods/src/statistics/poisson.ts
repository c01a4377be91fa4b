import { isPositive, requireParameter } from "../parameters/index.ts";
import type { Tail } from "./incomplete-beta.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";
import { normalQuantile } from "./normal.ts";

/**
 * P(X ≤ x) of the Poisson distribution with the given mean.
 *
 * @throws RangeError when x is not a number, or mean is not a finite number ≥ 0.
 * @example
 * ```ts
 * import { poissonCdf } from "@stuur/methods/statistics";
 *
 * poissonCdf(2, 3).toFixed(6); // => "0.423190"
 * ```
 */
export function poissonCdf(x: number, mean: number): number {
  return poissonTail("upper", x, mean);
}

/**
 * P(X > x) of the Poisson distribution, with full relative accuracy in the tail. "At least k" is x = k − 1.
 *
 * @throws RangeError when x is not a number, or mean is not a finite number ≥ 0.
 * @example
 * ```ts
 * import { poissonUpperTail } from "@stuur/methods/statistics";
 *
 * poissonUpperTail(50, 20).toExponential(6); // => "4.828737e-9"
 * ```
 */
export function poissonUpperTail(x: number, mean: number): number {
  return poissonTail("lower", x, mean);
}

/**
 * The smallest count k with P(X ≤ k) ≥ p of the Poisson distribution with the given mean; ∞ at p = 1.
 *
 * It starts at the Cornish–Fisher approximation (Johnson, Kemp and Kotz, Univariate Discrete Distributions, 2005)
 * and walks to the exact answer, which is a few counts away.
 *
 * @throws RangeError when p lies outside [0, 1], or mean is not a number from 0 to 1e15, above which counts are not exact.
 * @example
 * ```ts
 * import { poissonQuantile } from "@stuur/methods/statistics";
 *
 * poissonQuantile(0.95, 3); // => 6
 * ```
 */
export function poissonQuantile(p: number, mean: number): number {
  requireParameter(p >= 0 && p <= 1, "p", p, "a probability");
  requireParameter(mean >= 0 && mean <= 1e15, "mean", mean, "a number from 0 to 1e15");
  if (mean === 0 || p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const z = normalQuantile(p);
  let k = Math.max(0, Math.round(mean + z * Math.sqrt(mean) + (z * z - 1) / 6));
  while (poissonCdf(k, mean) < p) k++;
  while (k > 0 && poissonCdf(k - 1, mean) >= p) k--;
  return k;
}

/** P(X > x) is the lower part of an incomplete gamma function of the mean, so the tails change places. */
function poissonTail(tail: Tail, x: number, mean: number): number {
  requireParameter(!Number.isNaN(x), "x", x, "a number");
  requireMean(mean);
  if (x < 0) return tail === "lower" ? 1 : 0;
  if (x === Number.POSITIVE_INFINITY) return tail === "lower" ? 0 : 1;
  return incompleteGamma(tail, mean, Math.floor(x) + 1);
}

function requireMean(mean: number): void {
  requireParameter(mean === 0 || isPositive(mean), "mean", mean, "a finite number ≥ 0");
}
