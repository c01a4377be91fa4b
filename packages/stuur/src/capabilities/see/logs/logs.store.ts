import type { Transaction } from "../../../platform/database/database.ts";
import { nextVersion, refuseStaleWrite } from "../../../platform/database/record-version.ts";
import { type JsonValue, toJson } from "../../../platform/database/tables.ts";
import type { ImportChoices, LogEntry, Problem } from "./logs.contract.ts";

export interface LogRow {
  readonly id: string;
  readonly name: string;
  readonly state: "importing" | "ready" | "failed";
  readonly fileId: string | null;
  readonly part: string | null;
  readonly jobId: string | null;
}

/** Newest first. */
export async function listLogs(transaction: Transaction): Promise<LogEntry[]> {
  const rows = await entries(transaction).orderBy("created_at", "desc").execute();
  return rows.map(toEntry);
}

export async function findLogEntry(transaction: Transaction, id: string): Promise<LogEntry | undefined> {
  const row = await entries(transaction).where("id", "=", id).executeTakeFirst();
  return row && toEntry(row);
}

export async function findLog(transaction: Transaction, id: string): Promise<LogRow | undefined> {
  const row = await transaction
    .selectFrom("event_log")
    .select(["id", "name", "state", "file_id", "part", "job_id"])
    .where("id", "=", id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      name: row.name,
      state: row.state,
      fileId: row.file_id,
      part: row.part,
      jobId: row.job_id,
    }
  );
}

/** In which zone the organisation's times are meant when they state none. */
export async function findTimeZone(transaction: Transaction): Promise<string> {
  const row = await transaction.selectFrom("organisation").select("time_zone").executeTakeFirstOrThrow();
  return row.time_zone;
}

export async function insertLog(
  transaction: Transaction,
  log: { readonly id: string; readonly name: string; readonly fileId: string },
): Promise<void> {
  await transaction
    .insertInto("event_log")
    .values({ id: log.id, name: log.name, file_id: log.fileId })
    .execute();
}

/** What was said about the file, for a newer one. */
export async function keepChoices(
  transaction: Transaction,
  id: string,
  choices: ImportChoices,
): Promise<void> {
  await change(transaction, id)
    .set({ choices: toJson(choices as JsonValue) })
    .execute();
}

/** The log is being read (again) by this job; what it held before stays until the new part is complete. */
export async function markImporting(transaction: Transaction, id: string, jobId: string): Promise<void> {
  await change(transaction, id).set({ state: "importing", job_id: jobId, error: null }).execute();
}

/** What a job may still write: a log that was deleted, or that a later job reads, is no longer its own. */
export interface LogOfJob {
  readonly id: string;
  readonly jobId: string;
}

/** The log has a complete part now, which nobody can open before this is committed; false if it is not the job's. */
export async function markReady(
  transaction: Transaction,
  log: LogOfJob,
  { part, manifest }: { readonly part: string; readonly manifest: JsonValue },
): Promise<boolean> {
  const ready = { state: "ready", part, manifest: toJson(manifest), error: null } as const;
  const { numUpdatedRows } = await changeOfJob(transaction, log).set(ready).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The log keeps the part that it had; false if it is not the job's. */
export async function markFailed(
  transaction: Transaction,
  log: LogOfJob,
  problem: Problem,
): Promise<boolean> {
  const failed = { state: "failed", error: toJson(problem as unknown as JsonValue) } as const;
  const { numUpdatedRows } = await changeOfJob(transaction, log).set(failed).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @throws STUUR_STALE_VERSION if the log was changed since `version` was read */
export async function renameLog(
  transaction: Transaction,
  id: string,
  { name, version }: { readonly name: string; readonly version: number },
): Promise<void> {
  refuseStaleWrite(
    await change(transaction, id).set({ name }).where("version", "=", version).executeTakeFirst(),
  );
}

/** The log with the key of its pseudonyms and the record of its file. */
export async function deleteLog(transaction: Transaction, { id, fileId }: LogRow): Promise<void> {
  await transaction.deleteFrom("event_log").where("id", "=", id).execute();
  if (fileId !== null) await transaction.deleteFrom("stored_file").where("id", "=", fileId).execute();
}

/** The key from pseudonym to name: the only place where names of persons are kept, and erasable as a whole. */
export async function replacePersonKey(
  transaction: Transaction,
  logId: string,
  names: Readonly<Record<string, string>>,
): Promise<void> {
  await transaction.deleteFrom("person_key").where("log_id", "=", logId).execute();
  const rows = Object.entries(names).map(([pseudonym, name]) => ({ log_id: logId, pseudonym, name }));
  const batch = 1000;
  for (let first = 0; first < rows.length; first += batch) {
    await transaction
      .insertInto("person_key")
      .values(rows.slice(first, first + batch))
      .execute();
  }
}

function entries(transaction: Transaction) {
  return transaction
    .selectFrom("event_log")
    .select(["id", "name", "state", "job_id", "created_at", "manifest", "error", "version"]);
}

function change(transaction: Transaction, id: string) {
  return transaction.updateTable("event_log").set({ version: nextVersion }).where("id", "=", id);
}

function changeOfJob(transaction: Transaction, { id, jobId }: LogOfJob) {
  return change(transaction, id).where("job_id", "=", jobId);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>["execute"]>>[number];

function toEntry(row: EntryRow): LogEntry {
  const manifest = row.manifest as {
    readonly counts: { readonly cases: number; readonly events: number };
  } | null;
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    addedAt: row.created_at.toISOString(),
    jobId: row.job_id,
    cases: manifest?.counts.cases ?? null,
    events: manifest?.counts.events ?? null,
    error: row.error as Problem | null,
    version: row.version,
  };
}
