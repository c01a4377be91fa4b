import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";

/** The two complementary parts of a regularised incomplete function; the smaller never comes from 1 minus the other. */
export type Tail = "lower" | "upper";

/**
 * Regularised incomplete beta function: `lower` is I_x(a, b), `upper` its complement.
 *
 * Relative error against 40-digit arithmetic: below 1e-12 for a + b up to 1e4, below 1e-10 for a + b up to 2e6.
 */
export function incompleteBeta(tail: Tail, x: number, a: number, b: number): number {
  return betainc(x, a, b, true, tail === "upper");
}

/** The x in [0, 1] at which the given tail of the regularised incomplete beta function equals p. */
export function inverseIncompleteBeta(tail: Tail, p: number, a: number, b: number): number {
  return betaincinv(p, a, b, tail === "upper");
}
