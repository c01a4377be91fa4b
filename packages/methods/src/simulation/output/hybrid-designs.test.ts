import { expect, test } from "vitest";
import type { Design, SimulationModel } from "../model/simulation-model.ts";
import { switchOff } from "./hybrid-designs.ts";

const people = [
  { id: "Ann", skills: [{ step: "draw", speed: 0.9 }, { step: "plan", speed: 0.5 }, { step: "make" }] },
  { id: "Bob", skills: [{ step: "make" }] },
];
const model: SimulationModel = { version: 1, steps: [], caseTypes: [], people, designs: [] };
const design: Design = { id: "together", teams: [{ id: "all", members: ["Ann", "Bob"] }] };

test("without versatility everybody is at least as fast as at their own trade, learned steps included", () => {
  const skills = [
    { person: "Ann", step: "draw", speed: 0.7 },
    { person: "Bob", step: "draw", speed: 0.8 },
  ];
  expect(switchOff("versatility", model, { ...design, skills }).skills).toEqual([
    { person: "Ann", step: "draw", speed: 0.9 },
    { person: "Ann", step: "plan", speed: 0.9 },
    { person: "Bob", step: "draw", speed: 1 },
  ]);
});

test("where nobody is slower than at the own trade, versatility costs nothing and the design stays what it is", () => {
  const [, bob] = people;
  expect(switchOff("versatility", { ...model, people: [bob!] }, design)).toBe(design);
});
