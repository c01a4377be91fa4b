import fc from "fast-check";
import { expect, test } from "vitest";
import { EventList } from "./event-list.ts";
import { calendarTimeline, profileTimeline, readStart } from "./open-time.ts";
import { TimeEndsError, Timeline } from "./timeline.ts";
import { type Waiting, WaitingLists } from "./waiting-lists.ts";

const hour = 3600;
const start = readStart({ version: 1, steps: [], caseTypes: [], people: [], designs: [] });
const office = calendarTimeline({ id: "office" }, start);

test("open time and the clock, at the edges", () => {
  expect(office.before(8 * hour)).toBe(0);
  expect(office.before(10 * hour)).toBe(2 * hour);
  expect(office.before(20 * hour)).toBe(9 * hour);
  expect(office.after(16 * hour, hour)).toBe(17 * hour);
  expect(office.after(16 * hour, 2 * hour)).toBe(33 * hour);
  expect(office.after(20 * hour, 0)).toBe(20 * hour);
  expect([office.isOpen(8 * hour), office.isOpen(17 * hour), office.isOpen(7.9 * hour)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([office.nextOpen(17 * hour), office.nextOpen(9 * hour)]).toEqual([32 * hour, 9 * hour]);
  // Four weeks of 45 hours.
  expect(office.before(28 * 24 * hour)).toBe(180 * hour);
});

test("work too short to be added to the clock does not end before it begins", () => {
  const monday = 10 * 52 * 7 * 24 * hour + 8 * hour;
  expect(office.isOpen(monday)).toBe(true);
  expect(office.after(monday, 1e-12)).toBe(monday);
});

test("before and after are each other's inverse, in any order of asking", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 3e8, noNaN: true }),
      fc.double({ min: 0.001, max: 1e7, noNaN: true }),
      (time, work) => {
        const ready = office.after(time, work);
        expect(office.before(ready) - office.before(time)).toBeCloseTo(work, 3);
        expect(ready).toBeGreaterThanOrEqual(time);
      },
    ),
    { seed: 3, numRuns: 500 },
  );
});

test("a profile counts the expected cases of every hour", () => {
  const perHour = Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_, h) => (day < 5 && h >= 9 && h < 11 ? h : 0)),
  );
  const all = profileTimeline(perHour, undefined, start);
  expect(all.before(9.5 * hour)).toBeCloseTo(4.5, 9);
  expect(all.before(7 * 24 * hour)).toBeCloseTo(5 * 19, 9);
  const closed = profileTimeline(perHour, { id: "c", closedDates: ["2026-01-06"] }, start);
  expect(closed.before(7 * 24 * hour)).toBeCloseTo(4 * 19, 9);
});

test("time that does not come any more is told, not waited for", () => {
  const once = new Timeline((block) => (block === 0 ? [{ start: 0, end: 5, rate: 1 }] : []));
  expect(once.after(1, 4)).toBe(5);
  expect(() => once.after(1, 5)).toThrow(TimeEndsError);
  expect(() => office.after(0, 1e13)).toThrow(TimeEndsError);
});

test("events come in order of time, equal ones as they were planned", () => {
  fc.assert(
    fc.property(
      // Seldom taken, so that more is planned than stands in order, and with many equal times.
      fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 20 }),
          fc.nat(4).map((n) => n === 0),
        ),
        { minLength: 200, maxLength: 400, size: "max" },
      ),
      (plans) => {
        const events = new EventList();
        const waiting: [number, number][] = [];
        const taken: [number, number][] = [];
        const expected: [number, number][] = [];
        const takeOne = () => {
          waiting.sort(([a, i], [b, k]) => a - b || i - k);
          if (events.take()) taken.push([events.time, events.payload]);
          if (waiting.length > 0) expected.push(waiting.shift()!);
        };
        plans.forEach(([time, takes], i) => {
          events.plan(time, i);
          waiting.push([time, i]);
          if (takes) takeOne();
        });
        for (let n = waiting.length; n >= 0; n--) takeOne();
        expect(taken).toEqual(expected);
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});

test("waiting lists keep the order of their keys, whatever is put in or taken out", () => {
  interface Item extends Waiting<Item> {
    readonly name: number;
  }
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.boolean()), { maxLength: 60 }), (changes) => {
      const lists = new WaitingLists<Item>(1);
      let kept: Item[] = [];
      changes.forEach(([key, removes], name) => {
        const item: Item = { name, key: 0, next: null, previous: null };
        lists.insert(0, item, key);
        kept = [...kept, item].sort((a, b) => a.key - b.key || a.name - b.name);
        if (!removes) return;
        const [gone] = kept.splice(key % kept.length, 1);
        lists.remove(0, gone!);
      });
      const found: number[] = [];
      for (let item = lists.firstOf(0); item !== null; item = lists.firstOf(0)) {
        found.push(item.name);
        lists.remove(0, item);
      }
      expect(found).toEqual(kept.map(({ name }) => name));
    }),
    { seed: 5, numRuns: 300 },
  );
});
