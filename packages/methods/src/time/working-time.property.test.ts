import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addWorkingSeconds,
  createCalendar,
  fromLocal,
  toLocal,
  type WorkingCalendar,
  workingIntervals,
  workingSecondsBetween,
} from "./index.ts";

const RUNS = { seed: 20_261_121, numRuns: 200 };

/** Up to two spells a day, on whole quarters of an hour. */
const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 4 })
  .map((quarters) => quarters.toSorted((a, b) => a - b))
  .map((quarters) =>
    Array.from({ length: quarters.length >> 1 }, (_, i) => ({
      opens: quarters[2 * i]! * 900,
      closes: quarters[2 * i + 1]! * 900,
    })),
  );
const calendars = fc
  .record({
    timeZone: fc.constantFrom("Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "UTC"),
    week: fc.array(fc.oneof(hours, fc.constant([])), { minLength: 6, maxLength: 6 }),
    monday: hours,
    closedDates: fc.array(fc.constantFrom("2024-12-31", "2025-01-01", "2025-03-30", "2025-10-26")),
  })
  .map(({ timeZone, week, monday, closedDates }) =>
    createCalendar({ timeZone, week: [monday, ...week], closedDates }),
  );
const instants = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2026, 11, 31) / 1000 })
  .map((seconds) => seconds * 1000);

test("working time adds up over any point between", () => {
  fc.assert(
    fc.property(calendars, instants, instants, instants, (calendar, a, b, c) => {
      const whole = workingSecondsBetween(calendar, a, c);
      const parts = workingSecondsBetween(calendar, a, b) + workingSecondsBetween(calendar, b, c);
      expect(parts).toBe(whole);
      expect(Math.abs(whole)).toBeLessThanOrEqual(Math.abs(c - a) / 1000);
    }),
    RUNS,
  );
});

test("working time is the total of the working intervals, which are apart and in order", () => {
  fc.assert(
    fc.property(calendars, instants, instants, (calendar, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const intervals = workingIntervals(calendar, from, to);
      const total = intervals.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(total / 1000).toBe(workingSecondsBetween(calendar, from, to));
      const edges = intervals.flatMap(({ start, end }) => [start, end]);
      expect(edges).toEqual([...new Set(edges)].toSorted((x, y) => x - y));
      expect(edges.every((edge) => edge >= from && edge <= to)).toBe(true);
    }),
    RUNS,
  );
});

test("what is added has been worked, at the earliest instant forward and the latest backward", () => {
  const seconds = fc.integer({ min: -2_000_000, max: 2_000_000 }).filter((value) => value !== 0);
  fc.assert(
    fc.property(calendars, instants, seconds, (calendar, instant, added) => {
      const reached = addWorkingSeconds(calendar, instant, added);
      expect(workingSecondsBetween(calendar, instant, reached)).toBe(added);
      const nearer = reached - Math.sign(added);
      expect(Math.abs(workingSecondsBetween(calendar, instant, nearer))).toBeLessThan(Math.abs(added));
    }),
    RUNS,
  );
});

test("an instant lies in a working interval exactly when the clock shows opening hours", () => {
  fc.assert(
    fc.property(calendars, instants, (calendar, instant) => {
      const inInterval = workingIntervals(calendar, instant, instant + 1).length === 1;
      // The hours around a change of offset have their own tests.
      fc.pre(offsetIsSteady(calendar, instant));
      expect(inInterval).toBe(isOpen(calendar, instant));
    }),
    { ...RUNS, numRuns: 500 },
  );
});

function isOpen(calendar: WorkingCalendar, instant: number): boolean {
  const { year, month, day, hour, minute, second, weekday } = toLocal(instant, calendar.timeZone);
  const date = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  const clock = hour * 3600 + minute * 60 + second;
  const isWithin = calendar.week[weekday - 1]!.some(({ opens, closes }) => opens <= clock && clock < closes);
  return isWithin && !calendar.closedDates.has(date);
}

function offsetIsSteady({ timeZone }: WorkingCalendar, instant: number): boolean {
  const { year, month, day } = toLocal(instant, timeZone);
  const midnight = fromLocal({ year, month, day }, timeZone);
  return toLocal(midnight + 86_400_000, timeZone).hour === 0;
}
