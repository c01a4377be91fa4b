import { requireParameter } from "../parameters/index.ts";
import { requireInstant, toLocal } from "./local-time.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { countUpTo, totalOf, type WorkingYear, workedBefore, workingYear } from "./working-year.ts";
import type { Instant } from "./zone-offset.ts";

/** From start to end: the end itself is outside. */
export interface TimeInterval {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * The working intervals within [from, to), in order and cut at both ends; intervals that touch are one. Empty when `to`
 * is not later than `from`.
 *
 * @throws RangeError when an instant lies outside the years 1 to 9999.
 * @example
 * ```ts
 * import { fromLocal, standardCalendar, workingIntervals } from "@stuur/methods/time";
 *
 * const friday = fromLocal({ year: 2026, month: 7, day: 3, hour: 16 }, "Europe/Amsterdam");
 * const intervals = workingIntervals(standardCalendar("Europe/Amsterdam"), friday, friday + 3 * 86_400_000);
 * intervals.map(({ start, end }) => (end - start) / 3_600_000); // => [1, 8]
 * ```
 */
export function workingIntervals(
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
): readonly TimeInterval[] {
  const firstYear = localYear(calendar, "from", from);
  const lastYear = localYear(calendar, "to", to);
  if (to <= from) return [];
  const intervals: { start: Instant; end: Instant }[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    const { starts, ends } = workingYear(calendar, year);
    for (let i = countUpTo(ends, from); i < starts.length && starts[i]! < to; i++) {
      const start = Math.max(from, starts[i]!);
      const end = Math.min(to, ends[i]!);
      const previous = intervals.at(-1);
      if (previous?.end === start) previous.end = end;
      else intervals.push({ start, end });
    }
  }
  return intervals;
}

/**
 * The working time from one instant to another, in seconds; negative when `to` is earlier than `from`.
 *
 * Logarithmic in the length of a year after the first question about that year.
 *
 * @throws RangeError when an instant lies outside the years 1 to 9999.
 * @example
 * ```ts
 * import { fromLocal, standardCalendar, workingSecondsBetween } from "@stuur/methods/time";
 *
 * const zone = "Europe/Amsterdam";
 * const friday = fromLocal({ year: 2026, month: 7, day: 3, hour: 16 }, zone);
 * const monday = fromLocal({ year: 2026, month: 7, day: 6, hour: 9 }, zone);
 * workingSecondsBetween(standardCalendar(zone), friday, monday) / 3600; // => 2
 * ```
 */
export function workingSecondsBetween(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  // Taken from 0, because the negative of 0 would be −0.
  if (to < from) return 0 - workingSecondsBetween(calendar, to, from);
  const fromYear = localYear(calendar, "from", from);
  const toYear = localYear(calendar, "to", to);
  let worked = workedBefore(workingYear(calendar, toYear), to);
  for (let year = fromYear; year < toYear; year++) worked += totalOf(workingYear(calendar, year));
  return (worked - workedBefore(workingYear(calendar, fromYear), from)) / 1000;
}

/**
 * The instant at which the given working time has passed since an instant: the earliest one, so nine hours from
 * opening is closing time. Negative seconds count back, to the latest such instant. With 0 it is the instant itself.
 * Seconds are rounded to the millisecond.
 *
 * @throws RangeError when seconds is not finite, or the instant or the answer lies outside the years 1 to 9999.
 * @example
 * ```ts
 * import { addWorkingSeconds, fromLocal, standardCalendar, toLocal } from "@stuur/methods/time";
 *
 * const zone = "Europe/Amsterdam";
 * const friday = fromLocal({ year: 2026, month: 7, day: 3, hour: 16 }, zone);
 * const { day, hour } = toLocal(addWorkingSeconds(standardCalendar(zone), friday, 2 * 3600), zone);
 * [day, hour]; // => [6, 9]
 * ```
 */
export function addWorkingSeconds(calendar: WorkingCalendar, instant: Instant, seconds: number): Instant {
  requireParameter(Number.isFinite(seconds), "seconds", seconds, "a finite number");
  let year = localYear(calendar, "instant", instant);
  // Whole milliseconds, as instants are, so that no rounding error decides between two intervals.
  const step = Math.round(seconds * 1000);
  if (step === 0) return instant;
  let target = workedBefore(workingYear(calendar, year), instant) + step;
  while (step > 0 && target > totalOf(workingYear(calendar, year))) {
    target -= totalOf(workingYear(calendar, year));
    year = requireYear(year + 1, seconds);
  }
  while (step < 0 && target < 0) {
    year = requireYear(year - 1, seconds);
    target += totalOf(workingYear(calendar, year));
  }
  return step > 0
    ? earliestInstant(workingYear(calendar, year), target)
    : latestInstant(workingYear(calendar, year), target);
}

function localYear(calendar: WorkingCalendar, name: string, instant: Instant): number {
  requireInstant(name, instant);
  return toLocal(instant, calendar.timeZone).year;
}

function requireYear(year: number, seconds: number): number {
  requireParameter(
    year >= 1 && year <= 9999,
    "seconds",
    seconds,
    "so few that the years 1 to 9999 hold them",
  );
  return year;
}

/** The first instant at which the target (> 0, in ms) has been worked: the end rather than the next start. */
function earliestInstant({ starts, ends, worked }: WorkingYear, target: number): Instant {
  const at = countUpTo(worked, target) - 1;
  return worked[at] === target ? ends[at - 1]! : starts[at]! + target - worked[at]!;
}

/** The last instant at which the target (in ms, less than the total) has been worked: the start of an interval. */
function latestInstant({ starts, worked }: WorkingYear, target: number): Instant {
  const at = countUpTo(worked, target) - 1;
  return starts[at]! + target - worked[at]!;
}
