import { describe, expect, test } from "vitest";
import type { Design, SimulationModel } from "../index.ts";
import {
  exponential,
  furnitureModel,
  furnitureParallel,
  furnitureSeries,
  furnitureSeriesWithLoss,
  hour,
  listNames,
} from "../models.fixture.ts";
import { expectExact, simulate, waitMMc } from "../theory.fixture.ts";

interface Station {
  readonly id: string;
  readonly work: number;
  readonly people: number;
}

/** Stations in a row with a team each. */
function networkModel(gap: number, stations: readonly Station[]): SimulationModel {
  const members = stations.map(({ id, people }) => listNames(`${id} `, people));
  return {
    version: 1,
    steps: stations.map(({ id, work }) => ({ id, work: exponential(work) })),
    caseTypes: [
      {
        id: "case",
        arrivals: { kind: "gaps", gap: exponential(gap) },
        route: stations.map(({ id }) => ({ step: id })),
      },
    ],
    people: stations.flatMap(({ id }, s) =>
      members[s]!.map((person) => ({ id: person, skills: [{ step: id }] })),
    ),
    designs: [{ id: "one", teams: stations.map(({ id }, s) => ({ id, members: members[s]!, steps: [id] })) }],
  };
}

describe("Jackson networks", () => {
  test("two stations in a row", () => {
    const model = networkModel(1.25, [
      { id: "a", work: 1, people: 1 },
      { id: "b", work: 2, people: 2 },
    ]);
    const [figures] = simulate(model, { orders: 30_000 });
    expectExact(figures!.leadTime.mean, 10.55555556, 0.08);
    expectExact(figures!.workInProgress, 8.44444444, 0.08);
    expectExact(figures!.steps[1]!.waiting, 3.55555556);
    expect(figures!.handovers).toMatchObject([{ from: "a", to: "b", count: { mean: 1 } }]);
    expectExact(figures!.handovers[0]!.waiting, 3.55555556);
  });

  test("a fifth comes back to the own queue", () => {
    const model = networkModel(1 / 0.6, [{ id: "a", work: 1, people: 1 }]);
    const route = [{ step: "a", rework: { probability: 0.2 } }];
    const [figures] = simulate(
      { ...model, caseTypes: [{ ...model.caseTypes[0]!, route }] },
      { orders: 30_000 },
    );
    expectExact(figures!.leadTime.mean, 5);
    expectExact(figures!.steps[0]!.visits, 1.25, 0.02);
    expectExact(figures!.reworked, 0.25, 0.05);
    expectExact(figures!.people[0]!.load, 0.75, 0.03);
  });

  test("three stations with choices and a way back", () => {
    const model = networkModel(2, [
      { id: "a", work: 1, people: 1 },
      { id: "b", work: 2, people: 2 },
      { id: "c", work: 1.5, people: 1 },
    ]);
    const route = [
      {
        step: "a",
        next: [
          { to: "b", probability: 0.6 },
          { to: "c", probability: 0.4 },
        ],
      },
      {
        step: "b",
        next: [
          { to: "c", probability: 0.5 },
          { to: "a", probability: 0.25 },
          { to: "end", probability: 0.25 },
        ],
      },
      { step: "c" },
    ];
    const [figures] = simulate(
      { ...model, caseTypes: [{ ...model.caseTypes[0]!, route }] },
      { orders: 30_000 },
    );
    // Traffic: a = 1 + b / 4, b = 0.6 a, c = 0.4 a + b / 2.
    const [a, b, c] = [1 / 0.85, 0.6 / 0.85, 0.7 / 0.85];
    expectExact(figures!.steps[0]!.visits, a, 0.02);
    expectExact(figures!.steps[2]!.visits, c, 0.02);
    const lead =
      a * (waitMMc(0.5 * a, 1, 1) + 1) +
      b * (waitMMc(0.5 * b, 2, 2) + 2) +
      c * (waitMMc(0.5 * c, 1.5, 1) + 1.5);
    expectExact(figures!.leadTime.mean, lead);
  });

  test("work sent back is done again and costs the delay each time", () => {
    const model = networkModel(2, [
      { id: "a", work: 1, people: 1 },
      { id: "b", work: 1, people: 1 },
    ]);
    const [design] = model.designs;
    const between = { delay: exponential(3), sendBack: 0.25 };
    const [figures] = simulate(
      { ...model, designs: [{ ...design!, handovers: { between } }] },
      { orders: 30_000 },
    );
    expectExact(figures!.sentBack, 1 / 3, 0.05);
    expectExact(
      figures!.leadTime.mean,
      (4 / 3) * (waitMMc(2 / 3, 1, 1) + 1 + 3) + waitMMc(0.5, 1, 1) + 1,
      0.05,
    );
  });

  test("reading in makes the receiver's work longer (M/G/1 after M/M/1)", () => {
    const model = networkModel(2, [
      { id: "a", work: 0.5, people: 1 },
      { id: "b", work: 1, people: 1 },
    ]);
    const between = { readingIn: exponential(0.5) };
    const [figures] = simulate(
      { ...model, designs: [{ ...model.designs[0]!, handovers: { between } }] },
      { orders: 30_000 },
    );
    expectExact(figures!.steps[1]!.work, 1.5, 0.03);
    // Second moment of the sum of two exponentials; arrivals are Poisson by Burke.
    expectExact(figures!.steps[1]!.waiting, (0.5 * (2 + 0.5 + 2 * 0.5)) / (2 * 0.25));
  });

  test("a handover within a team costs what is asked", () => {
    const model = networkModel(2, [
      { id: "a", work: 1, people: 1 },
      { id: "b", work: 1, people: 1 },
    ]);
    const design: Design = {
      id: "together",
      teams: [{ id: "team", members: ["a 1", "b 1"] }],
      handovers: { within: { delay: exponential(3) } },
    };
    const [figures] = simulate({ ...model, designs: [design] }, { orders: 30_000 });
    expectExact(figures!.leadTime.mean, 2 + 3 + 2, 0.05);
    expectExact(figures!.handoversWithin, 1, 0.01);
    expect(figures!.handoversBetween.mean).toBe(0);
  });
});

