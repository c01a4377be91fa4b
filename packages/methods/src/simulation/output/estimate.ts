import { mean, studentTQuantile, studentTUpperTail, variance } from "../../statistics/index.ts";

/** A mean over replications with its interval by Student's t; n replications had a value. */
export interface Estimate {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

/**
 * The mean of independent values with an interval of the given confidence level. NaN values are left out; with fewer than
 * two left the interval has no ends.
 *
 * Source: any text on simulation, such as Law, Simulation Modeling and Analysis, replication/deletion.
 *
 * @throws RangeError when level is not between 0 and 1.
 * @example
 * ```ts
 * import { estimateMean } from "@stuur/methods/simulation";
 *
 * const { mean, lower, upper } = estimateMean([9, 10, 11], 0.95);
 * [mean, lower.toFixed(2), upper.toFixed(2)]; // => [10, "7.52", "12.48"]
 * ```
 */
export function estimateMean(values: readonly number[], level: number): Estimate {
  const known = values.filter((value) => !Number.isNaN(value));
  const n = known.length;
  const centre = mean(known);
  if (n < 2) return { mean: centre, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY, n };
  const reach = studentTQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance(known) / n);
  return { mean: centre, lower: centre - reach, upper: centre + reach, n };
}

/** Two-sided P of Student's t test that the mean is 0; 1 when all values are 0 and NaN with fewer than two. */
export function testZero(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length < 2) return Number.NaN;
  const centre = mean(known);
  const error = Math.sqrt(variance(known) / known.length);
  if (error === 0) return centre === 0 ? 1 : 0;
  return 2 * studentTUpperTail(Math.abs(centre / error), known.length - 1);
}

/** P values multiplied so that the probability of one false alarm among all keeps the level (Holm, 1979). */
export function adjustByHolm(pValues: readonly number[]): readonly number[] {
  const order = [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = [...pValues];
  let least = 0;
  order.forEach((at, rank) => {
    least = Math.min(1, Math.max(least, (pValues.length - rank) * pValues[at]!));
    adjusted[at] = least;
  });
  return adjusted;
}
