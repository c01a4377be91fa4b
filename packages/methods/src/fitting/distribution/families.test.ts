import { describe, expect, test } from "vitest";
import { type Distribution, distributionMean } from "../../simulation/index.ts";
import { distributionCdf, distributionQuantile } from "../index.ts";
import { functionsOf } from "./distribution-functions.ts";

const continuous: readonly Distribution[] = [
  { kind: "exponential", mean: 7 },
  { kind: "gamma", mean: 7, sd: 3 },
  { kind: "gamma", mean: 7, sd: 11 },
  { kind: "lognormal", mean: 7, sd: 5 },
  { kind: "uniform", min: 2, max: 12 },
  { kind: "triangular", min: 1, mode: 3, max: 17 },
  { kind: "triangular", min: 1, mode: 1, max: 19 },
  { kind: "triangular", min: 0, mode: 10, max: 10 },
];

describe.each(continuous.map((distribution) => [JSON.stringify(distribution), distribution] as const))(
  "%s",
  (_, one) => {
    const { cdf, upperTail, quantile, logDensity } = functionsOf(one);
    const probabilities = Array.from({ length: 999 }, (__, i) => (i + 1) / 1000);

    test("quantile and probability are each other's inverse, and the tails are complements", () => {
      for (const p of probabilities) {
        expect(cdf(quantile(p))).toBeCloseTo(p, 10);
        expect(cdf(quantile(p)) + upperTail(quantile(p))).toBeCloseTo(1, 12);
      }
    });

    test("the density is the slope of the probability", () => {
      for (const p of probabilities.filter((__, i) => i % 50 === 7)) {
        const x = quantile(p);
        const step = x * 1e-4;
        const slope = (cdf(x + step) - cdf(x - step)) / (2 * step);
        expect(slope / Math.exp(logDensity(x))).toBeCloseTo(1, 4);
      }
    });

    test("the mean is the integral of the upper tail", () => {
      const width = 0.002;
      let sum = 0;
      for (let x = width / 2; x < 600; x += width) sum += upperTail(x) * width;
      expect(sum / distributionMean(one)).toBeCloseTo(1, 3);
    });

    test("nothing lies below 0", () => {
      expect([cdf(-1), upperTail(-1), logDensity(-1)]).toEqual([0, 1, Number.NEGATIVE_INFINITY]);
    });
  },
);

test("known values: Γ(2, 1.5) at 3, and the median of the lognormal", () => {
  // Shape 2 and scale 1.5 in closed form: 1 − e^−2 (1 + 2).
  expect(distributionCdf({ kind: "gamma", mean: 3, sd: 1.5 * Math.SQRT2 }, 3)).toBeCloseTo(
    1 - 3 * Math.exp(-2),
    12,
  );
  expect(distributionQuantile({ kind: "lognormal", mean: 10, sd: 10 }, 0.5)).toBeCloseTo(10 / Math.SQRT2, 12);
});

test("steps, and spreads of nothing", () => {
  const three: Distribution = { kind: "empirical", values: [3, 1, 1] };
  expect([0, 1, 2, 3].map((x) => distributionCdf(three, x))).toEqual([0, 2 / 3, 2 / 3, 1]);
  expect([0, 1 / 3, 2 / 3, 0.67, 1].map((p) => distributionQuantile(three, p))).toEqual([1, 1, 2, 3, 3]);
  const constants: readonly Distribution[] = [
    { kind: "constant", value: 4 },
    { kind: "gamma", mean: 4, sd: 0 },
    { kind: "lognormal", mean: 4, sd: 0 },
    { kind: "uniform", min: 4, max: 4 },
    { kind: "triangular", min: 4, mode: 4, max: 4 },
  ];
  for (const one of constants) {
    expect([distributionCdf(one, 3.9), distributionCdf(one, 4), distributionQuantile(one, 0.3)]).toEqual([
      0, 1, 4,
    ]);
  }
});

test("parameters outside their domain are refused by name", () => {
  expect(() => distributionCdf({ kind: "exponential", mean: 0 }, 1)).toThrow("mean must be");
  expect(() => distributionCdf({ kind: "gamma", mean: 1, sd: -1 }, 1)).toThrow("sd must be");
  expect(() => distributionCdf({ kind: "uniform", min: 2, max: 1 }, 1)).toThrow(
    "distribution must be min ≤ max, but is 2, 1",
  );
  expect(() => distributionCdf({ kind: "triangular", min: 0, mode: 3, max: 2 }, 1)).toThrow(
    "min ≤ mode ≤ max",
  );
  expect(() => distributionCdf({ kind: "empirical", values: [] }, 1)).toThrow("values.length must be");
  expect(() => distributionCdf({ kind: "empirical", values: [Number.NaN, 1] }, 1)).toThrow("values must be");
  expect(() => distributionQuantile({ kind: "constant", value: 1 }, 2)).toThrow("p must be");
  expect(() => distributionCdf({ kind: "constant", value: 1 }, Number.NaN)).toThrow("x must be");
});
