import { requireParameter } from "../parameters/index.ts";
import type { Random } from "./random.ts";

/**
 * Draws from the uniform distribution on [min, max), by one random number.
 *
 * @throws RangeError when min or max is not finite, or max < min.
 * @example
 * ```ts
 * import { createRandom, sampleUniform } from "@stuur/methods/random";
 *
 * const value = sampleUniform(createRandom(1), { min: 8, max: 17 });
 * value >= 8 && value < 17; // => true
 * ```
 */
export function sampleUniform(
  random: Random,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  requireParameter(Number.isFinite(min), "min", min, "a finite number");
  requireParameter(Number.isFinite(max) && max >= min, "max", max, `a finite number ≥ min = ${min}`);
  return min + (max - min) * random.next();
}
