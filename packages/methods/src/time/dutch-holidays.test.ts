import { expect, test } from "vitest";
import { daysFromCivil, weekdayOf } from "./civil-date.ts";
import { dutchHolidays, easterSunday } from "./index.ts";

test("the holidays of 2025, a lustrum year", () => {
  expect(dutchHolidays(2025).map(({ date, name }) => `${date} ${name.nl}`)).toEqual([
    "2025-01-01 Nieuwjaarsdag",
    "2025-04-20 Eerste paasdag",
    "2025-04-21 Tweede paasdag",
    "2025-04-26 Koningsdag",
    "2025-05-05 Bevrijdingsdag",
    "2025-05-29 Hemelvaartsdag",
    "2025-06-08 Eerste pinksterdag",
    "2025-06-09 Tweede pinksterdag",
    "2025-12-25 Eerste kerstdag",
    "2025-12-26 Tweede kerstdag",
  ]);
});

test("Liberation Day is only in lustrum years, Good Friday never", () => {
  expect(dutchHolidays(2026).map(({ date }) => date)).not.toContain("2026-05-05");
  expect(dutchHolidays(2026).map(({ date }) => date)).not.toContain("2026-04-03");
  expect(dutchHolidays(2030).map(({ date }) => date)).toContain("2030-05-05");
});

test.each([
  [1948, undefined],
  [1950, "1950-05-01"],
  [1976, "1976-04-30"],
  [1978, "1978-05-01"],
  [1989, "1989-04-29"],
  [2000, "2000-04-29"],
  [2013, "2013-04-30"],
  [2014, "2014-04-26"],
  [2015, "2015-04-27"],
  [2031, "2031-04-26"],
])("the royal day of %i", (year, date) => {
  const royal = dutchHolidays(year).find(({ name }) => /^(Koning)/.test(name.nl));
  expect(royal?.date).toBe(date);
  if (royal) expect(royal.name.en).toBe(year < 2014 ? "Queen's Day" : "King's Day");
});

test("two holidays can share a date", () => {
  const names = dutchHolidays(2005).filter(({ date }) => date === "2005-05-05");
  expect(names.map(({ name }) => name.en)).toEqual(["Liberation Day", "Ascension Day"]);
});

/** Dates as published in almanacs, with the earliest and the latest that Easter can be. */
test.each([
  "1818-03-22",
  "1943-04-25",
  "1961-04-02",
  "1981-04-19",
  "2000-04-23",
  "2008-03-23",
  "2024-03-31",
  "2038-04-25",
])("Easter on %s", (date) => {
  expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
});

test("Easter is a Sunday from 22 March to 25 April, and holidays are in order, in every year", () => {
  for (let year = 1583; year <= 2600; year++) {
    const [, month, day] = easterSunday(year).split("-").map(Number);
    expect(weekdayOf(daysFromCivil({ year, month: month!, day: day! }))).toBe(7);
    expect(month! * 100 + day!).toBeGreaterThanOrEqual(322);
    expect(month! * 100 + day!).toBeLessThanOrEqual(425);
    const dates = dutchHolidays(year).map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
  }
});

test("refuses years before the calendar, and parts of years", () => {
  expect(() => easterSunday(1582)).toThrow("year must be a year from 1583 to 9999, but is 1582");
  expect(() => dutchHolidays(2026.5)).toThrow(RangeError);
});
