import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { z } from "zod";
import type { Transaction } from "../../../platform/database/database.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { faultPoint } from "../../../platform/faults/fault.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { cancelJob, enqueueJob } from "../../../platform/jobs/jobs.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import type { FileStorage } from "../../../platform/storage/storage.ts";
import { findStoredFile, insertStoredFile } from "../../../platform/storage/stored-file.ts";
import {
  ImportChoices,
  LogEntry,
  LogList,
  LogParams,
  LogStarted,
  RenameBody,
  UploadQuery,
} from "./logs.contract.ts";
import { LogDeleted } from "./logs.facts.ts";
import { type EnqueuedImport, importJob, uploadKeptDays } from "./logs.jobs.ts";
import {
  deleteLog,
  findLog,
  findLogEntry,
  findTimeZone,
  insertLog,
  keepChoices,
  listLogs,
  markImporting,
  renameLog,
} from "./logs.store.ts";

const twoGigabytes = 2_000_000_000;

interface LogRoutesOptions {
  readonly storage: FileStorage;
  /** A job was enqueued, or is to stop. */
  readonly onJobsChanged: () => void;
}

/** Adding event logs, choosing their columns anew, and deleting them. */
export function logRoutes(options: LogRoutesOptions): readonly OrganisationRoute[] {
  return [
    ...readingRoutes,
    renameRoute,
    uploadRoute(options),
    importAgainRoute(options),
    deleteRoute(options),
  ];
}

const readingRoutes = [
  defineRoute({
    method: "GET",
    url: "/logs",
    right: "log.read",
    summary: "The event logs of this organisation, newest first",
    response: LogList,
    handle: async ({ inOrganisation }) => ({ logs: await inOrganisation(listLogs) }),
  }),
  defineRoute({
    method: "GET",
    url: "/logs/:log",
    right: "log.read",
    summary: "One event log and how its import stands",
    params: LogParams,
    response: LogEntry,
    handle: async ({ inOrganisation, params }) =>
      orNotFound(await inOrganisation((transaction) => findLogEntry(transaction, params.log))),
  }),
];

function uploadRoute({ storage, onJobsChanged }: LogRoutesOptions): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/logs",
    right: "log.import",
    summary:
      "Add a file (Excel, CSV, XES, OCEL or Parquet, also .gz or .zip) as the body; it is read in a job",
    query: UploadQuery,
    streams: true,
    response: LogStarted,
    status: 202,
    handle: async ({ actor, query, body, inOrganisation }) => {
      const { organisationId } = actor;
      const bytes = (body ?? []) as Readable;
      const file = await storage.receiveFile(bytes, { organisationId, limitBytes: twoGigabytes });
      faultPoint("upload:after-file");
      const started = await inOrganisation(async (transaction) => {
        const { fileName } = query;
        await insertStoredFile(transaction, file, {
          purpose: "event-log",
          name: fileName,
          keepDays: uploadKeptDays,
        });
        const logId = randomUUID();
        await insertLog(transaction, { id: logId, name: nameOf(fileName), fileId: file.id });
        return startImport(transaction, { logId, fileId: file.id, choices: ImportChoices.parse({}) });
      }).catch(async (error: unknown) => {
        await storage.removeFile(file);
        throw error;
      });
      onJobsChanged();
      return started;
    },
  });
}

function importAgainRoute({ onJobsChanged }: LogRoutesOptions): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/logs/:log/import",
    right: "log.import",
    summary: "Read the file of this log again, with other choices about it; they are remembered",
    params: LogParams,
    body: ImportChoices,
    response: LogStarted,
    status: 202,
    handle: async ({ params, body, inOrganisation }) => {
      const started = await inOrganisation(async (transaction) => {
        const log = orNotFound(await findLog(transaction, params.log));
        const file = log.fileId === null ? undefined : await findStoredFile(transaction, log.fileId);
        if (!file) throw stuurError("STUUR_FILE_GONE", { days: uploadKeptDays });
        if (log.jobId !== null) await cancelJob(transaction, log.jobId);
        return startImport(transaction, { logId: log.id, fileId: file.id, choices: body });
      });
      onJobsChanged();
      return started;
    },
  });
}

const renameRoute = defineRoute({
  method: "PATCH",
  url: "/logs/:log",
  right: "log.import",
  summary: "Give a log another name",
  params: LogParams,
  body: RenameBody,
  response: LogEntry,
  handle: ({ params, body, inOrganisation }) =>
    inOrganisation(async (transaction) => {
      orNotFound(await findLog(transaction, params.log));
      await renameLog(transaction, params.log, body);
      return orNotFound(await findLogEntry(transaction, params.log));
    }),
});

function deleteRoute({ onJobsChanged }: LogRoutesOptions): OrganisationRoute {
  return defineRoute({
    method: "DELETE",
    url: "/logs/:log",
    right: "log.delete",
    summary: "Delete a log, its file, its results and the key of its pseudonyms",
    params: LogParams,
    response: z.object({ deleted: z.literal(true) }),
    handle: async ({ params, inOrganisation }) => {
      await inOrganisation(async (transaction) => {
        const log = orNotFound(await findLog(transaction, params.log));
        if (log.jobId !== null) await cancelJob(transaction, log.jobId);
        await deleteLog(transaction, log);
        await writeFact(transaction, { kind: LogDeleted, body: { logId: log.id, fileId: log.fileId } });
      });
      onJobsChanged();
      return { deleted: true as const };
    },
  });
}

async function startImport(
  transaction: Transaction,
  {
    logId,
    fileId,
    choices,
  }: { readonly logId: string; readonly fileId: string; readonly choices: ImportChoices },
): Promise<z.infer<typeof LogStarted>> {
  const timeZone = choices.timeZone ?? (await findTimeZone(transaction));
  const input: EnqueuedImport = { ...choices, logId, fileId, timeZone };
  const jobId = await enqueueJob(transaction, { ...importJob, input });
  await keepChoices(transaction, logId, choices);
  await markImporting(transaction, logId, jobId);
  return { log: { id: logId }, job: { id: jobId } };
}

/** The name of a file without its endings is what people call the log. */
function nameOf(fileName: string): string {
  return fileName.replace(/(\.(csv|tsv|txt|xes|xml))?(\.gz)?$/i, "") || fileName;
}

function orNotFound<T>(found: T | undefined): T {
  if (found === undefined) throw stuurError("STUUR_NOT_FOUND");
  return found;
}
