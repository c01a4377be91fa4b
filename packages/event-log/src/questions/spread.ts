import { requireParameter } from "@stuur/methods/parameters";
import type { Durations } from "./between.ts";

/** Durations in seconds with their extremes, and the quantiles that were asked for. */
export interface Spread extends Durations {
  readonly min: number;
  readonly max: number;
  /** In the order in which they were asked. */
  readonly quantiles: readonly number[];
}

/** SQL of a struct, called `name`, that `readSpread` reads: of the microseconds in a column of that name. */
export function spreadColumn(name: string, quantiles: readonly number[] = []): string {
  for (const p of quantiles) requireParameter(p >= 0 && p <= 1, "quantiles", p, "probabilities");
  const probabilities = [0.5, 0.9, ...quantiles].join(", ");
  return `{ n: count(${name}), mean: avg(${name}), min: min(${name}), max: max(${name}),
    quantiles: quantile_cont(${name}, [${probabilities}]) } AS ${name}`;
}

/** What `spreadColumn` gives, in microseconds; all but `n` null when there was nothing to measure. */
export interface SpreadColumn {
  readonly n: number;
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly quantiles: readonly number[] | null;
}

/** The spread in seconds; null when nothing could be measured. */
export function readSpread({ n, mean, min, max, quantiles }: SpreadColumn): Spread | null {
  if (mean === null || min === null || max === null || quantiles === null) return null;
  const [p50, p90, ...asked] = quantiles.map((value) => value / 1e6);
  return { n, mean: mean / 1e6, p50: p50!, p90: p90!, min: min / 1e6, max: max / 1e6, quantiles: asked };
}
