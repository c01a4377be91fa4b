import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";
import { isPositive, requireParameter } from "../parameters/index.ts";

/**
 * P(X ≤ x) of the normal distribution with the given mean and standard deviation (default 0 and 1).
 *
 * Accurate in both tails to about 1e-13 relative, because it is computed as erfc and never as 1 minus the other tail.
 *
 * @throws RangeError when x or mean is not a number, or sd is not > 0.
 * @example
 * ```ts
 * import { normalCdf } from "@stuur/methods/statistics";
 *
 * normalCdf(1.96).toFixed(6); // => "0.975002"
 * normalCdf(110, 100, 10).toFixed(6); // => "0.841345"
 * ```
 */
export function normalCdf(x: number, mean = 0, sd = 1): number {
  return erfc(-standardise(x, mean, sd) / Math.SQRT2) / 2;
}

/**
 * P(X > x) of the normal distribution: the upper tail, with full relative accuracy however small it is.
 *
 * @throws RangeError when x or mean is not a number, or sd is not > 0.
 * @example
 * ```ts
 * import { normalUpperTail } from "@stuur/methods/statistics";
 *
 * normalUpperTail(8).toExponential(6); // => "6.220961e-16"
 * ```
 */
export function normalUpperTail(x: number, mean = 0, sd = 1): number {
  return erfc(standardise(x, mean, sd) / Math.SQRT2) / 2;
}

/**
 * The value x with P(X ≤ x) = p of the normal distribution; −∞ at p = 0 and ∞ at p = 1.
 *
 * The upper quantile at a small q is `-normalQuantile(q)` of the standard normal distribution.
 *
 * @throws RangeError when p lies outside [0, 1], mean is not finite, or sd is not > 0.
 * @example
 * ```ts
 * import { normalQuantile } from "@stuur/methods/statistics";
 *
 * normalQuantile(0.975).toFixed(6); // => "1.959964"
 * normalQuantile(1e-20).toFixed(6); // => "-9.262340"
 * ```
 */
export function normalQuantile(p: number, mean = 0, sd = 1): number {
  requireParameter(p >= 0 && p <= 1, "p", p, "a probability");
  requireScale(mean, sd);
  // Each half inverts its own tail: erfc near 2 would have lost the digits of a small p.
  const z = p < 0.5 ? -Math.SQRT2 * erfcinv(2 * p) : Math.SQRT2 * erfcinv(2 * (1 - p));
  return mean + sd * z;
}

function standardise(x: number, mean: number, sd: number): number {
  requireParameter(!Number.isNaN(x), "x", x, "a number");
  requireScale(mean, sd);
  return (x - mean) / sd;
}

function requireScale(mean: number, sd: number): void {
  requireParameter(Number.isFinite(mean), "mean", mean, "a finite number");
  requireParameter(isPositive(sd), "sd", sd, "a finite number > 0");
}
