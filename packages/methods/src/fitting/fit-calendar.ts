import { isCount, requireParameter } from "../parameters/index.ts";
import { quantile } from "../statistics/index.ts";
import { type OpeningHours, type TimeInterval, toLocal } from "../time/index.ts";
import { findShortestArc } from "./shortest-arc.ts";

export interface CalendarFitOptions {
  /** IANA name, such as Europe/Amsterdam. */
  readonly timeZone: string;
  /** The part of the moments that the hours of a weekday should hold; 0.95 by default. */
  readonly share?: number;
  /** With fewer moments no calendar is claimed; 20 by default. */
  readonly leastCount?: number;
}

/** What was seen of one weekday. */
export interface FittedWeekday {
  /** 1 is Monday. A night's work belongs to the day on which it began. */
  readonly weekday: number;
  /** Moments on this weekday. */
  readonly n: number;
  /** On how many of these weekdays between the first and the last moment there was work. */
  readonly daysWorked: number;
  readonly days: number;
  /** Seconds since midnight, above 86,400 after the next midnight; null on a weekday that is not usually worked. */
  readonly hours: OpeningHours | null;
  /** Whether the hours come from this weekday, or from all together because it has few moments. */
  readonly isOwn: boolean;
}

export interface FittedCalendar {
  /** For `createCalendar`: Monday first. Null when there are too few moments, or no weekday is usually worked. */
  readonly week: readonly (readonly OpeningHours[])[] | null;
  readonly reason: "fitted" | "too-few" | "no-usual-day";
  /** Moments: starts and completions. */
  readonly n: number;
  /** Moments that lie outside the week; 0 without one. */
  readonly outside: { readonly count: number; readonly share: number };
  readonly weekdays: readonly FittedWeekday[];
}

/** A weekday that is worked in fewer weeks is no working day: its work was an exception. */
const leastWeeks = 0.2;
/** Hours begin and end on half hours, as rosters do. */
const halfHour = 1800;
const day = 86_400;

/**
 * Fits the weekly hours in which somebody works to the intervals of the work done, by the moments at which work was
 * started and completed: those show presence, whereas what lies between may hold nights and breaks.
 *
 * A weekday is a working day when at least one in five of them has a moment. Its hours hold the middle `share` of its
 * moments, widened to half hours, or with fewer than 20 moments the middle of those of all working days together. When the quiet
 * part of the day does not hold midnight, nights are worked: a night counts as one day, and its hours are cut at midnight.
 *
 * Absence, holidays and breaks cannot be seen in this way: days without work are not told apart from days off. Work that is
 * registered later than it was done shifts the hours. Moments that are not finite are left out.
 *
 * @throws RangeError when the time zone is unknown, share lies outside (0, 1), or leastCount is not a count.
 * @example
 * ```ts
 * import { fitCalendar } from "@stuur/methods/fitting";
 *
 * const hour = 3_600_000;
 * const monday = Date.UTC(2026, 0, 5);
 * const work = Array.from({ length: 40 }, (_, i) => {
 *   const [week, day, piece] = [Math.floor(i / 20), i % 4, Math.floor(i / 4) % 5];
 *   const start = monday + ((week * 7 + day) * 24 + 8.6 + 1.5 * piece) * hour;
 *   return { start, end: start + 1.5 * hour };
 * });
 * const { week, n, outside } = fitCalendar(work, { timeZone: "UTC" });
 * week?.map((hours) => hours.map(({ opens, closes }) => closes - opens)); // => [[28800], [28800], [28800], [28800], [], [], []]
 * week?.[0]?.[0]?.opens; // => 30600
 * [n, outside.count]; // => [80, 0]
 * ```
 */
export function fitCalendar(work: readonly TimeInterval[], options: CalendarFitOptions): FittedCalendar {
  const { timeZone, share = 0.95, leastCount = 20 } = options;
  requireParameter(share > 0 && share < 1, "share", share, "between 0 and 1");
  requireParameter(isCount(leastCount), "leastCount", leastCount, "a whole number ≥ 0");
  const moments = readMoments(work, timeZone, share);
  const n = moments.length;
  const nothing = { week: null, n, outside: { count: 0, share: 0 } };
  if (n === 0 || n < leastCount) return { ...nothing, reason: "too-few", weekdays: [] };
  const weekdays = describeWeekdays(moments, share);
  if (weekdays.every(({ hours }) => hours === null)) return { ...nothing, reason: "no-usual-day", weekdays };
  const count = moments.filter(({ weekday, time }) => {
    const { hours } = weekdays[weekday - 1]!;
    return hours === null || time < hours.opens || time > hours.closes;
  }).length;
  return { week: layOut(weekdays), reason: "fitted", n, outside: { count, share: count / n }, weekdays };
}

