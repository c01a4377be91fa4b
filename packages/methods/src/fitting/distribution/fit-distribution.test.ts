import { describe, expect, test } from "vitest";
import type { Distribution } from "../../simulation/index.ts";
import { distributionQuantile, fitDistribution } from "../index.ts";
import { logMinusDigamma } from "./digamma.ts";

/** A sample that is as its distribution says: the quantiles of n probabilities in the middle of equal parts. */
function idealSample(distribution: Distribution, n: number): number[] {
  return Array.from({ length: n }, (_, i) => distributionQuantile(distribution, (i + 0.5) / n));
}

const truths: readonly Distribution[] = [
  { kind: "exponential", mean: 5400 },
  { kind: "gamma", mean: 5400, sd: 2700 },
  { kind: "lognormal", mean: 5400, sd: 4000 },
  { kind: "uniform", min: 1200, max: 7200 },
  { kind: "triangular", min: 600, mode: 1800, max: 9000 },
];

describe("an ideal sample", () => {
  test.each(truths.map((truth) => [truth.kind, truth] as const))("of a %s gives it back", (kind, truth) => {
    const { distribution, reason, forms } = fitDistribution(idealSample(truth, 400));
    expect([distribution?.kind, reason]).toEqual([kind, "best-by-information"]);
    for (const { name, value } of forms[0]!.parameters) {
      const expected = (truth as unknown as Record<string, number>)[name]!;
      // An end is the last to be seen.
      expect(Math.abs(value / expected - 1)).toBeLessThan(name === "mean" || name === "sd" ? 0.02 : 0.12);
    }
  });

  test.each(truths.map((truth) => [truth.kind, truth] as const))(
    "of a %s, rounded to minutes",
    (kind, truth) => {
      const rounded = idealSample(truth, 400).map((value) => Math.round(value / 900) * 900);
      const { distribution, resolution, forms, excluded } = fitDistribution(rounded);
      expect([distribution?.kind, resolution, excluded]).toEqual([kind, 900, []]);
      for (const { name, value } of forms[0]!.parameters.filter(
        ({ name }) => name === "mean" || name === "sd",
      )) {
        const expected = (truth as unknown as Record<string, number>)[name]!;
        expect(Math.abs(value / expected - 1)).toBeLessThan(0.02);
      }
    },
  );
});

describe("closed forms", () => {
  const values = [0.7, 1.9, 2.2, 3.1, 4.4, 5.3, 6.1, 8.8, 11.5, 16.01];
  const { forms } = fitDistribution(values);
  const formOf = (kind: string) => forms.find((form) => form.kind === kind)!;
  const total = values.reduce((sum, x) => sum + x, 0);

  test("exponential: mean, likelihood, criteria and the chi-squared interval", () => {
    const { distribution, logLikelihood, aic, aicc, bic, parameters } = formOf("exponential");
    const expected = -10 * Math.log(total / 10) - 10;
    expect(distribution).toEqual({ kind: "exponential", mean: expect.closeTo(6.001, 12) });
    expect(logLikelihood).toBeCloseTo(expected, 10);
    expect(aic).toBeCloseTo(2 - 2 * expected, 10);
    expect(aicc).toBeCloseTo(2 - 2 * expected + 4 / 8, 10);
    expect(bic).toBeCloseTo(Math.log(10) - 2 * expected, 10);
    // Quantiles of chi-squared with 20 degrees of freedom, from any table: 9.5908 and 34.1696.
    expect(parameters[0]!.interval!.lower).toBeCloseTo((2 * total) / 34.1696, 4);
    expect(parameters[0]!.interval!.upper).toBeCloseTo((2 * total) / 9.5908, 3);
  });

  test("lognormal: moments of the logarithms, likelihood and information", () => {
    const logs = values.map(Math.log);
    const mu = logs.reduce((sum, x) => sum + x, 0) / 10;
    const s2 = logs.reduce((sum, x) => sum + (x - mu) ** 2, 0) / 10;
    const { distribution, logLikelihood, parameters } = formOf("lognormal");
    const mean = Math.exp(mu + s2 / 2);
    expect(distribution).toEqual({
      kind: "lognormal",
      mean: expect.closeTo(mean, 10),
      sd: expect.closeTo(mean * Math.sqrt(Math.exp(s2) - 1), 10),
    });
    expect(logLikelihood).toBeCloseTo(-10 * mu - 5 * Math.log(2 * Math.PI * s2) - 5, 10);
    // log mean = μ + σ² / 2, of which the variances are σ² / n and 2 σ⁴ / n.
    // The quantile of Student's t with 8 degrees of freedom, from any table.
    const spread = 2.306004 * Math.sqrt((s2 + s2 ** 2 / 2) / 10);
    expect(parameters[0]!.interval!.upper).toBeCloseTo(mean * Math.exp(spread), 2);
  });

  test("gamma: the mean of the data, and the likelihood equation of the shape", () => {
    const { distribution } = formOf("gamma");
    const { mean, sd } = distribution as { mean: number; sd: number };
    expect(mean).toBeCloseTo(total / 10, 10);
    const meanLog = values.reduce((sum, x) => sum + Math.log(x), 0) / 10;
    expect(logMinusDigamma((mean / sd) ** 2)).toBeCloseTo(Math.log(total / 10) - meanLog, 12);
  });

  test("uniform: the ends, and the interval from the range", () => {
    const { distribution, logLikelihood, parameters } = formOf("uniform");
    expect(distribution).toEqual({ kind: "uniform", min: 0.7, max: 16.01 });
    expect(logLikelihood).toBeCloseTo(-10 * Math.log(15.31), 10);
    expect(parameters[1]!.interval!.upper).toBeCloseTo(16.01 + 15.31 * (0.05 ** (-1 / 9) - 1), 10);
  });

  test("triangular: no triangle near it is likelier", () => {
    // Two ends and a top that all lie inside: the sample above has its top at the end.
    const inside = [1.1, 2.3, 2.9, 3.3, 3.8, 4.1, 4.4, 4.9, 5.6, 7.2];
    const { distribution, logLikelihood } = fitDistribution(inside).forms.find(
      ({ kind }) => kind === "triangular",
    )!;
    const { min, mode, max } = distribution as { min: number; mode: number; max: number };
    for (const [a, b, c] of [
      [0, 0, 0.05],
      [0, 0, -0.004],
      [0, 0.1, 0],
      [0, -0.1, 0],
      [0.02, 0, 0],
      [-0.02, 0, 0],
    ]) {
      const [left, top, right] = [min + a!, mode + b!, max + c!];
      const other = inside.reduce((sum, x) => {
        const height = x < top ? (x - left) / (top - left) : x === top ? 1 : (right - x) / (right - top);
        return sum + Math.log((2 / (right - left)) * Math.max(0, height));
      }, 0);
      expect(other).toBeLessThanOrEqual(logLikelihood + 1e-6);
    }
  });
});

