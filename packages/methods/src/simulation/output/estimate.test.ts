import { expect, test } from "vitest";
import { adjustByHolm, estimateMean, testZero } from "./estimate.ts";

test("Student's interval, and nothing for a single value", () => {
  const { mean, lower, upper, n } = estimateMean([4, 6, Number.NaN, 8], 0.9);
  expect([mean, n]).toEqual([6, 3]);
  // t(0.95; 2) = 2.919986, standard error 2 / √3.
  expect(upper - 6).toBeCloseTo((2.919986 * 2) / Math.sqrt(3), 5);
  expect(6 - lower).toBeCloseTo(upper - 6, 12);
  expect(estimateMean([4], 0.95)).toMatchObject({ mean: 4, lower: Number.NEGATIVE_INFINITY, n: 1 });
});

test("P of a mean of 0, as by Student's t", () => {
  expect(testZero([1, 2, 3, 4])).toBeCloseTo(0.0304662, 6);
  expect(testZero([0, 0, 0])).toBe(1);
  expect(testZero([2, 2, 2])).toBe(0);
});

test("Holm's correction", () => {
  expect(adjustByHolm([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06]);
  expect(adjustByHolm([0.9, 0.8])).toEqual([1, 1]);
});
