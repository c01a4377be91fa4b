import { expect, test } from "vitest";
import { createRandom } from "../random/index.ts";
import { compareSamples } from "./index.ts";
import { distanceFromOthers, sortTogether } from "./sample-distance.ts";

test("distances of small samples are those by hand", () => {
  const together = sortTogether([
    [1, 2, 3, 4],
    [2, 3, 4, 9],
  ]);
  // Sorted against sorted: |1 − 2| + |2 − 3| + |3 − 4| + |4 − 9| over 4.
  expect(distanceFromOthers(together, 0)).toEqual({ kolmogorovSmirnov: 0.25, wasserstein: 2 });
  expect(distanceFromOthers(together, 1)).toEqual({ kolmogorovSmirnov: 0.25, wasserstein: 2 });
});

test("ties, and samples of other sizes, which weigh as much", () => {
  expect(distanceFromOthers(sortTogether([[5, 5, 5], [5]]), 0)).toEqual({
    kolmogorovSmirnov: 0,
    wasserstein: 0,
  });
  const { wasserstein, kolmogorovSmirnov } = distanceFromOthers(sortTogether([[0], [1], [3, 3, 3]]), 0);
  expect(wasserstein).toBeCloseTo(2, 14);
  expect(kolmogorovSmirnov).toBeCloseTo(1, 14);
});

test("figures beside the verdict", () => {
  const result = compareSamples(replicate(39, 200, 1), sample(200, 1.02, "observed"));
  expect(result.n).toEqual({ observed: 200, replications: 39, simulated: 7800 });
  expect(result).toMatchObject({ verdict: "resembles", reason: "within-chance" });
  expect(result.mean.simulated).toBeCloseTo(1, 1);
  expect(result.relativeDistance).toBeCloseTo(result.distance.wasserstein / result.mean.observed, 12);
  expect(result.quantiles.map(({ p }) => p)).toEqual([0.1, 0.25, 0.5, 0.75, 0.9, 0.95]);
  const median = result.quantiles[2]!;
  expect(median.range.lower).toBeLessThan(median.simulated);
  expect(median.range.upper).toBeGreaterThan(median.simulated);
});

test("a model that is a little off beyond chance still resembles, one that is far off does not", () => {
  const simulated = replicate(39, 5000, 1);
  expect(compareSamples(simulated, sample(5000, 1.08, "observed"))).toMatchObject({
    verdict: "resembles",
    reason: "within-tolerance",
  });
  const far = compareSamples(simulated, sample(5000, 1.3, "observed"));
  expect(far).toMatchObject({ verdict: "does-not-resemble", reason: "beyond-chance", pValue: 1 / 40 });
  expect(far.relativeDistance).toBeCloseTo(0.3 / 1.3, 1);
});

test("too few of anything is said, not taken for resemblance", () => {
  const observed = sample(30, 1, "observed");
  expect(compareSamples(replicate(18, 30, 1), observed).reason).toBe("too-few-replications");
  expect(compareSamples(replicate(39, 30, 1), observed.slice(0, 9)).reason).toBe("too-few-observations");
  const noisy = Array.from({ length: 39 }, (_, r) => sample(50, 0.2 + r / 15, r));
  expect(compareSamples(noisy, sample(50, 1, "observed"))).toMatchObject({
    verdict: "too-few-to-say",
    reason: "too-much-noise",
  });
  const nothing = compareSamples([], []);
  expect([nothing.verdict, nothing.pValue, nothing.distance.wasserstein]).toEqual([
    "too-few-to-say",
    Number.NaN,
    Number.NaN,
  ]);
});

test("a single figure is a sample of one", () => {
  const loads = Array.from({ length: 39 }, (_, r) => [0.7 + r / 1000]);
  expect(compareSamples(loads, [0.72]).verdict).toBe("resembles");
  expect(compareSamples(loads, [0.95])).toMatchObject({ verdict: "does-not-resemble", pValue: 1 / 40 });
});

test("wrong arguments are refused by name", () => {
  expect(() => compareSamples([[1], []], [1])).toThrow("simulated[1].length must be at least 1");
  expect(() => compareSamples([[Number.NaN]], [1])).toThrow("simulated[0] must be");
  expect(() => compareSamples([[1]], [Number.POSITIVE_INFINITY])).toThrow("observed must be");
  expect(() => compareSamples([[1]], [1], { tolerance: -1 })).toThrow("tolerance must be");
  expect(() => compareSamples([[1]], [1], { alpha: 0 })).toThrow("alpha must be");
});

function sample(n: number, mean: number, stream: string | number): number[] {
  const random = createRandom(7, "compare", stream);
  return Array.from({ length: n }, () => -mean * Math.log1p(-random.next()));
}

function replicate(count: number, n: number, mean: number): number[][] {
  return Array.from({ length: count }, (_, r) => sample(n, mean, r));
}
