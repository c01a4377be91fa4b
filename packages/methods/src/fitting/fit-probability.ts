import { isCount, requireParameter } from "../parameters/index.ts";
import { type Interval, jeffreysInterval, wilsonInterval } from "../statistics/index.ts";

/** A probability from what was counted: of rework, of work that is sent back. */
export interface FittedProbability {
  readonly count: number;
  readonly n: number;
  /** For a model: (count + ½) / (n + 1), which is never 0 or 1, because what was not seen yet can still happen. */
  readonly probability: number;
  /** count / n; null without observations. */
  readonly share: number | null;
  /** Wilson's interval of the share. */
  readonly wilson: Interval;
  /** The interval of the same prior as `probability`. */
  readonly jeffreys: Interval;
}

/**
 * Estimates a probability from `count` successes among n independent trials, with intervals of the given level.
 *
 * The value for the model is the mean under Jeffreys' prior, Beta(½, ½). Without observations that is ½, and both
 * intervals are [0, 1]: nothing is known, so look at n before use. A model may limit the probability further.
 *
 * @throws RangeError when n is not a count, count is not a count of at most n, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { fitProbability } from "@stuur/methods/fitting";
 *
 * const { probability, share, wilson } = fitProbability(3, 19);
 * [probability, share?.toFixed(3)]; // => [0.175, "0.158"]
 * [wilson.lower.toFixed(3), wilson.upper.toFixed(3)]; // => ["0.055", "0.376"]
 * ```
 */
export function fitProbability(count: number, n: number, level = 0.95): FittedProbability {
  const wilson = wilsonInterval(count, n, level);
  return {
    count,
    n,
    probability: (count + 0.5) / (n + 1),
    share: n === 0 ? null : count / n,
    wilson,
    jeffreys: jeffreysInterval(count, n, level),
  };
}

/** One way on from a stop on the route. */
export interface FittedChoice {
  readonly count: number;
  readonly probability: number;
  /** Wilson's interval of this way against all others. */
  readonly wilson: Interval;
}

/**
 * Estimates with which probabilities cases choose among several ways on, from how often each was taken. The
 * probabilities add up to 1.
 *
 * Ways that were never taken are no ways: they get 0 rather than a part of a prior, so that a model holds no routes that
 * nobody saw. Without observations all are 0.
 *
 * @throws RangeError when a count is not a count, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { fitChoices } from "@stuur/methods/fitting";
 *
 * fitChoices([30, 10, 0]).map(({ probability }) => probability); // => [0.75, 0.25, 0]
 * ```
 */
export function fitChoices(counts: readonly number[], level = 0.95): readonly FittedChoice[] {
  counts.forEach((count, i) => {
    requireParameter(isCount(count), `counts[${i}]`, count, "a whole number ≥ 0");
  });
  const n = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => ({
    count,
    probability: n === 0 ? 0 : count / n,
    wilson: wilsonInterval(count, n, level),
  }));
}
