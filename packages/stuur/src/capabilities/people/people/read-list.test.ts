import { expect, test } from "vitest";
import { readList } from "./read-list.ts";

test("a list with a head: columns by their names, in any order, the others are steps", () => {
  const list = readList(
    "Afdeling\tNaam\tzagen\tinplannen\tLeidinggevende\nProductie\tAnna\tX\t0,8\tBas\r\n\r\nKantoor\tBas\t\t80%\t\n",
  );
  expect(list).toEqual({
    problems: [],
    people: [
      {
        ...{ name: "Anna", team: "Productie", manager: "Bas" },
        skills: [
          { step: "zagen", speed: 1 },
          { step: "inplannen", speed: 0.8 },
        ],
      },
      { name: "Bas", team: "Kantoor", manager: null, skills: [{ step: "inplannen", speed: 0.8 }] },
    ],
  });
});

test("what a list has no column for is not said", () => {
  expect(readList("Name\tmeets customers\nAnna\tno\nBas\tyes").people).toEqual([
    { name: "Anna", isFrontline: false },
    { name: "Bas", isFrontline: true },
  ]);
});

test("a list without a head: name, team, manager, and what somebody can do", () => {
  expect(readList("Anna\tProductie\tBas\tzagen, inplannen 0,8; CNC 3").people).toEqual([
    {
      ...{ name: "Anna", team: "Productie", manager: "Bas" },
      skills: [
        { step: "zagen", speed: 1 },
        { step: "inplannen", speed: 0.8 },
        { step: "CNC", speed: 3 },
      ],
    },
  ]);
  expect(readList("Anna\nBas").people.map(({ name, skills }) => [name, skills])).toEqual([
    ["Anna", undefined],
    ["Bas", undefined],
  ]);
});

test("cells that say nothing are told with their line and column, and nobody is without a name", () => {
  expect(readList("naam\tzagen\nAnna\tsoms\n\tX").problems).toEqual([
    { line: 2, column: "zagen", typed: "soms" },
    { line: 3, column: "naam", typed: "" },
  ]);
});
