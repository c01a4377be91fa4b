import type { EventLog } from "../event-log.ts";
import type { Relations, ValueKey } from "./relations.ts";

/** The two sides of a handover, by name. */
export interface HandoverEnds {
  readonly from: string;
  readonly to: string;
}

/** SQL of the occurrences of one handover: its rows of `relations.pairs`. Null when it does not occur. */
export async function occurrencesSql(
  log: EventLog,
  { pairs, valueName }: Relations,
  { from, to }: HandoverEnds,
): Promise<string | null> {
  const rows = await log.database.query<{ from_value: ValueKey; to_value: ValueKey }>(
    `SELECT DISTINCT from_value, to_value FROM ${pairs} WHERE handed`,
  );
  const found = rows.find((row) => valueName(row.from_value) === from && valueName(row.to_value) === to);
  if (!found) return null;
  return `(FROM ${pairs} WHERE handed AND from_value = ${found.from_value} AND to_value = ${found.to_value})`;
}
