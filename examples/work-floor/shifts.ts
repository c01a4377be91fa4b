import { type Random, sampleExponential } from "@stuur/methods/random";
import {
  createCalendar,
  dutchHolidays,
  fromLocal,
  type Instant,
  workingIntervals,
} from "@stuur/methods/time";

/** A stretch in which somebody works, without break. */
export interface Shift {
  readonly start: Instant;
  readonly end: Instant;
}

/** Hours of a day, such as `["08:30", "12:30"]`. */
export type Hours = readonly [opens: string, closes: string];

/** Dates from and to (both included), written as `2024-07-22`. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** When somebody works: the same hours on every weekday but the days off, and never on the closed dates. */
export interface Roster {
  readonly period: DateRange;
  readonly hours: readonly Hours[];
  /** Weekdays on which this person never works, 1 = Monday. */
  readonly daysOff?: readonly number[];
  readonly closedDates: Iterable<string>;
}

export const TIME_ZONE = "Europe/Amsterdam";
const DAY = 86_400_000;
/** After so many days a temporary worker takes the place. */
const LONGEST_ILLNESS = 28;

export function planShifts(roster: Roster): readonly Shift[] {
  const hours = roster.hours.map(([opens, closes]) => ({
    opens: toSeconds(opens),
    closes: toSeconds(closes),
  }));
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => (day > 5 || roster.daysOff?.includes(day) ? [] : hours));
  const calendar = createCalendar({ timeZone: TIME_ZONE, week, closedDates: new Set(roster.closedDates) });
  return workingIntervals(calendar, atMidnight(roster.period.from), atMidnight(roster.period.to));
}

/** Dutch public holidays and the given closures, as dates. */
export function closedDays(years: readonly number[], closures: readonly DateRange[]): string[] {
  const holidays = years.flatMap((year) => dutchHolidays(year).map((holiday) => holiday.date));
  return [...holidays, ...closures.flatMap(datesOf)];
}

/**
 * Dates on which somebody is on leave or ill: two weeks and some loose days of leave in a year, and illness that comes
 * by chance, mostly short. `turn` tells colleagues of a small team apart, so that they do not go on leave together.
 */
export function drawAbsence(random: Random, period: DateRange, turn: number): string[] {
  return [...drawLeave(random, period, turn), ...drawIllness(random, period)];
}

export function datesOf(range: DateRange): string[] {
  const dates: string[] = [];
  for (let day = Date.parse(range.from); day <= Date.parse(range.to); day += DAY) dates.push(toDate(day));
  return dates;
}

/** Midnight in the Netherlands at which the date begins. */
export function atMidnight(date: string): Instant {
  const [year, month, day] = date.split("-").map(Number);
  return fromLocal({ year: year!, month: month!, day: day! }, TIME_ZONE);
}

function drawLeave(random: Random, period: DateRange, turn: number): string[] {
  const dates: string[] = [];
  for (let year = Number(period.from.slice(0, 4)); year <= Number(period.to.slice(0, 4)); year += 1) {
    for (const firstWeek of [6, 36]) {
      const week = firstWeek + 2 * Math.floor(random.next() * 8) + (turn % 2);
      const monday = mondayOfWeek(year, week);
      dates.push(...datesOf({ from: toDate(monday), to: toDate(monday + 4 * DAY) }));
    }
    for (let loose = 0; loose < 6; loose += 1) {
      dates.push(toDate(Date.UTC(year, 0, 1) + Math.floor(random.next() * 365) * DAY));
    }
  }
  return dates;
}

function drawIllness(random: Random, period: DateRange): string[] {
  const dates: string[] = [];
  let day = Date.parse(period.from);
  while (day < Date.parse(period.to)) {
    day += Math.ceil(sampleExponential(random, { mean: 120 })) * DAY;
    const meanLength = random.next() < 0.06 ? 20 : 3;
    const length = Math.min(LONGEST_ILLNESS, Math.ceil(sampleExponential(random, { mean: meanLength })));
    dates.push(...datesOf({ from: toDate(day), to: toDate(day + (length - 1) * DAY) }));
    day += length * DAY;
  }
  return dates;
}

/** Monday of the ISO week: the week of 4 January is the first. */
function mondayOfWeek(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = new Date(fourth).getUTCDay() || 7;
  return fourth + (week * 7 - 6 - weekday) * DAY;
}

function toDate(utcDay: number): string {
  return new Date(utcDay).toISOString().slice(0, 10);
}

function toSeconds(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return hours! * 3600 + minutes! * 60;
}
