import { expect, test } from "vitest";
import { fitModel } from "./fit-model.ts";
import { officeOf } from "./own-hours.fixture.ts";
import { traceOf } from "./simulated-trace.fixture.ts";

const seeds = 20;
/** Of 20 intervals of 95 %, fewer than 16 cover once in 400 times when all is right. */
const least = 16;
const hour = 3600;

test.each([
  ["two shifts", officeOf([6, 14], [14, 22])],
  ["part-timers", officeOf([9, 17], [9, 13])],
  ["one shift", officeOf([9, 17])],
] as const)("work and delay of people with hours of their own: %s", { timeout: 120_000 }, (_, model) => {
  const covered = { A: 0, B: 0, delay: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const fitted = fitModel(traceOf(model, seed, 900), { timeZone: "Europe/Amsterdam" });
    if (!fitted.ok) throw new Error(fitted.problems[0]?.message.en);
    const { steps, handovers } = fitted.evidence;
    const holds = (truth: number, interval: { lower: number; upper: number } | null | undefined) =>
      interval != null && interval.lower <= truth && truth <= interval.upper ? 1 : 0;
    for (const { step, fit } of steps) covered[step as "A" | "B"] += holds(hour, fit?.meanInterval);
    const pair = handovers.find(({ from, to }) => from === "A" && to === "B");
    covered.delay += holds(2 * hour, pair?.delay?.meanInterval);
  }
  expect(Object.entries(covered).filter(([, count]) => count < least)).toEqual([]);
});
