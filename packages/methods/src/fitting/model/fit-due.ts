import { quantile } from "../../statistics/index.ts";
import type { ModelEvidence } from "./model-evidence.ts";
import type { ObservedWork } from "./observed-work.ts";

/** Fewer promises are no rule, and neither are promises of which the middle half differs by more than this part. */
const leastPromises = 20;
const mostSpread = 0.5;

/** How long after its begin a case is promised; null when there is no rule in it. */
export function fitDue({ trace: { due }, begin, firstOf }: ObservedWork): ModelEvidence["due"] {
  const spans = [...due.keys()]
    .map((one) => (due[one]! - begin[firstOf[one]!]!) / 1000)
    .filter((span) => span > 0);
  if (spans.length < leastPromises) return null;
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((p) => quantile(spans, p)) as [number, number, number];
  return upper - lower > mostSpread * median ? null : { n: spans.length, median, quartiles: [lower, upper] };
}
