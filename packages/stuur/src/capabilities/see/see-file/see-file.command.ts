import { type Command, InvalidArgumentError, Option } from "commander";
import { refusals } from "../../../platform/terminal/explain-usage.ts";
import { repeatCommand } from "../../../platform/terminal/repeat-command.ts";
import { addSourceOptions, collect, instant } from "../../../platform/terminal/source-options.ts";
import type { Terminal } from "../../../platform/terminal/terminal.ts";
import { workOnFile } from "../../../platform/terminal/work-on-file.ts";
import { type SeeOptions, seeFile } from "./see-file.ts";

/** What changes nothing about the figures. */
const notRepeated = ["json", "html", "quiet", "lang"];

/** `stuur see FILE`: reads an event log and says which team carries which step and where work leaves the team. */
export function addSeeCommand(program: Command, terminal: Terminal): Command {
  const command = program
    .command("see")
    .argument("<file>", "CSV, Excel, XES, OCEL or Parquet, also .gz or .zip; - reads standard input")
    .description("Show which team carries which step, and where work leaves the team");
  return addSourceOptions(command)
    .addOption(
      new Option("--by <who>", "handovers between teams, between persons, or between persons inside teams")
        .choices(["team", "person", "person-in-team"])
        .default("team"),
    )
    .addOption(
      new Option("--missing <what>", "rows without a team: keep as (none), or drop before pairing")
        .choices(["keep", "drop"])
        .default("keep"),
    )
    .option("--from <date>", "only cases that began on this day or later", instant)
    .option("--to <date>", "only cases that began before this day", instant)
    .option(
      "--where <column=value>",
      "only cases that have this value somewhere (again for more)",
      collectWhere,
    )
    .option("--calendar <file>", "working hours and days off, as JSON")
    .option("--group <file>", "other teams: a table person;team, step;team or team;group", collect)
    .option("--json", "print everything as JSON (docs/reference/see-file.schema.json)")
    .option("--html <file>", "write it as one page, to show or to print", pageName)
    .action(async (file: string, options: SeeOptions) => {
      const request = { command: "see", file, quiet: options.quiet, lang: options.lang };
      terminal.exitCode = await workOnFile(request, terminal, (at) =>
        seeFile(at, {
          options,
          repeat: repeatCommand(command, at.name, { leftOut: notRepeated }),
          signal: terminal.signal,
        }),
      );
    });
}

/** Gathers texts of the form `column=value`. */
function collectWhere(text: string, before: readonly string[] = []): readonly string[] {
  if (text.indexOf("=") < 1) throw new InvalidArgumentError(refusals.condition);
  return [...before, text];
}

/** A name that is surely not one of somebody's files. */
function pageName(file: string): string {
  if (!/\.html?$/i.test(file)) throw new InvalidArgumentError(refusals.pageName);
  return file;
}
