import { requireParameter } from "../../parameters/index.ts";
import type { Distribution } from "../../simulation/index.ts";
import { type Interval, studentTQuantile } from "../../statistics/index.ts";
import { assessForm, type FittedForm, isAssessable } from "./assess-form.ts";
import { describeObservations, type FitDescription } from "./describe-fit.ts";
import { functionsOf } from "./distribution-functions.ts";
import { estimateForm, type ParametricKind } from "./estimate-form.ts";
import { groupMeans, type ObservationOptions, type Observations, observe } from "./observations.ts";

export interface FitOptions extends ObservationOptions {
  /** Below this n no form is claimed; 10 by default. */
  readonly leastCount?: number;
  /** Confidence level of the intervals of parameters; 0.95 by default. */
  readonly level?: number;
}

/** Why this distribution was chosen. */
export type FitReason =
  | "no-values"
  | "too-few"
  | "all-equal"
  | "few-different"
  | "best-by-information"
  | "no-form-fits";

/** A form that was not tried. */
export interface ExcludedForm {
  readonly kind: ParametricKind;
  readonly reason: "has-zeros" | "out-of-range" | "too-few";
}

export interface FittedDistribution {
  /** Null when there are no values. */
  readonly distribution: Distribution | null;
  readonly reason: FitReason;
  /** The sum of the weights of the values that count. */
  readonly n: number;
  readonly leftOut: Observations["leftOut"];
  /** Mean and standard deviation (divisor n) of the data. */
  readonly mean: number;
  readonly sd: number;
  /** Of the mean, by Student's t, whatever the form; null with fewer than two values. */
  readonly meanInterval: Interval | null;
  /** The grid to which the values are taken to be rounded; 0: they are taken as exact. */
  readonly resolution: number;
  /** The forms that were tried, best first by AICc. */
  readonly forms: readonly FittedForm[];
  /**
   * The forms that cannot be: no density at the zeros that occur, parameters beyond what a model may hold, or hardly more
   * values than parameters (n ≤ parameters + 1, where AICc has no meaning).
   */
  readonly excluded: readonly ExcludedForm[];
  /** Values so far above the fit that fewer than 1 in 100 such samples would hold one; they are not left out. */
  readonly outliers: { readonly count: number; readonly above: number } | null;
  /** Data against the chosen distribution, to be drawn; null when there are no values. */
  readonly picture: FitDescription | null;
}

/**
 * Fits a distribution of the model's vocabulary to durations in seconds, by maximum likelihood.
 *
 * Exponential, gamma, lognormal, uniform and triangular are tried; the one with the least AICc among those that are
 * plausible is chosen. A form is plausible when its mean is that of the data (within 5 %, or within three standard
 * errors), and its distance is what chance explains (1 % limit for fitted parameters) or at most 5 % of the mean.
 * If none is, or when n is below `leastCount`, the data themselves are the answer: `empirical`, of over 1000 values the
 * means of 1000 equal groups, which keeps the mean exact. Fewer than five different values are
 * treated so too. Values that are all equal, to 1 in 1000, give a constant.
 *
 * Decided: NaN, infinite and negative values are left out and counted. Values that all lie on a grid (whole minutes,
 * quarters) that is coarse against their spread, or that holds zeros, count with the probability of their grid cell,
 * so that a rounded 0 is "less than half a cell", not impossible; exact zeros exclude gamma and lognormal. Where more than one in five
 * are 0 beside values on a far finer scale, these are a kind of their own and no form is plausible. Outliers are
 * counted, never dropped. Weights are counts: a value with weight 3 is three equal values.
 *
 * Assumes independent values that are complete: of work still going on nothing is known here. In the criteria an end
 * of a uniform distribution counts as two parameters, unless values are rounded. Forms within about 2 of the best AICc are as good as equal; with few
 * values that is the rule.
 *
 * Sources: Akaike 1974; Hurvich and Tsai, Biometrika 76, 1989; Hogg, Annals of Mathematical Statistics 27, 1956 (ends);
 * limits of the Kolmogorov–Smirnov distance with fitted parameters: Stephens, JASA 69, 1974. The gamma distribution has
 * no single one: the limit that is taken was passed by 0.2 to 2 in 100 simulated samples of 20, 60 and 300 with shapes
 * from 0.3 to 20.
 *
 * @throws RangeError when a weight, the resolution, the level or leastCount lies outside its domain.
 * @example
 * ```ts
 * import { fitDistribution } from "@stuur/methods/fitting";
 *
 * const hours = [0.11, 0.26, 0.42, 0.6, 0.8, 1.02, 1.28, 1.58, 1.97, 2.47, 3.22, 4.79];
 * const { distribution, reason, n } = fitDistribution(hours.map((hour) => hour * 3600.5));
 * [distribution?.kind, reason, n]; // => ["exponential", "best-by-information", 12]
 * fitDistribution([600, 1200, 900]).distribution; // => { kind: "empirical", values: [600, 900, 1200] }
 * ```
 */
