import type { Design, SimulationModel } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { placeMembers } from "./place-members.ts";

const model: Pick<SimulationModel, "steps" | "people" | "segments"> = {
  steps: ["ontwerpen", "plannen", "maken"].map((id) => ({ id, work: { kind: "constant", value: 60 } })),
  people: [
    { id: "Anna", skills: [{ step: "ontwerpen" }] },
    { id: "Bas", skills: [{ step: "maken" }, { step: "plannen", speed: 0.8 }] },
    { id: "Carla", skills: [{ step: "maken" }] },
  ],
  segments: [{ id: "winkel" }, { id: "thuis" }],
};

test("shows who can do what in this design, and what has to be learned for it", () => {
  const design: Design = {
    id: "x",
    teams: [{ id: "Eik", members: ["Anna", "Bas", "Carla"] }],
    skills: [
      { person: "Anna", step: "plannen", speed: 0.7 },
      { person: "Bas", step: "maken", speed: 0.9 },
    ],
  };
  const [team] = placeMembers(model, design);
  expect(team?.steps.map(({ name }) => name)).toEqual(["ontwerpen", "plannen", "maken"]);
  expect(team?.isForAllSegments).toBe(true);
  expect(team?.persons.map(({ marks }) => marks)).toEqual([
    [
      { step: "ontwerpen", number: 1, speed: 1, isLearned: false },
      { step: "plannen", number: 2, speed: 0.7, isLearned: true },
    ],
    [
      { step: "plannen", number: 2, speed: 0.8, isLearned: false },
      { step: "maken", number: 3, speed: 0.9, isLearned: false },
    ],
    [{ step: "maken", number: 3, speed: 1, isLearned: false }],
  ]);
});

test("whoever and whatever is in no team stands last, and who is in two teams is said to be", () => {
  const design: Design = {
    id: "x",
    teams: [
      { id: "Eik", members: ["Anna", "Bas"], steps: ["maken", "ontwerpen"], portfolio: ["thuis"] },
      { id: "Beuk", members: ["Bas"], steps: ["ontwerpen"], portfolio: [] },
    ],
  };
  const placed = placeMembers(model, design);
  expect(placed.map(({ name }) => name)).toEqual(["Eik", "Beuk", null]);
  expect(placed[0]?.steps.map(({ name }) => name)).toEqual(["ontwerpen", "maken"]);
  expect(placed[1]?.persons[0]?.alsoIn).toEqual(["Eik"]);
  const outside = placed[2];
  expect(outside?.persons.map(({ name }) => name)).toEqual(["Carla"]);
  expect(outside?.steps.map(({ name }) => name)).toEqual(["plannen"]);
  expect(outside?.segments.map(({ name }) => name)).toEqual(["winkel"]);
});
