import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as statistics from "./index.ts";

/**
 * Equality with R 4.2.2 (../shared/reference/statistics). Without that folder these tests say so and stop; the values
 * in the tests beside each method stand on their own.
 */
const FOLDER = new URL("../../../../../shared/reference/statistics/", import.meta.url);

/**
 * Relative. Both sides compute in double precision, and each loses digits in proportion to the exponents that it takes
 * apart. Measured: at most 2.6e-14 (quantile of t with 0.3 degrees of freedom), apart from parameters of 1e5 and above,
 * where it is 1.7e-13 (beta with a = b = 1e5) and 1.2e-12 (binomial with n = 1e6).
 */
const TOLERANCE = 5e-14;
const TOLERANCE_OF_LARGE_PARAMETERS = 2e-12;
/** r_reference_values.json holds eleven digits, the last one rounded. */
const TOLERANCE_OF_ELEVEN_DIGITS = 6e-11;

const BY_NAME: Record<string, (...args: never[]) => number> = {
  t_q: statistics.studentTQuantile,
  t_sf: statistics.studentTUpperTail,
  norm_sf: (x: number) => statistics.normalUpperTail(x),
  norm_q: (p: number) => statistics.normalQuantile(p),
  beta_cdf: statistics.betaCdf,
  beta_q: statistics.betaQuantile,
  binom_sf: statistics.binomialUpperTail,
  pois_sf: statistics.poissonUpperTail,
  chisq_sf: statistics.chiSquaredUpperTail,
  f_sf: statistics.fUpperTail,
  gamma_q: (p: number, shape: number, rate: number) => statistics.gammaQuantile(p, shape, 1 / rate),
  nbinom_sf: statistics.negativeBinomialUpperTail,
};

type Pair = readonly [number, number];

interface RValues {
  readonly binom: readonly {
    readonly x: number;
    readonly n: number;
    readonly wilson: Pair;
    readonly wilson_cc: Pair;
    readonly clopper_pearson: Pair;
    readonly jeffreys: Pair;
  }[];
  readonly poisson: readonly { readonly x: number; readonly exact: Pair }[];
  readonly two_prop: {
    readonly x: Pair;
    readonly n: Pair;
    readonly diff: number;
    readonly wald_ci: Pair;
    readonly chisq: number;
    readonly p: number;
    readonly fisher_p: number;
    readonly fisher_or: number;
    readonly fisher_or_ci: Pair;
  };
  readonly poisson_rate_ratio: {
    readonly x: Pair;
    readonly t: Pair;
    readonly ratio: number;
    readonly ci: Pair;
    readonly p: number;
  };
}

test("tails and quantiles of the distributions equal R", (ctx) => {
  const values = readReference<Record<string, number[][]>>("dist_expected.json", ctx.skip);
  expect(Object.keys(values).toSorted()).toEqual(Object.keys(BY_NAME).toSorted());
  for (const [name, rows] of Object.entries(values)) {
    for (const row of rows) {
      const tolerance = Math.max(...row) >= 1e5 ? TOLERANCE_OF_LARGE_PARAMETERS : TOLERANCE;
      const actual = BY_NAME[name]!(...(row.slice(0, -1) as never[]));
      expectClose(actual, row.at(-1)!, tolerance, `${name}(${row.slice(0, -1).join(", ")})`);
    }
  }
});

test("binomial intervals equal R", (ctx) => {
  const { binom } = readReference<RValues>("r_reference_values.json", ctx.skip);
  expect(binom.length).toBe(13);
  for (const { x, n, ...expected } of binom) {
    const name = `${x} of ${n}`;
    expectInterval(statistics.wilsonInterval(x, n), expected.wilson, `wilson ${name}`);
    const corrected = statistics.wilsonInterval(x, n, 0.95, { continuity: true });
    expectInterval(corrected, expected.wilson_cc, `wilson with continuity ${name}`);
    expectInterval(statistics.clopperPearsonInterval(x, n), expected.clopper_pearson, `exact ${name}`);
    expectInterval(statistics.jeffreysInterval(x, n), expected.jeffreys, `jeffreys ${name}`);
  }
});

test("Poisson intervals equal R", (ctx) => {
  const { poisson } = readReference<RValues>("r_reference_values.json", ctx.skip);
  expect(poisson.length).toBe(8);
  for (const { x, exact } of poisson) expectInterval(statistics.poissonInterval(x), exact, `poisson ${x}`);
});

test("the comparison of two proportions equals R's prop.test and fisher.test", (ctx) => {
  const { two_prop: expected } = readReference<RValues>("r_reference_values.json", ctx.skip);
  const [first, second] = [0, 1].map((i) => ({ count: expected.x[i]!, n: expected.n[i]! }));
  const result = statistics.differenceOfProportions(first!, second!);
  expectClose(result.difference, expected.diff, TOLERANCE_OF_ELEVEN_DIGITS, "difference");
  expectInterval(result.interval, expected.wald_ci, "Wald interval");
  expectClose(result.chiSquared, expected.chisq, TOLERANCE_OF_ELEVEN_DIGITS, "chi-squared");
  expectClose(result.pValue, expected.p, TOLERANCE_OF_ELEVEN_DIGITS, "p");
  const exact = statistics.fisherExact(first!, second!);
  expectClose(exact.pValue, expected.fisher_p, TOLERANCE_OF_ELEVEN_DIGITS, "Fisher's p");
  // R solves for the odds ratio, or for its inverse above 1, with uniroot's default tolerance of 1.22e-4.
  const solved = [exact.oddsRatio, exact.interval.lower, exact.interval.upper];
  const published = [expected.fisher_or, ...expected.fisher_or_ci];
  solved.forEach((value, i) => {
    expect(Math.abs(1 / value - 1 / published[i]!)).toBeLessThan(1.22e-4);
  });
});

test("the ratio of two Poisson rates equals R's poisson.test", (ctx) => {
  const { poisson_rate_ratio: expected } = readReference<RValues>("r_reference_values.json", ctx.skip);
  const [first, second] = [0, 1].map((i) => ({ count: expected.x[i]!, exposure: expected.t[i]! }));
  const result = statistics.rateRatio(first!, second!);
  expectClose(result.ratio, expected.ratio, TOLERANCE_OF_ELEVEN_DIGITS, "ratio");
  expectInterval(result.interval, expected.ci, "interval");
  expectClose(result.pValue, expected.p, TOLERANCE_OF_ELEVEN_DIGITS, "p");
});

function readReference<T>(file: string, skip: (note: string) => never): T {
  const url = new URL(file, FOLDER);
  if (!existsSync(url)) return skip(`no reference values: ${file} is not in ../shared/reference/statistics`);
  return JSON.parse(readFileSync(url, "utf8")) as T;
}

function expectInterval(actual: statistics.Interval, [lower, upper]: Pair, name: string): void {
  expectClose(actual.lower, lower, TOLERANCE_OF_ELEVEN_DIGITS, `${name}, lower`);
  expectClose(actual.upper, upper, TOLERANCE_OF_ELEVEN_DIGITS, `${name}, upper`);
}

function expectClose(actual: number, expected: number, tolerance: number, name: string): void {
  const error = actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
  expect(error, `${name}: ${actual} instead of ${expected}`).toBeLessThanOrEqual(tolerance);
}
