import { EventLogFailure } from "../errors.ts";
import type { ColumnRole, RecognisedColumn } from "../manifest.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import { recogniseColumns } from "./recognise-columns.ts";

/**
 * Columns that the caller names, or `"none"` for a role that no column has; `status: "none"` takes every row as an event.
 * `time`, `start` and `due` may be a pair: `"Datum + Tijd"` joins a column of dates and one of times of day, by a plus sign
 * with a space on both sides.
 */
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
    const evidence = [{ code: "given", nl: "zo opgegeven", en: "as given" }];
    given[role as ColumnRole] = { ...splitChoice(header, column), confidence: 1, evidence };
  }
  return given;
}

/** A column, or a column of dates and one of times of day with a plus sign between them. */
function splitChoice(header: readonly string[], chosen: string): Pick<RecognisedColumn, "column" | "with"> {
  if (header.includes(chosen)) return { column: chosen };
  // Names may have a plus sign themselves.
  const names = chosen.split(" + ");
  for (const [place] of names.slice(1).entries()) {
    const [column, joined] = [names.slice(0, place + 1), names.slice(place + 1)].map((part) =>
      part.join(" + "),
    );
    if (header.includes(column!) && header.includes(joined!)) return { column: column!, with: joined! };
  }
  throw new EventLogFailure("EVENT_LOG_UNKNOWN_COLUMN", { column: chosen, columns: header });
}

function requireColumns(columns: RecognisedColumns, header: readonly string[]): void {
  if (!columns.case) throw new EventLogFailure("EVENT_LOG_NO_CASE_COLUMN", { columns: header, role: "case" });
  if (!columns.step) throw new EventLogFailure("EVENT_LOG_NO_STEP_COLUMN", { columns: header, role: "step" });
  if (!columns.time) throw new EventLogFailure("EVENT_LOG_NO_TIME_COLUMN", { columns: header, role: "time" });
}
