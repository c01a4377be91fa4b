/**
 * The distribution of a duration, in seconds. `mean` and `sd` are those of the variable itself, for the lognormal too.
 * An empirical one draws each of its values with equal probability.
 */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "gamma"; readonly mean: number; readonly sd: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  | { readonly kind: "triangular"; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: "empirical"; readonly values: readonly number[] };

/**
 * The mean of a distribution, in its own unit.
 *
 * @example
 * ```ts
 * import { distributionMean } from "@stuur/methods/simulation";
 *
 * distributionMean({ kind: "triangular", min: 1, mode: 2, max: 6 }); // => 3
 * ```
 */
export function distributionMean(distribution: Distribution): number {
  switch (distribution.kind) {
    case "constant":
      return distribution.value;
    case "uniform":
      return (distribution.min + distribution.max) / 2;
    case "triangular":
      return (distribution.min + distribution.mode + distribution.max) / 3;
    case "empirical":
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length;
    default:
      return distribution.mean;
  }
}
