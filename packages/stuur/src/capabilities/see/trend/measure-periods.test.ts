import { expect, test } from "vitest";
import { type BarePeriod, findKnownSpan, measurePeriods } from "./measure-periods.ts";

const timeZone = "Europe/Amsterdam";
const day = 86_400_000;
const start = Date.parse("2024-01-01T12:00:00+01:00");

/** So many months from January 2024 on. */
function months(count: number): BarePeriod[] {
  const firstOf = (index: number) => new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [firstOf(index), firstOf(index + 1)];
    return { from, to, label: from.slice(0, 7), isIncomplete: false };
  });
}

/** A case for each day, of so many seconds. */
function daily(days: number, secondsOf: (index: number) => number) {
  const begunAt = Float64Array.from({ length: days }, (_, index) => start + index * day);
  return { begunAt, values: Float64Array.from({ length: days }, (_, index) => secondsOf(index)) };
}

const always = { since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

test("a case belongs to the month in which it begins on the clock of the log", () => {
  const begunAt = Float64Array.from(
    ["2024-01-31T22:59:00Z", "2024-01-31T23:00:00Z"].map((at) => Date.parse(at)),
  );
  const cases = { begunAt, values: Float64Array.of(1, 1) };
  const { points } = measurePeriods({ kind: "count", periods: months(2), cases, known: always, timeZone });
  expect(points.map(({ value }) => value)).toEqual([1, 1]);
});

test("medians, means and shares have their interval; below five there is nothing to say", () => {
  const cases = daily(34, (index) => index % 2);
  const asked = { periods: months(2), cases, known: always, timeZone };
  const [january, february] = measurePeriods({ ...asked, kind: "share" }).points;
  expect(january).toMatchObject({ n: 31, value: 15 / 31, state: "settled" });
  expect(january?.interval?.lower).toBeCloseTo(0.3197, 4);
  expect(february).toMatchObject({ n: 3, value: null, interval: null, state: "few" });
  const [mean] = measurePeriods({ ...asked, kind: "mean" }).points;
  expect(mean!.interval!.upper - mean!.value!).toBeCloseTo(mean!.value! - mean!.interval!.lower, 12);
  const [median] = measurePeriods({ ...asked, kind: "median", cases: daily(31, (index) => index) }).points;
  // Of 31 values the tenth and the twenty-second enclose the median at 95 %.
  expect(median).toMatchObject({ value: 15, interval: { lower: 9, upper: 21 } });
});

test("from twelve settled months there are limits; what stands apart does not move them", () => {
  const cases = daily(425, (index) => (index >= 366 ? 1000 : index % 7));
  const asked = { kind: "mean", cases, known: always, timeZone } as const;
  expect(measurePeriods({ ...asked, periods: months(11) }).limits).toBeNull();
  const steady = measurePeriods({ ...asked, periods: months(12) });
  expect(steady.limits?.n).toBe(12);
  const periods = months(13).map((period, index) => ({ ...period, isIncomplete: index === 12 }));
  const { limits, points } = measurePeriods({ ...asked, periods });
  expect(limits).toEqual(steady.limits);
  expect(points.at(-1)).toMatchObject({ value: 1000, state: "incomplete", signal: null });
});

test("cases that may still go on, and beginnings of which only slow cases are in the file, stand apart", () => {
  // Ten days each, a case a day for a year; known until the last day.
  const durations = daily(365, () => 10 * 86_400);
  const lastAt = start + 365 * day;
  const whole = findKnownSpan(durations, lastAt);
  const asked = { kind: "median", periods: months(12), cases: durations, timeZone } as const;
  const states = measurePeriods({ ...asked, known: whole }).points.map(({ state }) => state);
  expect(states).toEqual([...Array(11).fill("settled"), "young"]);
  expect(measurePeriods({ ...asked, kind: "count", known: whole }).points.at(-1)?.state).toBe("settled");

  // Only what was finished from July on: of January to May the few that took months.
  const slow = Array.from({ length: 20 }, (_, index) => ({
    at: start + index * 7 * day,
    seconds: 190 * 86_400,
  }));
  const usual = Array.from({ length: 180 }, (_, index) => ({
    at: start + (182 + index) * day,
    seconds: 86_400,
  }));
  const kept = [...slow, ...usual];
  const file = {
    begunAt: Float64Array.from(kept, ({ at }) => at),
    values: Float64Array.from(kept, ({ seconds }) => seconds),
  };
  const { points } = measurePeriods({
    ...asked,
    kind: "count",
    cases: file,
    known: findKnownSpan(file, lastAt),
  });
  expect(points.map(({ state }) => state === "early")).toEqual([
    ...Array(6).fill(true),
    ...Array(6).fill(false),
  ]);
  expect(findKnownSpan({ begunAt: new Float64Array(), values: new Float64Array() }, 5).until).toBe(5);
});
