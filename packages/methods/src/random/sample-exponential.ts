import { isPositive, requireParameter } from "../parameters/index.ts";
import type { Random } from "./random.ts";

/**
 * Draws from the exponential distribution with the given mean (the time to the next arrival), by inversion of one
 * random number.
 *
 * @throws RangeError when mean is not a finite number > 0.
 * @example
 * ```ts
 * import { createRandom, sampleExponential } from "@stuur/methods/random";
 *
 * sampleExponential(createRandom(1), { mean: 3600 }) >= 0; // => true
 * ```
 */
export function sampleExponential(random: Random, { mean }: { readonly mean: number }): number {
  requireParameter(isPositive(mean), "mean", mean, "a finite number > 0");
  return -mean * Math.log1p(-random.next());
}
