import { type Selectable, sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import { nextVersion, refuseStaleWrite } from "../../../platform/database/record-version.ts";
import { type EventLogTable, type JsonValue, toJson } from "../../../platform/database/tables.ts";
import { ImportChoices, type LogEntry, type Problem } from "./logs.contract.ts";

export interface LogRow {
  readonly id: string;
  readonly name: string;
  readonly state: "importing" | "ready" | "failed";
  readonly fileId: string | null;
  /** The file before the newer one, to go back to. */
  readonly earlierFileId: string | null;
  readonly part: string | null;
  /** The part as it was read from a file; `part` has the pushed events as well. */
  readonly filePart: string | null;
  readonly jobId: string | null;
  /** How often pushed events changed, and how many of those changes `part` has. */
  readonly pushes: number;
  readonly pushesRead: number;
  readonly choices: ImportChoices;
  readonly manifest: JsonValue | null;
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
  const row = await selectLog(transaction, id).executeTakeFirst();
  return row && toLog(row);
}

/** The log, which nobody else changes until this transaction ends. */
export async function lockLog(transaction: Transaction, id: string): Promise<LogRow | undefined> {
  const row = await selectLog(transaction, id).forUpdate().executeTakeFirst();
  return row && toLog(row);
}

/** In which zone the organisation's times are meant when they state none. */
export async function findTimeZone(transaction: Transaction): Promise<string> {
  const row = await transaction.selectFrom("organisation").select("time_zone").executeTakeFirstOrThrow();
  return row.time_zone;
}

export async function insertLog(
  transaction: Transaction,
  log: { readonly id: string; readonly name: string; readonly fileId: string | null },
): Promise<void> {
  await transaction
    .insertInto("event_log")
    .values({ id: log.id, name: log.name, file_id: log.fileId })
    .execute();
}

/**
 * The log is being read (again) by this job; what it held before stays until the new part is complete. What is said about
 * the file is a draft until then.
 */
export async function markImporting(
  transaction: Transaction,
  id: string,
  { jobId, choices }: { readonly jobId: string; readonly choices: ImportChoices },
): Promise<void> {
  const draft = toJson(choices as JsonValue);
  await change(transaction, id)
    .set({ state: "importing", job_id: jobId, error: null, draft_choices: draft })
    .execute();
}

/** A newer file is being read for a log that has a part: it answers as before, and what went before is given up. */
export async function markReadingNewer(transaction: Transaction, id: string, jobId: string): Promise<void> {
  await transaction
    .updateTable("event_log")
    .set({ state: "ready", job_id: jobId, error: null, draft_choices: null })
    .where("id", "=", id)
    .execute();
}

/** Pushed events are being added: meanwhile the log answers as before. */
export async function markGrowing(transaction: Transaction, id: string, jobId: string): Promise<void> {
  await transaction.updateTable("event_log").set({ job_id: jobId }).where("id", "=", id).execute();
}

/** Pushed events changed. */
export async function nextPush(transaction: Transaction, id: string): Promise<void> {
  await transaction.updateTable("event_log").set({ pushes: sql`pushes + 1` }).where("id", "=", id).execute();
}

/** The log has a file now that it can be read from. */
export async function keepFile(transaction: Transaction, id: string, fileId: string): Promise<void> {
  await change(transaction, id).set({ file_id: fileId }).execute();
}

/** Tells why there is nothing to read, of a log without a job; of another, what came of a file that nobody reads. */
export async function tellProblem(transaction: Transaction, id: string, problem: Problem): Promise<void> {
  const error = toJson(problem as unknown as JsonValue);
  const state = sql<LogRow["state"]>`case when job_id is null and part is null then 'failed' else state end`;
  await change(transaction, id).set({ state, error }).execute();
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
  { part, manifest, ...read }: ReadLog & { readonly manifest: JsonValue },
): Promise<boolean> {
  const ready = { state: "ready", part, manifest: toJson(manifest), error: null } as const;
  const { numUpdatedRows } = await changeOfJob(transaction, log)
    .set({ ...ready, ...fileColumns({ part, ...read }) })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What was read from a file. */
export interface ReadLog {
  readonly part: string;
  /** When it took the place of another file: the two files, and what they differ in. */
  readonly newer?: { readonly fileId: string; readonly earlierFileId: string | null } | undefined;
  readonly difference?: JsonValue | undefined;
}

/** The file was read; the part that is asked follows when the pushed events are added. */
export async function markFileRead(transaction: Transaction, log: LogOfJob, read: ReadLog): Promise<void> {
  await changeOfJob(transaction, log)
    .set({ ...fileColumns(read), error: null })
    .execute();
}

function fileColumns({ part, newer, difference }: ReadLog) {
  return {
    file_part: part,
    pushes_read: 0,
    // What the file was read with; of a newer one there is no draft.
    choices: sql<string>`coalesce(draft_choices, choices)`,
    draft_choices: null,
    difference: difference === undefined ? null : toJson(difference),
    ...(newer && { file_id: newer.fileId, earlier_file_id: newer.earlierFileId }),
  };
}

/** The log has a part with its pushed events, which nothing stands in the way of; what is wrong with its file stays to be told. */
export async function markGrown(
  transaction: Transaction,
  log: LogRow,
  grown: { readonly part: string; readonly manifest: JsonValue; readonly pushesRead: number },
): Promise<void> {
  const isOfFile = sql`error ->> 'code' <> 'STUUR_NO_EVENTS_YET'`;
  await change(transaction, log.id)
    .set({
      part: grown.part,
      manifest: toJson(grown.manifest),
      file_part: log.filePart,
      pushes_read: grown.pushesRead,
      state: sql`case when ${isOfFile} then state else 'ready' end`,
      error: sql`case when ${isOfFile} then error end`,
      growth_error: null,
    })
    .execute();
}

/** What a job was to read: the file with what somebody said about it, a newer file, or pushed events. */
export type ReadOfLog = "file" | "newer" | "growth";

/**
 * The log keeps the part that it had. What failed unasked for, a newer file or pushed events, leaves it ready if it has one.
 * False if it is not the job's.
 */
export async function markFailed(
  transaction: Transaction,
  log: LogOfJob,
  problem: Problem,
  read: ReadOfLog,
): Promise<boolean> {
  const error = toJson(problem as unknown as JsonValue);
  const answers = sql<LogRow["state"]>`case when part is null then 'failed'
    when state = 'importing' then 'ready' else state end`;
  const failed = {
    file: { state: "failed" as const, error },
    newer: { state: answers, error },
    growth: { state: answers, growth_error: error },
  };
  const { numUpdatedRows } = await changeOfJob(transaction, log).set(failed[read]).executeTakeFirst();
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

/** The log with the key of its pseudonyms and the records of its files. */
export async function deleteLog(
  transaction: Transaction,
  { id, fileId, earlierFileId }: Pick<LogRow, "id" | "fileId" | "earlierFileId">,
): Promise<void> {
  await transaction.deleteFrom("event_log").where("id", "=", id).execute();
  const files = [fileId, earlierFileId].filter((file) => file !== null);
  if (files.length > 0) await transaction.deleteFrom("stored_file").where("id", "in", files).execute();
}

function selectLog(transaction: Transaction, id: string) {
  return transaction.selectFrom("event_log").selectAll().where("id", "=", id);
}

function toLog(row: Selectable<EventLogTable>): LogRow {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    fileId: row.file_id,
    earlierFileId: row.earlier_file_id,
    part: row.part,
    // A log from before there were pushed events has one part, and that is of its file.
    filePart: row.file_part ?? (row.pushes_read === 0 ? row.part : null),
    jobId: row.job_id,
    pushes: row.pushes,
    pushesRead: row.pushes_read,
    choices: ImportChoices.parse(row.choices),
    manifest: row.manifest,
  };
}

function entries(transaction: Transaction) {
  return transaction
    .selectFrom("event_log")
    .select(["id", "name", "state", "job_id", "created_at", "manifest", "version"])
    .select(["part", "error", "growth_error"]);
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
    error: errorOf(row),
    version: row.version,
  };
}

/** Why there is nothing yet was tried last by the pushed events; of a log that answers, its file is told of first. */
function errorOf({ part, error, growth_error }: EntryRow): Problem | null {
  return (part === null ? (growth_error ?? error) : (error ?? growth_error)) as Problem | null;
}