describe("what is decided", () => {
  test("without values nothing is claimed", () => {
    const fit = fitDistribution([Number.NaN, -5]);
    expect(fit).toMatchObject({ distribution: null, reason: "no-values", n: 0, picture: null, forms: [] });
    expect(fit.leftOut).toEqual({ notFinite: 1, negative: 1 });
  });

  test("of few values they are the distribution", () => {
    const fit = fitDistribution([300, 200, 100, 200]);
    expect(fit).toMatchObject({ reason: "too-few", n: 4, forms: [] });
    expect(fit.distribution).toEqual({ kind: "empirical", values: [100, 200, 200, 300] });
  });

  test("a form with hardly fewer parameters than values is left out, however few are allowed", () => {
    // Five values that are no multiples of anything, so that the ends of a uniform distribution count as four.
    const five = [101.3, 157.9, 203.1, 260.7, 299.9];
    const { forms, excluded, distribution } = fitDistribution(five, { leastCount: 2 });
    expect(excluded).toEqual([
      { kind: "uniform", reason: "too-few" },
      { kind: "triangular", reason: "too-few" },
    ]);
    expect(forms.map(({ aicc }) => Number.isFinite(aicc))).toEqual([true, true, true]);
    for (const { aic, aicc } of forms) expect(aicc).toBeGreaterThan(aic);
    expect(["exponential", "gamma", "lognormal", "empirical"]).toContain(distribution?.kind);
    const six = fitDistribution([...five, 350.3], { leastCount: 2 });
    expect([six.forms.length, six.excluded]).toEqual([5, []]);
  });

  test("weights that sum to few are few, however many values they have", () => {
    const values = [101.3, 157.9, 203.1, 260.7, 299.9, 322.2, 340.1, 377.7];
    const weighted = (sum: number) =>
      fitDistribution(values, { leastCount: 2, weights: values.map(() => sum / values.length) });
    expect(weighted(4).excluded.map(({ kind }) => kind)).toEqual(["uniform", "triangular"]);
    expect(weighted(2)).toMatchObject({ reason: "too-few", forms: [], distribution: { kind: "empirical" } });
  });

  test("equal values are a constant", () => {
    const { distribution, reason } = fitDistribution(new Array(12).fill(300));
    expect([distribution, reason]).toEqual([{ kind: "constant", value: 300 }, "all-equal"]);
    const close = Array.from({ length: 12 }, (_, i) => 5000 + i / 10);
    expect(fitDistribution(close).distribution).toEqual({
      kind: "constant",
      value: expect.closeTo(5000.55, 9),
    });
    expect(fitDistribution(new Array(12).fill(0)).distribution).toEqual({ kind: "constant", value: 0 });
  });

  test("a handful of different values is no form", () => {
    const sample = Array.from({ length: 60 }, (_, i) => [300, 600, 900, 1800][i % 4]!);
    const { distribution, reason, forms } = fitDistribution(sample);
    expect([distribution?.kind, reason, forms]).toEqual(["empirical", "few-different", []]);
  });

  test("a heap at 0 beside values of another scale is no form", () => {
    const sample = Array.from({ length: 100 }, (_, i) => (i < 60 ? 0 : 60 * i));
    expect(fitDistribution(sample)).toMatchObject({
      reason: "no-form-fits",
      distribution: { kind: "empirical" },
    });
  });

  test("values beyond what a model may hold, and values next to nothing, get an answer", () => {
    for (const unit of [1e300, 1e11, 1e-200]) {
      const sample = [...idealSample({ kind: "gamma", mean: 5, sd: 3 }, 40), 0].map((x) => x * unit);
      const { distribution, forms, excluded } = fitDistribution(sample);
      expect(distribution).not.toBeNull();
      expect(forms.length + excluded.length).toBe(5);
      for (const { aicc, distance } of forms)
        expect([aicc, distance.wasserstein].some(Number.isNaN)).toBe(false);
    }
  });

  test("of many rounded values every form gets a likelihood", () => {
    const sample = Array.from({ length: 30_000 }, (_, i) =>
      Math.floor(-5000 * Math.log1p(-(i + 0.5) / 30_000)),
    );
    const { forms, resolution, distribution } = fitDistribution(sample);
    expect([distribution?.kind, resolution, forms.length]).toEqual(["exponential", 1, 5]);
    expect(forms.every(({ logLikelihood }) => Number.isFinite(logLikelihood))).toBe(true);
  });

  test("two separate heaps are no form", () => {
    const heaps = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 600.3 : 7200.7) + i);
    const { distribution, reason, forms } = fitDistribution(heaps);
    expect([distribution?.kind, reason, forms.some(({ isPlausible }) => isPlausible)]).toEqual([
      "empirical",
      "no-form-fits",
      false,
    ]);
  });

  test("an exact zero excludes forms without density there; a rounded one does not", () => {
    const exact = [...idealSample({ kind: "exponential", mean: 100 }, 50), 0];
    expect(fitDistribution(exact).excluded).toEqual([
      { kind: "gamma", reason: "has-zeros" },
      { kind: "lognormal", reason: "has-zeros" },
    ]);
    const rounded = idealSample({ kind: "lognormal", mean: 100, sd: 120 }, 300).map(
      (x) => Math.round(x / 60) * 60,
    );
    expect(rounded.filter((x) => x === 0).length).toBeGreaterThan(50);
    const { distribution, excluded } = fitDistribution(rounded);
    expect([distribution?.kind, excluded]).toEqual(["lognormal", []]);
    const { mean, sd } = distribution as { mean: number; sd: number };
    expect([Math.abs(mean - 100) < 3, Math.abs(sd - 120) < 15]).toEqual([true, true]);
  });

  test("a weight counts as that many equal values", () => {
    const sample = idealSample({ kind: "gamma", mean: 50, sd: 20 }, 40);
    const weights = sample.map((_, i) => 1 + (i % 3));
    const repeated = sample.flatMap((value, i) => new Array<number>(weights[i]!).fill(value));
    const [weighted, plain] = [fitDistribution(sample, { weights }), fitDistribution(repeated)];
    expect(weighted.n).toBe(repeated.length);
    expect(weighted.forms[0]!.logLikelihood).toBeCloseTo(plain.forms[0]!.logLikelihood, 8);
    expect(weighted.distribution).toEqual(plain.distribution);
  });

  test("an outlier is told of and kept", () => {
    const sample = [...idealSample({ kind: "gamma", mean: 100, sd: 30 }, 300), 450];
    const { outliers, distribution, n } = fitDistribution(sample);
    expect(n).toBe(301);
    expect(distribution?.kind).not.toBe("empirical");
    expect(outliers!.count).toBe(1);
    expect(fitDistribution(sample.slice(0, -1)).outliers!.count).toBe(0);
  });

  test("many values without a form become 1000 with the same mean", () => {
    const heaps = Array.from({ length: 2500 }, (_, i) => (i % 2 === 0 ? 600.3 : 7200.7) + i / 10);
    const { distribution, mean } = fitDistribution(heaps);
    const { values } = distribution as { values: readonly number[] };
    expect(values).toHaveLength(1000);
    expect(values.reduce((sum, x) => sum + x, 0) / 1000).toBeCloseTo(mean, 6);
  });

  test("the unit does not matter to the choice", () => {
    const sample = idealSample({ kind: "lognormal", mean: 3.3, sd: 3.2 }, 300);
    const [small, large] = [1e-6, 1e5].map((unit) => fitDistribution(sample.map((x) => x * unit)));
    expect(small!.distribution?.kind).toBe("lognormal");
    const [a, b] = [small!, large!].map(({ distribution }) => (distribution as { mean: number }).mean);
    expect(b! / a! / 1e11).toBeCloseTo(1, 9);
  });

  test("wrong options are refused by name", () => {
    expect(() => fitDistribution([1, 2], { weights: [1] })).toThrow("weights.length must be 2, but is 1");
    expect(() => fitDistribution([1], { weights: [-1] })).toThrow("weights[0] must be");
    expect(() => fitDistribution([1], { resolution: -1 })).toThrow("resolution must be");
    expect(() => fitDistribution([1], { level: 1 })).toThrow("level must be");
    expect(() => fitDistribution([1], { leastCount: 1 })).toThrow("leastCount must be");
  });
});
