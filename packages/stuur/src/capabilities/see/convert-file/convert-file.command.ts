import { access } from "node:fs/promises";
import { join } from "node:path";
import {
  EventLogFailure,
  type ExportedFile,
  type ExportFormat,
  exportEventLog,
  importEventLog,
  openEventLog,
} from "@stuur/event-log";
import { type Command, Option } from "commander";
import {
  addSourceOptions,
  importChoices,
  type SourceOptions,
  sayUnused,
} from "../../../platform/terminal/source-options.ts";
import type { Terminal } from "../../../platform/terminal/terminal.ts";
import { type FileAtWork, type Outcome, workOnFile } from "../../../platform/terminal/work-on-file.ts";
import { convertFileTexts } from "./convert-file.texts.ts";

interface ConvertOptions extends SourceOptions {
  readonly to: string;
  readonly format?: ExportFormat;
  readonly force?: true;
}

/** `stuur convert FILE --to FILE2`: writes an event log in another form. */
export function addConvertCommand(program: Command, terminal: Terminal): Command {
  const command = program
    .command("convert")
    .argument("<file>", "CSV, Excel, XES, OCEL or Parquet, also .gz or .zip; - reads standard input")
    .description("Write an event log as XES, CSV or Parquet")
    .requiredOption("--to <file>", "the file to write: .xes, .csv (also .gz) or .parquet")
    .addOption(
      new Option("--format <format>", "its form, when its name does not tell").choices([
        "xes",
        "csv",
        "parquet",
      ]),
    )
    .option("--force", "overwrite a file that is there already");
  return addSourceOptions(command).action(async (file: string, options: ConvertOptions) => {
    const request = { command: "convert", file, quiet: options.quiet, lang: options.lang };
    terminal.exitCode = await workOnFile(request, terminal, (at) =>
      convertFile(at, options, terminal.signal),
    );
  });
}

async function convertFile(at: FileAtWork, options: ConvertOptions, signal: AbortSignal): Promise<Outcome> {
  // Said before a large file is read; the library looks again when it writes.
  await requirePlace(options);
  const folder = join(at.folder, "log");
  const { path: file, name: fileName, onProgress } = at;
  const imported = await importEventLog({
    ...importChoices(options),
    ...{ file, fileName, folder, signal, onProgress },
  });
  if (!imported.ok) throw new EventLogFailure(imported.error.code, imported.error.details);
  const written = await writeLog(at, options, signal);
  const texts = convertFileTexts[at.language];
  const { doubt, lifecycle, counts, source } = imported.log;
  const { rejected } = doubt;
  const isMerged = lifecycle === "merged" && counts.rows - rejected.count > counts.events;
  const warnings = [
    ...sayUnused(options, source.kind, at.language),
    ...(rejected.count > 0 ? [texts.rejected(rejected.count)] : []),
    ...(written.changed > 0 ? [texts.changed(written.changed)] : []),
  ];
  const lines = [
    texts.written({ ...written, file: options.to }),
    ...(isMerged ? [texts.merged(counts.rows - rejected.count, counts.events)] : []),
  ];
  return { text: lines.join("\n"), warnings };
}

async function requirePlace({ to: file, format, force }: ConvertOptions): Promise<void> {
  if (!format && !/\.(xes|csv|parquet)(\.gz)?$/i.test(file)) {
    throw new EventLogFailure("EVENT_LOG_UNKNOWN_EXPORT_FORMAT", { file });
  }
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists && !force) throw new EventLogFailure("EVENT_LOG_FILE_EXISTS", { file });
}

async function writeLog(
  { folder, onProgress }: FileAtWork,
  { to: file, format, force }: ConvertOptions,
  signal: AbortSignal,
): Promise<ExportedFile> {
  const log = await openEventLog(join(folder, "log"), { temporaryFolder: folder });
  try {
    const result = await exportEventLog(log, {
      ...{ file, signal, overwrite: force === true },
      ...(format && { format }),
      onProgress: ({ fraction }) => onProgress({ phase: "export", fraction }),
    });
    if (!result.ok) throw new EventLogFailure(result.error.code, result.error.details);
    return result.written;
  } finally {
    await log.close();
  }
}
