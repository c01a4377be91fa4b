import type { SimulationModel } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { moveMembers, shareMembers } from "./change-board.ts";
import type { Member } from "./place-members.ts";

const model: SimulationModel = {
  version: 1,
  segments: [{ id: "winkel" }, { id: "thuis" }],
  steps: ["ontwerpen", "plannen", "maken"].map((id) => ({ id, work: { kind: "constant", value: 60 } })),
  caseTypes: [],
  people: [
    { id: "Anna", skills: [{ step: "ontwerpen" }, { step: "maken" }] },
    { id: "Bas", skills: [{ step: "plannen" }] },
    { id: "Carla", skills: [{ step: "maken" }] },
  ],
  designs: [
    {
      id: "na elkaar",
      teams: [
        { id: "Bureau", members: ["Anna", "Bas"], steps: ["ontwerpen", "plannen"], portfolio: ["winkel"] },
        { id: "Werkplaats", members: ["Carla"], steps: ["maken"], portfolio: ["thuis"] },
      ],
    },
    { id: "eigen klanten", teams: [{ id: "Noord", members: ["Anna", "Bas", "Carla"] }] },
  ],
};
const anna: Member = { kind: "person", name: "Anna", team: "Bureau" };
const teams = (changed: SimulationModel, design = "na elkaar") =>
  changed.designs.find(({ id }) => id === design)?.teams;

test("people, steps and segments move together to one team", () => {
  const members: Member[] = [
    anna,
    { kind: "step", name: "plannen", team: "Bureau" },
    { kind: "segment", name: "winkel", team: "Bureau" },
  ];
  const place = { kind: "team", team: "Werkplaats" } as const;
  expect(teams(moveMembers(model, { design: "na elkaar", members, place }))).toEqual([
    { id: "Bureau", members: ["Bas"], steps: ["ontwerpen"], portfolio: [] },
    { id: "Werkplaats", members: ["Carla", "Anna"], steps: ["maken", "plannen"] },
  ]);
});

test("who makes a new team takes along what he did; the name is one that is free", () => {
  const place = { kind: "new", name: "Bureau" } as const;
  const made = teams(moveMembers(model, { design: "na elkaar", members: [anna], place }));
  expect(made?.at(-1)).toEqual({ id: "Bureau 2", members: ["Anna"], steps: ["ontwerpen"] });
});

test("a new team beside teams that do everything does everything too", () => {
  const members: Member[] = [{ kind: "person", name: "Bas", team: "Noord" }];
  const place = { kind: "new", name: "Zuid" } as const;
  const made = teams(moveMembers(model, { design: "eigen klanten", members, place }), "eigen klanten");
  expect(made?.at(-1)).toEqual({ id: "Zuid", members: ["Bas"] });
});

test("somebody can leave all teams, or be in two", () => {
  const outside = moveMembers(model, { design: "na elkaar", members: [anna], place: { kind: "outside" } });
  expect(teams(outside)?.[0]?.members).toEqual(["Bas"]);
  const place = { kind: "team", team: "Werkplaats" } as const;
  const shared = teams(shareMembers(model, { design: "na elkaar", members: [anna], place }));
  expect(shared?.map(({ members }) => members.includes("Anna"))).toEqual([true, true]);
});
