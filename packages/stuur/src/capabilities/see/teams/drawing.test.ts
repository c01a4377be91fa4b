import { describe, expect, test } from "vitest";
import {
  addTeam,
  emptyDrawing,
  isChanged,
  isFreeName,
  isMoved,
  isSameDrawing,
  listUnknown,
  type Member,
  moveMembers,
  placeMembers,
  putBack,
  removeTeam,
  renameTeam,
} from "./drawing.ts";
import type { Drawing, TeamsView } from "./teams.contract.ts";

const view: TeamsView = {
  log: { id: "1", name: "orders", timeZone: "Europe/Amsterdam" },
  cases: 10,
  teams: [
    { team: "Productie", events: 50, persons: 2 },
    { team: "Ontwerp", events: 30, persons: 2 },
    { team: "(none)", events: 5, persons: 0 },
  ],
  persons: [
    { person: "Anne", teams: ["Ontwerp"] },
    { person: "Bram", teams: ["Productie", "Ontwerp"] },
    { person: "Cas", teams: ["Productie"] },
  ],
  stepsWithoutTeam: [{ step: "bellen", events: 5 }],
};
const team = (name: string): Member => ({ kind: "team", name });
const person = (name: string): Member => ({ kind: "person", name });

/** "team: who is in it", as the board shows it. */
function show(drawing: Drawing): string[] {
  return placeMembers(view, drawing).map(
    ({ name, members }) => `${name}: ${members.map((member) => member.name).join(", ")}`,
  );
}

function move(drawing: Drawing, to: string, ...members: Member[]): Drawing {
  return moveMembers(view, drawing, { members, team: to });
}

test("today every team holds itself, its people and, where there is none, its steps", () => {
  expect(show(emptyDrawing)).toEqual([
    "Productie: Productie, Bram, Cas",
    "Ontwerp: Ontwerp, Anne",
    "(none): (none), bellen",
  ]);
  expect(isChanged(emptyDrawing)).toBe(false);
});

test("a new team that is still empty is a change of the drawing, and moves nobody", () => {
  const drawing = addTeam(emptyDrawing, "Noord");
  expect(isChanged(drawing)).toBe(true);
  expect(isMoved(drawing)).toBe(false);
  expect(isMoved(move(drawing, "Noord", team("Ontwerp")))).toBe(true);
});

describe("moving", () => {
  test("a team takes along who works in it, and leaves an empty one that stays in sight", () => {
    expect(show(move(emptyDrawing, "Productie", team("Ontwerp")))).toEqual([
      "Productie: Productie, Ontwerp, Anne, Bram, Cas",
      "Ontwerp: ",
      "(none): (none), bellen",
    ]);
  });

  test("somebody who was moved by hand stays there when the team moves", () => {
    const first = move(emptyDrawing, "Ontwerp", person("Cas"));
    expect(show(move(first, "Ontwerp", team("Productie")))[1]).toBe(
      "Ontwerp: Productie, Ontwerp, Anne, Bram, Cas",
    );
    expect(show(move(first, "Productie", team("Ontwerp")))).toEqual([
      "Productie: Productie, Ontwerp, Anne, Bram",
      "Ontwerp: Cas",
      "(none): (none), bellen",
    ]);
  });

  test("back to where somebody is today names nobody any more", () => {
    const there = move(emptyDrawing, "Productie", team("Ontwerp"), person("Anne"));
    const back = move(there, "Ontwerp", team("Ontwerp"), person("Anne"));
    expect(back).toEqual(emptyDrawing);
    expect(putBack(move(emptyDrawing, "Ontwerp", person("Cas")), person("Cas"))).toEqual(emptyDrawing);
  });

  test("somebody of two teams takes all work along, and back again works in both", () => {
    const [production] = placeMembers(view, emptyDrawing);
    expect(production?.members[1]).toMatchObject({ name: "Bram", also: ["Ontwerp"], isMoved: false });
    const moved = move(emptyDrawing, "Ontwerp", person("Bram"));
    expect(moved.grouping.persons).toEqual({ Bram: "Ontwerp" });
    expect(move(moved, "Productie", person("Bram"))).toEqual(emptyDrawing);
    expect(move(emptyDrawing, "Productie", person("Bram"))).toEqual(emptyDrawing);
  });

  test("a step gets a team where it has none", () => {
    const moved = move(emptyDrawing, "Ontwerp", { kind: "step", name: "bellen" });
    expect(moved.grouping.steps).toEqual({ bellen: "Ontwerp" });
    expect(isChanged(moved)).toBe(true);
  });
});

describe("a team made by hand", () => {
  test("stands first, also empty, and goes when it is taken away", () => {
    const made = addTeam(emptyDrawing, "Klantteam");
    expect(show(made)[0]).toBe("Klantteam: ");
    expect(removeTeam(made, "Klantteam")).toEqual(emptyDrawing);
  });

  test("keeps who is in it when it is renamed", () => {
    const made = move(addTeam(emptyDrawing, "Klantteam"), "Klantteam", team("Ontwerp"), person("Cas"));
    const renamed = renameTeam(view, made, { from: "Klantteam", to: "Noord" });
    expect(show(renamed)).toEqual([
      "Noord: Ontwerp, Anne, Cas",
      "Productie: Productie, Bram",
      "Ontwerp: ",
      "(none): (none), bellen",
    ]);
  });
});

test("a team of today that is renamed takes its place, and back again is today", () => {
  const renamed = renameTeam(view, emptyDrawing, { from: "Ontwerp", to: "Kantoor" });
  expect(show(renamed)).toEqual([
    "Kantoor: Ontwerp, Anne",
    "Productie: Productie, Bram, Cas",
    "(none): (none), bellen",
  ]);
  expect(placeMembers(view, renamed)[0]?.was).toBe("Ontwerp");
  expect(renameTeam(view, renamed, { from: "Kantoor", to: "Ontwerp" })).toEqual(emptyDrawing);
});

test("drawings are the same in whatever order a database gives their names back", () => {
  const drawn = move(emptyDrawing, "Noord", team("Ontwerp"), team("Productie"));
  const teams = { Productie: "Noord", Ontwerp: "Noord" };
  const returned = { grouping: { steps: {}, persons: {}, teams }, newTeams: [] };
  expect(isSameDrawing(drawn, returned)).toBe(true);
  expect(isSameDrawing(drawn, emptyDrawing)).toBe(false);
});

test("a name is free when no team has it, however it is written", () => {
  const made = addTeam(emptyDrawing, "Klantteam");
  const free = (name: string) => isFreeName(view, made, name);
  expect([free("Noord"), free(" "), free("klantTEAM "), free("Ontwerp"), free("(none)")]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("names that the file does not have are told, and shown where they were put", () => {
  const kept: Drawing = {
    ...emptyDrawing,
    grouping: { teams: { Inkoop: "Noord" }, persons: { Zoë: "Noord", Anne: "Noord" }, steps: {} },
  };
  expect(listUnknown(view, kept)).toEqual(["Inkoop", "Zoë"]);
  expect(show(kept).at(-1)).toBe("Noord: Anne");
});
