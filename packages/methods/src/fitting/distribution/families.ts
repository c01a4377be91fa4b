import gammaln from "@stdlib/math-base-special-gammaln";
import {
  gammaCdf,
  gammaQuantile,
  gammaUpperTail,
  normalCdf,
  normalQuantile,
  normalUpperTail,
} from "../../statistics/index.ts";

/** What can be asked of a distribution; of a constant or an empirical one the density means nothing and is `NaN`. */
export interface DistributionFunctions {
  readonly cdf: (x: number) => number;
  readonly upperTail: (x: number) => number;
  readonly quantile: (p: number) => number;
  readonly logDensity: (x: number) => number;
}

/** The least, most likely and greatest value. */
export interface Triangle {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** With mean > 0. */
export function exponential(mean: number): DistributionFunctions {
  return {
    cdf: (x) => (x <= 0 ? 0 : -Math.expm1(-x / mean)),
    upperTail: (x) => (x <= 0 ? 1 : Math.exp(-x / mean)),
    quantile: (p) => -mean * Math.log1p(-p),
    logDensity: (x) => (x < 0 ? Number.NEGATIVE_INFINITY : -Math.log(mean) - x / mean),
  };
}

/** With mean > 0 and sd > 0. */
export function gamma(mean: number, sd: number): DistributionFunctions {
  const shape = (mean / sd) ** 2;
  const scale = mean / shape;
  const logFactor = -gammaln(shape) - shape * Math.log(scale);
  return {
    cdf: (x) => gammaCdf(x, shape, scale),
    upperTail: (x) => gammaUpperTail(x, shape, scale),
    quantile: (p) => gammaQuantile(p, shape, scale),
    logDensity: (x) =>
      x <= 0 ? Number.NEGATIVE_INFINITY : logFactor + (shape - 1) * Math.log(x) - x / scale,
  };
}

/** With mean > 0 and sd > 0. */
export function lognormal(mean: number, sd: number): DistributionFunctions {
  const logVariance = Math.log1p((sd / mean) ** 2);
  const logMean = Math.log(mean) - logVariance / 2;
  const logSd = Math.sqrt(logVariance);
  const logFactor = -Math.log(logSd * Math.sqrt(2 * Math.PI));
  return {
    cdf: (x) => (x <= 0 ? 0 : normalCdf(Math.log(x), logMean, logSd)),
    upperTail: (x) => (x <= 0 ? 1 : normalUpperTail(Math.log(x), logMean, logSd)),
    quantile: (p) => Math.exp(normalQuantile(p, logMean, logSd)),
    logDensity: (x) => {
      if (x <= 0) return Number.NEGATIVE_INFINITY;
      const log = Math.log(x);
      return logFactor - log - (log - logMean) ** 2 / (2 * logVariance);
    },
  };
}

/** With min < max. */
export function uniform({ min, max }: { readonly min: number; readonly max: number }): DistributionFunctions {
  const width = max - min;
  const clamp = (share: number) => Math.min(1, Math.max(0, share));
  return {
    cdf: (x) => clamp((x - min) / width),
    upperTail: (x) => clamp((max - x) / width),
    quantile: (p) => min + p * width,
    logDensity: (x) => (x < min || x > max ? Number.NEGATIVE_INFINITY : -Math.log(width)),
  };
}

/** With min < max. */
export function triangular({ min, mode, max }: Triangle): DistributionFunctions {
  const [width, rise, fall] = [max - min, mode - min, max - mode];
  const belowShare = rise / width;
  const logTop = Math.log(2 / width);
  const lower = (x: number) => (x <= min ? 0 : (x - min) ** 2 / (width * rise));
  const upper = (x: number) => (x >= max ? 0 : (max - x) ** 2 / (width * fall));
  return {
    cdf: (x) => (x < mode ? lower(x) : 1 - upper(x)),
    upperTail: (x) => (x < mode ? 1 - lower(x) : upper(x)),
    quantile: (p) =>
      p < belowShare ? min + Math.sqrt(p * width * rise) : max - Math.sqrt((1 - p) * width * fall),
    logDensity: (x) => {
      if (x < min || x > max) return Number.NEGATIVE_INFINITY;
      if (x === mode) return logTop;
      return logTop + Math.log(x < mode ? (x - min) / rise : (max - x) / fall);
    },
  };
}

/** Equal probabilities for finite values, of which there is at least one. */
export function steps(values: readonly number[]): DistributionFunctions {
  const sorted = Float64Array.from(values).sort();
  const cdf = (x: number) => countUpTo(sorted, x) / sorted.length;
  return {
    cdf,
    upperTail: (x) => (sorted.length - countUpTo(sorted, x)) / sorted.length,
    quantile: (p) => {
      const rank = p * sorted.length;
      // The share of the first k values may miss k / n by rounding.
      const isBetween = Math.abs(rank - Math.round(rank)) < 1e-9;
      const at = (i: number) => sorted[Math.min(sorted.length - 1, Math.max(0, i))]!;
      if (!isBetween) return at(Math.ceil(rank) - 1);
      return (at(Math.round(rank) - 1) + at(Math.round(rank))) / 2;
    },
    logDensity: () => Number.NaN,
  };
}

function countUpTo(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