describe("pooling", () => {
  const names = listNames("p", 3);
  const model: SimulationModel = {
    version: 1,
    steps: [{ id: "serve", work: exponential(1) }],
    caseTypes: [
      { id: "customer", arrivals: { kind: "gaps", gap: exponential(1 / 2.4) }, route: [{ step: "serve" }] },
    ],
    people: names.map((id) => ({ id, skills: [{ step: "serve" }] })),
    designs: [
      { id: "apart", teams: names.map((id) => ({ id, members: [id] })) },
      { id: "together", teams: [{ id: "all", members: names }] },
      { id: "apart with help", help: "free", teams: names.map((id) => ({ id, members: [id] })) },
    ],
  };

  test("three apart wait 3.7 times as long as three together, unless they help each other", () => {
    const [apart, together, helping] = simulate(model, { orders: 40_000 });
    expectExact(apart!.steps[0]!.waiting, 4);
    expectExact(together!.steps[0]!.waiting, 1.07865169);
    expectExact(helping!.steps[0]!.waiting, 1.07865169);
  });

  test("ten people with a skill each, two, or all ten", () => {
    const people = listNames("p", 10);
    const kinds = listNames("kind ", 10);
    const skillsOf = (own: number, count: number) =>
      Array.from({ length: count }, (_, k) => ({ step: kinds[(own + k) % 10]! }));
    const designs = [1, 2, 10].map(
      (count): Design => ({
        id: `${count}`,
        teams: [{ id: "all", members: people }],
        skills: people.flatMap((person, p) => skillsOf(p, count).map((skill) => ({ person, ...skill }))),
      }),
    );
    const chain: SimulationModel = {
      version: 1,
      steps: kinds.map((id) => ({ id, work: exponential(1) })),
      caseTypes: kinds.map((id) => ({
        id,
        arrivals: { kind: "gaps", gap: exponential(1 / 0.9) },
        route: [{ step: id }],
      })),
      people: people.map((id, p) => ({ id, skills: skillsOf(p, 1) })),
      designs,
    };
    const [apart, chained, all] = simulate(chain, { orders: 40_000 });
    expectExact(apart!.leadTime.mean, 10);
    expectExact(all!.leadTime.mean, 1.66873);
    // A simulated reference, with the interval of its source added to ours.
    expect(Math.abs(chained!.leadTime.mean.mean - 2.903)).toBeLessThan(0.06);
  });

  test("can hurt where work differs: two of mean 1 and 10 apart and together", () => {
    const steps = ["short", "long"];
    const mixed: SimulationModel = {
      version: 1,
      steps: steps.map((id, i) => ({ id, work: exponential(10 ** i) })),
      caseTypes: steps.map((id, i) => ({
        id,
        arrivals: { kind: "gaps", gap: exponential(10 ** i / 0.8) },
        route: [{ step: id }],
      })),
      people: steps.map((id) => ({ id, skills: steps.map((step) => ({ step })) })),
      designs: [
        { id: "apart", teams: steps.map((id) => ({ id, members: [id], steps: [id] })) },
        { id: "together", teams: [{ id: "all", members: steps }] },
      ],
    };
    const [apart, together] = simulate(mixed, { orders: 40_000 });
    const wait = (figures: typeof apart) =>
      (figures!.steps[0]!.waiting.mean * 10 + figures!.steps[1]!.waiting.mean) / 11;
    expectExact(apart!.steps[0]!.waiting, 4, 0.15);
    expectExact(apart!.steps[1]!.waiting, 40, 0.3);
    expect(Math.abs(wait(together) - 9.39)).toBeLessThan(0.4);
    expect(wait(together)).toBeGreaterThan(wait(apart));
  });
});

describe("the furniture maker, in working hours", () => {
  const pool: Design = { id: "one pool", teams: [{ id: "all", members: listNames("p", 15) }] };
  const slower = (speed: number): Design => ({
    ...furnitureParallel,
    id: `generalists ${speed}`,
    skills: listNames("p", 15).flatMap((person) =>
      furnitureModel().steps.map(({ id }) => ({ person, step: id, speed })),
    ),
  });

  test("series and parallel are the same, 19.19 and 19.10; what differs is pooling, speed and loss at handovers", () => {
    const designs = [
      furnitureSeries,
      furnitureParallel,
      pool,
      slower(1 / 1.05),
      slower(1 / 1.1),
      furnitureSeriesWithLoss,
    ];
    const figures = simulate({ ...furnitureModel(), designs }, { orders: 8000, warmUp: 2000 });
    const exact = [19.18928627, 19.10053647, 14.0858119, 22.56882667, 27.8195107, 38.54392];
    figures.forEach(({ leadTimeWorking: { mean } }, i) => {
      const inHours = { ...mean, mean: mean.mean / hour, lower: mean.lower / hour, upper: mean.upper / hour };
      expectExact(inHours, exact[i]!, 0.12);
    });
    expect(figures.map(({ handoversBetween }) => Math.round(handoversBetween.mean * 1000) / 1000)).toEqual([
      3, 0, 0, 0, 0, 3,
    ]);
    for (const { load } of figures[0]!.teams) expectExact(load, 0.78, 0.03);
    expectExact(figures[0]!.people[0]!.load, 0.78, 0.03);
    expectExact(figures[5]!.sentBack, 1 / 3, 0.03);
  });
});
