import { requireParameter } from "../../parameters/index.ts";
import { mean } from "../../statistics/index.ts";
import { type KruskalWallis, kruskalWallis } from "./kruskal-wallis.ts";
import { type RatioOfMeans, ratioOfMeans } from "./ratio-of-means.ts";

/** Work on cases of one segment: at one step, or (without a step) of a case as a whole; in any one unit of time. */
export interface SegmentSample {
  readonly segment: string;
  readonly step?: string;
  readonly times: readonly number[];
}

export interface SegmentTestOptions {
  /** From how many times as much work a difference matters; 1.25 by default: a quarter more. */
  readonly leastRatio?: number;
  /** The probability of a false "differ", at most; 0.05 by default. */
  readonly alpha?: number;
  /** Segments with fewer cases are left out; 20 by default. */
  readonly leastCases?: number;
}

export type SegmentVerdict =
  /** Two segments certainly differ by more than the least ratio. */
  | "differ"
  /** No two segments differ by as much as the least ratio. */
  | "alike"
  /** The intervals are too wide for either. */
  | "too-few-to-say";

/** What was found of the segments at one step, or of cases as a whole. */
export interface SegmentTest extends KruskalWallis {
  readonly step: string | null;
  readonly verdict: SegmentVerdict;
  readonly segments: readonly { readonly segment: string; readonly n: number; readonly mean: number }[];
  /** Too few cases, or no work at all. */
  readonly leftOut: readonly { readonly segment: string; readonly n: number }[];
  /** The two segments that most surely differ: their ratio has the highest lower end. Null with fewer than two segments. */
  readonly clearest: (RatioOfMeans & { readonly more: string; readonly less: string }) | null;
}

export interface SegmentComparison {
  /** "differ" when one of the tests says so, "alike" when all do. */
  readonly verdict: SegmentVerdict;
  readonly tests: readonly SegmentTest[];
}

/**
 * Whether segments differ so much in work that teams of their own may be worth it: long and short work in one queue make
 * the short work wait for the long, and who does one kind only gets skilled at it. Against that stands what pooling brings,
 * so "differ" is a reason to simulate specialised teams, not to have them.
 *
 * The rule, at each step that samples are given for: "differ" when the segments differ at all (Kruskal–Wallis, P ≤ alpha by
 * Bonferroni over the steps) and for some pair of segments the whole interval of the ratio of their mean work lies above
 * the least ratio; "alike" when for all pairs it lies below; else "too-few-to-say". The intervals hold together for all
 * pairs and steps (Bonferroni), so a false "differ" has at most probability alpha. The least ratio, 1.25, is a choice of
 * this package, not a finding.
 *
 * @throws RangeError when a segment occurs twice at a step, a time is not a finite number ≥ 0, the least ratio is not above
 * 1, alpha is not in (0, 1) or least cases is below 2.
 * @example
 * ```ts
 * import { testSegments } from "@stuur/methods/team-formation";
 *
 * const times = (from: number) => Array.from({ length: 40 }, (_, i) => from + i / 10);
 * const { verdict, tests } = testSegments([
 *   { segment: "homes", times: times(4) },
 *   { segment: "shops", times: times(10) },
 *   { segment: "schools", times: [5, 6] },
 * ]);
 * verdict; // => "differ"
 * const [whole] = tests;
 * [whole?.clearest?.more, whole?.clearest?.ratio.toFixed(2), whole?.clearest?.interval.lower.toFixed(2)]; // => ["shops", "2.01", "1.87"]
 * whole?.leftOut; // => [{ segment: "schools", n: 2 }]
 * ```
 */
export function testSegments(
  samples: readonly SegmentSample[],
  { leastRatio = 1.25, alpha = 0.05, leastCases = 20 }: SegmentTestOptions = {},
): SegmentComparison {
  requireParameter(leastRatio > 1, "leastRatio", leastRatio, "a number > 1");
  requireParameter(alpha > 0 && alpha < 1, "alpha", alpha, "between 0 and 1");
  requireParameter(leastCases >= 2, "leastCases", leastCases, "at least 2");
  const steps = [...new Set(samples.map(({ step }) => step))];
  const rule = { leastRatio, leastCases, alpha: alpha / Math.max(1, steps.length) };
  const tests = steps.map((step) =>
    testStep(
      step,
      samples.filter((sample) => sample.step === step),
      rule,
    ),
  );
  return { verdict: concludeTests(tests.map(({ verdict }) => verdict)), tests };
}

function concludeTests(verdicts: readonly SegmentVerdict[]): SegmentVerdict {
  if (verdicts.includes("differ")) return "differ";
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === "alike") ? "alike" : "too-few-to-say";
}

function testStep(
  step: string | undefined,
  samples: readonly SegmentSample[],
  { leastRatio, leastCases, alpha }: Required<SegmentTestOptions>,
): SegmentTest {
  requireSamples(samples);
  const isEnough = ({ times }: SegmentSample) => times.length >= leastCases && mean(times) > 0;
  const tested = samples
    .filter(isEnough)
    .map((sample) => ({ ...sample, mean: mean(sample.times) }))
    .toSorted((a, b) => b.mean - a.mean);
  const test = {
    step: step ?? null,
    segments: tested.map(({ segment, times, mean: found }) => ({ segment, n: times.length, mean: found })),
    leftOut: samples
      .filter((sample) => !isEnough(sample))
      .map(({ segment, times }) => ({ segment, n: times.length })),
  };
  if (tested.length < 2) {
    const nothing = { h: 0, df: 0, pValue: 1, epsilonSquared: 0, clearest: null };
    return { ...test, ...nothing, verdict: "too-few-to-say" };
  }
  const ranks = kruskalWallis(tested.map(({ times }) => times));
  const level = 1 - alpha / ((tested.length * (tested.length - 1)) / 2);
  const pairs = tested.flatMap((more, i) =>
    tested.slice(i + 1).map((less) => ({
      ...{ more: more.segment, less: less.segment },
      ...ratioOfMeans(more.times, less.times, level),
    })),
  );
  const clearest = pairs.reduce((most, one) => (one.interval.lower > most.interval.lower ? one : most));
  const isCertain = ranks.pValue <= alpha && clearest.interval.lower > leastRatio;
  const isAlike = pairs.every(({ interval }) => interval.upper < leastRatio);
  return {
    ...test,
    ...ranks,
    clearest,
    verdict: isCertain ? "differ" : isAlike ? "alike" : "too-few-to-say",
  };
}

function requireSamples(samples: readonly SegmentSample[]): void {
  samples.forEach(({ segment, times }, i) => {
    const isNew = samples.findIndex((one) => one.segment === segment) === i;
    requireParameter(isNew, "segment", segment, "once at each step");
    const isTime = times.every((time) => time >= 0 && time < Number.POSITIVE_INFINITY);
    requireParameter(isTime, `times of ${segment}`, "a list with other values", "finite numbers ≥ 0");
  });
}
