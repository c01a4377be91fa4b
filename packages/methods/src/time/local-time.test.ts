import fc from "fast-check";
import { expect, test } from "vitest";
import { civilFromDays, daysFromCivil, weekdayOf } from "./civil-date.ts";
import { fromLocal, type LocalTimeParts, toLocal } from "./index.ts";

const RUNS = { seed: 20_261_121, numRuns: 500 };
const ZONE = "Europe/Amsterdam";
const ZONES = [ZONE, "UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"];
const instants = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2099, 0, 1) });

test("winter and summer time", () => {
  expect(toLocal(Date.UTC(2026, 0, 15, 11, 30, 5), ZONE)).toEqual({
    year: 2026,
    month: 1,
    day: 15,
    hour: 12,
    minute: 30,
    second: 5,
    weekday: 4,
  });
  expect(toLocal(Date.UTC(2026, 6, 15, 22), ZONE)).toMatchObject({ month: 7, day: 16, hour: 0, weekday: 4 });
});

test("the changes of 2026 in the Netherlands happen to the second", () => {
  const spring = Date.UTC(2026, 2, 29, 1);
  expect(toLocal(spring - 1, ZONE)).toMatchObject({ hour: 1, minute: 59, second: 59 });
  expect(toLocal(spring, ZONE)).toMatchObject({ hour: 3, minute: 0, second: 0 });
  const autumn = Date.UTC(2026, 9, 25, 1);
  expect(toLocal(autumn - 1, ZONE)).toMatchObject({ hour: 2, minute: 59, second: 59 });
  expect(toLocal(autumn, ZONE)).toMatchObject({ hour: 2, minute: 0, second: 0 });
});

test("a time that spring skips is moved forward", () => {
  const skipped = fromLocal({ year: 2026, month: 3, day: 29, hour: 2, minute: 30 }, ZONE);
  expect(skipped).toBe(Date.UTC(2026, 2, 29, 1, 30));
  expect(toLocal(skipped, ZONE)).toMatchObject({ hour: 3, minute: 30 });
});

test("a time that comes twice in autumn is the earlier one", () => {
  const twice = fromLocal({ year: 2026, month: 10, day: 25, hour: 2, minute: 30 }, ZONE);
  expect(twice).toBe(Date.UTC(2026, 9, 25, 0, 30));
  expect(toLocal(twice + 3_600_000, ZONE)).toMatchObject({ hour: 2, minute: 30 });
});

test("zones with odd offsets, a lost day and local mean time", () => {
  expect(toLocal(0, "Asia/Kathmandu")).toMatchObject({ hour: 5, minute: 30 });
  expect(fromLocal({ year: 2026, month: 1, day: 1 }, "Asia/Kathmandu")).toBe(Date.UTC(2025, 11, 31, 18, 15));
  // Samoa went from 29 to 31 December 2011.
  expect(toLocal(Date.UTC(2011, 11, 30, 10) - 1, "Pacific/Apia")).toMatchObject({ month: 12, day: 29 });
  expect(toLocal(Date.UTC(2011, 11, 30, 10), "Pacific/Apia")).toMatchObject({ month: 12, day: 31, hour: 0 });
  expect(toLocal(Date.UTC(1880, 0, 1, 4, 56, 2), "America/New_York")).toMatchObject({ hour: 0, second: 0 });
});

test("local time and back is the same second, or in an overlap the same reading one change earlier", () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
      const local = toLocal(instant, zone);
      const back = fromLocal(local, zone);
      expect(toLocal(back, zone)).toEqual(local);
      const second = Math.floor(instant / 1000) * 1000;
      expect(back <= second && second - back < 2 * 3_600_000).toBe(true);
    }),
    RUNS,
  );
});

test("local time equals what Intl shows", () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (instant, timeZone) => {
      const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
      const { year, month, day, hour, minute, second } = toLocal(instant, timeZone);
      const two = (part: number): string => String(part).padStart(2, "0");
      const text = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
      expect(text).toBe(shown.format(instant));
    }),
    { ...RUNS, numRuns: 200 },
  );
});

test("dates and day numbers agree with Date, and 1 January 1970 was a Thursday", () => {
  expect(weekdayOf(0)).toBe(4);
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const civil = civilFromDays(days);
      const date = new Date(days * 86_400_000);
      expect([civil.year, civil.month - 1, civil.day]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth(),
        date.getUTCDate(),
      ]);
      expect(weekdayOf(days) % 7).toBe(date.getUTCDay());
      expect(daysFromCivil(civil)).toBe(days);
    }),
    RUNS,
  );
});

test.each<[LocalTimeParts, string]>([
  [{ year: 2026, month: 2, day: 29 }, "day must be from 1 to 28, but is 29"],
  [{ year: 2024, month: 2, day: 30 }, "day must be from 1 to 29, but is 30"],
  [{ year: 2026, month: 13, day: 1 }, "month must be from 1 to 12, but is 13"],
  [{ year: 0, month: 1, day: 1 }, "year must be a year from 1 to 9999, but is 0"],
  [{ year: 2026, month: 1, day: 1, hour: 24 }, "hour must be from 0 to 23, but is 24"],
  [{ year: 2026, month: 1, day: 1, minute: 60 }, "minute must be from 0 to 59, but is 60"],
  [{ year: 2026, month: 1, day: 1, second: 0.5 }, "second must be from 0 to 59, but is 0.5"],
])("a time that does not exist is refused: %o", (parts, message) => {
  expect(() => fromLocal(parts, ZONE)).toThrow(new RangeError(message));
});

test("unknown zones and instants are refused", () => {
  expect(() => toLocal(0, "Europe/Rotterdam")).toThrow(
    "timeZone must be an IANA time zone such as Europe/Amsterdam, but is Europe/Rotterdam",
  );
  expect(() => toLocal(0, undefined as unknown as string)).toThrow("but is undefined");
  expect(() => toLocal(Number.NaN, ZONE)).toThrow("instant must be an instant in ms since 1970");
  expect(() => toLocal(1e15, ZONE)).toThrow(RangeError);
});
