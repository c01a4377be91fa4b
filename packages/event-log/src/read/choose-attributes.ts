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
  const isNamed = typeof chosen !== "string";
  const missing = isNamed ? chosen.find((name) => !header.includes(name)) : undefined;
  if (missing !== undefined) {
    throw new EventLogFailure("EVENT_LOG_UNKNOWN_COLUMN", { column: missing, columns: header });
  }
  const used = new Set(Object.values(columns).map(({ column }) => column));
  const isWanted = (column: string) => (isNamed ? chosen.includes(column) : chosen === "all");
  return header.filter((column) => !used.has(column) && isWanted(column));
}
