import { join } from "node:path";
import { type EventLogError, EventLogFailure, importEventLog } from "@stuur/event-log";
import type { Command } from "commander";
import { repeatCommand } from "../../../platform/terminal/repeat-command.ts";
import {
  addSourceOptions,
  importChoices,
  type SourceOptions,
  sayUnused,
} from "../../../platform/terminal/source-options.ts";
import type { Terminal } from "../../../platform/terminal/terminal.ts";
import { type FileAtWork, type Outcome, workOnFile } from "../../../platform/terminal/work-on-file.ts";
import { printColumns } from "./columns-file.print.ts";
import { describeFile, describeUnusableFile, roles } from "./describe-file.ts";
import { readHead } from "./read-head.ts";

interface ColumnsOptions extends SourceOptions {
  readonly json?: true;
}

/** `stuur columns FILE`: says which column was read as what, and why. */
export function addColumnsCommand(program: Command, terminal: Terminal): Command {
  const command = program
    .command("columns")
    .argument("<file>", "CSV, Excel, XES, OCEL or Parquet, also .gz or .zip; - reads standard input")
    .description("Show which column was recognised as what, and why")
    .option("--json", "print everything as JSON");
  return addSourceOptions(command).action(async (file: string, options: ColumnsOptions) => {
    const request = { command: "columns", file, quiet: options.quiet, lang: options.lang };
    terminal.exitCode = await workOnFile(request, terminal, (at) =>
      tellColumns(at, { options, command, file, signal: terminal.signal }),
    );
  });
}

interface Asked {
  readonly options: ColumnsOptions;
  readonly command: Command;
  readonly file: string;
  readonly signal: AbortSignal;
}

async function tellColumns(at: FileAtWork, { options, command, file, signal }: Asked): Promise<Outcome> {
  const folder = join(at.folder, "log");
  const { path, name: fileName, onProgress } = at;
  const imported = await importEventLog({
    ...importChoices(options),
    ...{ file: path, fileName, folder, signal, onProgress },
  });
  if (!imported.ok && !isAboutColumns(imported.error)) {
    throw new EventLogFailure(imported.error.code, imported.error.details);
  }
  const asked = {
    file: fileName,
    timeZone: options.timeZone,
    head: await readHead(path),
    commandOf: (columns: Readonly<Record<string, string | readonly string[]>>) =>
      repeatCommand(command, file, {
        name: "see",
        leftOut: [...roles, "layout", "stepColumn", "json", "quiet", "lang"],
        added: columns,
      }),
  };
  const report = imported.ok
    ? await describeFile(folder, asked)
    : await describeUnusableFile(imported.error, asked);
  const text = options.json ? JSON.stringify(report, null, 2) : printColumns(report, at.language);
  const warnings = imported.ok ? sayUnused(options, imported.log.source.kind, at.language) : [];
  return { text, warnings, exitCode: report.isUsable ? 0 : 3 };
}

/** Failures that somebody mends by pointing out columns. */
function isAboutColumns({ code }: EventLogError): boolean {
  return /^EVENT_LOG_(NO_(CASE|STEP|TIME)_COLUMN|NO_READABLE_ROWS|UNKNOWN_COLUMN)$/.test(code);
}
