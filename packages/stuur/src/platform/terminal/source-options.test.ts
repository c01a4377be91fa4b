import { Command } from "commander";
import { expect, test } from "vitest";
import { repeatCommand } from "./repeat-command.ts";
import { addSourceOptions, importChoices, type SourceOptions } from "./source-options.ts";

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

test("a limit must be a whole number", () => {
  expect(() => parse("a.csv", "--max-rejected", "few")).toThrow("whole number");
});

test("a command is repeated as a shell takes it", () => {
  const said = parse("it's.csv", "--case", "Order nr", "--step", "stap", "--quiet", "--lang", "nl");
  expect(repeatCommand(said, "it's.csv", { leftOut: ["quiet", "lang"] })).toBe(
    "stuur see 'it'\\''s.csv' --case 'Order nr' --step stap",
  );
});
