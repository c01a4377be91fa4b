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

test("what teams are called and which times count reach the reader, and can be repeated", () => {
  const said = parse(
    "a.csv",
    "--team-name",
    "kwaliteit=Kwaliteit",
    "--team-name",
    "EMPTY=",
    "--times-to",
    "2026-01-01",
  );
  expect(importChoices(said.opts<SourceOptions>())).toMatchObject({
    teamNames: { kwaliteit: "Kwaliteit", EMPTY: "" },
    timesBetween: { from: "1000-01-01", until: "2026-01-01" },
  });
  expect(repeatCommand(said, "a.csv")).toBe(
    "stuur see a.csv --team-name kwaliteit=Kwaliteit --team-name EMPTY= --times-to 2026-01-01",
  );
  expect(() => parse("a.csv", "--team-name", "Kwaliteit")).toThrow("name=name");
  expect(() => parse("a.csv", "--times-from", "2026-02-30")).toThrow("2025-12-31");
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
