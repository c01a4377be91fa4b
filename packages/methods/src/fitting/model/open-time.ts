import type { Instant, TimeInterval } from "../../time/index.ts";

/** Stretches of time in which somebody is there, in order and apart, with the milliseconds in them before each. */
export interface OpenTime {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly before: Float64Array;
}

/** Joins intervals, in any order, that may overlap. */
export function joinOpenTime(intervals: readonly TimeInterval[]): OpenTime {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  let sum = 0;
  const before = joined.map(({ start, end }) => {
    sum += end - start;
    return sum - (end - start);
  });
  return {
    starts: Float64Array.from(joined, ({ start }) => start),
    ends: Float64Array.from(joined, ({ end }) => end),
    before: Float64Array.from(before),
  };
}

/** Open seconds from one instant to a later one. */
export function openSeconds(open: OpenTime, from: Instant, to: Instant): number {
  return (openBefore(open, to) - openBefore(open, from)) / 1000;
}

/** Whether an instant is open; an end is not. */
export function isOpen({ starts, ends }: OpenTime, at: Instant): boolean {
  const last = countUpTo(starts, at) - 1;
  return last >= 0 && at < ends[last]!;
}

/** The first open instant from `at` on; infinite when there is none. */
export function nextOpen({ starts, ends }: OpenTime, at: Instant): Instant {
  const next = countUpTo(ends, at);
  return next === ends.length ? Number.POSITIVE_INFINITY : Math.max(at, starts[next]!);
}

/** The last closing time up to `at`; infinitely long ago when there is none. */
export function lastClosing({ ends }: OpenTime, at: Instant): Instant {
  return ends[countUpTo(ends, at) - 1] ?? Number.NEGATIVE_INFINITY;
}

/** How many of the ascending values are at most the limit. */
export function countUpTo(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function openBefore({ starts, ends, before }: OpenTime, at: Instant): number {
  const last = countUpTo(starts, at) - 1;
  return last < 0 ? 0 : before[last]! + Math.min(at, ends[last]!) - starts[last]!;
}
