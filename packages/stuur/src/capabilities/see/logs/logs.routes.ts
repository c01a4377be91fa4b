import type { Readable } from "node:stream";
import { z } from "zod";
import { stuurError } from "../../../platform/errors/errors.ts";
import { faultPoint } from "../../../platform/faults/fault.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { cancelJob } from "../../../platform/jobs/jobs.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import type { FileStorage } from "../../../platform/storage/storage.ts";
import { findGrowth } from "./growth.store.ts";
import {
  ImportChoices,
  LogEntry,
  LogGrowth,
  LogList,
  LogParams,
  LogStarted,
  RenameBody,
  UploadQuery,
} from "./logs.contract.ts";
import { LogDeleted } from "./logs.facts.ts";
import { deleteLog, findLog, findLogEntry, listLogs, lockLog, renameLog } from "./logs.store.ts";
import { startAgain, startEarlierFile, startNewerFile, startNewLog } from "./start-import.ts";

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
    newerFileRoute(options),
    earlierFileRoute(options),
    growthRoute,
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

const growthRoute = defineRoute({
  method: "GET",
  url: "/logs/:log/growth",
  right: "log.read",
  summary: "What the last newer file changed, the file before it, and what other systems pushed",
  params: LogParams,
  response: LogGrowth,
  handle: async ({ params, inOrganisation }) =>
    orNotFound(await inOrganisation((transaction) => findGrowth(transaction, params.log))),
});

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
      const started = await inOrganisation((transaction) =>
        startNewLog(transaction, { ...file, fileName: query.fileName }),
      ).catch(async (error: unknown) => {
        await storage.removeFile(file);
        throw error;
      });
      onJobsChanged();
      return started;
    },
  });
}

function newerFileRoute({ storage, onJobsChanged }: LogRoutesOptions): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/logs/:log/file",
    right: "log.import",
    summary: "Read a newer file for this log, as the earlier one was read; tells afterwards what changed",
    params: LogParams,
    query: UploadQuery,
    streams: true,
    response: LogStarted,
    status: 202,
    handle: async ({ actor, params, query, body, inOrganisation }) => {
      // Asked before the bytes come, so that nobody sends a large file to a log that is not there.
      await inOrganisation(async (transaction) => orNotFound(await findLog(transaction, params.log)));
      const { organisationId } = actor;
      const bytes = (body ?? []) as Readable;
      const file = await storage.receiveFile(bytes, { organisationId, limitBytes: twoGigabytes });
      const started = await inOrganisation((transaction) =>
        startNewerFile(transaction, params.log, { ...file, fileName: query.fileName }),
      ).catch(async (error: unknown) => {
        await storage.removeFile(file);
        throw error;
      });
      onJobsChanged();
      return started;
    },
  });
}

function earlierFileRoute({ onJobsChanged }: LogRoutesOptions): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/logs/:log/earlier-file",
    right: "log.import",
    summary: "Go back to the file that the newer one took the place of",
    params: LogParams,
    response: LogStarted,
    status: 202,
    handle: async ({ params, inOrganisation }) => {
      const started = await inOrganisation((transaction) => startEarlierFile(transaction, params.log));
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
    summary:
      "Read the file of this log again, with other choices about it; they are remembered when it works",
    params: LogParams,
    body: ImportChoices,
    response: LogStarted,
    status: 202,
    handle: async ({ params, body, inOrganisation }) => {
      const started = await inOrganisation(async (transaction) => {
        const log = orNotFound(await lockLog(transaction, params.log));
        return startAgain(transaction, log, body);
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
        const { id: logId, fileId, earlierFileId } = log;
        await writeFact(transaction, { kind: LogDeleted, body: { logId, fileId, earlierFileId } });
      });
      onJobsChanged();
      return { deleted: true as const };
    },
  });
}

function orNotFound<T>(found: T | undefined): T {
  if (found === undefined) throw stuurError("STUUR_NOT_FOUND");
  return found;
}
