import { EventLogFailure, type Words } from "../errors.ts";
import { recogniseProduct } from "./product-exports.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";

/** A sample with fewer cases says too little. */
const leastCases = 20;

const anyHistory: Words = {
  nl: "een uitvoer van de geschiedenis, met per wijziging een regel: het nummer van een zaak, wat er gebeurde, het tijdstip, het team en de persoon",
  en: "an export of the history, with one row for each change: the number of the case, what happened, the time, the team and the person",
};

/** Whether (all but) every case has a single row in the sample, which must have at least twenty cases. */
export function isOneRowPerCase(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  caseColumn: string,
): boolean {
  const index = header.indexOf(caseColumn);
  const cases = sampleRows.map((row) => (row[index] ?? "").trim()).filter((value) => value !== "");
  const distinct = new Set(cases).size;
  return index >= 0 && distinct >= leastCases && distinct >= 0.99 * cases.length;
}

/**
 * Refuses a list with one row for each case: it tells who had the case last, not through whose hands it went. The error
 * says which export is needed instead, by name when the program is recognised. Not for a list that has a column of dates
 * for each step.
 */
export function requireHistory(
  columns: RecognisedColumns,
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
): void {
  const column = columns.case?.column;
  // Start rows and end rows, or a number of the activity, are of a log, however short its cases.
  if (column === undefined || columns.instance || columns.start) return;
  if (!isOneRowPerCase(header, sampleRows, column)) return;
  const found = recogniseProduct(header);
  throw new EventLogFailure("EVENT_LOG_ONLY_LAST_STATE", {
    column,
    product: found?.product ?? "",
    needed: found?.neededExport ?? anyHistory,
    columns: header,
  });
}
