import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import {
  type ColumnsChosen,
  doubt,
  type EventLog,
  type EventLogError,
  type EventLogManifest,
  handovers,
  importEventLog,
  matrix,
  openEventLog,
  pairs,
  summary,
} from "@stuur/event-log";
import type { Command } from "commander";
import { Option } from "commander";
import type { Terminal } from "../../../platform/terminal/terminal.ts";
import { SeeFileReport } from "./see-file.contract.ts";
import { printReport } from "./see-file.print.ts";
import { seeFileTexts } from "./see-file.texts.ts";

interface SeeOptions extends ColumnsChosen {
  readonly timeZone: string;
  readonly by: "team" | "person";
  readonly missing: "keep" | "drop";
  readonly json?: true;
  readonly lang?: "nl" | "en";
}

/** `stuur see FILE`: reads an event log and says which team carries which step and where work leaves the team. */
export function addSeeCommand(program: Command, terminal: Terminal): void {
  program
    .command("see")
    .argument("<file>", "CSV or XES, plain or .gz")
    .description("Show which team carries which step, and where work leaves the team")
    .option("--case <column>", "column that tells the case: order, report, permit")
    .option("--step <column>", "column that tells the step")
    .option("--time <column>", "column with the time of completion")
    .option("--start <column>", "column with the time of start")
    .option("--team <column>", "column that tells the team")
    .option("--person <column>", "column that tells the person")
    .option("--due <column>", "column with the date that was promised")
    .option("--status <column>", "column with start, complete …; 'none' takes every row as an event")
    .option("--time-zone <zone>", "time zone of times that state none", "Europe/Amsterdam")
    .addOption(
      new Option("--by <who>", "handovers between teams or persons")
        .choices(["team", "person"])
        .default("team"),
    )
    .addOption(
      new Option("--missing <what>", "rows without a team: keep as (none), or drop before pairing")
        .choices(["keep", "drop"])
        .default("keep"),
    )
    .option("--json", "print everything as JSON (docs/reference/see-file.schema.json)")
    .addOption(new Option("--lang <language>", "language of the text").choices(["nl", "en"]))
    .action(async (file: string, options: SeeOptions) => {
      terminal.exitCode = await seeFile(file, options, terminal);
    });
}

/** Exit code 0: seen; 3: the file could not be read. */
async function seeFile(file: string, options: SeeOptions, terminal: Terminal): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "stuur-see-"));
  const language = options.lang ?? terminal.language;
  try {
    const imported = await importEventLog({
      file,
      folder: join(folder, "log"),
      timeZone: options.timeZone,
      columns: columnsOf(options),
      signal: terminal.signal,
    });
    if (!imported.ok) return reportProblem(imported.error, language, terminal);
    const report = await makeReport(join(folder, "log"), { file, options, manifest: imported.log });
    terminal.print(options.json ? JSON.stringify(report, null, 2) : printReport(report, language));
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function reportProblem(error: EventLogError, language: "nl" | "en", terminal: Terminal): number {
  terminal.complain(error.message[language]);
  const missing = /^EVENT_LOG_NO_(CASE|STEP|TIME)_COLUMN$/.exec(error.code)?.[1]?.toLowerCase();
  if (missing) terminal.complain(`stuur see … --${missing} <${seeFileTexts[language].column}>`);
  return 3;
}

function columnsOf(options: SeeOptions): ColumnsChosen {
  const roles = ["case", "step", "time", "start", "team", "person", "due", "status"] as const;
  return Object.fromEntries(roles.flatMap((role) => (options[role] ? [[role, options[role]]] : [])));
}

async function makeReport(
  folder: string,
  { file, options, manifest }: { file: string; options: SeeOptions; manifest: EventLogManifest },
): Promise<SeeFileReport> {
  const log = await openEventLog(folder, { temporaryFolder: folder });
  try {
    return await askEverything(log, { file, options, manifest });
  } finally {
    await log.close();
  }
}

async function askEverything(
  log: EventLog,
  { file, options, manifest }: { file: string; options: SeeOptions; manifest: EventLogManifest },
): Promise<SeeFileReport> {
  const question = { by: options.by, missing: options.missing };
  const counted = await summary(log, question);
  const { cells, steps, teams } = await matrix(log, question);
  return SeeFileReport.parse({
    ...counted,
    steps,
    teams,
    schema: "stuur-see/1",
    file: basename(file),
    ...question,
    timeZone: options.timeZone,
    columns: Object.fromEntries(
      Object.entries(manifest.columns).map(([role, found]) => [role, found?.column ?? null]),
    ),
    pairs: await pairs(log, question),
    handovers: await handovers(log, question),
    matrix: cells,
    doubt: await doubt(log, question),
  });
}
