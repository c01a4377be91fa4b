import type { TimelineCase } from "./timeline-data.ts";

export type TimeUnit = "day" | "hour" | "minute";

const secondsOf: Readonly<Record<TimeUnit, number>> = { day: 86_400, hour: 3600, minute: 60 };

/** From seconds since a case began to pixels, with the marks along the axis. */
export interface TimelineScale {
  readonly left: number;
  readonly right: number;
  readonly unit: TimeUnit;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly place: (seconds: number) => number;
}

/** So that a sign at either end is drawn whole. */
const margin = 10;

/** One scale for all these cases, so that they can be laid beside each other. */
export function createScale(stories: readonly TimelineCase[], width: number): TimelineScale {
  const until = Math.max(60, ...stories.map(secondsShown));
  const [left, right] = [margin, width - margin];
  const place = (seconds: number) => left + ((right - left) * seconds) / (until * 1.02);
  const unit = until >= 2 * secondsOf.day ? "day" : until >= 2 * secondsOf.hour ? "hour" : "minute";
  const step = niceStep((until / secondsOf[unit]) * (62 / width));
  const ticks = Array.from({ length: Math.floor(until / secondsOf[unit] / step) + 1 }, (_, index) => ({
    x: place(index * step * secondsOf[unit]),
    value: index * step,
  }));
  // A last mark without room for its words.
  const fitting = ticks.filter(({ x }) => x === left || x < right - 24);
  return { left, right, unit, ticks: fitting, place };
}

/** Whether one scale serves: beside the longest the shortest can still be read. */
export function sharesScale(stories: readonly TimelineCase[]): boolean {
  const lengths = stories.map(secondsShown);
  return Math.min(...lengths) * 8 >= Math.max(...lengths);
}

/** Until its end, or until what was agreed where that is not far beyond it. */
function secondsShown({ firstAt, lastAt, dueAt }: TimelineCase): number {
  const duration = (Date.parse(lastAt) - Date.parse(firstAt)) / 1000;
  const due = dueAt === null ? 0 : (Date.parse(dueAt) - Date.parse(firstAt)) / 1000;
  return due <= 1.5 * duration ? Math.max(duration, due) : duration;
}

/** The smallest of 1, 2, 5, 10, 20, … that is at least so much. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least)!;
}
