import { expect, test } from "vitest";
import type { Distribution } from "../../simulation/index.ts";
import { describeFit, distributionQuantile } from "../index.ts";

const gamma: Distribution = { kind: "gamma", mean: 5400, sd: 3000 };
const ideal = Array.from({ length: 2000 }, (_, i) => distributionQuantile(gamma, (i + 0.5) / 2000));

test("an ideal sample lies on its distribution", () => {
  const { n, distance, quantiles, histogram } = describeFit(ideal, gamma);
  expect(n).toBe(2000);
  expect(distance.kolmogorovSmirnov).toBeCloseTo(0.5 / 2000, 6);
  expect(distance.wasserstein / 5400).toBeLessThan(0.001);
  expect(quantiles).toHaveLength(100);
  for (const { data, fit } of quantiles) expect(Math.abs(data / fit - 1)).toBeLessThan(0.02);
  for (const { count, expected } of histogram) expect(Math.abs(count - expected)).toBeLessThan(1.5);
});

test("the classes hold all data and all probability, edge to edge", () => {
  const { histogram } = describeFit([...ideal, 90_000], { kind: "exponential", mean: 4000 });
  const sum = (of: "count" | "expected") => histogram.reduce((total, one) => total + one[of], 0);
  expect(sum("count")).toBe(2001);
  expect(sum("expected")).toBeCloseTo(2001, 6);
  expect(histogram.length).toBeLessThanOrEqual(62);
  expect(histogram.at(-1)!.to).toBeNull();
  histogram.slice(1).forEach(({ from }, i) => {
    expect(from).toBe(histogram[i]!.to);
  });
});

test("a shift is Wasserstein's distance, in the unit of the data", () => {
  const values = Array.from({ length: 1000 }, (_, i) => 100.5 + (i + 0.5) / 10);
  const { distance } = describeFit(values, { kind: "uniform", min: 107.5, max: 207.5 });
  expect(distance.wasserstein).toBeCloseTo(7, 6);
  // And half of one of the thousand steps.
  expect(distance.kolmogorovSmirnov).toBeCloseTo(0.0705, 9);
});

test("rounding to the grid is no distance, and classes are whole cells", () => {
  const rounded = ideal.map((value) => Math.round(value / 900) * 900);
  const { distance, histogram } = describeFit(rounded, gamma);
  expect(distance.kolmogorovSmirnov).toBeLessThan(0.002);
  expect(describeFit(rounded, gamma, { resolution: 0 }).distance.kolmogorovSmirnov).toBeGreaterThan(0.05);
  expect(histogram[1]!.from % 900).toBe(450);
  for (const { count, expected } of histogram) expect(Math.abs(count - expected)).toBeLessThan(3);
});

test("weights count as repeated values", () => {
  const values = [10.5, 20.25, 35.125];
  const weighted = describeFit(values, gamma, { weights: [2, 1, 3] });
  expect(weighted).toEqual(describeFit([10.5, 10.5, 20.25, 35.125, 35.125, 35.125], gamma));
});

test("the data against themselves, one value, a constant 0, and nothing", () => {
  expect(describeFit([1.5, 2.5, 4.5], { kind: "empirical", values: [1.5, 2.5, 4.5] }).distance).toEqual({
    kolmogorovSmirnov: expect.closeTo(0, 12),
    wasserstein: 0,
  });
  expect(
    describeFit([0, 0], { kind: "constant", value: 0 }, { resolution: 0 }).distance.kolmogorovSmirnov,
  ).toBe(0);
  expect(describeFit([7.3], { kind: "constant", value: 7.3 }).histogram.at(-1)).toBeDefined();
  const nothing = describeFit([], gamma);
  expect(nothing).toEqual({
    n: 0,
    distance: { kolmogorovSmirnov: Number.NaN, wasserstein: Number.NaN },
    quantiles: [],
    histogram: [],
  });
});
