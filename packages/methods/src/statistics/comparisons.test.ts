import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOfProportions, fisherExact, rateRatio } from "./index.ts";

const RUNS = { seed: 20_261_121, numRuns: 100 };

/** The examples of R's help pages for fisher.test and poisson.test, with the digits that R 4.2.2 prints. */
test("Fisher's tea taster", () => {
  const { oddsRatio, pValue } = fisherExact({ count: 3, n: 4 }, { count: 1, n: 4 });
  expect(pValue).toBeCloseTo(34 / 70, 14);
  expect(oddsRatio).toBeCloseTo(6.408309, 3);
});

test("a breast cancer study: rates with and without X-ray fluoroscopy", () => {
  const result = rateRatio({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 });
  expect(result.ratio).toBeCloseTo(1.9714880952, 9);
  expect(result.interval.lower).toBeCloseTo(0.858426, 6);
  expect(result.interval.upper).toBeCloseTo(4.277266, 6);
  expect(result.pValue).toBeCloseTo(0.0796686, 7);
});

test("a conditional odds ratio makes the expected first count equal to the one observed", () => {
  const { oddsRatio, interval } = fisherExact({ count: 7, n: 12 }, { count: 2, n: 9 });
  // Independent of the implementation: products of whole binomial coefficients, all exact in a double.
  const weight = (k: number): number => choose(12, k) * choose(9, 9 - k);
  const counts = Array.from({ length: 10 }, (_, k) => k);
  const expectation = (odds: number, value: (k: number) => number): number =>
    sum(counts.map((k) => weight(k) * odds ** k * value(k))) / sum(counts.map((k) => weight(k) * odds ** k));
  expect(expectation(oddsRatio, (k) => k)).toBeCloseTo(7, 10);
  expect(expectation(interval.lower, (k) => Number(k >= 7))).toBeCloseTo(0.025, 12);
  expect(expectation(interval.upper, (k) => Number(k <= 7))).toBeCloseTo(0.025, 12);
});

test("Fisher's test says so when a count lies at the end of its range", () => {
  const least = fisherExact({ count: 0, n: 10 }, { count: 4, n: 10 });
  expect(least.oddsRatio).toBe(0);
  expect(least.interval.lower).toBe(0);
  const most = fisherExact({ count: 10, n: 10 }, { count: 6, n: 10 });
  expect(most.oddsRatio).toBe(Number.POSITIVE_INFINITY);
  expect(most.interval.upper).toBe(Number.POSITIVE_INFINITY);
  const nothing = fisherExact({ count: 0, n: 10 }, { count: 0, n: 10 });
  expect(nothing).toEqual({
    oddsRatio: Number.NaN,
    interval: { lower: 0, upper: Number.POSITIVE_INFINITY },
    pValue: 1,
  });
});

test("groups that all ended alike differ in nothing", () => {
  const result = differenceOfProportions({ count: 0, n: 5 }, { count: 0, n: 9 });
  expect(result).toEqual({ difference: 0, interval: { lower: 0, upper: 0 }, chiSquared: 0, pValue: 1 });
});

test("exchanging the groups turns every comparison round", () => {
  const group = fc
    .integer({ min: 1, max: 200 })
    .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));
  fc.assert(
    fc.property(group, group, (a, b) => {
      const [there, back] = [differenceOfProportions(a, b), differenceOfProportions(b, a)];
      expect(there.difference).toBeCloseTo(-back.difference, 12);
      expect(there.interval.lower).toBeCloseTo(-back.interval.upper, 12);
      expect(there.pValue).toBeCloseTo(back.pValue, 12);
      expect(fisherExact(a, b).pValue).toBeCloseTo(fisherExact(b, a).pValue, 10);
    }),
    RUNS,
  );
});

test("the p-value of a rate ratio equals the sum over all outcomes that are no more probable", () => {
  const rate = fc.record({
    count: fc.integer({ min: 0, max: 12 }),
    exposure: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(rate, rate, (first, second) => {
      const n = first.count + second.count;
      const p = first.exposure / (first.exposure + second.exposure);
      const mass = Array.from({ length: n + 1 }, (_, k) => choose(n, k) * p ** k * (1 - p) ** (n - k));
      const limit = mass[first.count]! * (1 + 1e-7);
      const expected = Math.min(1, sum(mass.filter((value) => value <= limit)));
      expect(rateRatio(first, second).pValue).toBeCloseTo(expected, 10);
    }),
    { ...RUNS, numRuns: 300 },
  );
});

test("without a single event a rate ratio is unknown", () => {
  const result = rateRatio({ count: 0, exposure: 10 }, { count: 0, exposure: 20 });
  expect(result).toEqual({
    ratio: Number.NaN,
    interval: { lower: 0, upper: Number.POSITIVE_INFINITY },
    pValue: 1,
  });
  const never = rateRatio({ count: 3, exposure: 10 }, { count: 0, exposure: 10 });
  expect(never.ratio).toBe(Number.POSITIVE_INFINITY);
  expect(never.interval.upper).toBe(Number.POSITIVE_INFINITY);
  expect(never.interval.lower).toBeGreaterThan(0);
});

test("wrong arguments are named", () => {
  const good = { count: 1, n: 2 };
  expect(() => differenceOfProportions({ count: 0, n: 0 }, good)).toThrow(
    "first.n must be a whole number ≥ 1",
  );
  expect(() => fisherExact(good, { count: 3, n: 2 })).toThrow(
    "second.count must be a whole number from 0 to 2",
  );
  const rate = { count: 1, exposure: 1 };
  expect(() => rateRatio(rate, { count: 1, exposure: 0 })).toThrow(
    "second.exposure must be a finite number > 0",
  );
  expect(() => rateRatio(rate, rate, 0)).toThrow("level must be between 0 and 1, but is 0");
});

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i++) product = (product * (n - k + i)) / i;
  return product;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
