import { readFileSync } from "node:fs";
import type { SimulationModel } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { countedCases, describeDesigns } from "./describe-design.ts";

const file = new URL(
  "../../../../../../examples/furniture-maker/furniture-maker.model.json",
  import.meta.url,
);
const model: SimulationModel = JSON.parse(readFileSync(file, "utf8"));

test("without a log the routes of the model are counted, and said to be no real cases", () => {
  const counted = countedCases({ model, evidence: null });
  expect(counted.areReal).toBe(false);
  const alternatives = [{ design: "na elkaar", kind: "today" as const }];
  const described = describeDesigns(model, { designs: model.designs, alternatives }, counted);
  expect(described.map(({ kind }) => kind)).toEqual(["today", "own"]);
  // Bespreken, ontwerpen, plannen, maken, leveren: Verkoop, Ontwerp, Werkplaats, Werkplaats, Verkoop.
  expect(described.map(({ handovers }) => handovers?.perCase.between)).toEqual([
    expect.closeTo(3),
    expect.closeTo(0),
  ]);
  expect(described.map(({ sizes }) => sizes)).toEqual([
    [6, 3, 6],
    [5, 5, 5],
  ]);
});

test("who only works at another speed has nothing to learn", () => {
  const people = model.people.map((person) =>
    person.id === "Anna" ? { ...person, skills: [{ step: "bespreken" }] } : person,
  );
  const skills = [
    { person: "Anna", step: "bespreken", speed: 0.5 },
    { person: "Anna", step: "plannen", speed: 0.8 },
  ];
  const changed = { ...model, people, designs: [{ ...model.designs[0]!, skills }] };
  const drawing = { designs: changed.designs, alternatives: [] };
  const [described] = describeDesigns(changed, drawing, countedCases({ model: changed, evidence: null }));
  expect(described?.learns).toEqual([{ person: "Anna", step: "plannen" }]);
});
