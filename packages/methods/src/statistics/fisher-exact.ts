import { type Proportion, requireProportion } from "./difference-of-proportions.ts";
import { logFactorial } from "./incomplete-gamma.ts";
import { type Interval, tailOfLevel } from "./interval.ts";

export interface FisherExact {
  /** Conditional maximum likelihood estimate, not the cross product of the table; 0 or ∞ at the ends of the range. */
  readonly oddsRatio: number;
  readonly interval: Interval;
  /** Two-sided, against an odds ratio of 1. */
  readonly pValue: number;
}

/** Log weights, up to a constant, of each possible first count given all margins of the 2 × 2 table. */
interface Hypergeometric {
  readonly least: number;
  readonly observed: number;
  readonly logWeights: Float64Array;
}

/**
 * Fisher's exact test of two proportions, as R's `fisher.test` does: conditional on all margins the first count is
 * (noncentral) hypergeometric. Valid for any counts, also 0; work and memory grow with the smaller group.
 *
 * @throws RangeError when n < 1, a count does not lie within 0…n, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { fisherExact } from "@stuur/methods/statistics";
 *
 * const { oddsRatio, pValue } = fisherExact({ count: 15, n: 100 }, { count: 5, n: 100 });
 * [oddsRatio.toFixed(4), pValue.toFixed(5)]; // => ["3.3339", "0.03172"]
 * ```
 */
export function fisherExact(first: Proportion, second: Proportion, level = 0.95): FisherExact {
  requireProportion("first", first);
  requireProportion("second", second);
  const tail = tailOfLevel(level);
  const table = createHypergeometric(first, second);
  const { least, observed, logWeights } = table;
  const isLeast = observed === least;
  const isMost = observed === least + logWeights.length - 1;
  const solve = (target: number, statistic: Statistic): number => solveOddsRatio(table, target, statistic);
  return {
    oddsRatio: estimate(isLeast, isMost, () => solve(observed, (k) => k)),
    interval: {
      lower: isLeast ? 0 : solve(tail, (k) => Number(k >= observed)),
      upper: isMost ? Number.POSITIVE_INFINITY : solve(-tail, (k) => -Number(k <= observed)),
    },
    pValue: twoSided(table),
  };
}

/** A function of the first count that does not decrease, so that its expectation rises with the odds ratio. */
type Statistic = (count: number) => number;

function estimate(isLeast: boolean, isMost: boolean, solve: () => number): number {
  if (isLeast && isMost) return Number.NaN;
  if (isLeast) return 0;
  return isMost ? Number.POSITIVE_INFINITY : solve();
}

function createHypergeometric(first: Proportion, second: Proportion): Hypergeometric {
  const successes = first.count + second.count;
  const least = Math.max(0, successes - second.n);
  const most = Math.min(first.n, successes);
  const logWeights = Float64Array.from({ length: most - least + 1 }, (_, i) => {
    const k = least + i;
    return -(
      logFactorial(k) +
      logFactorial(first.n - k) +
      logFactorial(successes - k) +
      logFactorial(second.n - successes + k)
    );
  });
  return { least, observed: first.count, logWeights };
}

/** Bisects the log odds ratio: every statistic's expectation is monotone, and 60 halvings reach double precision. */
function solveOddsRatio(table: Hypergeometric, target: number, statistic: Statistic): number {
  let reach = 1;
  while (expectation(table, reach, statistic) < target) reach *= 2;
  while (expectation(table, -reach, statistic) > target) reach *= 2;
  let [low, high] = [-reach, reach];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (expectation(table, middle, statistic) < target) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

function expectation(table: Hypergeometric, logOddsRatio: number, statistic: Statistic): number {
  const weights = weigh(table, logOddsRatio);
  let [total, sum] = [0, 0];
  weights.forEach((weight, i) => {
    total += weight;
    sum += weight * statistic(table.least + i);
  });
  return sum / total;
}

/** Sum of the probabilities of all tables that are no more probable than the one observed. */
function twoSided(table: Hypergeometric): number {
  const weights = weigh(table, 0);
  // Equal probabilities must compare as equal in spite of rounding; R allows the same 1e-7.
  const threshold = weights[table.observed - table.least]! * (1 + 1e-7);
  let [total, sum] = [0, 0];
  for (const weight of weights) {
    total += weight;
    if (weight <= threshold) sum += weight;
  }
  return sum / total;
}

/** Weights relative to the largest, so that none overflows. */
function weigh({ least, logWeights }: Hypergeometric, logOddsRatio: number): Float64Array {
  const logs = logWeights.map((logWeight, i) => logWeight + (least + i) * logOddsRatio);
  const largest = logs.reduce((a, b) => Math.max(a, b));
  return logs.map((log) => Math.exp(log - largest));
}
