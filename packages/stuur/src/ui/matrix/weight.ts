import type { Weighed } from "./matrix-data.ts";
import { countMeasured, fewest, isWellMeasured } from "./measured.ts";

/** What the colour of a handover says: nothing (`count`), how long work waits, how often it comes back, how often late. */
export type Weight = "count" | "waiting" | "returned" | "late";

export const weights: readonly Weight[] = ["count", "waiting", "returned", "late"];

/** From this value on the strongest colour is allowed, so that a picture without trouble stays pale. */
const strongFrom = { waiting: 8 * 3600, returned: 0.2 };

/**
 * One handover's weight: seconds that half of them wait longer than (working time where known), or a share of 1.
 * `null` where the data do not have it or measured too little of it; the time to the next completion is never given out
 * as waiting.
 */
export function weigh(handover: Weighed, count: number, weight: Weight): number | null {
  if (weight === "count") return count;
  if (weight === "returned") return count > 0 ? handover.returned / count : null;
  if (weight === "late") return handover.late.of > 0 ? handover.late.count / handover.late.of : null;
  const { between } = handover;
  if (between.kind !== "waiting" || !isWellMeasured(countMeasured(between), count)) return null;
  return (between.working ?? between.clock)?.p50 ?? null;
}

type Heat = 1 | 2 | 3 | 4 | 5;

/** What is late more often than others is told from chance by an interval, which the page that has the data computes. */
export interface Lateness {
  /** Of all cases with a due date, the share that is late. */
  readonly overall: number;
  /** The lower end of the interval around `count` out of `of`. */
  readonly lowerEnd: (count: number, of: number) => number;
}

export interface HeatScale {
  readonly weight: Weight;
  readonly worst: number;
  readonly lateness: Lateness | null;
}

/** Colour strength in five equal steps; counting has no colour, and too few or nothing out of the ordinary neither. */
export function heatOf(handover: Weighed, count: number, scale: HeatScale): Heat | null {
  const { weight, worst, lateness } = scale;
  if (weight === "count" || count < fewest) return null;
  if (weight === "late") return lateness && heatOfLate(handover.late, lateness);
  const value = weigh(handover, count, weight);
  return value === null ? null : stepOf(value / Math.max(worst, strongFrom[weight]));
}

/**
 * A scale for one picture, in which its worst handover gets the strongest colour. Lateness is measured against all cases
 * instead, so that it has the same colour in every picture.
 */
export function scaleHeat(
  handovers: readonly { readonly handover: Weighed; readonly count: number }[],
  weight: Weight,
  lateness: Lateness | null = null,
): HeatScale {
  const values = handovers
    .filter(({ count }) => count >= fewest)
    .map(({ handover, count }) => weigh(handover, count, weight) ?? 0);
  return { weight, worst: values.reduce((worst, value) => Math.max(worst, value), 0), lateness };
}

/** Coloured only where even the lower end lies above the overall share; the room from there to "always late" in five. */
function heatOfLate({ count, of }: Weighed["late"], { overall, lowerEnd }: Lateness): Heat | null {
  if (of < fewest || overall >= 1 || lowerEnd(count, of) <= overall) return null;
  return stepOf((count / of - overall) / (1 - overall));
}

function stepOf(share: number): Heat {
  return Math.min(5, Math.max(1, Math.ceil(5 * share))) as Heat;
}
