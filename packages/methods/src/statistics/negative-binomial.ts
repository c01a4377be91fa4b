import { isPositive, requireParameter } from "../parameters/index.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * P(X > x) of the negative binomial distribution with the given size and mean, as counts that vary more than Poisson
 * do: the variance is mean + mean² / size. (R: `pnbinom(x, size, mu = mean, lower.tail = FALSE)`.)
 *
 * @throws RangeError when x is not a number, or size or mean is not a finite number > 0.
 * @example
 * ```ts
 * import { negativeBinomialUpperTail } from "@stuur/methods/statistics";
 *
 * negativeBinomialUpperTail(20, 2.5, 4).toFixed(6); // => "0.000782"
 * ```
 */
export function negativeBinomialUpperTail(x: number, size: number, mean: number): number {
  requireParameter(!Number.isNaN(x), "x", x, "a number");
  requireParameter(isPositive(size), "size", size, "a finite number > 0");
  requireParameter(isPositive(mean), "mean", mean, "a finite number > 0");
  const k = Math.floor(x);
  if (k < 0) return 1;
  if (k === Number.POSITIVE_INFINITY) return 0;
  // The success probability is size / (size + mean); the smaller of it and its complement is the exact argument.
  return mean < size
    ? incompleteBeta("lower", mean / (size + mean), k + 1, size)
    : incompleteBeta("upper", size / (size + mean), size, k + 1);
}
