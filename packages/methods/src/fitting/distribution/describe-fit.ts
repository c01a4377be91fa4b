import type { Distribution } from "../../simulation/index.ts";
import { functionsOf } from "./distribution-functions.ts";
import type { DistributionFunctions } from "./families.ts";
import { type ObservationOptions, type Observations, observe } from "./observations.ts";

/** How far a distribution lies from data. */
export interface FitDistance {
  /** The greatest difference between the share of the data up to a value and the probability of that, 0 to 1. */
  readonly kolmogorovSmirnov: number;
  /** The mean distance over which the data would have to be moved, in their unit (Wasserstein-1). */
  readonly wasserstein: number;
}

/** Data against a distribution, to be drawn. */
export interface FitDescription {
  /** The sum of the weights of the values that count. */
  readonly n: number;
  readonly distance: FitDistance;
  /** Of the same probabilities the quantile of the data and of the distribution; on a line when they agree. */
  readonly quantiles: readonly { readonly p: number; readonly data: number; readonly fit: number }[];
  /**
   * Of each class how often it occurs and how often the distribution expects it. Classes are equally wide, but the last
   * one holds all that is above `from` (`to` is null); what the distribution expects below the first counts in it.
   */
  readonly histogram: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly count: number;
    readonly expected: number;
  }[];
}

/**
 * Lays data beside a distribution, also one that somebody chose or changed by hand: distances, quantiles and a histogram.
 *
 * Values are durations in seconds; what is negative or not finite is left out. On rounded values the distance is
 * measured at the edges of their grid cells. Wasserstein's distance is taken at 500 probabilities, so that of what lies
 * beyond the 99.9 % quantile only a part is seen. Without values the distances are NaN and the lists empty.
 *
 * @throws RangeError when a parameter, a weight or the resolution lies outside its domain.
 * @example
 * ```ts
 * import { describeFit } from "@stuur/methods/fitting";
 *
 * const { n, distance, histogram } = describeFit([10.5, 20.5, 30.5, 40.5], { kind: "uniform", min: 0.5, max: 50.5 });
 * [n, distance.kolmogorovSmirnov.toFixed(2), distance.wasserstein.toFixed(1)]; // => [4, "0.20", "3.8"]
 * histogram.reduce((sum, { expected }) => sum + expected, 0).toFixed(1); // => "4.0"
 * ```
 */
export function describeFit(
  values: readonly number[],
  distribution: Distribution,
  options: ObservationOptions = {},
): FitDescription {
  return describeObservations(observe(values, options), distribution);
}

/** The same for observations that are sorted already. */
export function describeObservations(observations: Observations, distribution: Distribution): FitDescription {
  const { n } = observations;
  const functions = functionsOf(distribution);
  return {
    n,
    distance: measureDistance(observations, distribution),
    quantiles: compareQuantiles(observations, functions, Math.min(100, Math.ceil(n))),
    histogram: n > 0 ? countClasses(observations, functions) : [],
  };
}

export function measureDistance(observations: Observations, distribution: Distribution): FitDistance {
  if (observations.n === 0) return { kolmogorovSmirnov: Number.NaN, wasserstein: Number.NaN };
  const functions = functionsOf(distribution);
  const pairs = compareQuantiles(observations, functions, 500);
  const wasserstein = pairs.reduce((sum, { data, fit }) => sum + Math.abs(data - fit), 0) / pairs.length;
  return { kolmogorovSmirnov: greatestDifference(observations, functions), wasserstein };
}

/** Of more than 10,000 different values only some are asked; the distance is then too small by at most 1e-4. */
function greatestDifference(observations: Observations, { cdf, upperTail }: DistributionFunctions): number {
  const { values, weights, n, resolution, cellsBelow } = observations;
  const stride = Math.ceil(values.length / 10_000);
  let [below, greatest] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const upTo = below + weights[i]! / n;
    if (i % stride === 0 || i === values.length - 1) {
      const x = values[i]!;
      if (x < cellsBelow) greatest = Math.max(greatest, Math.abs(upTo - cdf(x + resolution / 2)));
      // Just below x: a distribution with steps has its step at x itself.
      else
        greatest = Math.max(
          greatest,
          Math.abs(upTo - cdf(x)),
          Math.abs(below - 1 + upperTail(x > 0 ? x * (1 - 1e-12) : -1)),
        );
    }
    below = upTo;
  }
  return greatest;
}

function compareQuantiles(
  { values, weights, n }: Observations,
  functions: DistributionFunctions,
  count: number,
) {
  let [at, upTo] = [0, (weights[0] ?? 0) / n];
  return Array.from({ length: values.length === 0 ? 0 : count }, (_, k) => {
    const p = (k + 0.5) / count;
    while (upTo < p - 1e-9 && at < values.length - 1) upTo += weights[++at]! / n;
    // Between two values it is their middle, or many values would all be taken from the low side of their group.
    const next = Math.abs(upTo - p) <= 1e-9 && at < values.length - 1 ? values[at + 1]! : values[at]!;
    return { p, data: (values[at]! + next) / 2, fit: functions.quantile(p) };
  });
}

/** Classes by the rule of Freedman and Diaconis (1981), at most 60, on whole grid cells if the data are rounded. */
function countClasses(
  observations: Observations,
  functions: DistributionFunctions,
): FitDescription["histogram"] {
  const { values, weights, n, resolution } = observations;
  const { from, width, count } = chooseClasses(observations);
  const counts = new Array<number>(count + 1).fill(0);
  values.forEach((value, i) => {
    counts[Math.min(count, Math.floor((value - from) / width + 1e-9))]! += weights[i]!;
  });
  // A rounded value stands for the cell around it, so the edges lie between cells.
  const edges = counts.map((_, i) => Math.max(0, from + i * width - (resolution > 0 ? resolution / 2 : 0)));
  return counts.map((one, i) => {
    const [start, to] = [edges[i]!, i === count ? null : edges[i + 1]!];
    const above = to === null ? 0 : functions.upperTail(to);
    const expected = n * (i === 0 ? 1 - above : functions.upperTail(start) - above);
    return { from: start, to, count: one, expected };
  });
}

function chooseClasses(observations: Observations) {
  const { values, n, resolution } = observations;
  const quarters = compareQuantiles(observations, functionsOf({ kind: "constant", value: 0 }), 400);
  const quantileAt = (p: number) => quarters[Math.floor(p * 400)]!.data;
  const [least, most] = [values[0]!, quantileAt(0.99)];
  const spread = quantileAt(0.75) - quantileAt(0.25) || most - least || most || 1;
  const wanted = Math.max((2 * spread) / Math.cbrt(n), (most - least) / 60);
  const width = resolution > 0 ? resolution * Math.max(1, Math.round(wanted / resolution)) : wanted;
  const from = least < 10 * width ? 0 : Math.floor(least / width) * width;
  return { from, width, count: Math.max(1, Math.ceil((most - from) / width + 1e-9)) };
}
