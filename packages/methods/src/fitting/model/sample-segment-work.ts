import type { ChosenSegments } from "./choose-segments.ts";
import type { MeasuredWork } from "./measure-work.ts";
import type { ModelEvidence } from "./model-evidence.ts";
import type { ObservedWork } from "./observed-work.ts";

/** Of each segment so many cases say enough about its work. */
const mostCases = 250;

/**
 * The work on whole cases of each segment, of cases spread evenly over the log. Cases that may lack events at either end of
 * the log do not count, nor do cases with work of which the length is not known.
 */
export function sampleSegmentWork(
  work: ObservedWork,
  { seconds }: MeasuredWork,
  segments: ChosenSegments,
): ModelEvidence["segmentWork"] {
  const totals = segments.names.map((): number[] => []);
  for (let one = 0; one < work.trace.due.length; one++) {
    const [first, next] = [work.firstOf[one]!, work.firstOf[one + 1]!];
    const own = totals[segments.of[one]!];
    const total = Math.round(seconds.subarray(first, next).reduce((sum, value) => sum + value, 0));
    if (own !== undefined && isWhole(work, first) && !Number.isNaN(total)) own.push(total);
  }
  return segments.names.map((segment, k) => ({
    segment,
    cases: totals[k]!.length,
    seconds: spread(totals[k]!),
  }));
}

/** A log that is shorter than its cases last has none that are surely whole: then all count. */
function isWhole({ begin, settled, span }: ObservedWork, first: number): boolean {
  const isLong = settled.until < span.until;
  return !isLong || (begin[first]! >= settled.from && begin[first]! <= settled.until);
}

function spread(values: readonly number[]): readonly number[] {
  if (values.length <= mostCases) return values;
  return Array.from({ length: mostCases }, (_, i) => values[Math.floor((i * values.length) / mostCases)]!);
}
