import { requireParameter } from "../parameters/index.ts";

/**
 * The p-quantile of the values by linear interpolation between order statistics: type 7 of Hyndman and Fan
 * (The American Statistician 50, 1996), which is R's default and equals DuckDB's `quantile_cont`.
 *
 * The values need not be sorted and are not changed. Without values, or with a `NaN` among them, the answer is `NaN`.
 *
 * @throws RangeError when p lies outside [0, 1].
 * @example
 * ```ts
 * import { quantile } from "@stuur/methods/statistics";
 *
 * quantile([3, 1, 4, 2], 0.5); // => 2.5
 * quantile([3, 1, 4, 2], 1); // => 4
 * ```
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  requireParameter(p >= 0 && p <= 1, "p", p, "a probability");
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  // A typed array sorts NaN to the end.
  if (last < 0 || Number.isNaN(sorted[last])) return Number.NaN;
  const position = last * p;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below === above ? below : below + (position - Math.floor(position)) * (above - below);
}
