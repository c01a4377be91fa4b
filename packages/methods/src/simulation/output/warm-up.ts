import { isCount, requireParameter } from "../../parameters/index.ts";

/** How many of the first cases belong to the start from an empty organisation. */
export interface WarmUp {
  readonly orders: number;
  /** False when the rule wanted to leave out half of the cases or more: take more cases. */
  readonly isReached: boolean;
}

/**
 * MSER-5: leaves out as many of the first cases as makes the mean of the rest most certain. The series is cut into groups
 * of five; of the groups, d are left out for which (sum of squares of the rest) ÷ (number of the rest)² is least, at most
 * half.
 *
 * Source: White, Cobb and Spratt, A comparison of five steady-state truncation heuristics, Winter Simulation Conference
 * 2000. Here the series is the mean over replications by order of arrival.
 *
 * @throws RangeError when the group is not a count above 0.
 * @example
 * ```ts
 * import { findWarmUp } from "@stuur/methods/simulation";
 *
 * findWarmUp([...Array(50).fill(0), ...Array(50).fill(8), ...Array(400).fill(9)]); // => { orders: 100, isReached: true }
 * ```
 */
export function findWarmUp(series: ArrayLike<number>, group = 5): WarmUp {
  requireParameter(isCount(group) && group > 0, "group", group, "a count above 0");
  const n = Math.floor(series.length / group);
  const means = new Float64Array(n);
  for (let i = 0; i < n * group; i++) means[Math.floor(i / group)]! += series[i]! / group;
  const half = Math.floor(n / 2);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  // From the back, so that every rest is one step further than the one before (Welford).
  let [count, centre, squares] = [0, 0, 0];
  for (let left = n - 1; left >= 0; left--) {
    count++;
    const deviation = means[left]! - centre;
    centre += deviation / count;
    squares += deviation * (means[left]! - centre);
    const criterion = squares / count ** 2;
    if (left <= half && criterion <= least) {
      least = criterion;
      best = left;
    }
  }
  return { orders: best * group, isReached: best < half };
}
