import { type EventLog, rejectedRows } from "@stuur/event-log";
import { stuurError } from "../../../platform/errors/errors.ts";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { runInChild } from "../../../platform/jobs/work.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import { type Actor, hasRight } from "../../../platform/rights/rights.ts";
import type { FileStorage } from "../../../platform/storage/storage.ts";
import { findStoredFile } from "../../../platform/storage/stored-file.ts";
import { describePreview } from "./describe-preview.ts";
import { describeRead } from "./describe-read.ts";
import {
  Choices,
  FileView,
  LogParams,
  PersonKey,
  PreviewBody,
  PreviewView,
  RejectedValues,
} from "./import.contract.ts";
import { PersonKeyRead } from "./import.facts.ts";
import { findLogFile, type LogFile, listPersons } from "./import.store.ts";
import { type PreviewOutput, previewWork } from "./import.work.ts";
import { createPreviews } from "./previews.ts";

interface ImportRoutesOptions {
  readonly askLog: AskLog<EventLog>;
  readonly storage: FileStorage;
  /** Where computing runs apart from the server, and may keep what it unpacks. */
  readonly worker: URL;
  readonly temporaryFolder: string;
}

/** How the file of a log was read, what stands in it, and who its pseudonyms are. */
export function importRoutes(options: ImportRoutesOptions): readonly OrganisationRoute[] {
  return [fileRoute(options), previewRoute(options), personsRoute, rejectedRoute(options)];
}

function fileRoute({ askLog }: ImportRoutesOptions): OrganisationRoute {
  return defineRoute({
    method: "GET",
    url: "/logs/:log/file",
    right: "log.read",
    summary: "How the file of a log was read: its columns and why, its first cases, and what was not read",
    params: LogParams,
    response: FileView,
    handle: async (asking) => {
      const { actor, params, inOrganisation } = asking;
      const found = await inOrganisation(async (transaction) => {
        const log = orNotFound(await findLogFile(transaction, params.log));
        const file = log.fileId === null ? undefined : await findStoredFile(transaction, log.fileId);
        return { log, file };
      });
      const { log, file } = found;
      return {
        log: { id: log.id, name: log.name, isExample: log.isExample },
        problem: readProblem(log),
        choices: Choices.parse(log.choices),
        fileName: file?.name ?? log.name,
        isFileKept: file !== undefined,
        may: rightsOf(actor),
        read: log.isRead ? (await askLog(asking, ["file"], describeRead)).answer : null,
      };
    },
  });
}

function readProblem({ error }: LogFile): FileView["problem"] {
  if (error === null) return null;
  const { code, message, details } = error as unknown as {
    readonly code: string;
    readonly message: { readonly nl: string; readonly en: string };
    readonly details?: { readonly columns?: readonly string[] };
  };
  return { code, message, columns: [...(details?.columns ?? [])] };
}

function rightsOf({ role }: Actor): FileView["may"] {
  return {
    import: hasRight(role, "log.import"),
    readKey: hasRight(role, "person.key.read"),
    changeOrganisation: hasRight(role, "organisation.write"),
  };
}

const longestPreview = 120_000;

function previewRoute({ storage, worker, temporaryFolder }: ImportRoutesOptions): OrganisationRoute {
  const lookInto = createPreviews(async (input) => {
    const signal = AbortSignal.timeout(longestPreview);
    return (await runInChild(previewWork, input, { worker, signal, onProgress: () => {} })) as PreviewOutput;
  });
  return defineRoute({
    method: "POST",
    url: "/logs/:log/preview",
    right: "log.import",
    summary:
      "The columns of the file as they stand there, and what they would mean with these choices; values for who may see names",
    params: LogParams,
    body: PreviewBody,
    response: PreviewView,
    handle: async ({ actor, params, body, inOrganisation }) => {
      const file = await inOrganisation(async (transaction) => {
        const { fileId } = orNotFound(await findLogFile(transaction, params.log));
        return orNotFound(fileId === null ? undefined : await findStoredFile(transaction, fileId));
      });
      const { sheet } = body;
      const output = await lookInto({ file: storage.filePath(file), sheet, temporaryFolder });
      return describePreview(output, body, { mayReadNames: hasRight(actor.role, "person.key.read") });
    },
  });
}

const personsRoute = defineRoute({
  method: "GET",
  url: "/logs/:log/persons",
  right: "person.key.read",
  summary: "Who the pseudonyms of a log are; that somebody looked is kept",
  params: LogParams,
  response: PersonKey,
  handle: ({ params, inOrganisation }) =>
    inOrganisation(async (transaction) => {
      const { id } = orNotFound(await findLogFile(transaction, params.log));
      const persons = await listPersons(transaction, id);
      await writeFact(transaction, { kind: PersonKeyRead, body: { logId: id, persons: persons.length } });
      return { persons };
    }),
});

function rejectedRoute({ askLog }: ImportRoutesOptions): OrganisationRoute {
  return defineRoute({
    method: "GET",
    url: "/logs/:log/rejected",
    // What stands where a time should be may be a name.
    right: "person.key.read",
    summary: "The rows that were not read, with what stood there; the first ten thousand",
    params: LogParams,
    response: RejectedValues,
    handle: async (asking) => {
      const { params, inOrganisation } = asking;
      const { fileId } = orNotFound(
        await inOrganisation((transaction) => findLogFile(transaction, params.log)),
      );
      // What is remembered of it is not told any more when the file is gone.
      const { answer } = await askLog(asking, ["rejected", fileId !== null], rejectedRows);
      return { rows: answer.map(({ line, column, value, reason }) => ({ line, column, value, reason })) };
    },
  });
}

function orNotFound<T>(found: T | undefined): T {
  if (found === undefined) throw stuurError("STUUR_NOT_FOUND");
  return found;
}
