import { EventLogFailure } from "../errors.ts";
import type { ColumnRole } from "../manifest.ts";
import { type RecognisedColumns, recogniseColumns } from "./recognise-columns.ts";

/** Columns that the caller names. `status: "none"` takes every row as an event. */
export type ColumnsChosen = { readonly [Role in ColumnRole]?: string | undefined };

/** What is recognised, overruled by what the caller chose. Fails when case, step or time stays unknown. */
export function chooseColumns(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  chosen: ColumnsChosen = {},
): RecognisedColumns {
  const given = (Object.entries(chosen) as [ColumnRole, string | undefined][]).filter(isGiven);
  const columns: RecognisedColumns = {};
  const isFree = new Set(given.map(([, column]) => column));
  const recognised = recogniseWithout(header, sampleRows, isFree);
  for (const [role, column] of Object.entries(recognised)) columns[role as ColumnRole] = column;
  for (const [role, column] of given) {
    delete columns[role];
    if (column === "none") continue;
    if (!header.includes(column)) {
      throw new EventLogFailure("EVENT_LOG_UNKNOWN_COLUMN", { column, columns: header });
    }
    const evidence = [{ code: "given", nl: "zo opgegeven", en: "as given" }];
    columns[role] = { column, confidence: 1, evidence };
  }
  // With one time for each step it does not matter whether it is called start or end.
  if (!columns.time && columns.start) {
    columns.time = columns.start;
    delete columns.start;
  }
  requireColumns(columns, header);
  return columns;
}

function isGiven(choice: [ColumnRole, string | undefined]): choice is [ColumnRole, string] {
  return choice[1] !== undefined;
}

/** Columns that the caller gave a role cannot be recognised for another. */
function recogniseWithout(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  given: ReadonlySet<string>,
): RecognisedColumns {
  const kept = header.map((_, index) => index).filter((index) => !given.has(header[index]!));
  const rows = sampleRows.map((row) => kept.map((index) => row[index] ?? ""));
  return recogniseColumns(
    kept.map((index) => header[index]!),
    rows,
  );
}

function requireColumns(columns: RecognisedColumns, header: readonly string[]): void {
  if (!columns.case)
    throw new EventLogFailure("EVENT_LOG_NO_CASE_COLUMN", { columns: header, option: "case" });
  if (!columns.step)
    throw new EventLogFailure("EVENT_LOG_NO_STEP_COLUMN", { columns: header, option: "step" });
  if (!columns.time)
    throw new EventLogFailure("EVENT_LOG_NO_TIME_COLUMN", { columns: header, option: "time" });
}
