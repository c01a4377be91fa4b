import { requireParameter } from "../parameters/index.ts";
import type { Random } from "./random.ts";

/** The least, most likely and greatest value: how people usually estimate a duration. */
export interface TriangularParameters {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/**
 * Draws from the triangular distribution on [min, max] with its top at mode, by inversion of one random number.
 *
 * @throws RangeError unless min ≤ mode ≤ max, all finite.
 * @example
 * ```ts
 * import { createRandom, sampleTriangular } from "@stuur/methods/random";
 *
 * const days = sampleTriangular(createRandom(1), { min: 2, mode: 3, max: 10 });
 * days >= 2 && days <= 10; // => true
 * ```
 */
export function sampleTriangular(random: Random, { min, mode, max }: TriangularParameters): number {
  requireParameter(Number.isFinite(min), "min", min, "a finite number");
  requireParameter(Number.isFinite(max) && max >= min, "max", max, `a finite number ≥ min = ${min}`);
  requireParameter(mode >= min && mode <= max, "mode", mode, `from min = ${min} to max = ${max}`);
  const u = random.next();
  const [width, rise] = [max - min, mode - min];
  return u * width < rise
    ? min + Math.sqrt(u * width * rise)
    : max - Math.sqrt((1 - u) * width * (width - rise));
}
