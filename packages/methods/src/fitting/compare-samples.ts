import { requireParameter } from "../parameters/index.ts";
import { type Interval, mean, quantile } from "../statistics/index.ts";
import { distanceFromOthers, type SampleDistance, sortTogether } from "./sample-distance.ts";

export interface ComparisonOptions {
  /** A distance up to this part of the observed mean does not matter; 0.1 by default. */
  readonly tolerance?: number;
  /** The probability of a false alarm, at most; 0.05 by default. */
  readonly alpha?: number;
}

/** Why a model is said to resemble what was observed, or not. */
export type ResemblanceReason =
  /** Further away than the replications are from each other, and further than the tolerance. */
  | "beyond-chance"
  /** As close as the replications are to each other. */
  | "within-chance"
  /** Further away than chance explains, but within the tolerance. */
  | "within-tolerance"
  /** Replications differ so much among themselves that a model far off would pass too. */
  | "too-much-noise"
  | "too-few-replications"
  | "too-few-observations";

export interface QuantileComparison {
  readonly p: number;
  readonly observed: number;
  /** Mean over the replications. */
  readonly simulated: number;
  /** Between which the middle 95 % of the replications lie. */
  readonly range: Interval;
}

export interface SampleComparison {
  readonly verdict: "resembles" | "does-not-resemble" | "too-few-to-say";
  readonly reason: ResemblanceReason;
  readonly n: { readonly observed: number; readonly replications: number; readonly simulated: number };
  readonly mean: { readonly observed: number; readonly simulated: number };
  /** Of the observed sample from the replications together. */
  readonly distance: SampleDistance;
  /** Wasserstein's distance divided by the observed mean; NaN when that is not above 0. */
  readonly relativeDistance: number;
  /** The same of a replication from the others: what 19 of 20 stay under. */
  readonly usualDistance: number;
  /** The probability that a sample of the model itself lies at least this far from the others. */
  readonly pValue: number;
  readonly quantiles: readonly QuantileComparison[];
}

/** Noise above this part of the mean hides what matters. Busy queues are noisy: a year of orders may vary by a third. */
const mostNoise = 0.5;
const leastObservations = 10;

/**
 * Compares what a model gives with what was observed, such as lead times of cases, and says whether the model resembles
 * reality. `simulated` holds one sample per independent replication of the model, each over a period like the observed one
 * (as long, begun and cut in the same way); a single figure, such as a load, is a sample of one.
 *
 * The distance is Wasserstein-1: the mean shift between the two distributions. How much of it is chance follows from the
 * replications: the observed sample is one more among them, so when the model is right each of them is equally likely to be
 * furthest from the others, and P = (1 + replications at least as far) / (replications + 1). That holds exactly whatever
 * the distribution and however cases within a period hang together; queues make them do so, which a Kolmogorov–Smirnov test
 * of single cases would take for a difference. So that distance is given with n, and is not tested.
 *
 * The rule: "does-not-resemble" when P ≤ alpha and the distance is above the tolerance; "too-few-to-say" when there are
 * fewer than 1 / alpha − 1 replications or 10 observed values (a single figure excepted), or when nothing was found but 1 in 20
 * replications is further than half the mean from the others; else "resembles". So a false alarm has at most
 * probability alpha. What "resembles" is worth, `usualDistance` says: a model off by less than that may pass unseen.
 *
 * Source of the test: Besag and Clifford, Biometrika 76, 1989 (Monte Carlo tests).
 *
 * @throws RangeError when a value is not finite, a replication is empty, tolerance is negative or alpha not in (0, 1).
 * @example
 * ```ts
 * import { compareSamples } from "@stuur/methods/fitting";
 *
 * const replication = (shift: number) => Array.from({ length: 50 }, (_, i) => 10 + i / 5 + shift);
 * const simulated = Array.from({ length: 39 }, (_, r) => replication(r / 39));
 * const { verdict, reason, pValue } = compareSamples(simulated, replication(6));
 * [verdict, reason, pValue]; // => ["does-not-resemble", "beyond-chance", 0.025]
 * compareSamples(simulated, replication(0.5)).verdict; // => "resembles"
 * ```
 */
