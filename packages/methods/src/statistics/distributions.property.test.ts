import fc from "fast-check";
import { expect, test } from "vitest";
import * as statistics from "./index.ts";

const RUNS = { seed: 20_261_121, numRuns: 300 };

const tailProbability = fc.double({ min: -12, max: -0.302, noNaN: true }).map((exponent) => 10 ** exponent);
const parameter = fc.double({ min: -1, max: 4, noNaN: true }).map((exponent) => 10 ** exponent);
const anyX = fc.double({ min: -50, max: 50, noNaN: true });

interface Distribution {
  readonly cdf: (x: number, a: number, b: number) => number;
  readonly upperTail: (x: number, a: number, b: number) => number;
  readonly quantile: (p: number, a: number, b: number) => number;
}

const DISTRIBUTIONS: Record<string, Distribution> = {
  normal: {
    cdf: (x, mean, sd) => statistics.normalCdf(x, mean, sd),
    upperTail: (x, mean, sd) => statistics.normalUpperTail(x, mean, sd),
    quantile: (p, mean, sd) => statistics.normalQuantile(p, mean, sd),
  },
  "Student's t": {
    cdf: (t, df) => statistics.studentTCdf(t, df),
    upperTail: (t, df) => statistics.studentTUpperTail(t, df),
    quantile: (p, df) => statistics.studentTQuantile(p, df),
  },
  "chi-squared": {
    cdf: (x, df) => statistics.chiSquaredCdf(x, df),
    upperTail: (x, df) => statistics.chiSquaredUpperTail(x, df),
    quantile: (p, df) => statistics.chiSquaredQuantile(p, df),
  },
  gamma: {
    cdf: statistics.gammaCdf,
    upperTail: statistics.gammaUpperTail,
    quantile: statistics.gammaQuantile,
  },
  beta: { cdf: statistics.betaCdf, upperTail: statistics.betaUpperTail, quantile: statistics.betaQuantile },
};

for (const [name, { cdf, upperTail, quantile }] of Object.entries(DISTRIBUTIONS)) {
  test(`${name}: both tails add up to 1 and lie within [0, 1]`, () => {
    fc.assert(
      fc.property(anyX, parameter, parameter, (x, a, b) => {
        const [lower, upper] = [cdf(x, a, b), upperTail(x, a, b)];
        expect(Math.min(lower, upper)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  test(`${name}: the cdf at the quantile gives the probability back, in relative terms`, () => {
    fc.assert(
      fc.property(tailProbability, parameter, parameter, (p, a, b) => {
        const x = quantile(p, a, b);
        // A quantile that underflows, or that is a difference of large numbers, has no digits to give back.
        fc.pre(Math.abs(x) > 1e-290 && !(name === "normal" && a > b));
        expect(Math.abs(cdf(x, a, b) / p - 1)).toBeLessThan(1e-9);
      }),
      RUNS,
    );
  });

  test(`${name}: quantiles do not fall as the probability rises`, () => {
    fc.assert(
      fc.property(tailProbability, tailProbability, parameter, parameter, (p, q, a, b) => {
        const [low, high] = [quantile(Math.min(p, q), a, b), quantile(Math.max(p, q), a, b)];
        expect(low).toBeLessThanOrEqual(high);
      }),
      RUNS,
    );
  });
}

test("normal and t are symmetric, tail for tail", () => {
  fc.assert(
    fc.property(anyX, parameter, (x, df) => {
      expect(statistics.normalCdf(-x)).toBe(statistics.normalUpperTail(x));
      expect(statistics.studentTCdf(-x, df)).toBe(statistics.studentTUpperTail(x, df));
    }),
    RUNS,
  );
});

test("t with one degree of freedom is Cauchy, and F of its square is both its tails", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), parameter, (t, df) => {
      const cauchy = Math.atan2(1, t) / Math.PI;
      expect(Math.abs(statistics.studentTUpperTail(t, 1) / cauchy - 1)).toBeLessThan(1e-12);
      const [both, f] = [2 * statistics.studentTUpperTail(t, df), statistics.fUpperTail(t * t, 1, df)];
      expect(Math.abs(both - f)).toBeLessThanOrEqual(1e-10 * f);
    }),
    RUNS,
  );
});

test("the Poisson quantile is the smallest count that reaches the probability", () => {
  const p = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
  fc.assert(
    fc.property(p, fc.double({ min: 1e-6, max: 1e5, noNaN: true }), (probability, mean) => {
      const k = statistics.poissonQuantile(probability, mean);
      expect(statistics.poissonCdf(k, mean)).toBeGreaterThanOrEqual(probability);
      if (k > 0) expect(statistics.poissonCdf(k - 1, mean)).toBeLessThan(probability);
    }),
    RUNS,
  );
});

test("the binomial tails equal the sum of their terms", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, p) => {
      let term = (1 - p) ** n;
      let cdf = term;
      for (let k = 0; k < n; k++) {
        expect(Math.abs(statistics.binomialCdf(k, n, p) - cdf)).toBeLessThan(1e-12);
        expect(Math.abs(statistics.binomialUpperTail(k, n, p) - (1 - cdf))).toBeLessThan(1e-12);
        term *= (((n - k) / (k + 1)) * p) / (1 - p);
        cdf += term;
      }
    }),
    { ...RUNS, numRuns: 50 },
  );
});

const spread = fc.double({ min: 0.3, max: 20, noNaN: true });

test("the negative binomial tail equals the sum of its terms", () => {
  fc.assert(
    fc.property(spread, spread, (size, mean) => {
      let term = (size / (size + mean)) ** size;
      let cdf = 0;
      for (let k = 0; k < 40; k++) {
        cdf += term;
        const upper = statistics.negativeBinomialUpperTail(k, size, mean);
        expect(Math.abs(upper - (1 - cdf))).toBeLessThan(1e-12);
        term *= (((size + k) / (k + 1)) * mean) / (size + mean);
      }
    }),
    { ...RUNS, numRuns: 50 },
  );
});
