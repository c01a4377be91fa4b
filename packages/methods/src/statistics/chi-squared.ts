import { isPositive, requireParameter } from "../parameters/index.ts";
import { gammaCdf, gammaQuantile, gammaUpperTail } from "./gamma.ts";

/**
 * P(X ≤ x) of the chi-squared distribution with `df` degrees of freedom; 0 for x < 0.
 *
 * @throws RangeError when x is not a number, or df is not a finite number > 0.
 * @example
 * ```ts
 * import { chiSquaredCdf } from "@stuur/methods/statistics";
 *
 * chiSquaredCdf(3.8414588, 1).toFixed(6); // => "0.950000"
 * ```
 */
export function chiSquaredCdf(x: number, df: number): number {
  requireDegreesOfFreedom(df);
  return gammaCdf(x, df / 2, 2);
}

/**
 * P(X > x) of the chi-squared distribution with `df` degrees of freedom, with full relative accuracy in the tail.
 *
 * @throws RangeError when x is not a number, or df is not a finite number > 0.
 * @example
 * ```ts
 * import { chiSquaredUpperTail } from "@stuur/methods/statistics";
 *
 * chiSquaredUpperTail(100, 3).toExponential(6); // => "1.554159e-21"
 * ```
 */
export function chiSquaredUpperTail(x: number, df: number): number {
  requireDegreesOfFreedom(df);
  return gammaUpperTail(x, df / 2, 2);
}

/**
 * The value x with P(X ≤ x) = p of the chi-squared distribution with `df` degrees of freedom.
 *
 * @throws RangeError when p lies outside [0, 1], or df is not a finite number > 0.
 * @example
 * ```ts
 * import { chiSquaredQuantile } from "@stuur/methods/statistics";
 *
 * chiSquaredQuantile(0.95, 1).toFixed(6); // => "3.841459"
 * ```
 */
export function chiSquaredQuantile(p: number, df: number): number {
  requireDegreesOfFreedom(df);
  return gammaQuantile(p, df / 2, 2);
}

function requireDegreesOfFreedom(df: number): void {
  requireParameter(isPositive(df), "df", df, "a finite number > 0");
}
