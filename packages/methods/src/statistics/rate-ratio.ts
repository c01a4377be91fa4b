import { isCount, isPositive, requireParameter } from "../parameters/index.ts";
import { binomialCdf, binomialUpperTail } from "./binomial.ts";
import { logFactorial } from "./incomplete-gamma.ts";
import type { Interval } from "./interval.ts";
import { clopperPearsonInterval } from "./proportion-interval.ts";

/** `count` Poisson events during an exposure (days, customers, orders; > 0), the same unit for both rates. */
export interface Rate {
  readonly count: number;
  readonly exposure: number;
}

export interface RateRatio {
  /** First rate over second: ∞ when only the second count is 0, `NaN` when both are. */
  readonly ratio: number;
  readonly interval: Interval;
  /** Two-sided, against a ratio of 1. */
  readonly pValue: number;
}

/**
 * Compares two Poisson rates exactly, conditional on the total count, as R's `poisson.test` does: given the total, the
 * first count is binomial, so the interval is Clopper and Pearson's, and the p-value adds up the outcomes that are no
 * more probable than the one observed (Przyborowski and Wilenski, Biometrika 31, 1940).
 *
 * Without a single event nothing is known: ratio `NaN`, interval [0, ∞], pValue 1.
 *
 * @throws RangeError when a count is not a count, an exposure is not a finite number > 0, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { rateRatio } from "@stuur/methods/statistics";
 *
 * const { ratio, interval } = rateRatio({ count: 120, exposure: 365 }, { count: 60, exposure: 365 });
 * ratio; // => 2
 * [interval.lower.toFixed(4), interval.upper.toFixed(4)]; // => ["1.4552", "2.7741"]
 * ```
 */
export function rateRatio(first: Rate, second: Rate, level = 0.95): RateRatio {
  requireRate("first", first);
  requireRate("second", second);
  const total = first.count + second.count;
  const share = clopperPearsonInterval(first.count, total, level);
  const perExposure = second.exposure / first.exposure;
  return {
    ratio: (first.count / second.count) * perExposure,
    interval: {
      lower: (share.lower / (1 - share.lower)) * perExposure,
      upper: (share.upper / (1 - share.upper)) * perExposure,
    },
    pValue: binomialTwoSided(first.count, total, first.exposure / (first.exposure + second.exposure)),
  };
}

function requireRate(name: string, { count, exposure }: Rate): void {
  requireParameter(isCount(count), `${name}.count`, count, "a whole number ≥ 0");
  requireParameter(isPositive(exposure), `${name}.exposure`, exposure, "a finite number > 0");
}

/** Sum of the probabilities of all counts that are no more probable than the one observed. */
function binomialTwoSided(count: number, n: number, p: number): number {
  if (count > n * p) return binomialTwoSided(n - count, n, 1 - p);
  if (count === n * p) return 1;
  const observed = logMass(count, n, p);
  // Equal probabilities must compare as equal in spite of rounding; R allows the same 1e-7.
  const asRare = (k: number): boolean => logMass(k, n, p) <= observed + 1e-7;
  // Beyond the mean the probabilities fall, so the first count that is as rare can be bisected.
  let [tooCommon, rare] = [Math.ceil(n * p) - 1, n + 1];
  while (rare - tooCommon > 1) {
    const k = Math.floor((tooCommon + rare) / 2);
    if (asRare(k)) rare = k;
    else tooCommon = k;
  }
  return Math.min(1, binomialCdf(count, n, p) + binomialUpperTail(rare - 1, n, p));
}

function logMass(k: number, n: number, p: number): number {
  const combinations = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return combinations + k * Math.log(p) + (n - k) * Math.log1p(-p);
}
