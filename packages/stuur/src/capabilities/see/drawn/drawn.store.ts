import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import { nextVersion, refuseStaleWrite } from "../../../platform/database/record-version.ts";
import { toJson } from "../../../platform/database/tables.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import type { Drawing, KeptDrawing, KeptDrawingList } from "./drawn.contract.ts";

/** In order of name. */
export async function listDrawings(transaction: Transaction): Promise<KeptDrawingList["drawings"]> {
  const rows = await selectDrawings(transaction).orderBy(sql`lower(name)`).execute();
  return rows.map((row) => {
    const { drawing: _, ...entry } = toKept(row);
    return entry;
  });
}

export async function findDrawing(transaction: Transaction, id: string): Promise<KeptDrawing | undefined> {
  const row = await selectDrawings(transaction).where("id", "=", id).executeTakeFirst();
  return row && toKept(row);
}

/**
 * @returns its id
 * @throws STUUR_NAME_TAKEN
 */
export async function insertDrawing(
  transaction: Transaction,
  { name, drawing }: { readonly name: string; readonly drawing: Drawing },
): Promise<string> {
  const { id } = await transaction
    .insertInto("drawn_matrix")
    .values({ name, drawing: toJson(drawing) })
    .returning("id")
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => refuse(error, name));
  return id;
}

/** @throws STUUR_STALE_VERSION if it was changed since `version` was read, STUUR_NAME_TAKEN */
export async function changeDrawing(
  transaction: Transaction,
  id: string,
  change: {
    readonly version: number;
    readonly name?: string | undefined;
    readonly drawing?: Drawing | undefined;
  },
): Promise<void> {
  const { version, name, drawing } = change;
  const result = await transaction
    .updateTable("drawn_matrix")
    .set({ version: nextVersion, changed_at: sql<Date>`now()` })
    .set({ ...(name !== undefined && { name }), ...(drawing && { drawing: toJson(drawing) }) })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst()
    .catch((error: unknown) => refuse(error, name ?? ""));
  refuseStaleWrite(result);
}

export async function deleteDrawing(transaction: Transaction, id: string): Promise<void> {
  await transaction.deleteFrom("drawn_matrix").where("id", "=", id).execute();
}

function selectDrawings(transaction: Transaction) {
  return transaction
    .selectFrom("drawn_matrix")
    .select(["id", "name", "drawing", "version", "created_at", "changed_at"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDrawings>["execute"]>>[number];

function toKept(row: Row): KeptDrawing {
  return {
    id: row.id,
    name: row.name,
    drawing: row.drawing as Drawing,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}

const uniqueViolation = "23505";

function refuse(error: unknown, name: string): never {
  const { code } = error as { readonly code?: string };
  if (code === uniqueViolation) throw stuurError("STUUR_NAME_TAKEN", { name });
  throw error;
}
