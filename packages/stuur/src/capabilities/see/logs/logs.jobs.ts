import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EventLogDifference } from "@stuur/event-log";
import { z } from "zod";
import type { Database, Transaction } from "../../../platform/database/database.ts";
import type { JsonValue } from "../../../platform/database/tables.ts";
import { StuurError, stuurError } from "../../../platform/errors/errors.ts";
import {
  defineJob,
  type JobContext,
  type JobKind,
  type RunningJob,
} from "../../../platform/jobs/run-jobs.ts";
import { runInChild } from "../../../platform/jobs/work.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import type { FileStorage } from "../../../platform/storage/storage.ts";
import { expireStoredFile, findStoredFile } from "../../../platform/storage/stored-file.ts";
import { enqueueGrowth } from "./enqueue-growth.ts";
import { ImportChoices } from "./logs.contract.ts";
import { LogImported, LogImportFailed } from "./logs.facts.ts";
import { findLog, type LogRow, lockLog, markFailed, markFileRead, markReady } from "./logs.store.ts";
import type { ImportInput, ImportOutput } from "./logs.work.ts";
import { findHighestPseudonym, type PersonKey, readPersonKey, replacePersonKey } from "./person-key.store.ts";

export const importJob = { kind: "import-log", inputVersion: 1 } as const;

/** What is enqueued for an import; version 1. */
const Enqueued = ImportChoices.extend({
  logId: z.uuid(),
  fileId: z.uuid(),
  timeZone: z.string(),
  /** The file takes the place of another, with which it is compared. */
  isNewer: z.boolean().default(false),
});
export type EnqueuedImport = z.infer<typeof Enqueued>;

interface Imported {
  readonly part: string;
  readonly manifest: Extract<ImportOutput, { ok: true }>["manifest"];
  readonly names: PersonKey;
  readonly difference: EventLogDifference | null;
}

/** Reading an uploaded file into a log: computed in a child process, committed here. */
export function importJobKind(options: {
  readonly database: Database;
  readonly storage: FileStorage;
  readonly worker: URL;
}): JobKind {
  return defineJob<EnqueuedImport, Imported>({
    readInput: (input) => Enqueued.parse(input),
    run: (input, context) => runImport(input, context, options),
    finish: (transaction, imported, job) => commitImport(transaction, imported, job),
    async fail(transaction, problem, job) {
      const { logId, fileId, isNewer } = Enqueued.parse(job.input);
      const told = { ...problem, details: problem.details as Record<string, unknown> };
      const log = await lockLog(transaction, logId);
      if (isNewer && log?.fileId !== fileId && log?.earlierFileId !== fileId)
        await expireStoredFile(transaction, fileId);
      if (!(await markFailed(transaction, { id: logId, jobId: job.id }, told, isNewer ? "newer" : "file")))
        return;
      await writeFact(transaction, { kind: LogImportFailed, body: { logId, code: problem.code } });
      if (log && log.pushes > log.pushesRead) await enqueueGrowth(transaction, logId);
    },
  });
}

/** Each attempt writes a part of its own, so that what a killed one left is never taken for a result. */
async function runImport(
  { logId, fileId, isNewer, ...choices }: EnqueuedImport,
  { job, signal, onProgress }: JobContext,
  {
    database,
    storage,
    worker,
  }: { readonly database: Database; readonly storage: FileStorage; readonly worker: URL },
): Promise<Imported> {
  const { file, log, knownPersons, highestPseudonym } = await database.inOrganisation(
    job,
    async (transaction) => ({
      file: await findStoredFile(transaction, fileId),
      log: await findLog(transaction, logId),
      knownPersons: await readPersonKey(transaction, logId),
      highestPseudonym: await findHighestPseudonym(transaction, logId),
    }),
  );
  if (!file) throw stuurError("STUUR_FILE_GONE", { days: uploadKeptDays });
  const row = { organisationId: job.organisationId, id: logId, part: randomUUID() };
  const folder = storage.logFolder(row);
  const earlier = isNewer && log?.filePart ? storage.logFolder({ ...row, part: log.filePart }) : null;
  const from = { file: storage.filePath(file), fileName: file.name, knownPersons, highestPseudonym, earlier };
  const input: ImportInput = { ...from, folder, ...choices };
  try {
    const output = (await runInChild(importJob.kind, input, { worker, signal, onProgress })) as ImportOutput;
    if (!output.ok) throw unreadable(output.error);
    const { manifest, difference } = output;
    return { part: row.part, manifest, difference, names: await takePersonNames(folder) };
  } catch (error) {
    // A killed child leaves rows with names in them behind.
    await storage.removePart(row);
    throw error;
  }
}

/** Uploads are kept so that columns can be chosen anew, and no longer. */
export const uploadKeptDays = 30;

/** A file that cannot be read stays unreadable: trying again is no use, choosing columns may be. */
function unreadable({ code, message, details }: Extract<ImportOutput, { ok: false }>["error"]): StuurError {
  return new StuurError({ code, status: 422, text: message, values: { ...details } });
}

/** Names leave the data folder for the key in the database. */
async function takePersonNames(folder: string): Promise<Record<string, string>> {
  const file = join(folder, "persons.json");
  const names = JSON.parse(await readFile(file, "utf8")) as Record<string, string>;
  await rm(file);
  return names;
}

/** A log that was deleted, or is being read by a later job, keeps what that brings: this result is not written. */
async function commitImport(
  transaction: Transaction,
  { part, manifest, names, difference }: Imported,
  { id: jobId, read: { logId, fileId, isNewer } }: RunningJob<EnqueuedImport>,
): Promise<JsonValue> {
  const log = await lockLog(transaction, logId);
  if (log?.jobId !== jobId) return { logId, superseded: true };
  await replacePersonKey(transaction, logId, names);
  const newer = isNewer ? await replaceFile(transaction, log, fileId) : undefined;
  const read = { part, newer, difference: difference as unknown as JsonValue };
  if (log.pushes > 0) {
    await markFileRead(transaction, { id: logId, jobId }, read);
    await enqueueGrowth(transaction, logId);
    return { logId, part };
  }
  const ready = { ...read, manifest: manifest as unknown as JsonValue };
  await markReady(transaction, { id: logId, jobId }, ready);
  const { cases, events } = manifest.counts;
  await writeFact(transaction, { kind: LogImported, body: { logId, cases, events } });
  return { logId, part };
}

/** One file before the newer one is kept, to go back to. */
async function replaceFile(transaction: Transaction, log: LogRow, fileId: string) {
  const { fileId: earlierFileId, earlierFileId: before } = log;
  if (before !== null && before !== fileId) await expireStoredFile(transaction, before);
  return { fileId, earlierFileId };
}
