import { expect, test } from "vitest";
import { decomposeDifference, decomposeInSteps, type SimulationModel } from "../index.ts";

/** People in one team, or in two of which the small one has its share of the customers: 80 % of their time is work. */
function modelOf(people: readonly string[]): SimulationModel {
  const [first, ...others] = people;
  return {
    version: 1,
    steps: [{ id: "help", work: { kind: "exponential", mean: 80 * people.length } }],
    segments: [{ id: "many" }, { id: "few" }],
    caseTypes: [
      {
        id: "question",
        arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 100 } },
        route: [{ step: "help" }],
        segments: [
          { segment: "many", share: people.length - 1 },
          { segment: "few", share: 1 },
        ],
      },
    ],
    people: people.map((id) => ({ id, skills: [{ step: "help" }] })),
    designs: [
      { id: "together", teams: [{ id: "all", members: people }] },
      {
        id: "apart",
        teams: [
          { id: "large", members: others, portfolio: ["many"] },
          { id: "small", members: [first!], portfolio: ["few"] },
        ],
      },
    ],
  };
}

const experiment = { seed: 3, orders: 400, replications: 20, warmUp: 50 };
const sides = { from: "together", to: "apart" };

test("a team that would be overloaded by lot leaves parts for a year, and says so", () => {
  const answer = decomposeDifference(modelOf(["Ann", "Bob", "Cas"]), experiment, sides);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  expect(answer.growing).toMatchObject([
    {
      design: "apart",
      without: ["imbalance"],
      problem: { code: "SIMULATION_OVERLOADED", details: { load: 120 } },
    },
  ]);
  const sum = answer.parts.reduce((total, { mean }) => total + mean, answer.residual.mean);
  expect(sum).toBeCloseTo(answer.difference.mean, 6);
  // Dividing by lot would be worse than the customers that the teams have.
  expect(answer.parts.find(({ effect }) => effect === "imbalance")?.upper).toBeLessThan(0);
});

test("more than twice the work that can be done is refused at once, with its reason", () => {
  const people = ["Ann", "Bob", "Cas", "Dan", "Eva", "Fay"];
  const steps = decomposeInSteps(modelOf(people), experiment, sides).next();
  expect(steps).toMatchObject({ done: true, value: { ok: false, problems: [{ details: { load: 240 } }] } });
});

test("with a wanted precision it stops when every part is known so well, and tells how far it is", () => {
  const steps = decomposeInSteps(
    modelOf(["Ann", "Bob", "Cas"]),
    { ...experiment, replications: 40, precision: 0.7, batch: 4 },
    sides,
  );
  const shares: number[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) shares.push(step.value);
  expect(step.value).toMatchObject({ ok: true, replications: 24 });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeCloseTo(24 / 40, 9);
});
