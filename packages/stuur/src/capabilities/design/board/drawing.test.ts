import type { Design } from "@stuur/methods/simulation";
import { describe, expect, test } from "vitest";
import {
  addDesign,
  type BoardDrawing,
  findFreeName,
  isSameDrawing,
  keepMineBeside,
  kindOf,
  removeDesign,
  replaceDesign,
} from "./drawing.ts";

const design = (id: string, ...members: string[]): Design => ({ id, teams: [{ id: "A", members }] });
const drawing: BoardDrawing = {
  designs: [design("vandaag", "Anna"), design("drie teams", "Anna")],
  alternatives: [
    { design: "vandaag", kind: "today" },
    { design: "drie teams", kind: "parallel" },
  ],
};

test("a design that is renamed keeps its place and how it came about", () => {
  const renamed = replaceDesign(drawing, "drie teams", design("Eik en Beuk", "Anna"));
  expect(renamed.designs.map(({ id }) => id)).toEqual(["vandaag", "Eik en Beuk"]);
  expect(kindOf(renamed, "Eik en Beuk")).toBe("parallel");
});

test("today's design is never taken away", () => {
  expect(removeDesign(drawing, "vandaag")).toBe(drawing);
  expect(removeDesign(drawing, "drie teams").alternatives).toEqual([{ design: "vandaag", kind: "today" }]);
});

test("a name that is taken gets the first number that is free", () => {
  expect(findFreeName("Team", ["Team", "Team 2", "Team 4"])).toBe("Team 3");
  expect(findFreeName("Team", ["Teams"])).toBe("Team");
});

test("the order in which fields come back makes no difference", () => {
  const turned = { ...drawing, designs: drawing.designs.map(({ id, teams }) => ({ teams, id })) };
  expect(isSameDrawing(drawing, turned)).toBe(true);
  expect(isSameDrawing(drawing, { ...drawing, designs: drawing.designs.slice(1) })).toBe(false);
});

describe("two people drew in one study", () => {
  const theirs = replaceDesign(drawing, "drie teams", design("drie teams", "Bas"));
  const copy = (name: string) => `${name} (van mij)`;

  test("theirs stays, and what I changed comes beside it", () => {
    const mine = addDesign(
      replaceDesign(drawing, "drie teams", design("drie teams", "Carla")),
      design("nieuw", "Anna"),
      "series",
    );
    const both = keepMineBeside(theirs, mine, copy);
    expect(both.designs).toEqual([
      ...theirs.designs,
      design("drie teams (van mij)", "Carla"),
      design("nieuw", "Anna"),
    ]);
    expect(kindOf(both, "drie teams (van mij)")).toBe("parallel");
    expect(kindOf(both, "nieuw")).toBe("series");
  });

  test("what is the same on both sides does not come twice", () => {
    expect(keepMineBeside(theirs, theirs, copy)).toEqual(theirs);
  });
});
