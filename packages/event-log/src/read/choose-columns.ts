import { EventLogFailure } from "../errors.ts";
import type { ColumnRole } from "../manifest.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import { recogniseColumns } from "./recognise-columns.ts";

/** Columns that the caller names. `status: "none"` takes every row as an event. */
export type ColumnsChosen = { readonly [Role in ColumnRole]?: string | undefined };

/** What is recognised, overruled by what the caller chose. Fails when case, step or time stays unknown. */
export function chooseColumns(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  chosen: ColumnsChosen = {},
): RecognisedColumns {
  const columns = recogniseColumns(header, sampleRows, readChoice(header, chosen));
  for (const [role, column] of Object.entries(chosen)) {
    if (column === "none") delete columns[role as ColumnRole];
  }
  // With one time for each step it does not matter whether it is called start or end.
  if (!columns.time && columns.start) {
    columns.time = columns.start;
    delete columns.start;
  }
  requireColumns(columns, header);
  return columns;
}

function readChoice(header: readonly string[], chosen: ColumnsChosen): RecognisedColumns {
  const given: RecognisedColumns = {};
  for (const [role, column] of Object.entries(chosen)) {
    if (column === undefined || column === "none") continue;
    if (!header.includes(column)) {
      throw new EventLogFailure("EVENT_LOG_UNKNOWN_COLUMN", { column, columns: header });
    }
    const evidence = [{ code: "given", nl: "zo opgegeven", en: "as given" }];
    given[role as ColumnRole] = { column, confidence: 1, evidence };
  }
  return given;
}

function requireColumns(columns: RecognisedColumns, header: readonly string[]): void {
  if (!columns.case) throw new EventLogFailure("EVENT_LOG_NO_CASE_COLUMN", { columns: header, role: "case" });
  if (!columns.step) throw new EventLogFailure("EVENT_LOG_NO_STEP_COLUMN", { columns: header, role: "step" });
  if (!columns.time) throw new EventLogFailure("EVENT_LOG_NO_TIME_COLUMN", { columns: header, role: "time" });
}
