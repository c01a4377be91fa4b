import type { Weighed } from "./matrix-data.ts";

/** What the colour of a handover says: nothing (`count`), how long work waits, how often it comes back, how often late. */
export type Weight = "count" | "waiting" | "returned" | "late";

export const weights: readonly Weight[] = ["count", "waiting", "returned", "late"];

/** From this value on the strongest colour is allowed, so that a picture without trouble stays pale. */
const strongFrom = { waiting: 8 * 3600, returned: 0.2, late: 0.5 };

/**
 * One handover's weight: seconds that half of them wait longer than (working time where known), or a share of 1.
 * `null` where the data do not have it; the time to the next completion is never given out as waiting.
 */
export function weigh(handover: Weighed, count: number, weight: Weight): number | null {
  if (weight === "count") return count;
  if (weight === "returned") return count > 0 ? handover.returned / count : null;
  if (weight === "late") return handover.late.of > 0 ? handover.late.count / handover.late.of : null;
  if (handover.between.kind !== "waiting") return null;
  return (handover.between.working ?? handover.between.clock)?.p50 ?? null;
}

type Heat = 1 | 2 | 3 | 4 | 5;

/** Fewer handovers than this say too little for a colour. */
export const fewestForHeat = 30;

/** Colour strength in five equal steps up to the worst in the picture; counting has no colour, and too few neither. */
export function heatOf(handover: Weighed, count: number, scale: HeatScale): Heat | null {
  const { weight, worst } = scale;
  if (weight === "count" || count < fewestForHeat) return null;
  const value = weigh(handover, count, weight);
  if (value === null) return null;
  const step = Math.ceil((5 * value) / Math.max(worst, strongFrom[weight]));
  return Math.min(5, Math.max(1, step)) as Heat;
}

export interface HeatScale {
  readonly weight: Weight;
  readonly worst: number;
}

/** The scale of a picture: its worst handover gets the strongest colour. */
export function scaleHeat(
  handovers: readonly { readonly handover: Weighed; readonly count: number }[],
  weight: Weight,
): HeatScale {
  const values = handovers
    .filter(({ count }) => count >= fewestForHeat)
    .map(({ handover, count }) => weigh(handover, count, weight) ?? 0);
  return { weight, worst: values.reduce((worst, value) => Math.max(worst, value), 0) };
}
