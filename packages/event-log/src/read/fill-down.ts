import type { Database } from "../database.ts";
import type { CodedText } from "../manifest.ts";
import { recogniseColumns } from "./recognise-columns.ts";

type Rows = readonly (readonly string[])[];

/**
 * The column of the case when it is filled in on the first row of each case only, as merged cells of Excel are: filled in
 * the first row and in at least one more, empty in most, hardly ever twice the same, and the rows in between have other
 * cells. Null otherwise.
 */
export function findCaseOnFirstRows(
  header: readonly string[],
  sampleRows: Rows,
  chosen: string | undefined,
): string | null {
  const candidates = header.filter((_, index) => isOnFirstRows(index, sampleRows));
  if (candidates.length === 0) return null;
  const column = chosen ?? recogniseColumns(header, sampleRows).case?.column ?? header[0]!;
  return candidates.includes(column) ? column : null;
}

/** The rows of a sample with a column filled in from the row above. */
export function fillSample(rows: Rows, index: number): Rows {
  let last = "";
  return rows.map((row) => {
    last = (row[index] ?? "").trim() || last;
    return row.with(index, last);
  });
}

/** Gives each row of `raw` with a step and a time, but without a case, the case of such a row above it. */
export async function fillDownCases(database: Database, column: string): Promise<readonly CodedText[]> {
  const isEvent =
    "coalesce(step, '') <> '' AND (coalesce(time_text, '') <> '' OR coalesce(start_text, '') <> '')";
  const isEmpty = `coalesce(case_id, '') = '' AND ${isEvent}`;
  const [found] = await database.query<{ count: number }>(
    `SELECT count(*) AS count FROM raw WHERE ${isEmpty}`,
  );
  await database.run(`
    UPDATE raw SET case_id = above.case_id
    FROM (
      SELECT rowid AS place, last_value(CASE WHEN ${isEvent} THEN nullif(case_id, '') END IGNORE NULLS)
        OVER (ORDER BY rowid ROWS UNBOUNDED PRECEDING) AS case_id
      FROM raw) AS above
    WHERE above.place = raw.rowid AND coalesce(raw.case_id, '') = '' AND ${isEvent}`);
  const count = found?.count ?? 0;
  return [
    {
      code: "case-filled-down",
      nl: `“${column}” is per zaak alleen op de eerste regel ingevuld; ${count} regels daaronder zijn daarbij gerekend.`,
      en: `“${column}” is filled in on the first row of each case only; ${count} rows below those were counted with that case.`,
    },
  ];
}

function isOnFirstRows(index: number, rows: Rows): boolean {
  const values = rows.map((row) => (row[index] ?? "").trim());
  const filled = values.filter((value) => value !== "");
  if (!values[0] || filled.length < 2 || filled.length * 2 > values.length) return false;
  const between = rows.filter((_, row) => values[row] === "");
  const withCells = between.filter((row) => row.filter((cell) => cell.trim() !== "").length >= 2);
  return new Set(filled).size >= 0.9 * filled.length && withCells.length >= 0.9 * between.length;
}
