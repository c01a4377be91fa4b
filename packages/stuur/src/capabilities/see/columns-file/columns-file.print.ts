import type { ColumnsReport, Story } from "./columns-file.contract.ts";
import { type ColumnsFileTexts, columnsFileTexts } from "./columns-file.texts.ts";

interface Telling {
  readonly report: ColumnsReport;
  readonly language: "nl" | "en";
  readonly texts: ColumnsFileTexts;
  readonly count: (n: number) => string;
}

/** How a file was understood, as a page of text. */
export function printColumns(report: ColumnsReport, language: "nl" | "en"): string {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const telling = {
    report,
    language,
    texts: columnsFileTexts[language],
    count: (n: number) => n.toLocaleString(locale),
  };
  const { texts } = telling;
  const missing = report.missing.flatMap((role) => texts.missing[role] ?? []);
  const notes = report.notes.map((note) => note[language]);
  const unused = report.unused.map(({ column, samples }) => `${column}: ${samples.join(", ") || "–"}`);
  return [
    ...head(telling),
    ...section(texts.columnsTitle, [...columnLines(telling), ...timeLine(telling)]),
    ...section(texts.missingTitle, missing),
    ...section(texts.unusedTitle, unused),
    ...section(texts.notesTitle, notes),
    ...section(
      texts.storiesTitle,
      report.stories.flatMap((story) => storyLines(story, telling)),
    ),
    ...template(telling),
    "",
    report.isUsable ? texts.commandTitle : texts.commandUnusable,
    `  ${commandLine(telling)}`,
  ].join("\n");
}

function head({ report, language, texts, count }: Telling): readonly string[] {
  const { source, problem } = report;
  if (problem) return [problem[language]];
  if (!source) return [];
  const { kind, compressed, hasHeader } = source;
  const delimiters: Readonly<Record<string, string>> = texts.delimiters;
  const delimiter = source.delimiter === null ? null : (delimiters[source.delimiter] ?? source.delimiter);
  const skipped = source.skipped.map((reason) => `${count(reason.count)}× ${reason[language]}`);
  return [
    texts.usable({ file: report.file, rows: count(source.rows) }),
    texts.source({
      kind: kind.toUpperCase(),
      compressed,
      delimiter,
      header: hasHeader,
      zone: report.timeZone,
    }),
    ...(skipped.length > 0 ? [texts.skipped(skipped.join(", "))] : []),
    ...rejectedLines(source, count, texts),
  ];
}

function rejectedLines(
  { rejected, rejectedCells = 0 }: NonNullable<ColumnsReport["source"]>,
  count: Telling["count"],
  texts: ColumnsFileTexts,
): readonly string[] {
  const rows = rejected - rejectedCells;
  return [
    ...(rows > 0 ? [texts.rejected(count(rows))] : []),
    ...(rejectedCells > 0 ? [texts.rejectedCells(count(rejectedCells))] : []),
  ];
}

/** A line for each role, and below it why. */
function columnLines({ report, language, texts }: Telling): readonly string[] {
  const rows = report.columns.map((column) => [
    roleWord(column.role, texts),
    column.with === undefined ? column.column : `${column.column} + ${column.with}`,
    texts.certainty[certaintyOf(column)],
    column.samples.join(", "),
  ]);
  const { role, column, certainty, samples } = texts.heads;
  const [first = "", ...lines] = align([[role, column, certainty, samples], ...rows]);
  return [
    first,
    ...lines.flatMap((line, index) => {
      const evidence = report.columns[index]?.evidence.map((reason) => reason[language]) ?? [];
      return evidence.length === 0 ? [line] : [line, `    ${texts.why} ${evidence.join("; ")}`];
    }),
  ];
}

/** With the day of the week, by which a swapped day and month show. */
function timeLine({ report, language, texts }: Telling): readonly string[] {
  const { timeExample, timeZone } = report;
  if (!timeExample) return [];
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone });
  const { written, read } = timeExample;
  return ["", texts.timeExample({ written, read: moment.format(new Date(read)) })];
}

function roleWord(role: string, texts: ColumnsFileTexts): string {
  const words: Readonly<Record<string, string>> = texts.roles;
  return words[role] ?? role;
}

/** A rank, not a probability: so it is told in words. */
function certaintyOf({ confidence, evidence }: ColumnsReport["columns"][number]) {
  if (evidence.some(({ code }) => code === "given")) return "given";
  if (confidence >= 0.85) return "sure";
  return confidence >= 0.6 ? "likely" : "unsure";
}

const widest = 40;

function align(rows: readonly (readonly string[])[]): readonly string[] {
  const cut = (text: string) => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);
  const cells = rows.map((row) => row.map((text, index) => (index === row.length - 1 ? text : cut(text))));
  const widths = (cells[0] ?? []).map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function storyLines(story: Story, { report, language, texts, count }: Telling): readonly string[] {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const { timeZone } = report;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone });
  const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });
  const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone });
  const isMidnight = (at: string) => clock.format(new Date(at)) === "00:00:00";
  const until = day.format(new Date(story.lastAt));
  const title = texts.story({ case: story.case, events: count(story.eventCount), until });
  const due = story.dueAt && texts.due({ date: day.format(new Date(story.dueAt)), late: story.late });
  const more = story.eventCount - story.events.length;
  return [
    due ? `${title}; ${due}` : title,
    ...story.events.map(({ at, step, team, person }) => {
      const who = person && team ? texts.inTeam({ person, team }) : (person ?? team);
      const when = isMidnight(at) ? shortDay.format(new Date(at)) : moment.format(new Date(at));
      return `    ${texts.event({ when, step, who })}`;
    }),
    ...(more > 0 ? [`    ${texts.more(count(more))}`] : []),
  ];
}

/** Ready to be kept as a file and filled in. */
function template({ report, texts }: Telling): readonly string[] {
  if (report.steps.length === 0) return [];
  const quote = (step: string) => (/[;"]/.test(step) ? `"${step.replaceAll('"', '""')}"` : step);
  return ["", texts.templateTitle, "", "step;team", ...report.steps.map((step) => `${quote(step)};`)];
}

function commandLine({ report, language }: Telling): string {
  if (report.isUsable) return report.command;
  const needed = report.missing.filter((role) => ["case", "step", "time"].includes(role));
  const word = language === "nl" ? "kolom" : "column";
  return [report.command, ...needed.map((role) => `--${role} <${word}>`)].join(" ");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => (line === "" ? "" : `  ${line}`))];
}
