import { poissonQuantile } from "../statistics/index.ts";
import type { Random } from "./random.ts";

/**
 * Draws a count from the Poisson distribution with the given mean, by exact inversion of one random number.
 *
 * @throws RangeError when mean is not a number from 0 to 1e15.
 * @example
 * ```ts
 * import { createRandom, samplePoisson } from "@stuur/methods/random";
 *
 * Number.isInteger(samplePoisson(createRandom(1), { mean: 4.5 })); // => true
 * samplePoisson(createRandom(1), { mean: 0 }); // => 0
 * ```
 */
export function samplePoisson(random: Random, { mean }: { readonly mean: number }): number {
  return poissonQuantile(random.next(), mean);
}
