import { isPositive, requireParameter } from "../parameters/index.ts";
import { normalQuantile } from "../statistics/index.ts";
import type { Random } from "./random.ts";

/** Mean and standard deviation of the variable that is drawn, in its own unit. */
export interface MeanAndSd {
  readonly mean: number;
  readonly sd: number;
}

/**
 * Draws from the normal distribution with the given mean and standard deviation.
 *
 * One random number, inverted: a rise of it is a rise of the draw, which keeps two alternatives in step.
 *
 * @throws RangeError when mean is not finite, or sd is not a finite number > 0.
 * @example
 * ```ts
 * import { createRandom, sampleNormal } from "@stuur/methods/random";
 *
 * Number.isFinite(sampleNormal(createRandom(1), { mean: 10, sd: 2 })); // => true
 * ```
 */
export function sampleNormal(random: Random, { mean, sd }: MeanAndSd): number {
  return normalQuantile(nextAboveZero(random), mean, sd);
}

/**
 * Draws from the lognormal distribution of which the variable itself (not its logarithm) has the given mean and
 * standard deviation, by inversion of one random number.
 *
 * @throws RangeError when mean or sd is not a finite number > 0.
 * @example
 * ```ts
 * import { createRandom, sampleLognormal } from "@stuur/methods/random";
 *
 * sampleLognormal(createRandom(1), { mean: 5400, sd: 3600 }) > 0; // => true
 * ```
 */
export function sampleLognormal(random: Random, { mean, sd }: MeanAndSd): number {
  requireParameter(isPositive(mean), "mean", mean, "a finite number > 0");
  requireParameter(isPositive(sd), "sd", sd, "a finite number > 0");
  const logVariance = Math.log1p((sd / mean) ** 2);
  const logMean = Math.log(mean) - logVariance / 2;
  return Math.exp(normalQuantile(nextAboveZero(random), logMean, Math.sqrt(logVariance)));
}

/** The quantile at 0 is −∞; that one number in 2^53 is drawn again. */
function nextAboveZero(random: Random): number {
  let u = random.next();
  while (u === 0) u = random.next();
  return u;
}
