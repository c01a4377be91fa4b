import { expect, test } from "vitest";
import { type SimulationModel, simulateLog } from "../../simulation/index.ts";
import { observeCases, validateModel } from "../index.ts";
import { makeOffice } from "./office.fixture.ts";

// A year of orders would be some 2,000. Each seed is another reality.

test("the true model resembles in at least 90 of 100 realities", () => {
  expect(countVerdicts(makeOffice(), { realities: 100, orders: 400 }).resembles).toBeGreaterThanOrEqual(90);
});

test("one drawer fewer does not resemble, in at least 90 of 100", () => {
  expect(
    countVerdicts(makeOffice({ drawers: 2 }), { realities: 100, orders: 300 })["does-not-resemble"],
  ).toBeGreaterThanOrEqual(90);
});

test("work that takes 25 % longer does not resemble, in at least 90 of 100", () => {
  expect(
    countVerdicts(makeOffice({ work: 1.25 }), { realities: 100, orders: 400 })["does-not-resemble"],
  ).toBeGreaterThanOrEqual(90);
});

test("at 80 % busy, one fewer or 25 % more work is more than can be done, and that is said", () => {
  const busy = makeOffice({ gap: 3300 });
  for (const wrong of [makeOffice({ gap: 3300, drawers: 2 }), makeOffice({ gap: 3300, work: 1.35 })]) {
    const { verdict, reasons, problems } = validateModel(wrong, observe(busy, { seed: 0, orders: 300 }), {
      seed: 0,
    });
    expect([verdict, reasons[0]?.code]).toEqual(["does-not-resemble", "cannot-be-simulated"]);
    expect(problems[0]?.code).toBe("SIMULATION_OVERLOADED");
  }
});

test("without start times slower work is seen in lead times alone, and found out less often", () => {
  const verdicts = countVerdicts(makeOffice({ work: 1.25 }), { realities: 20, orders: 400, isBare: true });
  expect(verdicts["does-not-resemble"]).toBeGreaterThanOrEqual(6);
});

interface Realities {
  readonly realities: number;
  readonly orders: number;
  /** Without start times. */
  readonly isBare?: boolean;
}

function countVerdicts(model: SimulationModel, { realities, ...log }: Realities) {
  const verdicts = { resembles: 0, "does-not-resemble": 0, "too-few-to-say": 0 };
  for (let seed = 0; seed < realities; seed++) {
    verdicts[validateModel(model, observe(makeOffice(), { seed, ...log }), { seed }).verdict]++;
  }
  return verdicts;
}

function observe(
  truth: SimulationModel,
  { seed, orders, isBare = false }: { seed: number; orders: number; isBare?: boolean },
) {
  const whole = simulateLog(truth, { seed: `reality ${seed}`, orders, design: 0 });
  // The log ends while work is going on, as logs do.
  const until = whole.find((event) => event.case === String(orders))!.ready;
  const log = whole.filter(({ complete }) => complete <= until);
  return observeCases(isBare ? log.map((event) => ({ ...event, start: null })) : log);
}
