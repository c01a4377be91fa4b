import { expect, test } from "vitest";
import { mean, variance } from "./index.ts";

test("mean and variance of a handful", () => {
  expect(mean([2, 4, 9])).toBe(5);
  expect(variance([2, 4, 9])).toBe(13);
});

/** NIST StRD, univariate summary statistics: one value, then alternately 0.1 below and 0.1 above it. */
test.each([
  { name: "NumAcc3", centre: 1_000_000.2, tolerance: 1e-9 },
  { name: "NumAcc4", centre: 10_000_000.2, tolerance: 1e-7 },
])("keeps the digits of $name, whose standard deviation is 0.1", ({ centre, tolerance }) => {
  const values = [centre, ...Array.from({ length: 1000 }, (_, i) => centre + (i % 2 === 0 ? -0.1 : 0.1))];
  expect(mean(values)).toBe(centre);
  // What is left is the rounding of the values themselves.
  expect(Math.abs(Math.sqrt(variance(values)) - 0.1)).toBeLessThan(tolerance);
});

test("answers NaN where there are too few values", () => {
  expect(mean([])).toBeNaN();
  expect(variance([])).toBeNaN();
  expect(variance([1])).toBeNaN();
});

test("an infinite value stays infinite in the mean", () => {
  expect(mean([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
});
