import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
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
import { findStoredFile } from "../../../platform/storage/stored-file.ts";
import { ImportChoices } from "./logs.contract.ts";
import { LogImported, LogImportFailed } from "./logs.facts.ts";
import { markFailed, markReady, replacePersonKey } from "./logs.store.ts";
import type { ImportInput, ImportOutput } from "./logs.work.ts";

export const importJob = { kind: "import-log", inputVersion: 1 } as const;

/** What is enqueued for an import; version 1. */
const Enqueued = ImportChoices.extend({ logId: z.uuid(), fileId: z.uuid(), timeZone: z.string() });
export type EnqueuedImport = z.infer<typeof Enqueued>;

interface Imported {
  readonly part: string;
  readonly manifest: Extract<ImportOutput, { ok: true }>["manifest"];
  readonly names: Readonly<Record<string, string>>;
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
      const { logId } = Enqueued.parse(job.input);
      const details = problem.details as Record<string, unknown>;
      const isOurs = await markFailed(transaction, { id: logId, jobId: job.id }, { ...problem, details });
      if (isOurs)
        await writeFact(transaction, { kind: LogImportFailed, body: { logId, code: problem.code } });
    },
  });
}

/** Each attempt writes a part of its own, so that what a killed one left is never taken for a result. */
async function runImport(
  { logId, fileId, ...choices }: EnqueuedImport,
  { job, signal, onProgress }: JobContext,
  {
    database,
    storage,
    worker,
  }: { readonly database: Database; readonly storage: FileStorage; readonly worker: URL },
): Promise<Imported> {
  const file = await database.inOrganisation(job, (transaction) => findStoredFile(transaction, fileId));
  if (!file) throw stuurError("STUUR_FILE_GONE", { days: uploadKeptDays });
  const row = { organisationId: job.organisationId, id: logId, part: randomUUID() };
  const folder = storage.logFolder(row);
  const input: ImportInput = { file: storage.filePath(file), fileName: file.name, folder, ...choices };
  try {
    const output = (await runInChild(importJob.kind, input, { worker, signal, onProgress })) as ImportOutput;
    if (!output.ok) throw unreadable(output.error);
    return { part: row.part, manifest: output.manifest, names: await takePersonNames(folder) };
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
  { part, manifest, names }: Imported,
  { id: jobId, read: { logId } }: RunningJob<EnqueuedImport>,
): Promise<JsonValue> {
  const ready = { part, manifest: manifest as unknown as JsonValue };
  if (!(await markReady(transaction, { id: logId, jobId }, ready))) return { logId, superseded: true };
  await replacePersonKey(transaction, logId, names);
  const { cases, events } = manifest.counts;
  await writeFact(transaction, { kind: LogImported, body: { logId, cases, events } });
  return { logId, part };
}
