import { EventLogFailure } from "../errors.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";

/** Which columns without a role are kept as attributes of the events. */
export type AttributesChosen = "all" | "none" | readonly string[];

/** The columns to read along, in the order of the header. Fails when one that is named is not there. */
export function chooseAttributes(
  header: readonly string[],
  columns: RecognisedColumns,
  chosen: AttributesChosen = "all",
): readonly string[] {
  requireAttributes(chosen, header);
  const used = new Set(Object.values(columns).map(({ column }) => column));
  return header.filter((column) => !used.has(column) && isWanted(column, chosen));
}

/** Whether a column is kept when it has no role. */
export function isWanted(column: string, chosen: AttributesChosen = "all"): boolean {
  return typeof chosen === "string" ? chosen === "all" : chosen.includes(column);
}

/** Fails when a column that is named is not there. */
export function requireAttributes(chosen: AttributesChosen = "all", columns: readonly string[]): void {
  const missing = typeof chosen === "string" ? undefined : chosen.find((name) => !columns.includes(name));
  if (missing !== undefined)
    throw new EventLogFailure("EVENT_LOG_UNKNOWN_COLUMN", { column: missing, columns });
}
