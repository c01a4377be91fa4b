import type { SimulationModel } from "@stuur/methods/simulation";
import { describe, expect, test } from "vitest";
import { proposeDesign, type Wish } from "./propose-design.ts";
import { type Refusal, refuseWish } from "./refuse-wish.ts";

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
const names = { teams: ["Team 1", "Team 2", "Team 3"], shared: "Gedeeld" };
const propose = (wish: Wish) => proposeDesign({ model, name: "x", wish, names });

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

describe("what cannot be is refused in words, and would not be made", () => {
  test.each<[Wish, Refusal["why"], number]>([
    [{ kind: "parallel", teams: 7 }, "moreTeamsThanPeople", 6],
    [{ kind: "parallel", teams: 0 }, "teamsNotWhole", 6],
    [{ kind: "parallel", teams: 2.5 }, "teamsNotWhole", 6],
    [{ kind: "parallel", teams: Number.NaN }, "teamsNotWhole", 6],
    [{ kind: "series", teams: 9 }, "moreTeamsThanSteps", 3],
    [{ kind: "mixed", teams: 2, shared: [] }, "nothingShared", 5],
    [{ kind: "mixed", teams: 2, shared: steps }, "allShared", 5],
    [{ kind: "mixed", teams: 6, shared: ["ontwerpen"] }, "moreMixedThanPeople", 5],
  ])("%j", (wish, why, most) => {
    const refusal = refuseWish(model, wish);
    expect([refusal?.why, refusal?.most]).toEqual([why, most]);
    expect(() => propose(wish)).toThrow(RangeError);
  });

  test.each<[Wish, number, Refusal["why"]]>([
    [{ kind: "parallel", teams: 9 }, 3, "moreTeamsThanPeople"],
    [{ kind: "series", teams: 3 }, 2, "moreTeamsThanPeople"],
    [{ kind: "specialised", groups: { winkel: 1, thuis: 2, school: 3 } }, 2, "moreGroupsThanPeople"],
    [{ kind: "mixed", teams: 1, shared: ["ontwerpen"] }, 1, "tooFewForMixed"],
    [{ kind: "series", teams: null }, 0, "nobodyCan"],
  ])("%j with %i people", (wish, people, why) => {
    const few = {
      ...model,
      people: model.people.map((one, p) => (p < people ? one : { ...one, skills: [] })),
    };
    expect(refuseWish(few, wish)?.why).toBe(why);
    expect(() => proposeDesign({ model: few, name: "x", wish, names })).toThrow();
  });
});

test("people are counted as they are divided: with what they learned in today's design, and only who is in a team", () => {
  const learned: SimulationModel = {
    ...model,
    people: model.people.map((one) => (one.id === "Anna" ? { ...one, skills: [] } : one)),
    designs: [
      {
        id: "vandaag",
        teams: [{ id: "Alles", members: ["Anna", "Bas"] }],
        skills: [{ person: "Anna", step: "maken", speed: 0.8 }],
      },
    ],
  };
  const two: Wish = { kind: "parallel", teams: 2 };
  expect(refuseWish(learned, two)).toBeNull();
  expect(proposeDesign({ model: learned, name: "x", wish: two, names }).design.teams).toHaveLength(2);
  expect(refuseWish(learned, { ...two, teams: 3 })).toMatchObject({ people: 2, most: 2 });
});

test("customer groups that the model no longer has ask for no team", () => {
  const groups = { winkel: 1, thuis: 1, school: 2, weg1: 3, weg2: 4, weg3: 5, weg4: 6, weg5: 7 };
  expect(refuseWish(model, { kind: "specialised", groups })).toBeNull();
  expect(propose({ kind: "specialised", groups }).design.teams).toHaveLength(2);
});

test("what is on the edge can still be made", () => {
  const edge: readonly Wish[] = [
    { kind: "parallel", teams: 6 },
    { kind: "series", teams: 3 },
    { kind: "mixed", teams: 5, shared: ["ontwerpen"] },
    { kind: "specialised", groups: { winkel: 1, thuis: 2, school: 3 } },
  ];
  for (const wish of edge) {
    expect(refuseWish(model, wish)).toBeNull();
    expect(propose(wish).design.teams.every(({ members }) => members.length > 0)).toBe(true);
  }
});

test("a copy is today's under another name", () => {
  expect(propose({ kind: "own", copyOf: "vandaag" }).design).toEqual({ ...model.designs[0], id: "x" });
});
