import type { Database } from "../database.ts";
import type { ColumnRole } from "../manifest.ts";
import type { ColumnsChosen } from "./choose-columns.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import type { Rejects } from "./rejects.ts";
import type { OnFraction } from "./source.ts";

/** What reading a file into the table `raw` needs. `folder` is for temporary files. */
export interface ReadOptions {
  readonly folder: string;
  readonly columns?: ColumnsChosen | undefined;
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
  /** The columns without a role, in the order of `a0`, `a1`, … in `raw`. */
  readonly attributes: readonly string[];
  /** 1; or how many rows of `raw` one row of the file became, when it has a column for each step. */
  readonly stepsPerRow: number;
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
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
  const selected = [
    ...rawColumns.map(([role, name]) => `${roles[role] ?? "NULL::VARCHAR"} AS ${name}`),
    ...attributes.map((expression, index) => `${expression} AS a${index}`),
  ];
  await database.run(`CREATE TABLE raw AS SELECT ${selected.join(", ")} FROM ${relation}`);
}
