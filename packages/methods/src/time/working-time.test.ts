import { expect, test } from "vitest";
import {
  addWorkingSeconds,
  createCalendar,
  dutchHolidays,
  fromLocal,
  type Instant,
  standardCalendar,
  workingIntervals,
  workingSecondsBetween,
} from "./index.ts";

const timeZone = "Europe/Amsterdam";
const HOUR = 3600;
const standard = standardCalendar(timeZone);
const wholeDay = [{ opens: 0, closes: 24 * HOUR }];
const always = createCalendar({ timeZone, week: Array.from({ length: 7 }, () => wholeDay) });

/** A moment in 2026. */
const at = (month: number, day: number, hour = 0, minute = 0): Instant =>
  fromLocal({ year: 2026, month, day, hour, minute }, timeZone);

test("counts only working time, over nights and weekends", () => {
  // Friday 3 July 16:00 to Monday 6 July 9:30.
  expect(workingSecondsBetween(standard, at(7, 3, 16), at(7, 6, 9, 30))).toBe(2.5 * HOUR);
  expect(workingSecondsBetween(standard, at(7, 4), at(7, 6, 8))).toBe(0);
  expect(workingSecondsBetween(standard, at(7, 6, 9, 30), at(7, 3, 16))).toBe(-2.5 * HOUR);
});

test("closed dates are not worked", () => {
  const closedDates = dutchHolidays(2026).map(({ date }) => date);
  const calendar = createCalendar({ timeZone, closedDates });
  // Monday 27 April 2026 is King's Day.
  expect(workingSecondsBetween(calendar, at(4, 24, 16), at(4, 28, 9))).toBe(2 * HOUR);
  expect(workingSecondsBetween(standard, at(4, 24, 16), at(4, 28, 9))).toBe(11 * HOUR);
});

test("office hours stay at their place on the clock when the offset changes", () => {
  const around = workingIntervals(standard, at(3, 27), at(3, 31));
  expect(around).toEqual([
    { start: Date.UTC(2026, 2, 27, 7), end: Date.UTC(2026, 2, 27, 16) },
    { start: Date.UTC(2026, 2, 30, 6), end: Date.UTC(2026, 2, 30, 15) },
  ]);
});

test("a day around the clock has 23 hours in spring and 25 in autumn", () => {
  expect(workingSecondsBetween(always, at(3, 29), at(3, 30))).toBe(23 * HOUR);
  expect(workingSecondsBetween(always, at(10, 25), at(10, 26))).toBe(25 * HOUR);
});

test("hours that begin or end in the hour that spring skips are cut at the change", () => {
  const night = [
    { opens: 1 * HOUR, closes: 2.5 * HOUR },
    { opens: 2.5 * HOUR, closes: 4 * HOUR },
  ];
  const calendar = createCalendar({ timeZone, week: [[], [], [], [], [], [], night] });
  const change = Date.UTC(2026, 2, 29, 1);
  expect(workingIntervals(calendar, at(3, 29), at(3, 30))).toEqual([
    { start: change - HOUR * 1000, end: change + HOUR * 1000 },
  ]);
  // In autumn 1:00 to 4:00 lasts an hour longer.
  expect(workingSecondsBetween(calendar, at(10, 25), at(10, 26))).toBe(4 * HOUR);
});

test("hours that are skipped altogether are not worked", () => {
  const skipped = [{ opens: 2 * HOUR, closes: 3 * HOUR }];
  const calendar = createCalendar({ timeZone, week: [[], [], [], [], [], [], skipped] });
  expect(workingIntervals(calendar, at(3, 28), at(3, 30))).toEqual([]);
  expect(workingSecondsBetween(calendar, at(10, 25), at(10, 26))).toBe(2 * HOUR);
});

test("a day that a zone never had is not worked", () => {
  const apia = createCalendar({
    timeZone: "Pacific/Apia",
    week: Array.from({ length: 7 }, () => [{ opens: 8 * HOUR, closes: 16 * HOUR }]),
  });
  const local = (day: number): Instant => fromLocal({ year: 2011, month: 12, day }, "Pacific/Apia");
  expect(workingSecondsBetween(apia, local(29), local(31))).toBe(8 * HOUR);
});

test("intervals are cut at both ends, touching ones are one, also across midnight and New Year", () => {
  expect(workingIntervals(standard, at(7, 6, 9), at(7, 6, 10))).toEqual([
    { start: at(7, 6, 9), end: at(7, 6, 10) },
  ]);
  expect(workingIntervals(standard, at(7, 6, 10), at(7, 6, 9))).toEqual([]);
  expect(workingIntervals(standard, at(7, 6, 10), at(7, 6, 10))).toEqual([]);
  expect(workingIntervals(standard, at(7, 6, 17), at(7, 7, 8))).toEqual([]);
  const from = at(12, 30, 6);
  expect(workingIntervals(always, from, from + 4 * 86_400_000)).toEqual([
    { start: from, end: from + 4 * 86_400_000 },
  ]);
});

test("working time is added over nights, weekends and years", () => {
  expect(addWorkingSeconds(standard, at(7, 3, 16), 2 * HOUR)).toBe(at(7, 6, 9));
  expect(addWorkingSeconds(standard, at(12, 31, 16), 2 * HOUR)).toBe(
    fromLocal({ year: 2027, month: 1, day: 1, hour: 9 }, timeZone),
  );
  expect(addWorkingSeconds(standard, at(7, 5), 1)).toBe(at(7, 6, 8) + 1000);
});

test("the earliest instant forward, the latest backward, the instant itself for nothing", () => {
  expect(addWorkingSeconds(standard, at(7, 6, 8), 9 * HOUR)).toBe(at(7, 6, 17));
  expect(addWorkingSeconds(standard, at(7, 6, 8), -9 * HOUR)).toBe(at(7, 3, 8));
  expect(addWorkingSeconds(standard, at(7, 6, 8), -1)).toBe(at(7, 3, 17) - 1000);
  expect(addWorkingSeconds(standard, at(1, 1, 8), -HOUR)).toBe(
    fromLocal({ year: 2025, month: 12, day: 31, hour: 16 }, timeZone),
  );
  expect(addWorkingSeconds(standard, at(7, 4, 12), 0)).toBe(at(7, 4, 12));
});

test("wrong arguments are named", () => {
  expect(() => addWorkingSeconds(standard, at(7, 6), Number.POSITIVE_INFINITY)).toThrow(
    "seconds must be a finite number, but is Infinity",
  );
  expect(() => workingSecondsBetween(standard, Number.NaN, 0)).toThrow("from must be an instant");
  expect(() => workingIntervals(standard, 0, 1e300)).toThrow("to must be an instant");
  const last = fromLocal({ year: 9999, month: 12, day: 31 }, timeZone);
  expect(() => addWorkingSeconds(standard, last, 1e6)).toThrow("seconds must be so few");
});
