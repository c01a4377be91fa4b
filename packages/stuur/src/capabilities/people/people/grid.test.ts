import { expect, test } from "vitest";
import { listColumns, type PersonDraft, showCell } from "./grid.ts";
import { readMark } from "./read-mark.ts";
import { typeCells } from "./type-cells.ts";

const person = (name: string, more: Partial<PersonDraft> = {}): PersonDraft => ({
  ...{
    id: name,
    name,
    pseudonym: null,
    logId: null,
    team: null,
    managerId: null,
    isFrontline: true,
    skills: [],
  },
  ...{ version: 1, ...more },
});
const skills = [
  { step: "zagen", speed: 1 },
  { step: "inplannen", speed: 0.8 },
];
const people = [person("Anna", { skills }), person("Bas", { managerId: "Anna", isFrontline: false })];
const columns = listColumns(people, ["lakken", "zagen"]);
const sheet = (rows: readonly PersonDraft[]) =>
  rows.map((row) => columns.map((column) => showCell(row, column, { people: rows, comma: "," })));

test("people stand in the table as one would write it in a spreadsheet", () => {
  expect(columns.map((column) => ("step" in column ? column.step : column.kind))).toEqual([
    ...["name", "team", "manager", "frontline"],
    ...["zagen", "inplannen", "lakken"],
  ]);
  expect(sheet(people)).toEqual([
    ["Anna", "", "", "X", "X", "0,8", ""],
    ["Bas", "", "Anna", "", "", "", ""],
  ]);
});

test("what is pasted runs down and across, into new people past the last row", () => {
  const block = [
    ["Bas", "Productie", "Cas", "X", "", "x", "0,5"],
    ["Cas", "Kantoor", "", "nee", "50 %", "", ""],
    ["", "", "", "", "", "", ""],
  ];
  const typed = typeCells(people, columns, { row: 1, column: 0, block });
  expect(typed.problems).toEqual([]);
  expect(sheet(typed.people)).toEqual([
    ["Anna", "", "", "X", "X", "0,8", ""],
    ["Bas", "Productie", "Cas", "X", "", "X", "0,5"],
    ["Cas", "Kantoor", "", "", "0,5", "", ""],
  ]);
  expect(typed.people[1]).toMatchObject({ id: "Bas", version: 1 });
  expect(typed.people[2]).not.toHaveProperty("version");
});

test("columns past the last one are left out", () => {
  const typed = typeCells(people, columns, { row: 0, column: 6, block: [["X", "anders"]] });
  expect(sheet(typed.people)[0]?.at(-1)).toBe("X");
});

test.each([
  ["a name that somebody else has", { row: 0, column: 0, block: [["bas"]] }, "nameTwice"],
  ["no name", { row: 0, column: 0, block: [[" "]] }, "noName"],
  ["a new person without a name", { row: 2, column: 1, block: [["Productie"]] }, "noName"],
  ["a manager who is not there", { row: 0, column: 2, block: [["Zus"]] }, "noSuchManager"],
  ["a speed that is none", { row: 0, column: 4, block: [["vaak"]] }, "noSpeed"],
  ["another sign than X", { row: 0, column: 3, block: [["?"]] }, "noMark"],
])("%s is told and changes nothing", (_, typing, code) => {
  const typed = typeCells(people, columns, typing);
  expect(typed.problems).toMatchObject([{ code }]);
  expect(typed.people).toEqual(people);
});

test("a mark is an X, a speed, or nothing", () => {
  expect(["X", "ja", "1", "0,8", ".5", "80%"].map(readMark)).toEqual([1, 1, 1, 0.8, 0.5, 0.8]);
  expect(["", "-", "nee", "0"].map(readMark)).toEqual([null, null, null, null]);
  expect(["soms", "1000", "-1", "0,001"].map(readMark)).toEqual([undefined, undefined, undefined, undefined]);
});

test("steps stand in the order of the process, and what it does not name after them", () => {
  const people = [
    {
      skills: [
        { step: "saw", speed: 1 },
        { step: "talk", speed: 1 },
      ],
    },
  ];
  const steps = listColumns(people, ["paint"], ["talk", "plan", "saw"]).flatMap((column) =>
    column.kind === "step" ? [column.step] : [],
  );
  expect(steps).toEqual(["talk", "saw", "paint"]);
});
