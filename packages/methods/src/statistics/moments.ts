/**
 * The arithmetic mean; `NaN` without values.
 *
 * A second pass over the deviations removes the rounding error of the first sum.
 *
 * @example
 * ```ts
 * import { mean } from "@stuur/methods/statistics";
 *
 * mean([2, 4, 9]); // => 5
 * ```
 */
export function mean(values: ArrayLike<number>): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const first = sum / n;
  if (!Number.isFinite(first)) return first;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += values[i]! - first;
  return first + rest / n;
}

/**
 * The sample variance with divisor n − 1, by the corrected two-pass algorithm (Chan, Golub and LeVeque, The American
 * Statistician 37, 1983); `NaN` with fewer than two values. The standard deviation is its square root.
 *
 * @example
 * ```ts
 * import { variance } from "@stuur/methods/statistics";
 *
 * variance([2, 4, 9]); // => 13
 * ```
 */
export function variance(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 2) return Number.NaN;
  const centre = mean(values);
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < n; i++) {
    const deviation = values[i]! - centre;
    squares += deviation * deviation;
    rest += deviation;
  }
  return (squares - (rest * rest) / n) / (n - 1);
}
