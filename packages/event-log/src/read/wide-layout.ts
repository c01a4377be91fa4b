import { EventLogFailure } from "../errors.ts";
import type { ColumnsChosen } from "./choose-columns.ts";
import { normaliseColumnName } from "./column-names.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import { recogniseColumns } from "./recognise-columns.ts";
import { readTimeShape } from "./time-shape.ts";
import { findWorkerColumns } from "./worker-columns.ts";

/** A column with the date on which a step was done, and the columns that tell by whom. */
export interface StepColumn {
  readonly column: string;
  readonly step: string;
  readonly person: string | null;
  readonly team: string | null;
}

/** How a file is read that has one row for each case and a column for each step. */
export interface WideLayout {
  readonly case: string;
  readonly due: string | null;
  readonly steps: readonly StepColumn[];
}

/** What the caller says about the layout. */
export interface LayoutChosen {
  readonly columns?: ColumnsChosen | undefined;
  /** `events`: a row is a step; `cases`: a row is a case. */
  readonly layout?: "events" | "cases" | undefined;
  /** The columns with the dates of the steps, in the order of the process. */
  readonly stepColumns?: readonly string[] | undefined;
}

type Rows = readonly (readonly string[])[];

/**
 * Recognises a file with one row for each case: a column in which nothing comes back, and at least two columns of dates
 * besides the promised one. Where a column is named like a step it takes three, and three rows. Null for a file with a row
 * for each event.
 *
 * @example
 * ```ts
 * import { recogniseWide } from "@stuur/event-log";
 * const wide = recogniseWide(
 *   ["Ordernr", "Besteld op", "Ontwerp gereed", "Ontwerp door", "Toegezegd"],
 *   [["A1", "03-03-2025", "07-03-2025", "Ali", "01-04-2025"], ["A2", "04-03-2025", "", "", "02-04-2025"]],
 * );
 * wide?.steps.map(({ step }) => step); // => ["Besteld", "Ontwerp"]
 * wide?.steps[1]?.person; // => "Ontwerp door"
 * ```
 */
export function recogniseWide(
  header: readonly string[],
  sampleRows: Rows,
  chosen: LayoutChosen = {},
): WideLayout | null {
  const isForced = chosen.layout === "cases" || chosen.stepColumns !== undefined;
  if (chosen.layout === "events" || (!isForced && chosen.columns?.step !== undefined)) return null;
  requireKnown(header, [...(chosen.stepColumns ?? []), chosen.columns?.case, chosen.columns?.due]);
  const found = recogniseColumns(header, sampleRows);
  const due = chosen.columns?.due ?? found.due?.column ?? null;
  const dated = header.filter((column) => column !== due && isDates(valuesOf(column, header, sampleRows)));
  const caseColumn = chosen.columns?.case ?? findCase(header, sampleRows, found, dated);
  // The order W12 is not of week 12, whoever took it for a step.
  const dates = dated.filter((column) => column !== caseColumn);
  const columns = (chosen.stepColumns ?? dates).filter((column) => column !== caseColumn);
  if (isForced) requireForced(header, caseColumn, columns);
  else if (!looksWide(columns, found, sampleRows) || caseColumn === undefined) return null;
  const steps = nameSteps(columns);
  const free = header.filter((column) => ![caseColumn, due, ...columns, ...dates].includes(column));
  const workers = findWorkerColumns(header, sampleRows, { steps, free });
  return {
    case: caseColumn!,
    due: due === "none" ? null : due,
    steps: steps.map((step) => ({
      ...step,
      person: chosen.columns?.person ?? workers.get(step.column)?.person ?? null,
      team: chosen.columns?.team ?? workers.get(step.column)?.team ?? null,
    })),
  };
}

function requireKnown(header: readonly string[], columns: readonly (string | undefined)[]): void {
  for (const column of columns) {
    if (column !== undefined && column !== "none" && !header.includes(column)) {
      throw new EventLogFailure("EVENT_LOG_UNKNOWN_COLUMN", { column, columns: header });
    }
  }
}

function requireForced(
  header: readonly string[],
  caseColumn: string | undefined,
  columns: readonly string[],
): void {
  if (caseColumn === undefined) {
    throw new EventLogFailure("EVENT_LOG_NO_CASE_COLUMN", { columns: header, role: "case" });
  }
  if (columns.length === 0) {
    throw new EventLogFailure("EVENT_LOG_NO_TIME_COLUMN", { columns: header, role: "time" });
  }
}

function looksWide(columns: readonly string[], found: RecognisedColumns, rows: Rows): boolean {
  // What is only recognised by its values may be any column with a few texts.
  const hasStep = found.step?.evidence.some(({ code }) => code.startsWith("name"));
  return hasStep ? columns.length >= 3 && rows.length >= 3 : columns.length >= 2;
}

/**
 * The column that is called a case, or else the first that is not of dates, if no value in it comes back. Where the column
 * that is called a case has values that come back, a row is an event. Weeks come back: a column of W1, W2, … in which none
 * does is one of numbers.
 */
function findCase(
  header: readonly string[],
  rows: Rows,
  found: RecognisedColumns,
  dates: readonly string[],
): string | undefined {
  const isUnique = (column: string) => {
    const values = valuesOf(column, header, rows);
    return values.length > 0 && !values.includes("") && new Set(values).size === values.length;
  };
  const isNamed = found.case?.evidence.some(({ code }) => code === "name");
  const mayBeCase = (column: string) => !dates.includes(column) || isNumbered(valuesOf(column, header, rows));
  const candidates = isNamed ? [] : header.filter(mayBeCase);
  return [found.case?.column, ...candidates].find((column) => column !== undefined && isUnique(column));
}

const dateKinds: readonly string[] = ["iso", "day-month", "month-name", "week"];

/** At least half of what is filled in is a date or a week; numbers that may be a date do not count. */
function isDates(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== "");
  const dates = filled.filter((value) => dateKinds.includes(readTimeShape(value)?.kind ?? ""));
  return dates.length > 0 && dates.length * 2 >= filled.length;
}

/** In two rows different weeks are no wonder. */
const fewestNumbered = 3;

function isNumbered(values: readonly string[]): boolean {
  return values.length >= fewestNumbered && values.every((value) => /^w[\s-]*\d+$/i.test(value));
}

function valuesOf(column: string, header: readonly string[], rows: Rows): string[] {
  const index = header.indexOf(column);
  return rows.map((row) => (row[index] ?? "").trim());
}

const fillers = ["datum", "date", "op", "on", "d.d.", "dd", "gereed", "ready", "done", "klaar"];

/** "Besteld op" is the step Besteld. A name that says nothing else, or that another column has too, stays as it is. */
function nameSteps(columns: readonly string[]): readonly Pick<StepColumn, "column" | "step">[] {
  const short = columns.map(withoutFillers);
  return columns.map((column, index) => {
    const step = short[index]!;
    const isTaken = short.filter((other) => other === step).length > 1;
    return { column, step: isTaken || step === "" ? column.trim() : step };
  });
}

function withoutFillers(column: string): string {
  const words = column.split(/[\s_]+/).filter((word) => !fillers.includes(word.toLowerCase()));
  const step = words.join(" ").replace(/^[-:()\s]+|[-:()\s]+$/g, "");
  if (normaliseColumnName(step) === "") return "";
  return step.charAt(0).toUpperCase() + step.slice(1);
}