/** A moment by the day on which its shift began. */
interface Moment {
  /** Days since 1970-01-01. */
  readonly date: number;
  readonly weekday: number;
  /** Seconds since midnight of that day. */
  readonly time: number;
}

function readMoments(work: readonly TimeInterval[], timeZone: string, share: number): readonly Moment[] {
  const local = work
    .flatMap(({ start, end }) => [start, end])
    .filter(Number.isFinite)
    .map((instant) => {
      const { year, month, day: date, hour, minute, second } = toLocal(instant, timeZone);
      return { date: Date.UTC(year, month - 1, date) / 86_400_000, time: hour * 3600 + minute * 60 + second };
    });
  const begin = findBegin(
    local.map(({ time }) => time),
    share,
  );
  return local.map(({ date, time }) => {
    const shift = time < begin ? 1 : 0;
    return { date: date - shift, weekday: weekdayOf(date - shift), time: time + shift * day };
  });
}

/** The time at which a new day begins: midnight, or for who works at night the middle of the quiet time. */
function findBegin(times: readonly number[], share: number): number {
  if (times.length === 0) return 0;
  const { from, to } = findShortestArc(times, share, day);
  return to < day || isAroundTheClock(to - from) ? 0 : (to - day + from) / 2;
}

function describeWeekdays(moments: readonly Moment[], share: number): readonly FittedWeekday[] {
  const dates = moments.map(({ date }) => date);
  const [first, last] = dates.reduce(
    ([least, most], date) => [Math.min(least!, date), Math.max(most!, date)],
    [dates[0]!, dates[0]!],
  );
  const seen = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const own = moments.filter((moment) => moment.weekday === weekday);
    const daysWorked = new Set(own.map(({ date }) => date)).size;
    return { weekday, own, daysWorked, days: countWeekdays(weekday, first!, last!) };
  });
  const isUsual = ({ daysWorked, days }: { daysWorked: number; days: number }) =>
    daysWorked > 0 && daysWorked >= leastWeeks * days;
  const all = seen.filter(isUsual).flatMap(({ own }) => own);
  return seen.map((one) => {
    const { weekday, own, daysWorked, days } = one;
    const isOwn = own.length >= 20;
    const hours = isUsual(one) ? middleOf(isOwn ? own : all, share) : null;
    return { weekday, n: own.length, daysWorked, days, hours, isOwn };
  });
}

function middleOf(moments: readonly Moment[], share: number): OpeningHours {
  const times = moments.map(({ time }) => time);
  const opens = Math.floor(quantile(times, (1 - share) / 2) / halfHour) * halfHour;
  const closes = Math.ceil(quantile(times, (1 + share) / 2) / halfHour) * halfHour;
  if (isAroundTheClock(closes - opens)) return { opens: 0, closes: day };
  return closes > opens ? { opens, closes } : { opens, closes: opens + halfHour };
}

/** Whose moments lie all over the day has no hours that begin or end. */
function isAroundTheClock(seconds: number): boolean {
  return seconds > 22 * 3600;
}

/** Hours after midnight belong to the next weekday; there they may touch its own. */
function layOut(weekdays: readonly FittedWeekday[]): readonly (readonly OpeningHours[])[] {
  return weekdays.map(({ hours }, i) => {
    const before = weekdays[(i + 6) % 7]!.hours;
    const parts = [
      ...(before === null ? [] : [{ opens: before.opens - day, closes: before.closes - day }]),
      ...(hours === null ? [] : [hours]),
    ].map(({ opens, closes }) => ({ opens: Math.max(0, opens), closes: Math.min(day, closes) }));
    return parts.filter(({ opens, closes }) => closes > opens).reduce(joinHours, []);
  });
}

function joinHours(joined: readonly OpeningHours[], next: OpeningHours): readonly OpeningHours[] {
  const last = joined.at(-1);
  if (last === undefined || next.opens > last.closes) return [...joined, next];
  return [...joined.slice(0, -1), { opens: last.opens, closes: Math.max(last.closes, next.closes) }];
}

function countWeekdays(weekday: number, first: number, last: number): number {
  const offset = (weekday - weekdayOf(first) + 7) % 7;
  return Math.floor((last - first - offset) / 7) + 1;
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(date: number): number {
  return ((((date + 3) % 7) + 7) % 7) + 1;
}
