import { describe, expect, test } from "vitest";
import { createRandom, sampleGamma } from "../../random/index.ts";
import type { Distribution } from "../../simulation/index.ts";
import { distributionQuantile, type FittedDistribution, fitDistribution } from "../index.ts";
import { limits } from "./assess-form.ts";
import { measureDistance } from "./describe-fit.ts";
import { estimateForm } from "./estimate-form.ts";
import { observe } from "./observations.ts";

const seeds = 200;
const truths: readonly Distribution[] = [
  { kind: "exponential", mean: 5400 },
  { kind: "gamma", mean: 5400, sd: 2700 },
  { kind: "lognormal", mean: 5400, sd: 4000 },
  { kind: "uniform", min: 1200, max: 7200 },
  { kind: "triangular", min: 600, mode: 1800, max: 9000 },
];

describe.each([0, 600])("of 200 samples of 200, rounded to %d seconds,", (grid) => {
  describe.each(truths.map((truth) => [truth.kind, truth] as const))("%s", (kind, truth) => {
    const fits = Array.from({ length: seeds }, (_, seed) => fitSample(truth, { n: 200, grid, seed }));

    test("the intervals hold the truth in 90 to 99 of 100", () => {
      const counts = countCovered(fits, truth);
      expect(counts).toHaveLength(
        { exponential: 1, gamma: 2, lognormal: 2, uniform: 2, triangular: 0 }[kind as "gamma"],
      );
      // The intervals of rounded ends are wide on purpose.
      const most = kind === "uniform" && grid > 0 ? seeds : 0.99 * seeds;
      for (const count of counts) expect(count).toBeGreaterThanOrEqual(0.9 * seeds);
      for (const count of counts) expect(count).toBeLessThanOrEqual(most);
    });

    test("the interval of the mean does too, whatever the form", () => {
      const mean = { exponential: 5400, gamma: 5400, lognormal: 5400, uniform: 4200, triangular: 3800 }[
        kind as "gamma"
      ];
      const count = fits.filter(
        ({ meanInterval }) => meanInterval!.lower <= mean && meanInterval!.upper >= mean,
      ).length;
      expect(count).toBeGreaterThanOrEqual(0.9 * seeds);
      expect(count).toBeLessThan(0.99 * seeds);
    });

    test("the form is found in 3 of 4, and hardly ever none is", () => {
      const chosen = fits.map(({ distribution }) => distribution!.kind);
      expect(chosen.filter((one) => one === kind).length).toBeGreaterThanOrEqual(0.75 * seeds);
      expect(chosen.filter((one) => one === "empirical").length).toBeLessThanOrEqual(0.03 * seeds);
    });
  });
});

test("of small samples the interval of the mean, and of the parameters, still holds the truth in 85 of 100", () => {
  for (const truth of truths.slice(0, 3)) {
    const fits = Array.from({ length: 100 }, (_, seed) => fitSample(truth, { n: 20, grid: 0, seed }));
    for (const count of countCovered(fits, truth)) expect(count).toBeGreaterThanOrEqual(85);
  }
});

test.each([0.5, 5])("a gamma distribution of shape %d stays below its limit in about 99 of 100", (shape) => {
  const n = 60;
  const random = createRandom(n, "limit", shape);
  const distances = Array.from({ length: 2000 }, () => {
    const sample = Array.from({ length: n }, () => sampleGamma(random, { shape, scale: 1000 }));
    const observations = observe(sample, { resolution: 0 });
    const { kolmogorovSmirnov } = measureDistance(observations, estimateForm("gamma", observations));
    return kolmogorovSmirnov * Math.sqrt(n);
  });
  const above = distances.filter((distance) => distance > limits.gamma).length;
  expect(above).toBeGreaterThanOrEqual(0.001 * distances.length);
  expect(above).toBeLessThanOrEqual(0.02 * distances.length);
});

function fitSample(
  truth: Distribution,
  { n, grid, seed }: { readonly n: number; readonly grid: number; readonly seed: number },
): FittedDistribution {
  const random = createRandom(seed, "fit", truth.kind, n);
  const exact = Array.from({ length: n }, () => distributionQuantile(truth, random.next()));
  return fitDistribution(grid === 0 ? exact : exact.map((value) => Math.round(value / grid) * grid));
}

/** Of each parameter that has intervals, how many of them hold the truth. */
function countCovered(fits: readonly FittedDistribution[], truth: Distribution): readonly number[] {
  const formOf = ({ forms }: FittedDistribution) => forms.find(({ kind }) => kind === truth.kind)!;
  return formOf(fits[0]!)
    .parameters.filter(({ interval }) => interval !== null)
    .map(({ name }) => {
      const expected = (truth as unknown as Record<string, number>)[name]!;
      const intervals = fits.map((fit) => formOf(fit).parameters.find((one) => one.name === name)!.interval!);
      return intervals.filter(({ lower, upper }) => lower <= expected && upper >= expected).length;
    });
}
