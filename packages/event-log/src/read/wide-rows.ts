import { sqlText } from "../database.ts";
import type { CodedText, ColumnRole } from "../manifest.ts";
import { isMissingSql } from "./missing-words.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import type { StepColumn, WideLayout } from "./wide-layout.ts";

/** SQL of a relation with a row for each step of each row of a table, in the order of the steps: its columns and `done`. */
export function stepRowsSql(relation: string, { steps }: WideLayout, header: readonly string[]): string {
  const texts = (column: string | null) => (column ? `c${header.indexOf(column)}` : "NULL::VARCHAR");
  const done = steps.map(({ column, step, person, team }) => {
    const time = `CASE WHEN NOT ${isMissingSql(texts(column))} THEN ${texts(column)} END`;
    return `{'step': ${sqlText(step)}, 'time': ${time}, 'person': ${texts(person)}, 'team': ${texts(team)}}`;
  });
  return `(SELECT *, unnest([${done.join(", ")}]) AS done FROM ${relation})`;
}

/** For each role the SQL of its text in the rows of `stepRowsSql`. */
export function wideRoles(
  wide: WideLayout,
  header: readonly string[],
): Readonly<Partial<Record<ColumnRole, string>>> {
  return {
    case: `c${header.indexOf(wide.case)}`,
    step: "done.step",
    time: "done.time",
    person: "done.person",
    team: "done.team",
    ...(wide.due !== null && { due: `c${header.indexOf(wide.due)}` }),
  };
}

/** The columns that are no attributes. */
export function listUsed({ case: caseColumn, due, steps }: WideLayout): readonly (string | null)[] {
  return [caseColumn, due, ...steps.flatMap(({ column, person, team }) => [column, person, team])];
}

/** What the reader of the log hears about its columns: a role that is in several columns has all their names. */
export function describeWide(wide: WideLayout): RecognisedColumns {
  const { steps } = wide;
  const columns = joinNames(steps.map(({ column }) => column));
  const evidence: CodedText = {
    code: "step-columns",
    nl: `${steps.length} kolommen met de datum van een stap`,
    en: `${steps.length} columns with the date of a step`,
  };
  const named = (role: "person" | "team") => {
    const names = joinNames(steps.map((step: StepColumn) => step[role]));
    return names === "" ? {} : { [role]: { column: names, confidence: 0.6, evidence: [evidence] } };
  };
  const unique: CodedText = {
    code: "unique",
    nl: "elke waarde komt één keer voor",
    en: "every value occurs once",
  };
  return {
    case: { column: wide.case, confidence: 0.9, evidence: [unique] },
    step: { column: columns, confidence: 0.8, evidence: [evidence] },
    time: { column: columns, confidence: 0.8, evidence: [evidence] },
    ...named("person"),
    ...named("team"),
    ...(wide.due !== null && { due: { column: wide.due, confidence: 0.8, evidence: [] } }),
  };
}

/** Tells that the file was read as one row for each case. */
export function noteWide({ steps }: WideLayout): CodedText {
  const names = steps.map(({ step }) => step).join(", ");
  return {
    code: "one-row-per-case",
    nl: `Elke regel is gelezen als één zaak, met een kolom voor elke stap: ${names}.`,
    en: `Each row was read as a whole case, with a column for each step: ${names}.`,
  };
}

function joinNames(names: readonly (string | null)[]): string {
  return [...new Set(names.filter((name) => name !== null))].join(", ");
}
