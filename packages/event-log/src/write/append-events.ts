import type { DuckDBAppender } from "@duckdb/node-api";
import type { Database } from "../database.ts";
import type { ColumnRole } from "../manifest.ts";

/** One event to add. Times are ISO 8601 with a zone (`2025-03-03T09:00:00Z`). */
export interface AddedEvent {
  readonly case: string;
  readonly step: string;
  readonly completedAt: string;
  readonly startedAt?: string | null | undefined;
  readonly team?: string | null | undefined;
  /** As the log names persons: its pseudonym (`P7`) when the log has those. */
  readonly person?: string | null | undefined;
  /** When the case is to be done, as it was known with this event. */
  readonly dueAt?: string | null | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

const fieldOfRole = {
  person: "person",
  team: "team",
  start: "startedAt",
  due: "dueAt",
} as const satisfies Partial<Record<ColumnRole, keyof AddedEvent>>;

const roles = Object.keys(fieldOfRole) as (keyof typeof fieldOfRole)[];

/**
 * Makes the tables `added` (number: 1, 2, … in the order given, and the texts of the events) and `added_attributes` (number,
 * name, value). Tells which roles any of the events has.
 */
export async function appendEvents(
  database: Database,
  events: AsyncIterable<AddedEvent> | Iterable<AddedEvent>,
): Promise<readonly ColumnRole[]> {
  await database.run(`
    CREATE TABLE added (number INTEGER, case_id VARCHAR, step VARCHAR, team VARCHAR, person VARCHAR,
      started_text VARCHAR, completed_text VARCHAR, due_text VARCHAR)`);
  await database.run("CREATE TABLE added_attributes (number INTEGER, name VARCHAR, value VARCHAR)");
  const found = new Set<ColumnRole>();
  await database.append("added", (rows) =>
    database.append("added_attributes", async (cells) => {
      let number = 0;
      for await (const event of events) {
        number += 1;
        appendEvent(rows, number, event);
        appendAttributes(cells, number, event);
        for (const role of roles) if (event[fieldOfRole[role]]) found.add(role);
      }
    }),
  );
  return ["case", "step", "time", ...found];
}

function appendEvent(rows: DuckDBAppender, number: number, event: AddedEvent): void {
  rows.appendInteger(number);
  rows.appendVarchar(event.case);
  rows.appendVarchar(event.step);
  for (const text of [event.team, event.person, event.startedAt]) appendText(rows, text);
  rows.appendVarchar(event.completedAt);
  appendText(rows, event.dueAt);
  rows.endRow();
}

function appendText(rows: DuckDBAppender, text: string | null | undefined): void {
  if (text) rows.appendVarchar(text);
  else rows.appendNull();
}

function appendAttributes(cells: DuckDBAppender, number: number, { attributes = {} }: AddedEvent): void {
  for (const [name, value] of Object.entries(attributes)) {
    cells.appendInteger(number);
    cells.appendVarchar(name);
    cells.appendVarchar(value);
    cells.endRow();
  }
}
