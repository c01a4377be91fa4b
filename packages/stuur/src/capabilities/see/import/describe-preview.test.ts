import { expect, test } from "vitest";
import { describePreview } from "./describe-preview.ts";

const preview = {
  kind: "csv" as const,
  header: ["Ordernr", "Besteld op", "Ontwerp gereed", "Ontwerp door", "Opmerking"],
  rows: [
    ["A1", "03-03-2025", "07-03-2025", "Ali", ""],
    ["A2", "04-03-2025", "08-03-2025", "Bo", "spoed"],
    ["A3", "05-03-2025", "", "Ali", ""],
  ],
  sheets: [],
  objectTypes: [],
};
const output = { preview, error: null };
const all = { mayReadNames: true };

test("columns with three values as they stand there, and which of them are dates", () => {
  const { columns, recognised } = describePreview(output, { columns: {} }, all);
  expect(columns.map(({ column, isDates }) => [column, isDates])).toEqual([
    ["Ordernr", false],
    ["Besteld op", true],
    ["Ontwerp gereed", true],
    ["Ontwerp door", false],
    ["Opmerking", false],
  ]);
  expect(columns[4]?.samples).toEqual(["spoed"]);
  const hidden = describePreview(output, { columns: {} }, { mayReadNames: false });
  expect(JSON.stringify(hidden)).not.toMatch(/Ali|spoed/);
  expect(recognised.find(({ role }) => role === "case")?.column).toBe("Ordernr");
});

test("of one row per case the steps, what they are called and who did them; a column that is gone is left out", () => {
  const asked = { columns: {}, layout: "cases" as const };
  expect(describePreview(output, asked, all).steps).toEqual([
    { column: "Besteld op", step: "Besteld", person: null, team: null },
    { column: "Ontwerp gereed", step: "Ontwerp", person: "Ontwerp door", team: null },
  ]);
  const chosen = { ...asked, stepColumns: ["Ontwerp gereed", "Weg"] };
  expect(describePreview(output, chosen, all).steps.map(({ column }) => column)).toEqual(["Ontwerp gereed"]);
  expect(describePreview(output, { columns: {} }, all).steps).toEqual([]);
});

test("a file that cannot be opened says why, and has no columns", () => {
  const error = { code: "EVENT_LOG_EMPTY_FILE" as const, message: { nl: "leeg", en: "empty" }, details: {} };
  const { problem, columns } = describePreview({ preview: null, error }, { columns: {} }, all);
  expect([problem?.message.nl, columns]).toEqual(["leeg", []]);
});
