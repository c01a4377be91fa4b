import { requireParameter } from "../parameters/index.ts";

/** A day on the Gregorian calendar; month and day count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Days from 1970-01-01 to the date.
 *
 * Source: Howard Hinnant, chrono-compatible low-level date algorithms; years begin in March so that the leap day is last.
 */
export function daysFromCivil({ year, month, day }: CivilDate): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date that lies the given number of days after 1970-01-01. */
export function civilFromDays(days: number): CivilDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Day of the week of a day number since 1970-01-01: 1 is Monday, 7 is Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The date as YYYY-MM-DD. */
export function formatDate({ year, month, day }: CivilDate): string {
  const twoDigits = (part: number): string => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Refuses a date that does not exist, such as 30 February, or that lies outside the years 1 to 9999. */
export function requireDate({ year, month, day }: CivilDate): void {
  requireParameter(
    Number.isInteger(year) && year >= 1 && year <= 9999,
    "year",
    year,
    "a year from 1 to 9999",
  );
  requireParameter(Number.isInteger(month) && month >= 1 && month <= 12, "month", month, "from 1 to 12");
  const nextMonth = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  const length = daysFromCivil(nextMonth) - daysFromCivil({ year, month, day: 1 });
  requireParameter(Number.isInteger(day) && day >= 1 && day <= length, "day", day, `from 1 to ${length}`);
}
