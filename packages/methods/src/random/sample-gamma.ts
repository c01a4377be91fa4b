import { isPositive, requireParameter } from "../parameters/index.ts";
import type { Random } from "./random.ts";
import { sampleNormal } from "./sample-normal.ts";

/**
 * Draws from the gamma distribution with the given shape and scale (mean = shape × scale).
 *
 * By rejection (Marsaglia and Tsang, A simple method for generating gamma variables, ACM Transactions on Mathematical
 * Software 26, 2000), so the count of random numbers used differs from draw to draw: give each purpose its own stream.
 *
 * @throws RangeError when shape or scale is not a finite number > 0.
 * @example
 * ```ts
 * import { createRandom, sampleGamma } from "@stuur/methods/random";
 *
 * sampleGamma(createRandom(1), { shape: 2, scale: 1800 }) > 0; // => true
 * ```
 */
export function sampleGamma(
  random: Random,
  { shape, scale }: { readonly shape: number; readonly scale: number },
): number {
  requireParameter(isPositive(shape), "shape", shape, "a finite number > 0");
  requireParameter(isPositive(scale), "scale", scale, "a finite number > 0");
  if (shape >= 1) return scale * sampleUnitScale(random, shape);
  // The method needs a shape of at least 1; a power of a uniform number takes the shape down by 1.
  return scale * sampleUnitScale(random, shape + 1) * (1 - random.next()) ** (1 / shape);
}

function sampleUnitScale(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  for (;;) {
    const x = sampleNormal(random, { mean: 0, sd: 1 });
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    const u = 1 - random.next();
    if (v > 0 && Math.log(u) < (x * x) / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}
