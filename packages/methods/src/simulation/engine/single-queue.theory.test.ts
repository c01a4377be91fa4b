import { describe, test } from "vitest";
import type { Distribution, SimulationModel } from "../index.ts";
import { exponential, listNames, queueModel } from "../models.fixture.ts";
import { expectExact, simulate, waitMG1, waitMMc } from "../theory.fixture.ts";

describe("M/M/c: waiting, time and number in the organisation, load", () => {
  test.each([
    { rate: 0.5, people: 1, orders: 20_000, width: 0.1 },
    { rate: 0.8, people: 1, orders: 30_000, width: 0.1 },
    { rate: 0.9, people: 1, orders: 60_000, width: 0.15 },
    { rate: 1.6, people: 2, orders: 30_000, width: 0.1 },
    { rate: 3.2, people: 4, orders: 30_000, width: 0.1 },
    { rate: 9, people: 10, orders: 60_000, width: 0.15 },
    { rate: 95, people: 100, orders: 60_000, width: 0.5 },
  ])("rate $rate, people $people", ({ rate, people, orders, width }) => {
    const [figures] = simulate(queueModel({ gap: 1 / rate, work: exponential(1), people }), { orders });
    const wait = waitMMc(rate, 1, people);
    expectExact(figures!.steps[0]!.waiting, wait, width);
    expectExact(figures!.leadTime.mean, wait + 1, width);
    expectExact(figures!.workInProgress, rate * (wait + 1), width);
    expectExact(figures!.people[people - 1]!.load, rate / people, 0.05);
  });

  test("the time in M/M/1 is exponential: what half and nine in ten stay below, and what is on time", () => {
    const model = queueModel({ gap: 1.25, work: exponential(1), people: 1 });
    const caseTypes = [{ ...model.caseTypes[0]!, due: { within: 8 } }];
    const [figures] = simulate({ ...model, caseTypes }, { orders: 30_000 });
    expectExact(figures!.leadTime.p50, 5 * Math.LN2);
    expectExact(figures!.leadTime.p90, 5 * Math.LN10);
    expectExact(figures!.onTime, -Math.expm1(-8 / 5), 0.05);
  });
});

describe("M/G/1 by Pollaczek and Khinchine", () => {
  const cases: readonly (readonly [string, number, Distribution, number, number])[] = [
    ["constant", 0.8, { kind: "constant", value: 1 }, 0, 0.1],
    ["gamma, scv 1/4", 0.8, { kind: "gamma", mean: 1, sd: 0.5 }, 0.25, 0.1],
    ["gamma, scv 4", 0.8, { kind: "gamma", mean: 1, sd: 2 }, 4, 0.2],
    ["lognormal, scv 4", 0.7, { kind: "lognormal", mean: 1, sd: 2 }, 4, 0.25],
    ["uniform", 0.75, { kind: "uniform", min: 0, max: 2 }, 1 / 3, 0.1],
    ["triangular", 0.8, { kind: "triangular", min: 0, mode: 0.5, max: 2.5 }, 7 / 24, 0.1],
    ["empirical", 0.8, { kind: "empirical", values: [0.2, 0.2, 0.6, 3] }, 1.36, 0.1],
  ];
  test.each(cases)("%s", (...[, rate, work, scv, width]) => {
    const [figures] = simulate(queueModel({ gap: 1 / rate, work, people: 1 }), { orders: 30_000 });
    expectExact(figures!.steps[0]!.waiting, waitMG1(rate, 1, scv), width);
  });
});

describe("customers of two priorities (Cobham)", () => {
  test.each([
    { rates: [0.3, 0.5], people: 1, waits: [1.142857, 5.714286] },
    { rates: [0.9, 1.5], people: 3, waits: [0.3081862, 1.540931] },
  ])("$people people", ({ rates, people, waits }) => {
    const figures = simulateClasses({ rates, works: [1, 1], people });
    expectExact(figures.steps[0]!.waiting, waits[0]!);
    expectExact(figures.steps[1]!.waiting, waits[1]!, 0.15);
  });

  test("with different work, and first come first served beside it", () => {
    const figures = simulateClasses({ rates: [0.4, 0.2], works: [0.5, 2], people: 1 });
    expectExact(figures.steps[0]!.waiting, 1.125);
    expectExact(figures.steps[1]!.waiting, 2.8125, 0.15);
    const together = simulateClasses({ rates: [0.4, 0.2], works: [0.5, 2], people: 1, queue: "first-come" });
    expectExact(together.steps[0]!.waiting, 2.25);
    expectExact(together.steps[1]!.waiting, 2.25);
  });
});

describe("customers who do not stay", () => {
  test("three people and room for six: a part is turned away", () => {
    const model = queueModel({ gap: 1 / 3, work: exponential(1), people: 3 });
    const [figures] = simulate(
      { ...model, caseTypes: [{ ...model.caseTypes[0]!, room: 6 }] },
      { orders: 20_000 },
    );
    expectExact(figures!.turnedAway, 0.16981132, 0.05);
    expectExact(figures!.workInProgress, 1.01886792 + 3 * (1 - 0.16981132), 0.05);
  });

  test("five people and patience of mean 2: a part goes away (Erlang A)", () => {
    const model = queueModel({ gap: 1 / 5.5, work: exponential(1), people: 5 });
    const [figures] = simulate(
      { ...model, caseTypes: [{ ...model.caseTypes[0]!, patience: exponential(2) }] },
      { orders: 20_000 },
    );
    expectExact(figures!.wentAway, 0.18545, 0.05);
    expectExact(figures!.workInProgress, 2.03993 + 5.5 * (1 - 0.18545), 0.05);
  });
});

/** Two kinds of customers with a step each and one team that does both. */
function simulateClasses({
  rates,
  works,
  people,
  queue = "priority",
}: {
  readonly rates: readonly number[];
  readonly works: readonly number[];
  readonly people: number;
  readonly queue?: "priority" | "first-come";
}) {
  const names = listNames("p", people);
  const steps = ["urgent", "other"];
  const model: SimulationModel = {
    version: 1,
    steps: steps.map((id, i) => ({ id, work: exponential(works[i]!) })),
    caseTypes: steps.map((id, i) => ({
      id,
      arrivals: { kind: "gaps", gap: exponential(1 / rates[i]!) },
      route: [{ step: id }],
      priority: i + 1,
    })),
    people: names.map((id) => ({ id, skills: steps.map((step) => ({ step })) })),
    designs: [{ id: "one", teams: [{ id: "team", members: names }], queue }],
  };
  const [figures] = simulate(model, { orders: 40_000 });
  return figures!;
}
