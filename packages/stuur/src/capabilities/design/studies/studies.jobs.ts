import { z } from "zod";
import type { Database, Transaction } from "../../../platform/database/database.ts";
import type { JsonValue } from "../../../platform/database/tables.ts";
import { StuurError, stuurError } from "../../../platform/errors/errors.ts";
import { findReadyLog } from "../../../platform/event-logs/find-ready-log.ts";
import {
  defineJob,
  type JobContext,
  type JobKind,
  type RunningJob,
} from "../../../platform/jobs/run-jobs.ts";
import { runInChild } from "../../../platform/jobs/work.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import type { LogStorage } from "../../../platform/storage/storage.ts";
import type { KeptContent } from "../../../records/design-study.ts";
import { fitJob } from "./start-fit.ts";
import { FitChoices, type StudyProblem } from "./studies.contract.ts";
import { StudyChanged } from "./studies.facts.ts";
import { markFitted, markUnfitted } from "./studies.store.ts";
import type { FitInput, FitOutput } from "./studies.work.ts";

/** What is enqueued for a fit; version 1. */
const Enqueued = FitChoices.extend({ studyId: z.uuid(), logId: z.uuid() });
type EnqueuedFit = z.infer<typeof Enqueued>;

interface FitOptions {
  readonly database: Database;
  readonly storage: LogStorage;
  readonly worker: URL;
  readonly temporaryFolder: string;
}

/** Fitting a model from a log and comparing it with that log: computed in a child process, committed here. */
export function fitJobKind(options: FitOptions): JobKind {
  return defineJob<EnqueuedFit, KeptContent>({
    readInput: (input) => Enqueued.parse(input),
    run: (input, context) => runFit(input, context, options),
    finish: commitFit,
    async fail(transaction, { code, message, details }, job) {
      const { studyId } = Enqueued.parse(job.input);
      const problem: StudyProblem = { code, message, details: details as Record<string, unknown> };
      if (!(await markUnfitted(transaction, { id: studyId, jobId: job.id }, problem))) return;
      await writeFact(transaction, { kind: StudyChanged, body: { studyId } });
    },
  });
}

async function runFit(
  { studyId, logId, ...choices }: EnqueuedFit,
  { job, signal, onProgress }: JobContext,
  { database, storage, worker, temporaryFolder }: FitOptions,
): Promise<KeptContent> {
  const log = await database.inOrganisation(job, (transaction) => findReadyLog(transaction, logId));
  if (!log) throw stuurError("STUUR_NOT_FOUND");
  const input: FitInput = {
    ...choices,
    folder: storage.logFolder(log),
    temporaryFolder,
    timeZone: log.manifest.timeZone,
    seed: studyId,
  };
  const output = (await runInChild(fitJob.kind, input, { worker, signal, onProgress })) as FitOutput;
  if (!output.ok) throw cannotBeFitted(output.problem);
  return output.content;
}

/** Trying again is no use; saying more about the log may be. */
function cannotBeFitted({ code, message, details }: StudyProblem): StuurError {
  return new StuurError({ code, status: 422, text: message, values: { ...details } });
}

/** A study that was deleted, or is being fitted by a later job, keeps what that brings: this result is not written. */
async function commitFit(
  transaction: Transaction,
  content: KeptContent,
  { id: jobId, read: { studyId } }: RunningJob<EnqueuedFit>,
): Promise<JsonValue> {
  if (!(await markFitted(transaction, { id: studyId, jobId }, content))) return { studyId, superseded: true };
  await writeFact(transaction, { kind: StudyChanged, body: { studyId } });
  return { studyId };
}
