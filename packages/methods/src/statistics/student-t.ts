import { isPositive, requireParameter } from "../parameters/index.ts";
import { incompleteBeta, inverseIncompleteBeta } from "./incomplete-beta.ts";

/**
 * P(T ≤ t) of Student's t distribution with `df` degrees of freedom (any number > 0, whole or not).
 *
 * @throws RangeError when t is not a number, or df is not a finite number > 0.
 * @example
 * ```ts
 * import { studentTCdf } from "@stuur/methods/statistics";
 *
 * studentTCdf(-2.2281388, 10).toFixed(6); // => "0.025000"
 * ```
 */
export function studentTCdf(t: number, df: number): number {
  return studentTUpperTail(-t, df);
}

/**
 * P(T > t) of Student's t distribution with `df` degrees of freedom, with full relative accuracy in the tail.
 *
 * @throws RangeError when t is not a number, or df is not a finite number > 0.
 * @example
 * ```ts
 * import { studentTUpperTail } from "@stuur/methods/statistics";
 *
 * studentTUpperTail(10, 100).toExponential(6); // => "4.950844e-17"
 * ```
 */
export function studentTUpperTail(t: number, df: number): number {
  requireParameter(!Number.isNaN(t), "t", t, "a number");
  requireParameter(isPositive(df), "df", df, "a finite number > 0");
  const ratio = (t / Math.sqrt(df)) ** 2;
  // Of 1 / (1 + ratio) and ratio / (1 + ratio), the smaller one is exact: the other has lost its distance from 1.
  const beyond =
    ratio > 1
      ? incompleteBeta("lower", 1 / (1 + ratio), df / 2, 0.5)
      : incompleteBeta("upper", ratio / (1 + ratio), 0.5, df / 2);
  return t > 0 ? beyond / 2 : 1 - beyond / 2;
}

/**
 * The value t with P(T ≤ t) = p of Student's t distribution; −∞ at p = 0 and ∞ at p = 1.
 *
 * @throws RangeError when p lies outside [0, 1], or df is not a finite number > 0.
 * @example
 * ```ts
 * import { studentTQuantile } from "@stuur/methods/statistics";
 *
 * studentTQuantile(0.975, 10).toFixed(6); // => "2.228139"
 * ```
 */
export function studentTQuantile(p: number, df: number): number {
  requireParameter(p >= 0 && p <= 1, "p", p, "a probability");
  requireParameter(isPositive(df), "df", df, "a finite number > 0");
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  return Math.sign(p - 0.5) * Math.sqrt(df * squaredRatio(2 * tail, df));
}

/** t² / df at which both tails together hold `beyond`. */
function squaredRatio(beyond: number, df: number): number {
  const far = inverseIncompleteBeta("lower", beyond, df / 2, 0.5);
  if (far < 0.5) return (1 - far) / far;
  // Near the centre 1 − far has lost its digits, so the complement is found by itself.
  const near = inverseIncompleteBeta("upper", beyond, 0.5, df / 2);
  return near / (1 - near);
}
