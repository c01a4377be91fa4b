import { isPositive, requireParameter } from "../parameters/index.ts";
import { incompleteBeta, inverseIncompleteBeta, type Tail } from "./incomplete-beta.ts";

/**
 * P(X ≤ x) of the beta distribution with shapes a and b; 0 below x = 0 and 1 above x = 1.
 *
 * @throws RangeError when x is not a number, or a or b is not a finite number > 0.
 * @example
 * ```ts
 * import { betaCdf } from "@stuur/methods/statistics";
 *
 * betaCdf(0.3, 400, 1000).toFixed(6); // => "0.881019"
 * ```
 */
export function betaCdf(x: number, a: number, b: number): number {
  return betaTail("lower", x, a, b);
}

/**
 * P(X > x) of the beta distribution with shapes a and b, with full relative accuracy in the tail.
 *
 * @throws RangeError when x is not a number, or a or b is not a finite number > 0.
 * @example
 * ```ts
 * import { betaUpperTail } from "@stuur/methods/statistics";
 *
 * betaUpperTail(0.999, 2, 8).toExponential(6); // => "8.992000e-24"
 * ```
 */
export function betaUpperTail(x: number, a: number, b: number): number {
  return betaTail("upper", x, a, b);
}

/**
 * The value x with P(X ≤ x) = p of the beta distribution with shapes a and b.
 *
 * The upper quantile at a small q is `1 - betaQuantile(q, b, a)`.
 *
 * @throws RangeError when p lies outside [0, 1], or a or b is not a finite number > 0.
 * @example
 * ```ts
 * import { betaQuantile } from "@stuur/methods/statistics";
 *
 * betaQuantile(0.975, 683, 243).toFixed(6); // => "0.765407"
 * ```
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireParameter(p >= 0 && p <= 1, "p", p, "a probability");
  requireShapes(a, b);
  return inverseIncompleteBeta("lower", p, a, b);
}

function betaTail(tail: Tail, x: number, a: number, b: number): number {
  requireParameter(!Number.isNaN(x), "x", x, "a number");
  requireShapes(a, b);
  return incompleteBeta(tail, Math.min(1, Math.max(0, x)), a, b);
}

function requireShapes(a: number, b: number): void {
  requireParameter(isPositive(a), "a", a, "a finite number > 0");
  requireParameter(isPositive(b), "b", b, "a finite number > 0");
}
