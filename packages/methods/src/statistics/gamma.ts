import { isPositive, requireParameter } from "../parameters/index.ts";
import type { Tail } from "./incomplete-beta.ts";
import { incompleteGamma, inverseIncompleteGamma } from "./incomplete-gamma.ts";

/**
 * P(X ≤ x) of the gamma distribution with the given shape and scale (mean = shape × scale); 0 for x < 0.
 *
 * @throws RangeError when x is not a number, or shape or scale is not a finite number > 0.
 * @example
 * ```ts
 * import { gammaCdf } from "@stuur/methods/statistics";
 *
 * gammaCdf(3, 2, 1.5).toFixed(6); // => "0.593994"
 * ```
 */
export function gammaCdf(x: number, shape: number, scale = 1): number {
  return gammaTail("lower", x, shape, scale);
}

/**
 * P(X > x) of the gamma distribution with the given shape and scale, with full relative accuracy in the tail.
 *
 * @throws RangeError when x is not a number, or shape or scale is not a finite number > 0.
 * @example
 * ```ts
 * import { gammaUpperTail } from "@stuur/methods/statistics";
 *
 * gammaUpperTail(50, 1).toExponential(6); // => "1.928750e-22"
 * ```
 */
export function gammaUpperTail(x: number, shape: number, scale = 1): number {
  return gammaTail("upper", x, shape, scale);
}

/**
 * The value x with P(X ≤ x) = p of the gamma distribution with the given shape and scale.
 *
 * @throws RangeError when p lies outside [0, 1], or shape or scale is not a finite number > 0.
 * @example
 * ```ts
 * import { gammaQuantile } from "@stuur/methods/statistics";
 *
 * gammaQuantile(0.975, 50).toFixed(6); // => "64.780599"
 * ```
 */
export function gammaQuantile(p: number, shape: number, scale = 1): number {
  requireParameter(p >= 0 && p <= 1, "p", p, "a probability");
  requireShape(shape, scale);
  return scale * inverseIncompleteGamma("lower", p, shape);
}

function gammaTail(tail: Tail, x: number, shape: number, scale: number): number {
  requireParameter(!Number.isNaN(x), "x", x, "a number");
  requireShape(shape, scale);
  return incompleteGamma(tail, Math.max(0, x / scale), shape);
}

function requireShape(shape: number, scale: number): void {
  requireParameter(isPositive(shape), "shape", shape, "a finite number > 0");
  requireParameter(isPositive(scale), "scale", scale, "a finite number > 0");
}
