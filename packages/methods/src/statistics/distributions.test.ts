import { expect, test } from "vitest";
import * as statistics from "./index.ts";

const { POSITIVE_INFINITY: INFINITY, NaN: NONE } = Number;

test("the ends of the line", () => {
  expect([statistics.normalCdf(-INFINITY), statistics.normalUpperTail(-INFINITY)]).toEqual([0, 1]);
  expect([statistics.studentTCdf(INFINITY, 3), statistics.studentTUpperTail(INFINITY, 3)]).toEqual([1, 0]);
  expect([statistics.chiSquaredCdf(-1, 3), statistics.chiSquaredUpperTail(-1, 3)]).toEqual([0, 1]);
  expect([statistics.gammaCdf(INFINITY, 3, 2), statistics.gammaUpperTail(INFINITY, 3, 2)]).toEqual([1, 0]);
  expect([statistics.betaCdf(2, 3, 4), statistics.betaUpperTail(-1, 3, 4)]).toEqual([1, 1]);
  expect([statistics.fUpperTail(0, 2, 3), statistics.fUpperTail(INFINITY, 2, 3)]).toEqual([1, 0]);
  expect([statistics.binomialCdf(-1, 5, 0.5), statistics.binomialUpperTail(5, 5, 0.5)]).toEqual([0, 0]);
  expect([statistics.poissonCdf(-1, 2), statistics.poissonUpperTail(INFINITY, 2)]).toEqual([0, 0]);
  expect([0, 1].map((p) => statistics.negativeBinomialUpperTail(p === 0 ? -1 : INFINITY, 2, 3))).toEqual([
    1, 0,
  ]);
});

test("quantiles at 0, at a half and at 1", () => {
  expect([0, 0.5, 1].map((p) => statistics.normalQuantile(p, 7, 2))).toEqual([-INFINITY, 7, INFINITY]);
  expect([0, 0.5, 1].map((p) => statistics.studentTQuantile(p, 2))).toEqual([-INFINITY, 0, INFINITY]);
  expect([0, 1].map((p) => statistics.chiSquaredQuantile(p, 2))).toEqual([0, INFINITY]);
  expect([0, 1].map((p) => statistics.betaQuantile(p, 2, 3))).toEqual([0, 1]);
  expect([0, 1].map((p) => statistics.poissonQuantile(p, 2))).toEqual([0, INFINITY]);
  expect([0.3, 1].map((p) => statistics.poissonQuantile(p, 0))).toEqual([0, 0]);
});

/** Computed with mpmath 1.3.0 at 50 digits. */
test.each([
  [1e-300, -37.0470962993612],
  [1e-50, -14.933337534788489],
  [1e-20, -9.262340089798409],
  [0.001, -3.0902323061678136],
  [0.2, -0.8416212335729142],
])("normal quantile at %f keeps its digits", (p, expected) => {
  expect(Math.abs(statistics.normalQuantile(p) / expected - 1)).toBeLessThan(1e-13);
});

/** Poisson sums computed with mpmath 1.3.0 at 60 digits, where the numeric library alone is wrong. */
test.each([
  [1000, 1100, 0.0011752305681365554],
  [1100, 1000.5, 0.9990836591674533],
  [2000, 2010, 0.41748020115054213],
])("P(X ≤ %i) of a Poisson mean of %f", (count, mean, expected) => {
  expect(Math.abs(statistics.poissonCdf(count, mean) / expected - 1)).toBeLessThan(2e-13);
});

test("counts between whole numbers count as the whole number below", () => {
  expect(statistics.poissonUpperTail(2.7, 3)).toBe(statistics.poissonUpperTail(2, 3));
  expect(statistics.binomialCdf(2.7, 9, 0.2)).toBe(statistics.binomialCdf(2, 9, 0.2));
});

test.each<[() => number, string]>([
  [() => statistics.normalCdf(0, 0, 0), "sd must be a finite number > 0, but is 0"],
  [() => statistics.normalUpperTail(NONE), "x must be a number, but is NaN"],
  [() => statistics.normalQuantile(2), "p must be a probability, but is 2"],
  [() => statistics.studentTCdf(0, 0), "df must be a finite number > 0, but is 0"],
  [() => statistics.studentTQuantile(NONE, 3), "p must be a probability, but is NaN"],
  [() => statistics.chiSquaredUpperTail(1, -2), "df must be a finite number > 0, but is -2"],
  [() => statistics.gammaCdf(1, 1, INFINITY), "scale must be a finite number > 0, but is Infinity"],
  [() => statistics.gammaQuantile(0.5, 0), "shape must be a finite number > 0, but is 0"],
  [() => statistics.betaUpperTail(0.5, 0, 1), "a must be a finite number > 0, but is 0"],
  [() => statistics.betaQuantile(-1, 1, 1), "p must be a probability, but is -1"],
  [() => statistics.fUpperTail(1, 1, 0), "df2 must be a finite number > 0, but is 0"],
  [() => statistics.binomialCdf(1, 2.5, 0.5), "n must be a whole number ≥ 0, but is 2.5"],
  [() => statistics.binomialUpperTail(1, 2, 1.5), "p must be a probability, but is 1.5"],
  [() => statistics.poissonCdf(1, -1), "mean must be a finite number ≥ 0, but is -1"],
  [() => statistics.negativeBinomialUpperTail(1, 0, 1), "size must be a finite number > 0, but is 0"],
])("a wrong argument is named: %s", (compute, message) => {
  expect(compute).toThrow(new RangeError(message));
});
