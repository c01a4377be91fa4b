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

/** So many events are held at a time. */
const blockEvents = 2000;

/** What any of the events has. */
export interface AppendedEvents {
  readonly roles: readonly ColumnRole[];
  /** The names of the attributes; those of the n-th are in column `a<n>` of `added_attributes`, from 0. */
  readonly attributes: readonly string[];
}

/** Makes the tables `added` (number: 1, 2, … in the order given, and the texts of the events) and `added_attributes`. */
export async function appendEvents(
  database: Database,
  events: AsyncIterable<AddedEvent> | Iterable<AddedEvent>,
): Promise<AppendedEvents> {
  await database.run(`
    CREATE TABLE added (number INTEGER, case_id VARCHAR, step VARCHAR, team VARCHAR, person VARCHAR,
      started_text VARCHAR, completed_text VARCHAR, due_text VARCHAR)`);
  await database.run("CREATE TABLE added_attributes (number INTEGER)");
  const found = new Set<ColumnRole>();
  const attributes: string[] = [];
  let number = 0;
  for await (const block of inBlocks(events)) {
    await database.append("added", (rows) => {
      for (const [index, event] of block.entries()) appendEvent(rows, number + index + 1, event);
    });
    await addColumns(database, block, attributes);
    await database.append("added_attributes", (rows) => {
      for (const [index, event] of block.entries())
        appendAttributes(rows, number + index + 1, attributes, event);
    });
    number += block.length;
    for (const role of roles) if (block.some((event) => event[fieldOfRole[role]])) found.add(role);
  }
  return { roles: ["case", "step", "time", ...found], attributes };
}

async function* inBlocks(
  events: AsyncIterable<AddedEvent> | Iterable<AddedEvent>,
): AsyncGenerator<readonly AddedEvent[]> {
  let block: AddedEvent[] = [];
  for await (const event of events) {
    block.push(event);
    if (block.length < blockEvents) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** What attributes there are is known only at the end. */
async function addColumns(
  database: Database,
  block: readonly AddedEvent[],
  attributes: string[],
): Promise<void> {
  const names = new Set(block.flatMap((event) => Object.keys(event.attributes ?? {})));
  for (const name of names) {
    if (attributes.includes(name)) continue;
    await database.run(`ALTER TABLE added_attributes ADD COLUMN a${attributes.length} VARCHAR`);
    attributes.push(name);
  }
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

function appendAttributes(
  rows: DuckDBAppender,
  number: number,
  names: readonly string[],
  { attributes = {} }: AddedEvent,
): void {
  rows.appendInteger(number);
  for (const name of names) appendText(rows, attributes[name]);
  rows.endRow();
}