export function fitDistribution(values: readonly number[], options: FitOptions = {}): FittedDistribution {
  const { leastCount = 10, level = 0.95 } = options;
  requireParameter(leastCount >= 2, "leastCount", leastCount, "at least 2");
  requireParameter(level > 0 && level < 1, "level", level, "between 0 and 1");
  const observations = observe(values, options);
  const { forms, excluded } = fitForms(observations, leastCount, level);
  const { distribution, reason } = choose(observations, { forms, excluded }, leastCount);
  const { n, leftOut, mean, sd, resolution } = observations;
  return {
    distribution,
    reason,
    n,
    leftOut,
    mean,
    sd,
    meanInterval: intervalOfMean(observations, level),
    resolution,
    forms,
    excluded,
    outliers: reason === "best-by-information" ? countOutliers(observations, distribution!) : null,
    picture: distribution && describeObservations(observations, distribution),
  };
}

function intervalOfMean({ n, mean, sd }: Observations, level: number): Interval | null {
  if (n < 2) return null;
  const reach = (studentTQuantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n - 1);
  return { lower: mean - reach, upper: mean + reach };
}

const kinds = ["exponential", "gamma", "lognormal", "uniform", "triangular"] as const;

/** Of fewer different values no form can be told: two heaps would pass for any. */
const leastDifferent = 5;

/** Above this no model holds a mean or a standard deviation. */
const longest = 1e10;

function fitForms(observations: Observations, leastCount: number, level: number) {
  const forms: FittedForm[] = [];
  const excluded: ExcludedForm[] = [];
  const { n, values } = observations;
  const isFitted = n >= leastCount && values.length >= leastDifferent && !isConstant(observations);
  for (const kind of isFitted ? kinds : []) {
    if (!isAssessable(kind, observations)) excluded.push({ kind, reason: "too-few" });
    else if (isAgainstZeros(kind, observations)) excluded.push({ kind, reason: "has-zeros" });
    else if (values.at(-1)! > longest) excluded.push({ kind, reason: "out-of-range" });
    else {
      const distribution = estimateForm(kind, observations);
      if (isWithinRange(distribution)) forms.push(assessForm(kind, distribution, observations, level));
      else excluded.push({ kind, reason: "out-of-range" });
    }
  }
  return { forms: forms.sort((a, b) => a.aicc - b.aicc), excluded };
}

/** Closer together than anybody plans with; a form with so little spread is slow to compute too. */
function isConstant({ values }: Observations): boolean {
  return values.length > 0 && values.at(-1)! - values[0]! <= 1e-3 * values.at(-1)!;
}

function isAgainstZeros(kind: ParametricKind, { values, resolution }: Observations): boolean {
  return (kind === "gamma" || kind === "lognormal") && values[0] === 0 && resolution === 0;
}

function isWithinRange(distribution: Distribution): boolean {
  const { kind: _, ...parameters } = distribution;
  return Object.values(parameters).every((value) => value >= 0 && value <= longest);
}

function choose(
  observations: Observations,
  { forms, excluded }: Pick<FittedDistribution, "forms" | "excluded">,
  leastCount: number,
): { readonly distribution: Distribution | null; readonly reason: FitReason } {
  const { n, values, mean } = observations;
  if (n === 0) return { distribution: null, reason: "no-values" };
  if (n < leastCount) return { distribution: empirical(observations), reason: "too-few" };
  if (isConstant(observations))
    return {
      distribution: { kind: "constant", value: values.length === 1 ? values[0]! : mean },
      reason: "all-equal",
    };
  if (values.length < leastDifferent)
    return { distribution: empirical(observations), reason: "few-different" };
  if (excluded.length === kinds.length && excluded.every(({ reason }) => reason === "too-few"))
    return { distribution: empirical(observations), reason: "too-few" };
  const best = forms.find((form) => form.isPlausible);
  if (best === undefined) return { distribution: empirical(observations), reason: "no-form-fits" };
  return { distribution: best.distribution, reason: "best-by-information" };
}

/** Integer weights give each value as often as it counts; else, and of many, groups of equal weight. */
function empirical({ values, weights, n }: Observations): Distribution {
  const isCounted = n <= 1000 && weights.every((weight) => Number.isInteger(weight));
  if (!isCounted) {
    const count = Math.min(1000, Math.max(values.length, Math.ceil(n)));
    return { kind: "empirical", values: groupMeans(values, weights, count).means };
  }
  const each = Array.from(values, (value, i) => new Array<number>(weights[i]!).fill(value));
  return { kind: "empirical", values: each.flat() };
}

function countOutliers({ values, weights, n }: Observations, distribution: Distribution) {
  const above = functionsOf(distribution).quantile(1 - 0.01 / n);
  const count = values.reduce((sum, value, i) => sum + (value > above ? weights[i]! : 0), 0);
  return { count, above };
}
