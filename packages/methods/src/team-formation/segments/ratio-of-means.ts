import { type Interval, mean, studentTQuantile, variance } from "../../statistics/index.ts";

/** How many times as much one group has as another, on average. */
export interface RatioOfMeans {
  readonly ratio: number;
  readonly interval: Interval;
}

/**
 * The ratio of the means of two independent groups with positive means: an interval for its logarithm by the delta method,
 * in which each relative error counts by its square, with Welch's degrees of freedom. For work times, which are skewed, it
 * holds from some twenty values a group. Groups in which nothing varies have an interval of one point.
 */
export function ratioOfMeans(
  first: readonly number[],
  second: readonly number[],
  level: number,
): RatioOfMeans {
  const [a, b] = [relativeError(first), relativeError(second)];
  const ratio = a.mean / b.mean;
  const squared = a.squared + b.squared;
  if (squared === 0) return { ratio, interval: { lower: ratio, upper: ratio } };
  const df = squared ** 2 / (a.squared ** 2 / (first.length - 1) + b.squared ** 2 / (second.length - 1));
  const factor = Math.exp(-studentTQuantile((1 - level) / 2, df) * Math.sqrt(squared));
  return { ratio, interval: { lower: ratio / factor, upper: ratio * factor } };
}

function relativeError(values: readonly number[]) {
  const found = mean(values);
  return { mean: found, squared: variance(values) / values.length / found ** 2 };
}
