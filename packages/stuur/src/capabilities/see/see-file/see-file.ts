import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EventLogFailure, importEventLog, openEventLog, type QuestionOptions } from "@stuur/event-log";
import { importChoices, type SourceOptions, sayUnused } from "../../../platform/terminal/source-options.ts";
import type { FileAtWork, Outcome } from "../../../platform/terminal/work-on-file.ts";
import { makeReport } from "./make-report.ts";
import { type QuestionChoices, readQuestion } from "./read-question.ts";
import type { SeeFileReport } from "./see-file.contract.ts";
import { printReport } from "./see-file.print.ts";
import { seeFileTexts } from "./see-file.texts.ts";

export interface SeeOptions extends SourceOptions, QuestionChoices {
  readonly json?: true;
  readonly html?: string;
}

interface Asked {
  readonly options: SeeOptions;
  /** The command that gives the same figures again. */
  readonly repeat: string;
  readonly signal: AbortSignal;
}

/** Reads the file, asks it everything, and gives the report as text, JSON or page. */
export async function seeFile(at: FileAtWork, asked: Asked): Promise<Outcome> {
  const { options, signal } = asked;
  // What is wrong with a calendar or a grouping is said before a large file is read.
  const questionOf = await readQuestion(options);
  const imported = await importEventLog({
    ...importChoices(options),
    // Other columns need not be kept to answer what is asked.
    attributes: (options.where ?? []).map((condition) => condition.slice(0, condition.indexOf("="))),
    file: at.path,
    fileName: at.name,
    folder: join(at.folder, "log"),
    signal,
    onProgress: at.onProgress,
  });
  if (!imported.ok) throw new EventLogFailure(imported.error.code, imported.error.details);
  const report = await askLog(at, asked, questionOf(imported.log));
  const texts = seeFileTexts[at.language];
  const { rejected } = report.doubt;
  const warnings = [
    ...sayUnused(options, imported.log.source.kind, at.language),
    ...(rejected > 0 ? [texts.rejectedWarning(String(rejected))] : []),
  ];
  if (options.html !== undefined) await writePage(options.html, report, at.language);
  if (options.json) return { text: JSON.stringify(report, null, 2), warnings };
  if (options.html !== undefined) return { text: texts.pageWritten(options.html), warnings };
  return { text: printReport(report, at.language), warnings };
}

async function askLog(at: FileAtWork, asked: Asked, question: QuestionOptions): Promise<SeeFileReport> {
  const { folder, name: file, onProgress } = at;
  const { repeat: command, signal } = asked;
  const log = await openEventLog(join(folder, "log"), { temporaryFolder: folder });
  const stop = () => log.database.connection.interrupt();
  signal.addEventListener("abort", stop);
  try {
    const onAnswer = (fraction: number) => {
      signal.throwIfAborted();
      onProgress({ phase: "ask", fraction });
    };
    onAnswer(0);
    return await makeReport(log, { file, command, question, onAnswer });
  } finally {
    signal.removeEventListener("abort", stop);
    await log.close();
  }
}

async function writePage(file: string, report: SeeFileReport, language: "nl" | "en"): Promise<void> {
  // The page brings React along, for which a report on the terminal should not wait.
  const { renderReportPage } = await import("./render-report-page.tsx");
  await writeFile(file, await renderReportPage(report, language));
}
