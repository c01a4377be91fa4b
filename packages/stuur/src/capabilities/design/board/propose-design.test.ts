import type { SimulationModel } from "@stuur/methods/simulation";
import { describe, expect, test } from "vitest";
import { proposeDesign, type Wish } from "./propose-design.ts";

const steps = ["bespreken", "ontwerpen", "maken"];
const model: SimulationModel = {
  version: 1,
  segments: [{ id: "winkel" }, { id: "thuis" }, { id: "school" }],
  steps: steps.map((id) => ({ id, work: { kind: "constant", value: 3600 } })),
  caseTypes: [
    {
      id: "order",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 7200 } },
      route: steps.map((step) => ({ step })),
      segments: [
        { segment: "winkel", share: 1 },
        { segment: "thuis", share: 1 },
        { segment: "school", share: 1 },
      ],
    },
  ],
  people: ["Anna", "Bas", "Carla", "Daan", "Els", "Frank"].map((id) => ({
    id,
    skills: steps.map((step) => ({ step })),
  })),
  designs: [
    { id: "vandaag", teams: [{ id: "Alles", members: ["Anna", "Bas", "Carla", "Daan", "Els", "Frank"] }] },
  ],
};
const names = { team: (n: number) => `Team ${n}`, shared: "Gedeeld" };
const propose = (wish: Wish) => proposeDesign(model, { name: "x", wish, names });

test("three teams with own customers have everybody once, and names of the reader's language", () => {
  const { design, kind } = propose({ kind: "parallel", teams: 3 });
  expect(design.id).toBe("x");
  expect(kind).toBe("parallel");
  expect(design.teams.map(({ id }) => id)).toEqual(["Team 1", "Team 2", "Team 3"]);
  expect(design.teams.flatMap(({ members }) => members).sort()).toEqual(model.people.map(({ id }) => id));
});

test("segments that were put together are served by one team", () => {
  const { design } = propose({ kind: "specialised", groups: { winkel: 1, thuis: 2, school: 1 } });
  expect(design.teams.map(({ portfolio }) => portfolio)).toEqual([["winkel", "school"], ["thuis"]]);
});

test("a shared team carries the shared steps, and the others the rest", () => {
  const { design } = propose({ kind: "mixed", teams: 2, shared: ["ontwerpen"] });
  expect(design.teams.map(({ id, steps: carried }) => [id, carried])).toEqual([
    ["Team 1", ["bespreken", "maken"]],
    ["Team 2", ["bespreken", "maken"]],
    ["Gedeeld", ["ontwerpen"]],
  ]);
});

describe("what cannot be", () => {
  test.each<Wish>([
    { kind: "parallel", teams: 7 },
    { kind: "parallel", teams: 0 },
    { kind: "mixed", teams: 2, shared: [] },
    { kind: "mixed", teams: 2, shared: steps },
    { kind: "series", teams: 9 },
  ])("$kind is refused", (wish) => {
    expect(() => propose(wish)).toThrow(RangeError);
  });
});

test("a copy is today's under another name", () => {
  expect(propose({ kind: "own", copyOf: "vandaag" }).design).toEqual({ ...model.designs[0], id: "x" });
});
