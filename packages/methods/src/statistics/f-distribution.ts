import { isPositive, requireParameter } from "../parameters/index.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * P(X > x) of Fisher's F distribution with df1 (numerator) and df2 (denominator) degrees of freedom; 1 for x ≤ 0.
 *
 * @throws RangeError when x is not a number, or df1 or df2 is not a finite number > 0.
 * @example
 * ```ts
 * import { fUpperTail } from "@stuur/methods/statistics";
 *
 * fUpperTail(60, 3, 12).toExponential(6); // => "1.700497e-7"
 * ```
 */
export function fUpperTail(x: number, df1: number, df2: number): number {
  requireParameter(!Number.isNaN(x), "x", x, "a number");
  requireParameter(isPositive(df1), "df1", df1, "a finite number > 0");
  requireParameter(isPositive(df2), "df2", df2, "a finite number > 0");
  if (x <= 0) return 1;
  const ratio = (df1 / df2) * x;
  // Of 1 / (1 + ratio) and ratio / (1 + ratio), the smaller one is exact: the other has lost its distance from 1.
  return ratio > 1
    ? incompleteBeta("lower", 1 / (1 + ratio), df2 / 2, df1 / 2)
    : incompleteBeta("upper", ratio / (1 + ratio), df1 / 2, df2 / 2);
}
