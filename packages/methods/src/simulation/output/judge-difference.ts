import type { Estimate } from "./estimate.ts";

/** What the interval of a difference in time allows to be said; practically equal is an answer, undecided is none yet. */
export type DifferenceVerdict = "shorter" | "longer" | "practically-equal" | "undecided";

/** A difference below this part of the lead time makes no difference to anybody. */
export const practicalMargin = 0.05;

/**
 * What the interval of a difference in mean time allows to be said, beside the mean of the design that it is taken
 * against: `practically-equal` when all of it lies within `practicalMargin` of that mean, else `shorter` or `longer` when
 * it lies on one side of 0, else `undecided`. All in the same unit of time.
 *
 * Source: equivalence by inclusion of the interval (Westlake, 1976); the margin is Stuur's own choice.
 *
 * @example
 * ```ts
 * import { judgeDifference } from "@stuur/methods/simulation";
 *
 * judgeDifference({ lower: -9, upper: -6 }, 100); // => "shorter"
 * judgeDifference({ lower: -2, upper: 1 }, 100); // => "practically-equal"
 * ```
 */
export function judgeDifference(
  { lower, upper }: Pick<Estimate, "lower" | "upper">,
  against: number,
): DifferenceVerdict {
  const small = practicalMargin * against;
  if (lower >= -small && upper <= small) return "practically-equal";
  if (upper < 0) return "shorter";
  return lower > 0 ? "longer" : "undecided";
}
