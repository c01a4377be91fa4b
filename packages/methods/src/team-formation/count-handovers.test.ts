import fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseFlow } from "../fitting/index.ts";
import { type Design, type SimulationModel, simulateLog } from "../simulation/index.ts";
import { countHandovers, designMatrix, expectedFlows } from "./index.ts";
import { furnitureMaker, namePeople, randomOrganisation, withDesigns } from "./organisations.fixture.ts";

const anyOrganisation = fc.nat({ max: 1e6 }).map(randomOrganisation);

const maker = furnitureMaker();
const flow = (from: string, to: string, count: number, otherPerson: number | null = null): CaseFlow => ({
  segment: null,
  from,
  to,
  count,
  otherPerson,
});
const orders = [
  flow("agree", "design", 100, 60),
  flow("design", "agree", 100, 60),
  flow("agree", "plan", 100, 100),
  flow("plan", "make", 100, 100),
];

test("series: two handovers between teams, those inside the design department counted apart", () => {
  const { between, stays, within, perCase, isExpected } = countHandovers(maker, "today", orders, 100);
  expect({ between, stays, within, isExpected }).toEqual({
    between: 200,
    stays: 200,
    within: 120,
    isExpected: false,
  });
  expect(perCase).toEqual({ between: 2, within: 1.2 });
});

test("parallel: none between teams, all of them inside", () => {
  const teams = [1, 2, 3].map((k) => ({ id: `team ${k}`, members: [`p${k}`] }));
  const { between, within } = countHandovers(
    withDesigns(maker, { id: "parallel", teams }),
    "parallel",
    orders,
    100,
  );
  expect([between, within]).toEqual([0, 320]);
});

test("steps that no team carries count nowhere, and without persons there is no figure within teams", () => {
  const teams = [{ id: "a", members: [], steps: ["agree", "design"] }];
  const count = countHandovers(
    withDesigns(maker, { id: "part", teams }),
    "part",
    [...orders, flow("design", "agree", 50)],
    100,
  );
  expect(count).toMatchObject({ pairs: 250, between: 0, within: null, uncounted: 200 });
});

test("a rare pair without persons does not take away what the others tell", () => {
  const withBlank = [...orders, flow("design", "design", 20), flow("plan", "make", 5)];
  expect(countHandovers(maker, "today", withBlank, 100).within).toBeCloseTo(120 * (220 / 200));
  const tooMany = [...orders, flow("design", "design", 30)];
  expect(countHandovers(maker, "today", tooMany, 100).within).toBeNull();
});

test("a case that began in the team of one step stays there where the next step has more teams", () => {
  const teams = [
    { id: "a", members: [], steps: ["agree", "design"] },
    { id: "b", members: [], steps: ["design", "make"] },
  ];
  const flows = [flow("agree", "design", 100), flow("design", "make", 100)];
  const model = withDesigns(maker, { id: "overlap", teams });
  // All cases begin in a, stay there for the design, and go to b: an equal share of the designs would say 50.
  expect(countHandovers(model, "overlap", flows, 100)).toMatchObject({ between: 100, isExpected: false });
  const { rows } = designMatrix(model, "overlap", flows);
  expect(rows.map(({ cells }) => cells[1]?.visits)).toEqual([100, 0]);
});

test("portfolios: each segment is counted in its own team", () => {
  const teams = [
    { id: "a", members: [], portfolio: ["homes"] },
    { id: "b", members: [], portfolio: ["shops"], steps: ["agree"] },
    { id: "c", members: [], portfolio: ["shops"], steps: ["design", "plan", "make"] },
  ];
  const flows = ["homes", "shops"].map((segment) => ({ ...flow("agree", "design", 10), segment }));
  const model = { ...withDesigns(maker, { id: "own", teams }), segments: [{ id: "homes" }, { id: "shops" }] };
  expect(countHandovers(model, "own", flows, 20)).toMatchObject({
    between: 10,
    stays: 10,
    isExpected: false,
  });
  const { rows } = designMatrix(model, "own", flows);
  expect(rows.map(({ cells }) => cells[0]?.isHandedOn)).toEqual([false, true, false]);
  expect(rows[1]?.cells[0]?.receivers).toEqual([{ team: "c", count: 10 }]);
});

