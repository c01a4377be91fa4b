import { requireParameter } from "../parameters/index.ts";
import { requireDate } from "./civil-date.ts";
import { offsetAt } from "./zone-offset.ts";

/** From opens to closes, in seconds since local midnight by the clock on the wall: 0 ≤ opens < closes ≤ 86400. */
export interface OpeningHours {
  readonly opens: number;
  readonly closes: number;
}

/** When work is done. Made by `createCalendar`, which checks it; it must not change afterwards. */
export interface WorkingCalendar {
  /** IANA name, such as Europe/Amsterdam. */
  readonly timeZone: string;
  /** Seven lists, Monday first, each in order of time and without overlap. */
  readonly week: readonly (readonly OpeningHours[])[];
  /** Days without work, as YYYY-MM-DD. */
  readonly closedDates: ReadonlySet<string>;
}

export interface CalendarOptions {
  readonly timeZone: string;
  /** Monday to Friday from 8 to 17 unless given. */
  readonly week?: WorkingCalendar["week"];
  readonly closedDates?: Iterable<string>;
}

const OFFICE_HOURS: readonly OpeningHours[] = [{ opens: 8 * 3600, closes: 17 * 3600 }];
const OFFICE_WEEK: WorkingCalendar["week"] = [1, 2, 3, 4, 5, 6, 7].map((day) =>
  day <= 5 ? OFFICE_HOURS : [],
);

/**
 * Makes a working calendar from copies of what is given.
 *
 * @throws RangeError when the time zone is unknown; when the week does not have seven days, has no working time at all,
 * or has hours that overlap, are out of order or lie outside the day; or when a closed date does not exist.
 * @example
 * ```ts
 * import { createCalendar, dutchHolidays } from "@stuur/methods/time";
 *
 * const calendar = createCalendar({
 *   timeZone: "Europe/Amsterdam",
 *   closedDates: dutchHolidays(2026).map(({ date }) => date),
 * });
 * calendar.closedDates.has("2026-12-25"); // => true
 * ```
 */
export function createCalendar({
  timeZone,
  week = OFFICE_WEEK,
  closedDates = [],
}: CalendarOptions): WorkingCalendar {
  // Refuses an unknown zone now, rather than at the first question.
  offsetAt(0, timeZone);
  requireParameter(week.length === 7, "week.length", week.length, "7, Monday first");
  week.forEach(requireHours);
  requireParameter(
    week.some((hours) => hours.length > 0),
    "week",
    "empty",
    "a week with working time",
  );
  const dates = new Set(closedDates);
  dates.forEach(requireIsoDate);
  return {
    timeZone,
    week: week.map((hours) => hours.map(({ opens, closes }) => ({ opens, closes }))),
    closedDates: dates,
  };
}

/**
 * Monday to Friday from 8 to 17 in the given time zone, without holidays: what counts as working time when nothing
 * else is known.
 *
 * @throws RangeError when the time zone is unknown.
 * @example
 * ```ts
 * import { standardCalendar } from "@stuur/methods/time";
 *
 * standardCalendar("Europe/Amsterdam").week[0]; // => [{ opens: 28800, closes: 61200 }]
 * ```
 */
export function standardCalendar(timeZone: string): WorkingCalendar {
  return createCalendar({ timeZone });
}

/**
 * The length in seconds of a usual working day: the median over the weekdays that have working time. It turns working
 * seconds into the "working days" that people speak of.
 *
 * @example
 * ```ts
 * import { secondsPerWorkingDay, standardCalendar } from "@stuur/methods/time";
 *
 * secondsPerWorkingDay(standardCalendar("Europe/Amsterdam")) / 3600; // => 9
 * ```
 */
export function secondsPerWorkingDay(calendar: WorkingCalendar): number {
  const lengths = calendar.week
    .filter((hours) => hours.length > 0)
    .map((hours) => hours.reduce((sum, { opens, closes }) => sum + closes - opens, 0))
    .toSorted((a, b) => a - b);
  const middle = lengths.length >> 1;
  return lengths.length % 2 === 1 ? lengths[middle]! : (lengths[middle - 1]! + lengths[middle]!) / 2;
}

function requireHours(hours: readonly OpeningHours[], weekday: number): void {
  let free = 0;
  hours.forEach(({ opens, closes }, i) => {
    const name = `week[${weekday}][${i}]`;
    requireParameter(opens >= free, `${name}.opens`, opens, `seconds since midnight, at least ${free}`);
    const isAfter = closes > opens && closes <= 86_400;
    requireParameter(isAfter, `${name}.closes`, closes, `after ${opens} and at most 86400`);
    free = closes;
  });
}

function requireIsoDate(date: string): void {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  requireParameter(match !== null, "closedDates", date, "dates written as YYYY-MM-DD");
  const [year, month, day] = match.slice(1).map(Number);
  requireDate({ year: year!, month: month!, day: day! });
}
