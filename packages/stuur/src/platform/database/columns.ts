import type { ColumnType } from "kysely";

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** A jsonb column: read as a value, written as text, because the drivers disagree about arrays; see {@link toJson}. */
export type Json<Value> = ColumnType<Value, string, string>;
/** Filled by the database and never written afterwards. */
export type Given<Value> = ColumnType<Value, never, never>;
/** Filled from the running transaction; only the system names it. */
export type OfTransaction<Value> = ColumnType<Value, Value | undefined, never>;
export type Instant = Date;

/** What a jsonb column is written with. */
export function toJson(value: JsonValue): string {
  return JSON.stringify(value);
}
