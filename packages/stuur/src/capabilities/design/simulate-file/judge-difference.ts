import type { Estimate } from "@stuur/methods/simulation";
import type { Verdict } from "./simulate-file.contract.ts";

/** A difference below this part of the lead time makes no difference to anybody. */
export const margin = 0.05;

/** What the interval of a difference in mean lead time allows to be said, beside the mean of the other design. */
export function judgeDifference({ lower, upper }: Pick<Estimate, "lower" | "upper">, other: number): Verdict {
  const small = margin * other;
  if (lower >= -small && upper <= small) return "practically-equal";
  if (upper < 0) return "shorter";
  return lower > 0 ? "longer" : "undecided";
}
