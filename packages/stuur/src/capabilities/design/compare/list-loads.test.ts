import { expect, test } from "vitest";
import { estimate, resultOf, smallModel } from "./compare.fixture.ts";
import { listLoads } from "./list-loads.ts";

const result = resultOf({ today: estimate(1, 0), difference: estimate(0, 0) });
const loads = { Anna: 0.6, Bas: 0.8, Carla: 0.9, Daan: 0.7 };
const designs = result.designs.map((one) =>
  one.ok
    ? {
        ...one,
        figures: {
          ...one.figures,
          people: Object.entries(loads).map(([person, load]) => ({ person, load: estimate(load, 0.1) })),
          teams: [{ team: "Noord", load: estimate(0.75, 0.05) }],
        },
      }
    : one,
);
const found = { ...result, designs };
const trade = (person: string, step: string) => ({ id: person, skills: [{ step }] });

test("per trade the mean of its people, with an interval that is wide enough", () => {
  const people = [
    trade("Anna", "ontwerpen"),
    trade("Bas", "ontwerpen"),
    trade("Carla", "maken"),
    trade("Daan", "maken"),
  ];
  const { by, loads: listed } = listLoads({ ...smallModel, people }, found, ["Vandaag"]);
  expect(by).toBe("trade");
  expect(listed.map(({ group, load }) => [group, load.mean.toFixed(2), load.lower.toFixed(2)])).toEqual([
    ["ontwerpen", "0.70", "0.60"],
    ["maken", "0.80", "0.70"],
  ]);
});

test("a trade of one person is nobody else's business: then per team, and so where all have one trade", () => {
  const people = [
    trade("Anna", "ontwerpen"),
    trade("Bas", "maken"),
    trade("Carla", "maken"),
    trade("Daan", "maken"),
  ];
  for (const model of [{ ...smallModel, people }, smallModel]) {
    const { by, loads: listed } = listLoads(model, found, ["Vandaag", "Eigen klanten"]);
    expect([by, listed.map(({ group }) => group)]).toEqual(["team", ["Noord", "Noord"]]);
  }
});
