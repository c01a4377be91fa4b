import { describe, expect, test } from "vitest";
import type { HandoverFigures } from "./handover.contract.ts";
import { answerHandover, chooseClock } from "./handover-answer.ts";

const share = (count: number, of: number) => ({ count, of, interval: { lower: 0, upper: 1 } });
const waiting = (seconds: number, n = 100) => {
  const bounded = { value: seconds, lower: seconds, upper: seconds };
  return { n, mean: seconds, p50: bounded, p90: bounded, fiftieths: [] };
};
const handover: HandoverFigures = {
  count: 100,
  cases: 90,
  returned: share(4, 100),
  amongLate: share(1, 2),
  amongAll: share(1, 2),
  kind: "waiting",
  clock: waiting(200_000),
  working: waiting(60_000),
  fromSteps: [],
  toSteps: [],
  ofGiven: share(1, 2),
  ofReceived: share(1, 2),
  months: [],
  ties: { atOneInstant: 0, besideTie: 0 },
};

describe("the answer in a sentence", () => {
  test.each([
    ["waits", handover],
    ["now", { ...handover, working: waiting(0) }],
    ["done", { ...handover, kind: "completion" as const }],
    ["few", { ...handover, count: 4 }],
    ["unmeasured", { ...handover, working: waiting(60_000, 4) }],
    ["unmeasured", { ...handover, working: null, clock: null }],
  ])("%s", (length, of) => {
    expect(answerHandover(of).length).toBe(length);
  });

  test.each([
    [share(4, 100), { kind: "oneIn", n: 25 }],
    [share(29, 100), { kind: "share" }],
    [share(40, 100), { kind: "share" }],
    [share(0, 100), null],
    [share(3, 29), null],
  ])("what comes back: %o", (returned, back) => {
    expect(answerHandover({ ...handover, returned }).back).toEqual(back);
  });
});

test("working time is shown unless the clock is asked for, or is all there is", () => {
  expect(chooseClock(handover, undefined)?.clock).toBe("working");
  expect(chooseClock(handover, "clock")).toEqual({ clock: "clock", waiting: handover.clock });
  expect(chooseClock({ ...handover, working: null }, undefined)?.clock).toBe("clock");
  expect(chooseClock({ ...handover, clock: null }, "clock")?.clock).toBe("working");
  expect(chooseClock({ ...handover, working: null, clock: null }, undefined)).toBeNull();
});