test("the matrix shows no ! below the least share, and keeps the count", () => {
  const flows = [flow("design", "agree", 97), flow("design", "plan", 3)];
  const cell = designMatrix(maker, "today", flows).rows[0]?.cells[1];
  expect(cell).toMatchObject({ step: "design", isCarried: true, out: 100, handedOn: 3, isHandedOn: false });
  expect(designMatrix(maker, "today", flows, 0.02).rows[0]?.cells[1]?.isHandedOn).toBe(true);
});

/** Teams of any shape in which every step is carried and everybody can do everything. */
const anyDesign: fc.Arbitrary<SimulationModel> = fc
  .tuple(anyOrganisation, fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }))
  .map(([model, masks]) => {
    const steps = model.steps.map(({ id }) => id);
    const sets = masks.map((mask) => steps.filter((_, s) => (mask >> s) & 1)).filter((set) => set.length > 0);
    const left = steps.filter((step) => !sets.some((set) => set.includes(step)));
    const all = left.length > 0 ? [...sets, left] : sets;
    const people = namePeople("p", all.length * 2).map((id) => ({
      id,
      skills: steps.map((step) => ({ step })),
    }));
    const teams = all.map((set, t) => ({
      id: `t${t}`,
      members: people.slice(t * 2, t * 2 + 2).map(({ id }) => id),
      steps: set,
    }));
    return { ...model, people, designs: [{ id: "any", teams }] };
  });

test("whatever the teams: pairs are within or between, work neither appears nor gets lost in the matrix", () => {
  fc.assert(
    fc.property(anyDesign, (model) => {
      const { cases, flows } = expectedFlows(model);
      const count = countHandovers(model, "any", flows, cases);
      const pairs = flows.reduce((sum, one) => sum + one.count, 0);
      expect(count.between + count.stays).toBeCloseTo(pairs, 8);
      const cells = designMatrix(model, "any", flows).rows.flatMap((row) => row.cells);
      const total = (value: (cell: (typeof cells)[number]) => number) =>
        cells.reduce((sum, cell) => sum + value(cell), 0);
      expect(total(({ handedOn }) => handedOn)).toBeCloseTo(count.between, 8);
      expect(total(({ delivered }) => delivered)).toBeCloseTo(cases, 8);
      expect(total(({ out }) => out)).toBeCloseTo(pairs, 8);
      const oneTeam = withDesigns(model, { id: "one", teams: [{ id: "all", members: [] }] } satisfies Design);
      expect(countHandovers(oneTeam, "one", flows, cases).between).toBe(0);
    }),
    { seed: 4, numRuns: 100 },
  );
});

/** Steps in blocks, each carried by one to three teams that are alike. */
const blockDesign = fc
  .tuple(
    anyOrganisation,
    fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 }),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([model, blockOf, counts]): SimulationModel => {
    const steps = model.steps.map(({ id }) => id);
    const blocks = [0, 1, 2].map((block) => steps.filter((_, s) => blockOf[s] === block));
    const sets = blocks.flatMap((set, b) =>
      set.length === 0 ? [] : new Array<typeof set>(counts[b]!).fill(set),
    );
    const people = namePeople("p", sets.length).map((id) => ({
      id,
      skills: steps.map((step) => ({ step })),
    }));
    const teams = sets.map((set, t) => ({ id: `t${t}`, members: [`p${t + 1}`], steps: set }));
    return { ...model, people, designs: [{ id: "blocks", teams }] };
  });

test("the simulation hands over as often as is counted", () => {
  const models = fc.sample(blockDesign, { seed: 21, numRuns: 10 });
  for (const [i, model] of models.entries()) {
    const { cases, flows } = expectedFlows(model);
    const expected = countHandovers(model, "blocks", flows, cases).perCase.between;
    // Routes are drawn: the standard error of a mean of 1000 cases with at most 4 handovers stays below 0.04.
    const log = simulateLog(model, { design: 0, seed: i, orders: 1000 });
    expect(Math.abs(countInLog(log) - expected)).toBeLessThan(0.12);
  }
});

function countInLog(log: ReturnType<typeof simulateLog>): number {
  const teams = new Map<string, { readonly start: number; readonly team: string }[]>();
  for (const { case: id, start, team } of log) teams.set(id, [...(teams.get(id) ?? []), { start, team }]);
  const counts = [...teams.values()].map((work) => {
    const order = work.toSorted((a, b) => a.start - b.start);
    return order.filter(({ team }, i) => i > 0 && order[i - 1]!.team !== team).length;
  });
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}
