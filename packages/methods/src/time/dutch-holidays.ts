import { requireParameter } from "../parameters/index.ts";
import { civilFromDays, daysFromCivil, formatDate, weekdayOf } from "./civil-date.ts";

export interface Holiday {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly name: { readonly nl: string; readonly en: string };
}

/**
 * The days on which the Netherlands as a rule does not work, in order of date.
 *
 * New Year's Day, both days of Easter, King's Day (27 April, the 26th when that is a Sunday; before 2014 Queen's Day,
 * 30 April, moved to the 29th from 1980 on and to 1 May before, when that was a Sunday; not listed before 1949),
 * Liberation Day in lustrum years only (from 1950), Ascension Day, both days of Whitsun and both days of Christmas.
 * Good Friday is a working day. Two holidays can share a date, as in 2005. Source: Algemene termijnenwet, article 3;
 * the lustrum rule is custom in collective agreements.
 *
 * @throws RangeError when year is not a whole number from 1583 (the first Gregorian year) to 9999.
 * @example
 * ```ts
 * import { dutchHolidays } from "@stuur/methods/time";
 *
 * dutchHolidays(2026).length; // => 9
 * dutchHolidays(2026)[3]; // => { date: "2026-04-27", name: { nl: "Koningsdag", en: "King's Day" } }
 * dutchHolidays(2025).some(({ date }) => date === "2025-05-05"); // => true
 * ```
 */
export function dutchHolidays(year: number): readonly Holiday[] {
  const easter = easterDays(year);
  const on = (month: number, day: number): number => daysFromCivil({ year, month, day });
  const holidays: readonly (readonly [days: number, nl: string, en: string])[] = [
    [on(1, 1), "Nieuwjaarsdag", "New Year's Day"],
    [easter, "Eerste paasdag", "Easter Sunday"],
    [easter + 1, "Tweede paasdag", "Easter Monday"],
    ...royalDay(year),
    ...(year >= 1950 && year % 5 === 0 ? [[on(5, 5), "Bevrijdingsdag", "Liberation Day"] as const] : []),
    [easter + 39, "Hemelvaartsdag", "Ascension Day"],
    [easter + 49, "Eerste pinksterdag", "Whit Sunday"],
    [easter + 50, "Tweede pinksterdag", "Whit Monday"],
    [on(12, 25), "Eerste kerstdag", "Christmas Day"],
    [on(12, 26), "Tweede kerstdag", "Second Day of Christmas"],
  ];
  return holidays
    .toSorted(([a], [b]) => a - b)
    .map(([days, nl, en]) => ({ date: formatDate(civilFromDays(days)), name: { nl, en } }));
}

/**
 * Easter Sunday of the Gregorian calendar, as YYYY-MM-DD.
 *
 * Source: the anonymous algorithm in Nature 13, 1876, as given by Jean Meeus, Astronomical Algorithms, chapter 8.
 *
 * @throws RangeError when year is not a whole number from 1583 to 9999.
 * @example
 * ```ts
 * import { easterSunday } from "@stuur/methods/time";
 *
 * easterSunday(2026); // => "2026-04-05"
 * ```
 */
export function easterSunday(year: number): string {
  return formatDate(civilFromDays(easterDays(year)));
}

function easterDays(year: number): number {
  const isYear = Number.isInteger(year) && year >= 1583 && year <= 9999;
  requireParameter(isYear, "year", year, "a year from 1583 to 9999");
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return daysFromCivil({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

function royalDay(year: number): readonly (readonly [days: number, nl: string, en: string])[] {
  if (year < 1949) return [];
  const isKing = year >= 2014;
  const days = daysFromCivil({ year, month: 4, day: isKing ? 27 : 30 });
  const step = year < 1980 ? 1 : -1;
  const observed = weekdayOf(days) === 7 ? days + step : days;
  return [isKing ? [observed, "Koningsdag", "King's Day"] : [observed, "Koninginnedag", "Queen's Day"]];
}
