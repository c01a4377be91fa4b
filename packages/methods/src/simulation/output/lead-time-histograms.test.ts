import { expect, test } from "vitest";
import type { SimulationModel } from "../model/simulation-model.ts";
import { simulateLeadTimes } from "./lead-time-histograms.ts";
import { simulateDesigns } from "./simulate-designs.ts";

const model: SimulationModel = {
  version: 1,
  steps: [{ id: "help", work: { kind: "exponential", mean: 480 } }],
  caseTypes: [
    {
      id: "question",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 600 } },
      route: [{ step: "help" }],
    },
  ],
  people: [
    { id: "Ann", skills: [{ step: "help" }] },
    { id: "Bob", skills: [{ step: "help" }] },
  ],
  designs: [
    { id: "alone", teams: [{ id: "desk", members: ["Ann"] }] },
    { id: "two", teams: [{ id: "desk", members: ["Ann", "Bob"] }] },
  ],
};
const experiment = { seed: "bars", orders: 2000, replications: 4, warmUp: 200 };

test("every case is in a bar or beyond, in the same bars for all, and the mean is that of the experiment", () => {
  const { width, designs } = simulateLeadTimes(model, experiment, {
    designs: ["alone", "two"],
    replications: 4,
    warmUp: 200,
  });
  const answer = simulateDesigns(model, experiment);
  for (const [at, { design, n, counts, longer }] of designs.entries()) {
    expect(n).toBe(4 * 1800);
    expect(counts).toHaveLength(40);
    expect(counts.reduce((sum, count) => sum + count, longer)).toBe(n);
    const result = answer.ok ? answer.designs[at] : undefined;
    expect(result?.design).toBe(design);
    const p50 = result?.ok ? result.figures.leadTimeWorking.p50.mean : Number.NaN;
    const below = counts.slice(0, Math.ceil(p50 / width)).reduce((sum, count) => sum + count, 0);
    expect(below / n).toBeGreaterThan(0.45);
  }
  expect(designs[0]?.longer).toBeLessThanOrEqual(0.01 * 7200 + 1);
});

test("a customer who goes away has no lead time", () => {
  const [type] = model.caseTypes;
  const impatient = {
    ...model,
    caseTypes: [{ ...type!, patience: { kind: "constant", value: 1 } as const }],
  };
  const { designs } = simulateLeadTimes(impatient, experiment, {
    designs: ["alone"],
    replications: 1,
    warmUp: 0,
  });
  expect(designs[0]?.n).toBeLessThan(1900);
  expect(designs[0]?.n).toBeGreaterThan(200);
});