export function compareSamples(
  simulated: readonly (readonly number[])[],
  observed: readonly number[],
  { tolerance = 0.1, alpha = 0.05 }: ComparisonOptions = {},
): SampleComparison {
  requireParameter(tolerance >= 0, "tolerance", tolerance, "a number ≥ 0");
  requireParameter(alpha > 0 && alpha < 1, "alpha", alpha, "between 0 and 1");
  requireSamples(simulated, observed);
  const replications = simulated.length;
  const sorted = sortTogether([...simulated, observed]);
  const distance = distanceFromOthers(sorted, replications);
  const others = simulated.map((_, i) => distanceFromOthers(sorted, i).wasserstein);
  const observedMean = mean(observed);
  const relative = (length: number) => (observedMean > 0 ? length / observedMean : Number.NaN);
  // Sums in another order differ in their last digits; a tie counts as further.
  const further = others.filter((other) => other >= distance.wasserstein * (1 - 1e-9)).length;
  const figures = {
    relativeDistance: relative(distance.wasserstein),
    usualDistance: relative(quantile(others, 0.95)),
    pValue: Number.isNaN(distance.wasserstein) ? Number.NaN : (1 + further) / (replications + 1),
  };
  const counts = {
    observed: observed.length,
    replications,
    simulated: sorted.values.length - observed.length,
  };
  return {
    ...judge(figures, counts, isSingle(simulated, observed), { tolerance, alpha }),
    n: counts,
    mean: { observed: observedMean, simulated: mean(simulated.map(mean)) },
    distance,
    ...figures,
    quantiles: compareQuantiles(simulated, observed),
  };
}

function requireSamples(simulated: readonly (readonly number[])[], observed: readonly number[]): void {
  simulated.forEach((sample, i) => {
    requireParameter(sample.length > 0, `simulated[${i}].length`, sample.length, "at least 1");
    requireParameter(
      sample.every(Number.isFinite),
      `simulated[${i}]`,
      "a list with other values",
      "finite numbers",
    );
  });
  requireParameter(observed.every(Number.isFinite), "observed", "a list with other values", "finite numbers");
}

function isSingle(simulated: readonly (readonly number[])[], observed: readonly number[]): boolean {
  return observed.length === 1 && simulated.every(({ length }) => length === 1);
}

function judge(
  figures: Pick<SampleComparison, "relativeDistance" | "usualDistance" | "pValue">,
  counts: SampleComparison["n"],
  isOneFigure: boolean,
  { tolerance, alpha }: Required<ComparisonOptions>,
): Pick<SampleComparison, "verdict" | "reason"> {
  const { relativeDistance, usualDistance, pValue } = figures;
  if (counts.replications + 1 < 1 / alpha - 1e-9)
    return { verdict: "too-few-to-say", reason: "too-few-replications" };
  if (counts.observed < leastObservations && !isOneFigure) {
    return { verdict: "too-few-to-say", reason: "too-few-observations" };
  }
  const isBeyondChance = pValue <= alpha;
  // Where the mean is not above 0 no part of it can be tolerated.
  const isTolerable = relativeDistance <= tolerance;
  if (isBeyondChance && !isTolerable) return { verdict: "does-not-resemble", reason: "beyond-chance" };
  if (isBeyondChance) return { verdict: "resembles", reason: "within-tolerance" };
  if (usualDistance > mostNoise) return { verdict: "too-few-to-say", reason: "too-much-noise" };
  return { verdict: "resembles", reason: "within-chance" };
}

function compareQuantiles(simulated: readonly (readonly number[])[], observed: readonly number[]) {
  return [0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((p): QuantileComparison => {
    const each = simulated.map((sample) => quantile(sample, p));
    const range = { lower: quantile(each, 0.025), upper: quantile(each, 0.975) };
    return { p, observed: quantile(observed, p), simulated: mean(each), range };
  });
}
