import { expect, test } from "vitest";
import { countMeasured, durationsOf, isTelling, listUnranked, meanSeconds } from "./measure-row.ts";

const durations = (n: number, mean: number) => ({ n, mean, p50: mean, p90: mean });

function timed(clock: number, working: number) {
  const part = { count: 0, of: 0 };
  const between = {
    kind: "waiting" as const,
    clock: durations(clock, 100),
    working: durations(working, 40),
  };
  return { from: "a", to: "b", count: 9, cases: 9, returned: 0, amongLate: part, amongAll: part, between };
}

test("working hours where they are known, else the clock, else nothing", () => {
  expect(durationsOf(timed(3, 2))?.clock).toBe("working");
  expect(durationsOf(timed(3, 0))?.clock).toBe("clock");
  expect(durationsOf(timed(0, 0))).toBeNull();
});

test("all that was measured, and how long on average", () => {
  const rows = [timed(3, 2), timed(1, 0), timed(0, 0)];
  expect(countMeasured(rows)).toBe(3);
  expect(meanSeconds(rows)).toBe(60);
  expect(meanSeconds([])).toBe(0);
});

test("more often in late cases tells something when chance does not, over all that is compared", () => {
  const row = { amongLate: { count: 30, of: 100 }, amongAll: { count: 200, of: 1000 } };
  // Wilson's lower end at 95 % is 0.219, and at 99.95 % it is 0.166.
  expect(isTelling(row, 1)).toBe(true);
  expect(isTelling(row, 100)).toBe(false);
  expect(isTelling({ ...row, amongLate: { count: 0, of: 0 } }, 1)).toBe(false);
});

test("frequent and measured less than half of the times is not left out of sight", () => {
  const hidden = { ...timed(21, 21), count: 500 };
  const known = { ...timed(400, 400), count: 500 };
  const rare = { ...timed(1, 1), count: 9 };
  expect(listUnranked([hidden, known, rare])).toEqual([hidden]);
});
