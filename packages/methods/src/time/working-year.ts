import { civilFromDays, daysFromCivil, formatDate, weekdayOf } from "./civil-date.ts";
import { boundaryFromLocal } from "./local-time.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { type Instant, MS_PER_DAY } from "./zone-offset.ts";

/** The working intervals of one local year, in order, and what was worked before each of them (one longer), in ms. */
export interface WorkingYear {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly worked: Float64Array;
}

/** A year is the same whenever it is asked for, so each calendar's years are made once and dropped with it. */
const cache = new WeakMap<WorkingCalendar, Map<number, WorkingYear>>();

/** The working time of a local year, with every opening hour at its place on the clock across changes of offset. */
export function workingYear(calendar: WorkingCalendar, year: number): WorkingYear {
  let years = cache.get(calendar);
  if (years === undefined) {
    years = new Map();
    cache.set(calendar, years);
  }
  let known = years.get(year);
  if (known === undefined) {
    known = createWorkingYear(calendar, year);
    years.set(year, known);
  }
  return known;
}

/** What is worked in the whole year, in milliseconds. */
export function totalOf({ worked }: WorkingYear): number {
  return worked[worked.length - 1]!;
}

/** What is worked in the year before an instant, in milliseconds. */
export function workedBefore({ starts, ends, worked }: WorkingYear, instant: Instant): number {
  const last = countUpTo(starts, instant) - 1;
  return last < 0 ? 0 : worked[last]! + Math.min(instant, ends[last]!) - starts[last]!;
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

function createWorkingYear(calendar: WorkingCalendar, year: number): WorkingYear {
  const starts: Instant[] = [];
  const ends: Instant[] = [];
  const worked = [0];
  const firstDay = daysFromCivil({ year, month: 1, day: 1 });
  const endDay = daysFromCivil({ year: year + 1, month: 1, day: 1 });
  for (let day = firstDay; day < endDay; day++) {
    for (const { opens, closes } of hoursOf(calendar, day)) {
      const start = boundaryFromLocal(day * MS_PER_DAY + opens * 1000, calendar.timeZone);
      const end = boundaryFromLocal(day * MS_PER_DAY + closes * 1000, calendar.timeZone);
      // Hours that the clock skips altogether are not worked.
      if (end <= start) continue;
      starts.push(start);
      ends.push(end);
      worked.push(worked.at(-1)! + end - start);
    }
  }
  return {
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    worked: Float64Array.from(worked),
  };
}

function hoursOf(calendar: WorkingCalendar, day: number): WorkingCalendar["week"][number] {
  const hours = calendar.week[weekdayOf(day) - 1]!;
  if (hours.length === 0 || calendar.closedDates.size === 0) return hours;
  return calendar.closedDates.has(formatDate(civilFromDays(day))) ? [] : hours;
}
