import { niceStep } from "../timeline/timeline-scale.ts";

/** An estimate per period; null where nothing was measured, or the interval has no end. */
export interface IntervalPoint {
  readonly label: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Too few to build on: an open circle. */
  readonly isFew: boolean;
}

export interface IntervalsLayout {
  readonly points: readonly {
    readonly label: string;
    readonly x: number;
    readonly y: number;
    /** Absent for too few. */
    readonly interval: readonly [number, number] | null;
    readonly isFew: boolean;
  }[];
  readonly labels: readonly { readonly x: number; readonly label: string }[];
  readonly levels: readonly { readonly y: number; readonly value: number }[];
}

const left = 36;
const top = 12;
const widthOfLabel = 62;

/** Points from left to right on an axis from 0; an interval that would flatten all others is cut at the top. */
export function layoutIntervals(
  points: readonly IntervalPoint[],
  { width, floor }: { readonly width: number; readonly floor: number },
): IntervalsLayout {
  const highest = Math.max(1e-9, ...points.map(({ value, isFew }) => (isFew ? 0 : (value ?? 0))));
  const ends = points.map(({ upper, isFew }) => (isFew ? 0 : (upper ?? 0)));
  const until = Math.min(Math.max(highest, ...ends), 2 * highest) * 1.05;
  const y = (value: number) => floor - ((floor - top) * Math.min(value, until)) / until;
  const step = (width - left - 8) / points.length;
  const x = (index: number) => left + step * (index + 0.5);
  const every = Math.max(1, Math.ceil(widthOfLabel / step));
  const least = until / 4;
  const level = least >= 1 ? niceStep(least) : niceStep(least * 1e6) / 1e6;
  return {
    points: points.flatMap(({ label, value, lower, upper, isFew }, index) => {
      if (value === null) return [];
      const interval = isFew || lower === null || upper === null ? null : ([y(lower), y(upper)] as const);
      return [{ label, x: x(index), y: y(value), interval, isFew }];
    }),
    labels: points.flatMap(({ label }, index) => (index % every === 0 ? [{ x: x(index), label }] : [])),
    levels: Array.from({ length: Math.floor(until / level) + 1 }, (_, index) => ({
      value: index * level,
      y: y(index * level),
    })),
  };
}
