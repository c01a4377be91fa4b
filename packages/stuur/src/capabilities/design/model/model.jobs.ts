import type { ModelValidation } from "@stuur/methods/fitting";
import { z } from "zod";
import type { Database } from "../../../platform/database/database.ts";
import type { JsonValue } from "../../../platform/database/tables.ts";
import { identifyToday } from "../../../platform/design-studies/identify-today.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { findReadyLog } from "../../../platform/event-logs/find-ready-log.ts";
import { defineJob, type JobContext, type JobKind } from "../../../platform/jobs/run-jobs.ts";
import { runInChild } from "../../../platform/jobs/work.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import type { LogStorage } from "../../../platform/storage/storage.ts";
import { ModelValidated } from "./model.facts.ts";
import { findStudyToValidate } from "./model.store.ts";
import { type ValidationInput, validateModelKind } from "./model.work.ts";

export const validateModelJob = { kind: validateModelKind, inputVersion: 1 } as const;

/** What is enqueued; version 1. */
const Enqueued = z.object({ studyId: z.uuid() });
type EnqueuedValidation = z.infer<typeof Enqueued>;

interface Validated {
  /** Identifies today's organisation as it was compared. */
  readonly today: string;
  readonly validation: ModelValidation;
}

interface ValidationOptions {
  readonly database: Database;
  readonly storage: LogStorage;
  readonly worker: URL;
  readonly temporaryFolder: string;
}

/** Comparing the model of a study with its log: computed in a child process; the study keeps it when it hears of it. */
export function validateModelJobKind(options: ValidationOptions): JobKind {
  return defineJob<EnqueuedValidation, Validated>({
    readInput: (input) => Enqueued.parse(input),
    run: (input, context) => runValidation(input, context, options),
    async finish(transaction, { today, validation }, { read: { studyId } }) {
      const body = { studyId, today, validation: validation as unknown as JsonValue };
      await writeFact(transaction, { kind: ModelValidated, body });
      return { studyId, verdict: validation.verdict };
    },
    // The study stays what it was: not compared.
    fail: async () => undefined,
  });
}

async function runValidation(
  { studyId }: EnqueuedValidation,
  { job, signal, onProgress }: JobContext,
  { database, storage, worker, temporaryFolder }: ValidationOptions,
): Promise<Validated> {
  const found = await database.inOrganisation(job, async (transaction) => {
    const study = await findStudyToValidate(transaction, studyId);
    const log = study && study.logId !== null ? await findReadyLog(transaction, study.logId) : undefined;
    return study && log && { study, log };
  });
  if (!found) throw stuurError("STUUR_NOT_FOUND");
  const { study, log } = found;
  const input: ValidationInput = {
    model: study.model,
    leavers: study.leavers,
    estimates: study.estimates,
    folder: storage.logFolder(log),
    temporaryFolder,
    seed: studyId,
  };
  const validation = await runInChild(validateModelKind, input, { worker, signal, onProgress });
  return { today: identifyToday(study.model), validation: validation as ModelValidation };
}
