import { Command } from "commander";
import { expect, test } from "vitest";
import { repeatCommand } from "./repeat-command.ts";
import { addSourceOptions, importChoices, type SourceOptions, sayUnused } from "./source-options.ts";

function parse(...words: string[]): Command {
  const command = addSourceOptions(new Command("see").argument("<file>").exitOverride());
  command.configureOutput({ writeErr: () => {} });
  return command.parse(["node", "see", ...words]);
}

test("what was said about a file reaches its reader, and nothing else", () => {
  const said = parse("a.xlsx", "--case", "Order nr", "--sheet", "2025", "--max-rejected", "0", "--quiet");
  expect(importChoices(said.opts<SourceOptions>())).toEqual({
    timeZone: "Europe/Amsterdam",
    columns: { case: "Order nr" },
    sheet: "2025",
    maxRejected: 0,
  });
  const wide = parse("a.csv", "--layout", "cases", "--step-column", "Besteld", "--step-column", "Klaar");
  expect(importChoices(wide.opts<SourceOptions>())).toMatchObject({
    layout: "cases",
    stepColumns: ["Besteld", "Klaar"],
  });
});

test("the year of weeks and the column of the instance reach the reader", () => {
  const said = parse("a.csv", "--week-year", "2024", "--instance", "Uitvoering");
  expect(importChoices(said.opts<SourceOptions>())).toMatchObject({
    weekYear: 2024,
    columns: { instance: "Uitvoering" },
  });
  expect(() => parse("a.csv", "--week-year", "24")).toThrow("such as 2025");
});

test("options of another kind of file are said not to be used", () => {
  const both = { sheet: "2025", objectType: "Order" };
  expect(sayUnused(both, "csv", "nl")).toEqual([
    "Let op: --sheet is niet gebruikt, want dit bestand is CSV.",
    "Let op: --object-type is niet gebruikt, want dit bestand is CSV.",
  ]);
  expect(sayUnused(both, "xlsx", "en")).toEqual([
    "Mind: --object-type was not used, because this file is XLSX.",
  ]);
  expect(sayUnused({ objectType: "Order" }, "ocel-json", "en")).toEqual([]);
});

test("a limit must be a whole number", () => {
  expect(() => parse("a.csv", "--max-rejected", "few")).toThrow("whole number");
});

test("a command is repeated as a shell takes it", () => {
  const said = parse("it's.csv", "--case", "Order nr", "--step", "stap", "--quiet", "--lang", "nl");
  expect(repeatCommand(said, "it's.csv", { leftOut: ["quiet", "lang"] })).toBe(
    "stuur see 'it'\\''s.csv' --case 'Order nr' --step stap",
  );
});
