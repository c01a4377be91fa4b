import {
  mean,
  quantile,
  quantileInterval,
  studentTQuantile,
  variance,
  wilsonInterval,
} from "@stuur/methods/statistics";
import type { FigureKind } from "./figure-kinds.ts";

/** Below this nothing is said. */
export const fewestMeasured = 5;

export interface Measured {
  readonly n: number;
  /** Null where there are too few. */
  readonly value: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** The figure of some cases, with its interval at 95 %: Wilson's for a share, by ranks for a median, Student's for a mean. */
export function measureValues(kind: FigureKind, values: Float64Array): Measured {
  const n = values.length;
  if (kind === "count") return { n, value: n, interval: null };
  if (n < fewestMeasured) return { n, value: null, interval: null };
  if (kind === "median") return { n, value: quantile(values, 0.5), interval: medianInterval(values) };
  if (kind === "mean") return { n, value: mean(values), interval: meanInterval(values) };
  const count = countOnes(values);
  return { n, value: count / n, interval: wilsonInterval(count, n) };
}

/** How many of the values are 1: of a share each is 0 or 1. */
export function countOnes(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function medianInterval(values: Float64Array) {
  const { lower, upper } = quantileInterval(values.length, 0.5);
  // Of five values no two enclose the median surely enough.
  if (lower === 0 || upper > values.length) return null;
  const sorted = values.toSorted();
  return { lower: sorted[lower - 1]!, upper: sorted[upper - 1]! };
}

function meanInterval(values: Float64Array) {
  const reach = studentTQuantile(0.975, values.length - 1) * Math.sqrt(variance(values) / values.length);
  const center = mean(values);
  return { lower: center - reach, upper: center + reach };
}
