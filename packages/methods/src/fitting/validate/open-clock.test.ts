import { expect, test } from "vitest";
import { createRandom } from "../../random/index.ts";
import { standardCalendar, workingSecondsBetween } from "../../time/index.ts";
import { makeOffice } from "./office.fixture.ts";
import { openClock, personClock } from "./open-clock.ts";

const timeZone = "Europe/Amsterdam";
const period = { from: Date.UTC(2025, 0, 1), until: Date.UTC(2025, 11, 31) };

test("counts as the calendar does, across nights, weekends and the change of the clock", () => {
  const clock = openClock({ id: "office" }, period, timeZone);
  const random = createRandom(5, "clock");
  for (let i = 0; i < 500; i++) {
    const from = period.from + random.next() * (period.until - period.from);
    const until = from + random.next() * 40 * 86_400_000;
    const expected = workingSecondsBetween(standardCalendar(timeZone), from, Math.min(until, period.until));
    expect(clock(from, until) / 1000).toBeCloseTo(expected, 3);
  }
  expect(clock(period.until, period.from)).toBe(0);
});

test("days off are closed, however long they last; without a calendar every hour counts", () => {
  const week = { from: Date.UTC(2025, 0, 6), until: Date.UTC(2025, 0, 13) };
  const person = { id: "d1", calendar: "office", skills: [] };
  const count = (daysOff?: { from: string; to: string }[]) =>
    personClock(makeOffice(), daysOff ? { ...person, daysOff } : person, { period: week, timeZone })(
      week.from,
      week.until,
    ) / 3_600_000;
  expect(count()).toBe(45);
  expect(count([{ from: "2025-01-07", to: "2025-01-08" }])).toBe(27);
  expect(count([{ from: "0001-01-01", to: "9999-12-31" }])).toBe(0);
  expect(openClock(undefined, week, timeZone)(week.from, week.until)).toBe(7 * 86_400_000);
});
