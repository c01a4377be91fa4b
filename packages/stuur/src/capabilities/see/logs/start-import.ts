import { randomUUID } from "node:crypto";
import type { EventLogManifest } from "@stuur/event-log";
import type { Transaction } from "../../../platform/database/database.ts";
import { type StuurError, stuurError } from "../../../platform/errors/errors.ts";
import { cancelJob, enqueueJob } from "../../../platform/jobs/jobs.ts";
import type { ReceivedFile } from "../../../platform/storage/storage.ts";
import { expireStoredFile, findStoredFile, insertStoredFile } from "../../../platform/storage/stored-file.ts";
import { ImportChoices } from "./logs.contract.ts";
import { type EnqueuedImport, importJob, uploadKeptDays } from "./logs.jobs.ts";
import {
  findTimeZone,
  insertLog,
  keepFile,
  type LogRow,
  lockLog,
  markImporting,
  markReadingNewer,
  tellProblem,
} from "./logs.store.ts";

/** What was started: which job reads which log. */
export interface StartedImport {
  readonly log: { readonly id: string };
  readonly job: { readonly id: string };
}

/** A file that lies in the data folder, as the sender called it. */
export interface NamedFile extends ReceivedFile {
  readonly fileName: string;
}

/** Makes a log of a file that was received; it is read in a job. */
export async function startNewLog(transaction: Transaction, file: NamedFile): Promise<StartedImport> {
  await keepReceived(transaction, file);
  const log = { id: randomUUID(), name: nameOf(file.fileName), fileId: file.id };
  await insertLog(transaction, log);
  return startImport(transaction, log, ImportChoices.parse({}));
}

/**
 * Reads a newer file for a log, as the earlier one was read: with what was said about it, and with the columns that were
 * recognised then. The log answers as before until the newer file has been read.
 *
 * @throws STUUR_NOT_FOUND
 */
export async function startNewerFile(
  transaction: Transaction,
  logId: string,
  file: NamedFile,
): Promise<StartedImport> {
  const log = await lockLog(transaction, logId);
  if (!log) throw stuurError("STUUR_NOT_FOUND");
  await keepReceived(transaction, file);
  if (log.part !== null) return startNewer(transaction, log, file.id);
  // Nothing was read yet, so there is nothing to keep and nothing to compare with.
  if (log.fileId !== null) await expireStoredFile(transaction, log.fileId);
  await keepFile(transaction, logId, file.id);
  return startAgain(transaction, { ...log, fileId: file.id }, log.choices);
}

/** Tells of a file that is not read, on its log or on one of its name. */
export async function refuseFile(
  transaction: Transaction,
  logId: string | null,
  { fileName, problem }: { readonly fileName: string; readonly problem: StuurError },
): Promise<{ readonly log: { readonly id: string } }> {
  const { code, text: message, values: details } = problem;
  const known = logId === null ? undefined : await lockLog(transaction, logId);
  const id = known?.id ?? randomUUID();
  if (!known) await insertLog(transaction, { id, name: nameOf(fileName), fileId: null });
  await tellProblem(transaction, id, { code, message, details: { ...details } });
  return { log: { id } };
}

/** @throws STUUR_NOT_FOUND, STUUR_NO_EARLIER_FILE */
export async function startEarlierFile(transaction: Transaction, logId: string): Promise<StartedImport> {
  const log = await lockLog(transaction, logId);
  if (!log) throw stuurError("STUUR_NOT_FOUND");
  const file = log.earlierFileId === null ? undefined : await findStoredFile(transaction, log.earlierFileId);
  if (!file) throw stuurError("STUUR_NO_EARLIER_FILE", { days: uploadKeptDays });
  return startNewer(transaction, log, file.id);
}

/**
 * Reads the file of a log again, with other choices about it; they are remembered when that works.
 *
 * @throws STUUR_FILE_GONE
 */
export async function startAgain(
  transaction: Transaction,
  log: LogRow,
  choices: ImportChoices,
): Promise<StartedImport> {
  const file = log.fileId === null ? undefined : await findStoredFile(transaction, log.fileId);
  if (!file) throw stuurError("STUUR_FILE_GONE", { days: uploadKeptDays });
  if (log.jobId !== null) await cancelJob(transaction, log.jobId);
  return startImport(transaction, { id: log.id, fileId: file.id }, choices);
}

async function keepReceived(transaction: Transaction, file: NamedFile): Promise<void> {
  const purpose = { purpose: "event-log", name: file.fileName, keepDays: uploadKeptDays };
  await insertStoredFile(transaction, file, purpose);
}

async function startImport(
  transaction: Transaction,
  { id, fileId }: { readonly id: string; readonly fileId: string },
  choices: ImportChoices,
): Promise<StartedImport> {
  const timeZone = choices.timeZone ?? (await findTimeZone(transaction));
  const input: EnqueuedImport = { ...choices, logId: id, fileId, timeZone, isNewer: false };
  const jobId = await enqueueJob(transaction, { ...importJob, input });
  await markImporting(transaction, id, { jobId, choices });
  return { log: { id }, job: { id: jobId } };
}

async function startNewer(transaction: Transaction, log: LogRow, fileId: string): Promise<StartedImport> {
  if (log.jobId !== null) await cancelJob(transaction, log.jobId);
  const choices = readAsBefore(log.choices, log.manifest as unknown as EventLogManifest | null);
  const timeZone = choices.timeZone ?? (await findTimeZone(transaction));
  const input: EnqueuedImport = { ...choices, logId: log.id, fileId, timeZone, isNewer: true };
  const jobId = await enqueueJob(transaction, { ...importJob, input });
  await markReadingNewer(transaction, log.id, jobId);
  return { log: { id: log.id }, job: { id: jobId } };
}

const tables = ["csv", "xlsx", "parquet"];
const roles = ["case", "step", "time", "start", "person", "team", "due", "status", "instance"] as const;

/**
 * What is said about a newer file: what was said about the earlier one, and for the rest how that one was read, also where
 * the newer one would be recognised otherwise. In a file with a row for each case only the columns of the case stay; a step
 * that was not there before may come.
 */
export function readAsBefore(choices: ImportChoices, manifest: EventLogManifest | null): ImportChoices {
  if (!manifest || !tables.includes(manifest.source.kind)) return choices;
  const { timeZone } = manifest;
  const isWide = manifest.columns.step?.evidence.some(({ code }) => code === "step-columns") ?? false;
  const fixed = roles.map((role) => {
    const found = manifest.columns[role];
    if (!found || found.evidence.some(({ code }) => code === "added")) return [role, "none"] as const;
    return [role, found.with === undefined ? found.column : `${found.column} + ${found.with}`] as const;
  });
  const kept = isWide ? fixed.filter(([role]) => role === "case" || role === "due") : fixed;
  const columns = { ...Object.fromEntries(kept), ...choices.columns };
  return { timeZone, layout: isWide ? "cases" : "events", ...choices, columns };
}

/** The name of a file without its endings is what people call the log. */
export function nameOf(fileName: string): string {
  const ending =
    /(\.(csv|tsv|txt|xes|xml|xlsx|xlsm|parquet|json|jsonocel|xmlocel|sqlite|db))?(\.(gz|zip))?$/i;
  return fileName.replace(ending, "") || fileName;
}
