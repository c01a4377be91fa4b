import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readGroups } from "./read-groups.ts";
import { readQuestion } from "./read-question.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-groups-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(content: string, name = "groups.csv"): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

test.each([
  ["person;team\nAnn;North\nBob;South\n", { persons: { Ann: "North", Bob: "South" } }],
  ["\uFEFFTeam,Group\r\nDesign,Office\r\n", { teams: { Design: "Office" } }],
  ["stap\tteam\nplan\tPlanning\n\n", { steps: { plan: "Planning" } }],
  [
    'step;team\n"cut; sand";Floor\n"say ""so""";Desk\n',
    { steps: { "cut; sand": "Floor", 'say "so"': "Desk" } },
  ],
  ["step;team\nplan;Planning\nbuild;\n", { steps: { plan: "Planning" } }],
])("%j", async (content, groups) => {
  expect(await readGroups(await fileOf(content))).toEqual(groups);
});

test.each([
  ["name;department\nAnn;North\n", "STUUR_GROUPS_HEADER", {}],
  ["person;group\nAnn;North\n", "STUUR_GROUPS_HEADER", {}],
  ["", "STUUR_GROUPS_HEADER", {}],
  ["person;team\n\nAnn;North;x\n", "STUUR_GROUPS_LINE", { line: 3 }],
  ["person;team\n;North\n", "STUUR_GROUPS_LINE", { line: 2 }],
  ["person;team\nAnn;North\nAnn;South\n", "STUUR_GROUPS_TWICE", { line: 3, name: "Ann" }],
  ["person;team\nAnn;\n", "STUUR_GROUPS_EMPTY", {}],
])("%j is refused", async (content, code, values) => {
  await expect(readGroups(await fileOf(content))).rejects.toMatchObject({ code, values });
});

test("a question gathers filters, groups of more files and the calendar", async () => {
  const persons = await fileOf("person;team\nAnn;North\n", "persons.csv");
  const steps = await fileOf("step;team\nplan;Planning\n", "steps.csv");
  const questionOf = await readQuestion({
    by: "team",
    missing: "keep",
    timeZone: "Europe/Amsterdam",
    from: "2025-01-01",
    where: ["regio=Noord", "regio=Zuid", "kanaal=a=b"],
    group: [persons, steps],
  });
  expect(questionOf({ firstAt: "2025-01-01T00:00:00Z", lastAt: "2025-12-31T00:00:00Z" })).toEqual({
    by: "team",
    missing: "keep",
    filter: { from: "2025-01-01", where: { regio: ["Noord", "Zuid"], kanaal: ["a=b"] } },
    grouping: { persons: { Ann: "North" }, steps: { plan: "Planning" } },
  });
});
