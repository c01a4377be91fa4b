import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import { nextVersion, refuseStaleWrite } from "../../../platform/database/record-version.ts";
import { toJson } from "../../../platform/database/tables.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import type { Drawing, TeamAlternative, TeamAlternativeList } from "./teams.contract.ts";

/** Of which log, and which one. */
interface AlternativeKey {
  readonly log: string;
  readonly alternative: string;
}

/** In order of name. */
export async function listAlternatives(
  transaction: Transaction,
  logId: string,
): Promise<TeamAlternativeList["alternatives"]> {
  const rows = await selectAlternatives(transaction, logId).orderBy(sql`lower(name)`).execute();
  return rows.map((row) => {
    const { drawing: _, ...entry } = toAlternative(row);
    return entry;
  });
}

export async function findAlternative(
  transaction: Transaction,
  { log, alternative }: AlternativeKey,
): Promise<TeamAlternative | undefined> {
  const row = await selectAlternatives(transaction, log).where("id", "=", alternative).executeTakeFirst();
  return row && toAlternative(row);
}

/**
 * @returns its id
 * @throws STUUR_NAME_TAKEN, STUUR_NOT_FOUND if the organisation has no such log
 */
export async function insertAlternative(
  transaction: Transaction,
  { logId, name, drawing }: { readonly logId: string; readonly name: string; readonly drawing: Drawing },
): Promise<string> {
  const { id } = await transaction
    .insertInto("team_alternative")
    .values({ log_id: logId, name, ...columnsOf(drawing) })
    .returning("id")
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => refuse(error, name));
  return id;
}

/** @throws STUUR_STALE_VERSION if it was changed since `version` was read, STUUR_NAME_TAKEN */
export async function changeAlternative(
  transaction: Transaction,
  { log, alternative }: AlternativeKey,
  change: {
    readonly version: number;
    readonly name?: string | undefined;
    readonly drawing?: Drawing | undefined;
  },
): Promise<void> {
  const { version, name, drawing } = change;
  const result = await transaction
    .updateTable("team_alternative")
    .set({ version: nextVersion, changed_at: sql<Date>`now()` })
    .set({ ...(name !== undefined && { name }), ...(drawing && columnsOf(drawing)) })
    .where("log_id", "=", log)
    .where("id", "=", alternative)
    .where("version", "=", version)
    .executeTakeFirst()
    .catch((error: unknown) => refuse(error, name ?? ""));
  refuseStaleWrite(result);
}

export async function deleteAlternative(
  transaction: Transaction,
  { log, alternative }: AlternativeKey,
): Promise<void> {
  await transaction
    .deleteFrom("team_alternative")
    .where("log_id", "=", log)
    .where("id", "=", alternative)
    .execute();
}

function selectAlternatives(transaction: Transaction, logId: string) {
  return transaction
    .selectFrom("team_alternative")
    .select(["id", "name", "grouping", "new_teams", "version", "created_at", "changed_at"])
    .where("log_id", "=", logId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAlternatives>["execute"]>>[number];

function toAlternative(row: Row): TeamAlternative {
  const grouping = row.grouping as Drawing["grouping"];
  return {
    id: row.id,
    name: row.name,
    drawing: { grouping, newTeams: row.new_teams as Drawing["newTeams"] },
    version: row.version,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}

function columnsOf({ grouping, newTeams }: Drawing) {
  return { grouping: toJson(grouping), new_teams: toJson(newTeams) };
}

const uniqueViolation = "23505";
const foreignKeyViolation = "23503";

function refuse(error: unknown, name: string): never {
  const { code } = error as { readonly code?: string };
  if (code === uniqueViolation) throw stuurError("STUUR_NAME_TAKEN", { name });
  if (code === foreignKeyViolation) throw stuurError("STUUR_NOT_FOUND");
  throw error;
}
