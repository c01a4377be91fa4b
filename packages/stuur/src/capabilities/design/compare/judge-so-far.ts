import { type DifferenceVerdict, judgeDifference } from "@stuur/methods/simulation";
import { normalQuantile } from "@stuur/methods/statistics";
import type { SureEstimate } from "./compare.contract.ts";

/** Fewer replications tell too little of how much one differs from the other. */
const fewestJudged = 10;

/** Where the band is narrowest beside the one of a single look: at some tens of replications. */
const mixing = 4;

/**
 * An interval of a mean, of the given level, made so wide that it holds at every look together: who watches it get
 * narrower, and stops at the first look that says something, is still wrong as seldom as the level says.
 *
 * Source: the normal mixture boundary (Robbins, Statistical methods related to the law of the iterated logarithm, 1970).
 * The quantile of the normal in place of Student's keeps it wide enough while the variance is hardly known.
 */
export function widenForLooks(estimate: SureEstimate, level: number): SureEstimate {
  const { mean, upper, n } = estimate;
  const alpha = 1 - level;
  const deviation = ((upper - mean) * Math.sqrt(n)) / normalQuantile(1 - alpha / 2);
  const reach = (deviation * Math.sqrt((n + mixing) * Math.log((n + mixing) / (mixing * alpha * alpha)))) / n;
  return { mean, lower: mean - reach, upper: mean + reach, n };
}

/** What may be said of a difference while it is still being simulated, from an interval that holds at every look. */
export function judgeSoFar(widened: SureEstimate, against: number): DifferenceVerdict {
  return widened.n < fewestJudged ? "undecided" : judgeDifference(widened, against);
}
