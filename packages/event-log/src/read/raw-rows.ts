import type { Database } from "../database.ts";
import type { CodedText, ColumnRole } from "../manifest.ts";
import type { AttributesChosen } from "./choose-attributes.ts";
import type { ColumnsChosen } from "./choose-columns.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import type { Rejects } from "./rejects.ts";
import type { OnFraction } from "./source.ts";

/** What reading a file into the table `raw` needs. `folder` is for temporary files. */
export interface ReadOptions {
  readonly folder: string;
  readonly columns?: ColumnsChosen | undefined;
  /** Which columns without a role are read along. */
  readonly attributes?: AttributesChosen | undefined;
  /** Whether a row is a step or a whole case; by default that is recognised. */
  readonly layout?: "events" | "cases" | undefined;
  /** The columns with the dates of the steps, for a file with a row for each case. */
  readonly stepColumns?: readonly string[] | undefined;
  /** The team that does a step, where the file does not tell. */
  readonly teamOfStep?: Readonly<Record<string, string>> | undefined;
  /** What teams of the file are called in the log; `""` where there is none. */
  readonly teamNames?: Readonly<Record<string, string>> | undefined;
  /** The year of weeks that do not tell it, in rows without another date. */
  readonly weekYear?: number | undefined;
  /** The sheet of a workbook, by name. */
  readonly sheet?: string | undefined;
  /** The type of object that is the case of an object-centric log. */
  readonly objectType?: string | undefined;
  readonly rejects: Rejects;
  readonly onFraction: OnFraction;
  readonly signal?: AbortSignal | undefined;
}

/** How the rows in `raw` came about. */
export interface RawRows {
  readonly columns: RecognisedColumns;
  readonly availableColumns: readonly string[];
  /** The columns without a role that are wanted, in the order of `a0`, `a1`, … in `raw`. */
  readonly attributes: readonly string[];
  /** 1; or how many rows of `raw` one row of the file became, when it has a column for each step. */
  readonly stepsPerRow: number;
  /** The columns of those steps, when there are more than one. */
  readonly stepColumns?: readonly string[];
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
  readonly notes?: readonly CodedText[];
  /** SQL over `raw`: the `SkipKind` of a row that cannot be read because it is no data, or NULL. */
  readonly skipKind?: string;
  /** The column of `raw` with a date of the row by which to choose the year of a week, where that may be needed. */
  readonly yearText?: string;
}

/**
 * The table `raw` has one column of trimmed texts for each role, in this order, and its rows in the order of the file; after
 * them `a0`, `a1`, … for the columns without a role.
 */
export const rawColumns: readonly (readonly [ColumnRole, string])[] = [
  ["case", "case_id"],
  ["step", "step"],
  ["time", "time_text"],
  ["start", "start_text"],
  ["person", "person"],
  ["team", "team"],
  ["due", "due_text"],
  ["status", "status"],
  ["instance", "instance"],
];

/** What `raw` is made of: SQL expressions over a relation. */
export interface RawSelection {
  readonly relation: string;
  readonly roles: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly attributes: readonly string[];
}

/** Creates `raw` from a relation, with an expression for each role that has a column and for each attribute. */
export async function createRawTable(database: Database, selection: RawSelection): Promise<void> {
  const { relation, roles, attributes } = selection;
  const columns = [
    ...rawColumns.map(([role, name]) => ({ name, text: roles[role] ?? "NULL::VARCHAR" })),
    ...attributes.map((text, index) => ({ name: `a${index}`, text })),
  ];
  const selected = columns.map(({ name, text }) => `${text} AS ${name}`);
  await database.run(`CREATE TABLE raw AS SELECT ${selected.join(", ")} FROM ${relation}`);
  await trimTexts(database, [
    ...rawColumns.flatMap(([role, name]) => (roles[role] ? name : [])),
    ...attributes.map((_, index) => `a${index}`),
  ]);
}

/** Few files need it, so the columns that do are found first. */
async function trimTexts(database: Database, names: readonly string[]): Promise<void> {
  const untidy: string[] = [];
  for (let at = 0; at < names.length; at += askedAtOnce) {
    untidy.push(...(await findUntidy(database, names.slice(at, at + askedAtOnce))));
  }
  if (untidy.length === 0) return;
  const trimmed = untidy.map(
    (name) => `CASE WHEN ${mayHaveSpaces(name)} THEN trim(${name}) ELSE ${name} END AS ${name}`,
  );
  await database.run(`CREATE TABLE tidy AS SELECT * REPLACE (${trimmed.join(", ")}) FROM raw`);
  await database.run("DROP TABLE raw");
  await database.run("ALTER TABLE tidy RENAME TO raw");
}

/** DuckDB plans a question in a time that grows with the square of its conditions: hundreds at once take minutes. */
const askedAtOnce = 8;

async function findUntidy(database: Database, names: readonly string[]): Promise<readonly string[]> {
  // CASE, so that only the values that may need it are trimmed.
  const counts = names.map((name) => {
    return `count(*) FILTER (CASE WHEN ${mayHaveSpaces(name)} THEN ${name} <> trim(${name}) END) AS ${name}`;
  });
  const [found] = await database.query<Record<string, number>>(`SELECT ${counts.join(", ")} FROM raw`);
  return names.filter((name) => found?.[name]);
}

/** Quick to see: a space at an end, or more than ASCII, among which are other spaces. */
function mayHaveSpaces(name: string): string {
  return `(${name} LIKE ' %' OR ${name} LIKE '% ' OR strlen(${name}) > length(${name}))`;
}
