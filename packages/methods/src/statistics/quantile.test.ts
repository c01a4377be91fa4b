import { expect, test } from "vitest";
import { quantile } from "./index.ts";

test("interpolates between order statistics as type 7", () => {
  const values = [15, 20, 35, 40, 50];
  expect([0, 0.25, 0.4, 0.5, 1].map((p) => quantile(values, p))).toEqual([15, 20, 29, 35, 50]);
});

test("sorts numbers as numbers, and leaves its input alone", () => {
  const values = [100, 9, 20];
  expect(quantile(values, 0.5)).toBe(20);
  expect(values).toEqual([100, 9, 20]);
});

test("works on one value, on typed arrays and beside infinity", () => {
  expect(quantile([7], 0.9)).toBe(7);
  expect(quantile(Int32Array.of(3, 1), 0.5)).toBe(2);
  const unbounded = [1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  expect(quantile(unbounded, 0.75)).toBe(Number.POSITIVE_INFINITY);
});

test("answers NaN without values or with a value that is none", () => {
  expect(quantile([], 0.5)).toBeNaN();
  expect(quantile([1, Number.NaN, 2], 0)).toBeNaN();
});

test("refuses a p that is no probability", () => {
  for (const p of [-0.1, 1.1, Number.NaN]) {
    expect(() => quantile([1], p)).toThrow(`p must be a probability, but is ${p}`);
  }
});
