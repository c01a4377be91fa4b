import { expect, test } from "vitest";
import { isCount, isPositive, requireParameter } from "./index.ts";

test("a wrong argument is named with what was expected and what was given", () => {
  expect(() => requireParameter(false, "mean", -1, "a number > 0")).toThrow(
    new RangeError("mean must be a number > 0, but is -1"),
  );
});

test("a right argument passes", () => {
  expect(requireParameter(true, "mean", 1, "a number > 0")).toBeUndefined();
});

test("positive numbers are finite and above 0", () => {
  expect([Number.MIN_VALUE, 1, Number.MAX_VALUE].every(isPositive)).toBe(true);
  expect([0, -1, Number.NaN, Number.POSITIVE_INFINITY].some(isPositive)).toBe(false);
});

test("counts are whole, exact and at least 0", () => {
  expect([0, 1, Number.MAX_SAFE_INTEGER].every(isCount)).toBe(true);
  expect([-1, 0.5, 2 ** 53, Number.NaN].some(isCount)).toBe(false);
});
