import { type Command, InvalidArgumentError } from "commander";
import { repeatCommand } from "../../../platform/terminal/repeat-command.ts";
import { addSourceOptions } from "../../../platform/terminal/source-options.ts";
import type { Terminal } from "../../../platform/terminal/terminal.ts";
import { workOnFile } from "../../../platform/terminal/work-on-file.ts";
import { type FitOptions, fitLog } from "./fit-log.ts";
import { readEstimate } from "./read-estimate.ts";

/** What changes nothing about the figures. */
const notRepeated = ["json", "quiet", "lang", "out", "force"];

/** `stuur fit LOG`: makes a model of today's organisation from a log, for `stuur simulate`. */
export function addFitCommand(program: Command, terminal: Terminal): Command {
  const command = program
    .command("fit")
    .argument("<log>", "CSV, Excel, XES, OCEL or Parquet, also .gz or .zip; - reads standard input")
    .description("Make a model of the organisation from its history, for stuur simulate");
  return addSourceOptions(command)
    .option("--out <file>", "write the model to this file, as JSON")
    .option("--force", "overwrite the file of --out when it is there already")
    .option("--segment <column>", "column that tells the kind of customer or case")
    .option(
      "--estimate <step=time>",
      "work of a step that the log does not tell: 30m, 1.5h, 1d of 8 hours; *=30m for all such steps (again for more)",
      collectEstimates,
    )
    .option("--seed <text>", "fixes all chance in the comparison with the log (1)")
    .option("--json", "print the model and what it rests on as JSON")
    .action(async (file: string, options: FitOptions) => {
      const request = { command: "fit", file, quiet: options.quiet, lang: options.lang };
      terminal.exitCode = await workOnFile(request, terminal, (at) =>
        fitLog(at, {
          options,
          repeat: repeatCommand(command, at.name, { leftOut: notRepeated }),
          signal: terminal.signal,
        }),
      );
    });
}

/** Gathers texts of the form `step=time`; refuses what is no time. */
function collectEstimates(text: string, before: readonly string[] = []): readonly string[] {
  if (readEstimate(text) === null)
    throw new InvalidArgumentError("Write it as step=30m, step=1.5h or step=1d (8 hours).");
  return [...before, text];
}
