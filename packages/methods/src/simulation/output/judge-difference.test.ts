import { expect, test } from "vitest";
import { judgeDifference } from "./judge-difference.ts";

test.each([
  ["wholly within 5% of the other, though 0 is not in it", 1, 5, "practically-equal"],
  ["0 in it, and wider than 5%", -2, 6, "undecided"],
  ["below 0 and beyond 5%", -9, -1, "shorter"],
  ["above 0 and beyond 5%", 1, 9, "longer"],
] as const)("%s", (_, lower, upper, verdict) => {
  expect(judgeDifference({ lower, upper }, 100)).toBe(verdict);
});
