import { isCount, requireParameter } from "../parameters/index.ts";
import { incompleteBeta, type Tail } from "./incomplete-beta.ts";

/**
 * P(X ≤ x) of the binomial distribution: the number of successes in n trials with success probability p.
 *
 * @throws RangeError when x is not a number, n is not a count, or p lies outside [0, 1].
 * @example
 * ```ts
 * import { binomialCdf } from "@stuur/methods/statistics";
 *
 * binomialCdf(2, 10, 0.3).toFixed(6); // => "0.382783"
 * ```
 */
export function binomialCdf(x: number, n: number, p: number): number {
  return binomialTail("upper", x, n, p);
}

/**
 * P(X > x) of the binomial distribution, with full relative accuracy in the tail. "At least k" is x = k − 1.
 *
 * @throws RangeError when x is not a number, n is not a count, or p lies outside [0, 1].
 * @example
 * ```ts
 * import { binomialUpperTail } from "@stuur/methods/statistics";
 *
 * binomialUpperTail(900, 1000, 0.85).toExponential(6); // => "1.260350e-6"
 * ```
 */
export function binomialUpperTail(x: number, n: number, p: number): number {
  return binomialTail("lower", x, n, p);
}

/** P(X > x) is the lower part of an incomplete beta function of p, so the tails change places. */
function binomialTail(tail: Tail, x: number, n: number, p: number): number {
  requireParameter(!Number.isNaN(x), "x", x, "a number");
  requireParameter(isCount(n), "n", n, "a whole number ≥ 0");
  requireParameter(p >= 0 && p <= 1, "p", p, "a probability");
  const k = Math.floor(x);
  if (k < 0) return tail === "lower" ? 1 : 0;
  if (k >= n) return tail === "lower" ? 0 : 1;
  return incompleteBeta(tail, p, k + 1, n - k);
}
