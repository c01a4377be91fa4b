import { expect, test } from "vitest";
import { differenceOfMeans, normalQuantile, studentTQuantile } from "./index.ts";

/** Student's sleep data, the example of R's help page of t.test, with the digits that R prints. */
const [drug1, drug2] = [
  [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
];

test("Student's sleep data, as R prints them", () => {
  const { difference, interval, pValue } = differenceOfMeans(drug1!, drug2!);
  expect(difference).toBeCloseTo(0.75 - 2.33, 12);
  expect(interval?.lower).toBeCloseTo(-3.3654832, 7);
  expect(interval?.upper).toBeCloseTo(0.2054832, 7);
  expect(pValue).toBeCloseTo(0.07939, 5);
});

test("groups of the same size and spread have the degrees of freedom of Student's own test", () => {
  // Variance 2.5 in both, n = 5: standard error 1 and 8 degrees of freedom.
  const { difference, interval, pValue } = differenceOfMeans([11, 12, 13, 14, 15], [1, 2, 3, 4, 5]);
  expect(difference).toBe(10);
  expect(interval!.upper - 10).toBeCloseTo(studentTQuantile(0.975, 8), 12);
  expect(10 - interval!.lower).toBeCloseTo(studentTQuantile(0.975, 8), 12);
  expect(pValue).toBeCloseTo(8.488e-6, 8);
  const back = differenceOfMeans([1, 2, 3, 4, 5], [11, 12, 13, 14, 15]);
  expect([back.difference, back.interval?.upper]).toEqual([-10, -interval!.lower]);
});

test("what a group without spread adds is no width, and without any spread nothing is said", () => {
  // Only the second group varies: its own standard error sqrt(1 / 3) and 2 degrees of freedom.
  const { interval } = differenceOfMeans([4, 4, 4], [1, 2, 3]);
  expect(interval!.upper - 2).toBeCloseTo(studentTQuantile(0.975, 2) / Math.sqrt(3), 12);
  expect(differenceOfMeans([4, 4], [3, 3])).toEqual({ difference: 1, interval: null, pValue: null });
  expect(differenceOfMeans([4], [1, 2, 3])).toEqual({ difference: 2, interval: null, pValue: null });
  expect(() => differenceOfMeans([], [1])).toThrow("first must be at least one number");
  expect(() => differenceOfMeans([1], [1, Number.NaN])).toThrow(RangeError);
  expect(() => differenceOfMeans([1, 2], [1, 2], 1)).toThrow(RangeError);
});

test("the interval holds the difference about as often as the level, also for unequal and skewed groups", () => {
  // Both have a coefficient of variation of 0.6, so a variance of log(1.36) of the logarithm.
  const next = createNumbers(12);
  const lognormal = (mean: number) => {
    const variance = Math.log(1.36);
    return Math.exp(normalQuantile(next(), Math.log(mean) - variance / 2, Math.sqrt(variance)));
  };
  let held = 0;
  for (let run = 0; run < 1500; run++) {
    const a = Array.from({ length: 40 }, () => lognormal(20));
    const b = Array.from({ length: 60 }, () => lognormal(5));
    const { interval } = differenceOfMeans(a, b);
    if (interval!.lower <= 15 && 15 <= interval!.upper) held++;
  }
  expect(held / 1500).toBeGreaterThan(0.92);
  expect(held / 1500).toBeLessThan(0.97);
});

/** Numbers between 0 and 1 (mulberry32): the field of random numbers builds on this one. */
function createNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}
