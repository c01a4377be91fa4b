import {
  type Interval,
  mean,
  quantile,
  quantileInterval,
  studentTQuantile,
  variance,
  wilsonInterval,
} from "@stuur/methods/statistics";
import type { ComparedCase } from "./compared-cases.ts";
import type { Bounded } from "./handover-months.ts";

/** The outcome of the cases with `from` up to and including `to` handovers; `to` is null for all that have more. */
export interface OutcomeByHandovers {
  readonly from: number;
  readonly to: number | null;
  readonly cases: number;
  /** Mean duration in seconds, or the share that was late; null without cases. */
  readonly mean: number | null;
  /** Its 95 % interval: Student's for a mean, Wilson's for a share; null with fewer than two durations. */
  readonly interval: Interval | null;
  /** The median duration in seconds; null for lateness. */
  readonly median: Bounded | null;
}

const bounds = [
  { from: 0, to: 0 },
  { from: 1, to: 1 },
  { from: 2, to: 2 },
  { from: 3, to: 5 },
  { from: 6, to: null },
] as const;

/** Durations or lateness by the number of handovers: 0, 1, 2, 3 to 5, and more. */
export function describeByHandovers(
  cases: readonly ComparedCase[],
  outcome: "duration" | "late",
): OutcomeByHandovers[] {
  return bounds.map(({ from, to }): OutcomeByHandovers => {
    const within = cases.filter(({ handovers }) => handovers >= from && (to === null || handovers <= to));
    const outcomes = Float64Array.from(within, (found) => found.outcome).sort();
    const head = { from, to, cases: outcomes.length };
    if (outcomes.length === 0) return { ...head, mean: null, interval: null, median: null };
    const figures = outcome === "late" ? describeShare(outcomes) : describeDurations(outcomes);
    return { ...head, mean: mean(outcomes), ...figures };
  });
}

function describeShare(outcomes: Float64Array): Pick<OutcomeByHandovers, "interval" | "median"> {
  const late = outcomes.filter((outcome) => outcome === 1).length;
  return { interval: wilsonInterval(late, outcomes.length), median: null };
}

function describeDurations(sorted: Float64Array): Pick<OutcomeByHandovers, "interval" | "median"> {
  const n = sorted.length;
  const ranks = quantileInterval(n, 0.5);
  const median = {
    value: quantile(sorted, 0.5),
    lower: sorted[ranks.lower - 1] ?? null,
    upper: sorted[ranks.upper - 1] ?? null,
  };
  if (n < 2) return { interval: null, median };
  const half = studentTQuantile(0.975, n - 1) * Math.sqrt(variance(sorted) / n);
  return { interval: { lower: mean(sorted) - half, upper: mean(sorted) + half }, median };
}
