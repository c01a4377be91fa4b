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
  readonly rejects: Rejects;
  readonly onFraction: OnFraction;
  readonly signal?: AbortSignal | undefined;
}

/** How the rows in `raw` came about. */
export interface RawRows {
  readonly columns: RecognisedColumns;
  readonly availableColumns: readonly string[];
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
}

/** The table `raw` has one column of trimmed texts for each role, in this order, and its rows in the order of the file. */
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

/** Creates `raw` from a relation, with an expression for each role that has a column. */
export async function createRawTable(
  database: Database,
  expressions: Readonly<Partial<Record<ColumnRole, string>>>,
  relation: string,
): Promise<void> {
  const selected = rawColumns.map(([role, name]) => `${expressions[role] ?? "NULL::VARCHAR"} AS ${name}`);
  await database.run(`CREATE TABLE raw AS SELECT ${selected.join(", ")} FROM ${relation}`);
}
