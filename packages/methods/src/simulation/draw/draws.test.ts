import { expect, test } from "vitest";
import {
  chiSquaredUpperTail,
  gammaCdf,
  mean,
  normalCdf,
  normalUpperTail,
  variance,
} from "../../statistics/index.ts";
import { type Distribution, distributionMean } from "../model/distribution.ts";
import { deriveFirstKey, deriveSecondKey, drawUniform, nameVisit } from "./content-hash.ts";
import { createDistributionTable, Draws } from "./draws.ts";

/** The tests of chance in this file share a family-wise error of 0.1 %; the seeds are fixed. */
const ALPHA = 0.001 / 40;
const DRAWS = 40_000;

interface Case {
  readonly distribution: Distribution;
  readonly sd: number;
  readonly cdf: (x: number) => number;
}

const logSd = Math.sqrt(Math.log1p(4));
const CASES: readonly Case[] = [
  { distribution: { kind: "exponential", mean: 3 }, sd: 3, cdf: (x) => -Math.expm1(-x / 3) },
  { distribution: { kind: "uniform", min: 2, max: 6 }, sd: 4 / Math.sqrt(12), cdf: (x) => (x - 2) / 4 },
  {
    distribution: { kind: "triangular", min: 2, mode: 3, max: 10 },
    sd: Math.sqrt((4 + 9 + 100 - 6 - 20 - 30) / 18),
    cdf: (x) => (x < 3 ? (x - 2) ** 2 / 8 : 1 - (10 - x) ** 2 / 56),
  },
  {
    distribution: { kind: "lognormal", mean: 1, sd: 2 },
    sd: 2,
    cdf: (x) => normalCdf(Math.log(x), -(logSd ** 2) / 2, logSd),
  },
  ...[0.5, 1, 4].map((shape) => ({
    distribution: { kind: "gamma", mean: shape * 2, sd: Math.sqrt(shape) * 2 } as const,
    sd: Math.sqrt(shape) * 2,
    cdf: (x: number) => gammaCdf(x, shape, 2),
  })),
];

test.each(CASES)("$distribution has its mean, and its shape in fifty cells", ({ distribution, sd, cdf }) => {
  const values = sample(distribution);
  const z = (mean(values) - distributionMean(distribution)) / (sd / Math.sqrt(DRAWS));
  expect(normalUpperTail(Math.abs(z)) * 2).toBeGreaterThan(ALPHA);
  expect(uniformity(values.map(cdf))).toBeGreaterThan(ALPHA);
});

test("an empirical distribution draws its values equally often, and a constant itself", () => {
  const values = sample({ kind: "empirical", values: [9, 1, 4] });
  const counts = [1, 4, 9].map((value) => values.filter((drawn) => drawn === value).length);
  const fit = counts.reduce((sum, count) => sum + (count - DRAWS / 3) ** 2 / (DRAWS / 3), 0);
  expect(chiSquaredUpperTail(fit, 2)).toBeGreaterThan(ALPHA);
  expect(sample({ kind: "constant", value: 7 }).every((value) => value === 7)).toBe(true);
  expect(sample({ kind: "gamma", mean: 7, sd: 0 }).every((value) => value === 7)).toBe(true);
});

test("uniform numbers of neighbouring cases, visits and purposes are unrelated", () => {
  const at = (n: number, why: number, visit: number) =>
    drawUniform(deriveFirstKey(7, 9, n), deriveSecondKey(deriveFirstKey(7, 9, n), 9, n), why, visit);
  const numbers = Array.from({ length: DRAWS }, (_, n) => n);
  const first = numbers.map((n) => at(n, 1, nameVisit(0, 0, 1)));
  expect(uniformity(first)).toBeGreaterThan(ALPHA);
  for (const [why, step, visit, cause] of [
    [1, 0, 2, 0],
    [1, 1, 1, 0],
    [2, 0, 1, 0],
    [1, 0, 1, 2],
    [0, 0, 0, 0],
  ] as const) {
    const other = numbers.map((n) => at(n, why, nameVisit(step, cause, visit)));
    expect(uniformity(other)).toBeGreaterThan(ALPHA);
    expect(normalUpperTail(Math.abs(correlation(first, other)) * Math.sqrt(DRAWS)) * 2).toBeGreaterThan(
      ALPHA,
    );
  }
  const next = numbers.map((n) => at(n + 1, 1, nameVisit(0, 0, 1)));
  expect(normalUpperTail(Math.abs(correlation(first, next)) * Math.sqrt(DRAWS)) * 2).toBeGreaterThan(ALPHA);
});

test("a name belongs to one visit of one step for one cause", () => {
  const names = [0, 1, 1023].flatMap((step) =>
    [0, 1, 2].flatMap((cause) => [1, 2, 65_535].map((visit) => nameVisit(step, cause, visit))),
  );
  expect(new Set(names).size).toBe(27);
});

function sample(distribution: Distribution): number[] {
  const table = createDistributionTable();
  const index = table.add(distribution);
  const draws = new Draws(table.finish());
  return Array.from({ length: DRAWS }, (_, n) => {
    const first = deriveFirstKey(1, 2, n);
    draws.selectKey(first, deriveSecondKey(first, 2, n));
    return draws.duration(index, 1, 1);
  });
}

/** P of the chi-squared test that numbers in (0, 1) fall evenly into fifty cells. */
function uniformity(numbers: readonly number[]): number {
  const counts = new Float64Array(50);
  for (const number of numbers) counts[Math.floor(number * 50)]!++;
  const expected = numbers.length / 50;
  return chiSquaredUpperTail(
    counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0),
    49,
  );
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const covariance = a.reduce((sum, x, i) => sum + (x - meanA) * (b[i]! - meanB), 0) / (a.length - 1);
  return covariance / Math.sqrt(variance(a) * variance(b));
}
