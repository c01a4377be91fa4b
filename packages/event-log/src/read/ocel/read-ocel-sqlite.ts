import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "node-sqlite3-wasm";
import { EventLogFailure } from "../../errors.ts";
import type { OnFraction, Source } from "../source.ts";
import type { LineWriter } from "./ocel-lines.ts";

type Row = Readonly<Record<string, unknown>>;

/** Lines that are gathered before they are written. */
const rowsAtOnce = 5000;

/** Columns of a table of a type that are no attributes. */
const ownColumns = ["ocel_id", "ocel_time", "ocel_changed_field", "base_id", "#", "NULL"];

interface SqliteOptions {
  /** For the copy. */
  readonly folder: string;
  readonly onFraction: OnFraction;
}

/** Reads an OCEL in SQLite row by row, from a copy: the reader locks a database by a folder beside it. */
export async function readOcelSqlite(
  source: Source,
  lines: LineWriter,
  { folder, onFraction }: SqliteOptions,
): Promise<void> {
  const file = join(folder, "ocel.sqlite");
  await copyFile(source.file, file);
  const { default: sqlite } = await import("node-sqlite3-wasm");
  try {
    const database = new sqlite.Database(file, { readOnly: true });
    try {
      await readTables(database, lines, onFraction);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof sqlite.SQLite3Error)) throw error;
    throw new EventLogFailure("EVENT_LOG_BROKEN_OCEL", { reason: error.message });
  }
}

async function readTables(database: Database, lines: LineWriter, onFraction: OnFraction): Promise<void> {
  const selections = [
    ...listTypes(database, "event").map((type) => selectEvents(type, lines)),
    ...listTypes(database, "object").map((type) => selectObjects(type, lines)),
    selectRelations(lines),
  ];
  for (const [index, selection] of selections.entries()) {
    await readRows(database, selection, () => {
      onFraction(index / selections.length);
      return lines.flush();
    });
  }
}

/** Rows to read, and what is done with each. */
interface Selection {
  readonly sql: string;
  readonly values: (string | null)[];
  readonly onRow: (row: Row) => void;
}

/** A type of events or objects, with the table of its attributes; null when that is not there. */
interface TypeTable {
  readonly type: string | null;
  readonly table: string | null;
}

function selectEvents({ type, table }: TypeTable, lines: LineWriter): Selection {
  return {
    sql: `SELECT ${table === null ? "NULL" : "own.*"}, base.rowid AS "#", base.ocel_id AS base_id
      FROM event AS base ${joinOwn(table)} WHERE base.ocel_type IS ?`,
    values: [type],
    onRow(row) {
      const event = { "#": Number(row["#"]), id: asText(row.base_id), type: type ?? "" };
      lines.add("events", { ...event, time: asTime(row.ocel_time), attributes: listValues(row) });
    },
  };
}

function selectObjects({ type, table }: TypeTable, lines: LineWriter): Selection {
  return {
    sql: `SELECT ${table === null ? "NULL" : "own.*"}, base.ocel_id AS base_id
      FROM object AS base ${joinOwn(table)} WHERE base.ocel_type IS ? ORDER BY base.rowid`,
    values: [type],
    onRow(row) {
      const attributes = listValues(row).map((value) => ({ ...value, time: asTime(row.ocel_time) }));
      lines.add("objects", { id: asText(row.base_id), type: type ?? "", attributes });
    },
  };
}

function selectRelations(lines: LineWriter): Selection {
  return {
    sql: "SELECT ocel_event_id, ocel_object_id, ocel_qualifier FROM event_object",
    values: [],
    onRow(row) {
      const [eventId, objectId] = [asText(row.ocel_event_id), asText(row.ocel_object_id)];
      lines.add("relations", { eventId, objectId, qualifier: asText(row.ocel_qualifier) });
    },
  };
}

function listTypes(database: Database, kind: "event" | "object"): TypeTable[] {
  const tables = new Set(database.all("SELECT name FROM sqlite_master").map(({ name }) => name));
  const types = database.all(`
    SELECT DISTINCT base.ocel_type AS type, map.ocel_type_map AS map
    FROM ${kind} AS base LEFT JOIN ${kind}_map_type AS map ON map.ocel_type = base.ocel_type`);
  return types.map(({ type, map }) => {
    const table = `${kind}_${map}`;
    return { type: type === null ? null : asText(type), table: tables.has(table) ? table : null };
  });
}

function joinOwn(table: string | null): string {
  if (table === null) return "";
  return `LEFT JOIN "${table.replaceAll('"', '""')}" AS own ON own.ocel_id = base.ocel_id`;
}

async function readRows(
  database: Database,
  { sql, values, onRow }: Selection,
  onPiece: () => Promise<void>,
): Promise<void> {
  const statement = database.prepare(sql);
  try {
    let count = 0;
    for (const row of statement.iterate(values)) {
      onRow(row);
      if (++count % rowsAtOnce === 0) await onPiece();
    }
  } finally {
    statement.finalize();
  }
  await onPiece();
}

/** The attributes in a row. In a row of a change, only the one that changed has a value. */
function listValues(row: Row): { name: string; value: string }[] {
  return Object.entries(row).flatMap(([name, value]) => {
    return value === null || ownColumns.includes(name) ? [] : [{ name, value: asText(value) }];
  });
}

function asTime(value: unknown): string | null {
  return value === null || value === undefined ? null : asText(value);
}

function asText(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
