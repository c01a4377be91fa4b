import { isPositive, requireParameter } from "../../parameters/index.ts";
import type { Distribution } from "../../simulation/index.ts";
import {
  type DistributionFunctions,
  exponential,
  gamma,
  lognormal,
  steps,
  triangular,
  uniform,
} from "./families.ts";

/**
 * P(X ≤ x) of a distribution of the model's vocabulary.
 *
 * @throws RangeError when a parameter lies outside its domain, or x is not a number.
 * @example
 * ```ts
 * import { distributionCdf } from "@stuur/methods/fitting";
 *
 * distributionCdf({ kind: "exponential", mean: 10 }, 10).toFixed(4); // => "0.6321"
 * distributionCdf({ kind: "lognormal", mean: 10, sd: 10 }, 10).toFixed(4); // => "0.6614"
 * ```
 */
export function distributionCdf(distribution: Distribution, x: number): number {
  requireParameter(!Number.isNaN(x), "x", x, "a number");
  return functionsOf(distribution).cdf(x);
}

/**
 * The value x with P(X ≤ x) = p of a distribution of the model's vocabulary; of an empirical one the least of its values
 * up to which lies at least p, and the middle of two values where p falls between them.
 *
 * @throws RangeError when a parameter lies outside its domain, or p outside [0, 1].
 * @example
 * ```ts
 * import { distributionQuantile } from "@stuur/methods/fitting";
 *
 * distributionQuantile({ kind: "gamma", mean: 2, sd: 2 }, 0.5).toFixed(4); // => "1.3863"
 * distributionQuantile({ kind: "triangular", min: 0, mode: 1, max: 4 }, 0.25); // => 1
 * ```
 */
export function distributionQuantile(distribution: Distribution, p: number): number {
  requireParameter(p >= 0 && p <= 1, "p", p, "a probability");
  return functionsOf(distribution).quantile(p);
}

/** The functions of one distribution; its parameters are checked and worked out once. */
export function functionsOf(distribution: Distribution): DistributionFunctions {
  switch (distribution.kind) {
    case "constant":
      requireParameter(Number.isFinite(distribution.value), "value", distribution.value, "a finite number");
      return steps([distribution.value]);
    case "exponential":
      requireParameter(isPositive(distribution.mean), "mean", distribution.mean, "a finite number > 0");
      return exponential(distribution.mean);
    case "gamma":
      requireMeanAndSd(distribution);
      return distribution.sd === 0 ? steps([distribution.mean]) : gamma(distribution.mean, distribution.sd);
    case "lognormal":
      requireMeanAndSd(distribution);
      return distribution.sd === 0
        ? steps([distribution.mean])
        : lognormal(distribution.mean, distribution.sd);
    case "uniform":
      requireOrder("min ≤ max", distribution.min, distribution.max);
      return distribution.min === distribution.max ? steps([distribution.min]) : uniform(distribution);
    case "triangular":
      requireOrder("min ≤ mode ≤ max", distribution.min, distribution.mode, distribution.max);
      return distribution.min === distribution.max ? steps([distribution.min]) : triangular(distribution);
    case "empirical":
      requireParameter(distribution.values.length > 0, "values.length", 0, "at least 1");
      requireParameter(
        distribution.values.every(Number.isFinite),
        "values",
        "a list with other values",
        "finite numbers",
      );
      return steps(distribution.values);
  }
}

function requireMeanAndSd({ mean, sd }: { readonly mean: number; readonly sd: number }): void {
  requireParameter(isPositive(mean), "mean", mean, "a finite number > 0");
  requireParameter(sd >= 0 && Number.isFinite(sd), "sd", sd, "a finite number ≥ 0");
}

function requireOrder(order: string, ...ascending: readonly number[]): void {
  const isInOrder = ascending.every(
    (value, i) => Number.isFinite(value) && (i === 0 || value >= ascending[i - 1]!),
  );
  requireParameter(isInOrder, "distribution", ascending.join(", "), order);
}
