import { expect, test } from "vitest";
import { createRandom } from "../random/index.ts";
import { createCalendar, fromLocal, type OpeningHours, workingIntervals } from "../time/index.ts";
import { fitCalendar } from "./index.ts";

const zone = "Europe/Amsterdam";
const from = fromLocal({ year: 2025, month: 1, day: 6 }, zone);
const to = fromLocal({ year: 2025, month: 12, day: 29 }, zone);
const hours = (opens: number, closes: number): OpeningHours => ({
  opens: opens * 3600,
  closes: closes * 3600,
});

test("office hours come back, over changes of the clock, with what lies outside", () => {
  const week = weekOf([hours(8, 17)], [1, 2, 3, 4, 5]);
  const { week: fitted, reason, n, outside, weekdays } = fitCalendar(workIn(week, 4), { timeZone: zone });
  expect([fitted, reason]).toEqual([week, "fitted"]);
  expect(n).toBe(51 * 5 * 8);
  expect(outside).toEqual({ count: 0, share: 0 });
  expect(weekdays.map(({ days }) => days)).toEqual(new Array(7).fill(51).with(5, 50).with(6, 50));
});

test("somebody who works three days, one of them in the morning", () => {
  const week = weekOf([hours(9, 17.5)], [1, 2]).with(4, [hours(8.5, 12.5)]);
  expect(fitCalendar(workIn(week, 3), { timeZone: zone }).week).toEqual(week);
});

test("a few Saturdays are an exception, and count as outside", () => {
  const week = weekOf([hours(8, 17)], [1, 2, 3, 4, 5]);
  const saturdays = [11, 18, 25].map((day) => {
    const start = fromLocal({ year: 2025, month: 1, day, hour: 10 }, zone);
    return { start, end: start + 3_600_000 };
  });
  const {
    week: fitted,
    outside,
    weekdays,
  } = fitCalendar([...workIn(week, 4), ...saturdays], { timeZone: zone });
  expect(fitted).toEqual(week);
  expect(outside.count).toBe(6);
  expect(weekdays[5]).toEqual({ weekday: 6, n: 6, daysWorked: 3, days: 50, hours: null, isOwn: false });
});

test("evening work now and then does not stretch the day", () => {
  const week = weekOf([hours(8, 17)], [1, 2, 3, 4, 5]);
  const work = workIn(week, 4).map(({ start, end }, i) => ({
    start,
    end: i % 50 === 0 ? end + 6 * 3_600_000 : end,
  }));
  const { week: fitted, outside } = fitCalendar(work, { timeZone: zone });
  expect(fitted).toEqual(week);
  expect(outside.share).toBeGreaterThan(0.005);
  expect(outside.share).toBeLessThan(0.02);
});

test("a night shift is cut at midnight", () => {
  const nights = createCalendar({
    timeZone: zone,
    week: weekOf([hours(0, 6), hours(22, 24)], [1, 2, 3, 4, 5, 6, 7]),
  });
  const { week, outside } = fitCalendar(workAt(nights, 6), { timeZone: zone });
  expect(week).toEqual(nights.week);
  expect(outside.share).toBeLessThan(0.05);
});

test("who works nights from Monday to Thursday is there on Friday morning", () => {
  const week = weekOf([hours(0, 6), hours(22, 24)], [2, 3, 4])
    .with(0, [hours(22, 24)])
    .with(4, [hours(0, 6)]);
  const nights = createCalendar({ timeZone: zone, week });
  expect(fitCalendar(workAt(nights, 6), { timeZone: zone }).week).toEqual(week);
});

test("who works at any hour has no hours that begin or end", () => {
  const always = createCalendar({ timeZone: zone, week: weekOf([hours(0, 24)], [1, 2, 3, 4, 5, 6, 7]) });
  const { week, outside } = fitCalendar(workAt(always, 2000), { timeZone: zone });
  expect([week, outside.count]).toEqual([always.week, 0]);
});

test("work through the night from one day to the next is no night work", () => {
  const start = fromLocal({ year: 2025, month: 1, day: 6, hour: 16 }, zone);
  const work = Array.from({ length: 30 }, (_, i) => ({
    start: start + i * 7 * 86_400_000,
    end: start + i * 7 * 86_400_000 + 17 * 3_600_000,
  }));
  const { week } = fitCalendar(work.slice(0, 11), { timeZone: zone });
  expect(
    week!
      .slice(0, 2)
      .flat()
      .every(({ opens, closes }) => opens >= 9 * 3600 - 1800 && closes <= 16.5 * 3600),
  ).toBe(true);
});

test("a weekday with few moments takes the hours of all together", () => {
  const week = weekOf([hours(8, 17)], [1, 2, 3, 4]);
  const friday = fromLocal({ year: 2025, month: 1, day: 10, hour: 10 }, zone);
  const work = [...workIn(week, 4).slice(0, 60), { start: friday, end: friday + 60_000 }];
  const { weekdays } = fitCalendar(work, { timeZone: zone });
  expect(weekdays[4]).toMatchObject({ n: 2, isOwn: false });
  expect(weekdays[4]!.hours!.opens).toBeLessThanOrEqual(9 * 3600);
});

test("too little, and no usual day, are answers", () => {
  expect(fitCalendar([], { timeZone: zone })).toMatchObject({ week: null, reason: "too-few", n: 0 });
  expect(fitCalendar([{ start: from, end: Number.NaN }], { timeZone: zone })).toMatchObject({
    reason: "too-few",
    n: 1,
  });
  // Once in six weeks, each time on another weekday.
  const rare = Array.from({ length: 14 }, (_, i) => ({
    start: from + i * 43 * 86_400_000,
    end: from + i * 43 * 86_400_000 + 1,
  }));
  expect(fitCalendar(rare, { timeZone: zone })).toMatchObject({ week: null, reason: "no-usual-day", n: 28 });
});

test("wrong options are refused by name", () => {
  expect(() => fitCalendar([], { timeZone: zone, share: 1 })).toThrow("share must be");
  expect(() => fitCalendar([], { timeZone: zone, leastCount: -1 })).toThrow("leastCount must be");
  expect(() => fitCalendar([{ start: from, end: to }], { timeZone: "Mars" })).toThrow("timeZone must be");
});

function weekOf(usual: readonly OpeningHours[], weekdays: readonly number[]): (readonly OpeningHours[])[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => (weekdays.includes(weekday) ? usual : []));
}

function workIn(week: readonly (readonly OpeningHours[])[], count: number) {
  return workAt(createCalendar({ timeZone: zone, week }), count);
}

/** So many pieces of work in each stretch of open time, from and to anywhere in it. */
function workAt(calendar: ReturnType<typeof createCalendar>, count: number) {
  const random = createRandom(5, "work");
  return workingIntervals(calendar, from, to).flatMap(({ start, end }) =>
    Array.from({ length: count }, () => {
      const [a, b] = [random.next(), random.next()].map((part) => start + part * (end - start));
      return { start: Math.min(a!, b!), end: Math.max(a!, b!) };
    }),
  );
}
