import { mean, studentTQuantile, variance, wilsonInterval } from "../statistics/index.ts";

/** The outcomes of treated units and of controls in a stratum. */
export interface Outcomes {
  readonly treated: readonly number[];
  readonly controls: readonly number[];
}

/** A stratum with its part in the difference; the weights add up to 1. */
interface WeightedOutcomes extends Outcomes {
  readonly weight: number;
}

/** How far the interval of a difference reaches from the estimate. */
interface Reach {
  readonly below: number;
  readonly above: number;
}

/** Of a weighted difference of means: Welch's interval over all strata. Null when there is no spread to go by. */
export function reachOfMeans(strata: readonly WeightedOutcomes[], level: number): Reach | null {
  const treated = varianceTerms(strata.map(({ treated, weight }) => ({ outcomes: treated, weight })));
  const controls = varianceTerms(strata.map(({ controls, weight }) => ({ outcomes: controls, weight })));
  if (!treated || !controls) return null;
  const terms = [...treated, ...controls];
  const total = terms.reduce((sum, term) => sum + term.variance, 0);
  if (total === 0) return null;
  const df = total ** 2 / terms.reduce((sum, term) => sum + term.variance ** 2 / term.df, 0);
  const half = studentTQuantile((1 + level) / 2, df) * Math.sqrt(total);
  return { below: half, above: half };
}

/** A part of the variance of a weighted mean, and the degrees of freedom that it is estimated with. */
interface VarianceTerm {
  readonly variance: number;
  readonly df: number;
}

/** Null when no stratum has two units: one alone tells nothing about spread. */
function varianceTerms(
  strata: readonly { readonly outcomes: readonly number[]; readonly weight: number }[],
): VarianceTerm[] | null {
  const spread = strata.filter(({ outcomes }) => outcomes.length > 1);
  const df = spread.reduce((sum, { outcomes }) => sum + outcomes.length - 1, 0);
  if (df === 0) return null;
  const pooled =
    spread.reduce((sum, { outcomes }) => sum + (outcomes.length - 1) * variance(outcomes), 0) / df;
  const singles = strata.filter(({ outcomes }) => outcomes.length === 1);
  const ofSingles = singles.reduce((sum, { weight }) => sum + weight ** 2, 0) * pooled;
  return [
    ...spread.map(({ outcomes, weight }) => {
      const { length: n } = outcomes;
      return { variance: (weight ** 2 * variance(outcomes)) / n, df: n - 1 };
    }),
    { variance: ofSingles, df },
  ];
}

/** Of a weighted difference of shares, whose outcomes are 0 and 1: Newcombe's interval, for strata combined by squares. */
export function reachOfShares(strata: readonly WeightedOutcomes[], level: number): Reach {
  let [below, above] = [0, 0];
  for (const { treated, controls, weight } of strata) {
    const [first, second] = [reachOfShare(treated, level), reachOfShare(controls, level)];
    below += weight ** 2 * (first.below ** 2 + second.above ** 2);
    above += weight ** 2 * (first.above ** 2 + second.below ** 2);
  }
  return { below: Math.sqrt(below), above: Math.sqrt(above) };
}

function reachOfShare(outcomes: readonly number[], level: number): Reach {
  const share = mean(outcomes);
  const { lower, upper } = wilsonInterval(Math.round(share * outcomes.length), outcomes.length, level);
  return { below: share - lower, above: upper - share };
}
