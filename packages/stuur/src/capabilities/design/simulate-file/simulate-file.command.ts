import { type Command, Option } from "commander";
import { repeatCommand } from "../../../platform/terminal/repeat-command.ts";
import type { Terminal } from "../../../platform/terminal/terminal.ts";
import { workOnFile } from "../../../platform/terminal/work-on-file.ts";
import { readChoices, type SimulateOptions } from "./read-choices.ts";
import { simulateFile } from "./simulate-file.ts";

/** What changes nothing about the figures. */
const notRepeated = ["json", "quiet", "lang", "events", "design", "force"];

/** `stuur simulate MODEL.json`: simulates the designs of a model on the same customers and lays them side by side. */
export function addSimulateCommand(program: Command, terminal: Terminal): Command {
  const command = program.command("simulate");
  return command
    .argument(
      "<model>",
      "a model as JSON (docs/reference/simulation-model.schema.json); - reads standard input",
    )
    .description("Simulate the designs of an organisation on the same customers, and compare them")
    .option("--replications <n>", "how often a design is simulated (30; at most so many with --half-width)")
    .option("--half-width <percent>", "go on until each mean lead time is known to within this percentage")
    .option("--days <n>", "calendar days in which the cases of a replication arrive (365)")
    .option("--seed <text>", "fixes all chance: the same seed gives the same figures (1)")
    .option("--events <file>", "also write what happens in one design as an event log, CSV for stuur see")
    .option("--design <name>", "which design --events is about, when there are several")
    .option("--force", "overwrite the file of --events when it is there already")
    .option("--json", "print everything as JSON (docs/reference/simulate-file.schema.json)")
    .option("--quiet", "no progress and no warnings")
    .addOption(new Option("--lang <language>", "language of the text").choices(["nl", "en"]))
    .action(async (file: string, options: SimulateOptions) => {
      const asked = readChoices(options);
      if (!asked.ok) {
        terminal.complain(asked.refusal[options.lang ?? terminal.language]);
        terminal.exitCode = 2;
        return;
      }
      const request = { command: "simulate", file, quiet: options.quiet, lang: options.lang };
      terminal.exitCode = await workOnFile(request, terminal, (at) =>
        simulateFile(at, {
          options,
          choices: asked.choices,
          repeat: repeatCommand(command, at.name, { leftOut: notRepeated }),
          signal: terminal.signal,
        }),
      );
    });
}
