import { z } from "zod";
import type { Database } from "../../../platform/database/database.ts";
import type { JsonValue } from "../../../platform/database/tables.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { defineJob, type JobKind } from "../../../platform/jobs/run-jobs.ts";
import { runInChild } from "../../../platform/jobs/work.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import type { RunResult } from "./compare.contract.ts";
import { DesignsCompared } from "./compare.facts.ts";
import { findRunToCompute, markRunDone, markRunEnded } from "./compare.store.ts";
import { simulateDesignsKind } from "./compare.work.ts";

export const simulateDesignsJob = { kind: simulateDesignsKind, inputVersion: 1 } as const;

/** What is enqueued; version 1. The run itself holds the model and the experiment. */
const Enqueued = z.object({ runId: z.uuid() });
export type EnqueuedRun = z.infer<typeof Enqueued>;

/** Simulating the designs of a study: computed in a child process, committed here. */
export function simulateDesignsJobKind({
  database,
  worker,
}: {
  readonly database: Database;
  readonly worker: URL;
}): JobKind {
  return defineJob<EnqueuedRun, RunResult>({
    readInput: (input) => Enqueued.parse(input),
    async run({ runId }, { job, signal, onProgress }) {
      const run = await database.inOrganisation(job, (transaction) => findRunToCompute(transaction, runId));
      if (!run) throw stuurError("STUUR_NOT_FOUND");
      const study = { model: run.inputs.model, experiment: run.experiment };
      return (await runInChild(simulateDesignsKind, study, { worker, signal, onProgress })) as RunResult;
    },
    async finish(transaction, result, { read: { runId } }) {
      const studyId = await markRunDone(transaction, runId, result as unknown as JsonValue);
      // The run was deleted meanwhile.
      if (studyId === undefined) return { runId, superseded: true };
      await writeFact(transaction, { kind: DesignsCompared, body: { studyId, runId } });
      return { runId };
    },
    async fail(transaction, { code, message, details }, job) {
      const { runId } = Enqueued.parse(job.input);
      const state = code === "STUUR_JOB_CANCELLED" ? "cancelled" : "failed";
      await markRunEnded(transaction, runId, { state, error: { code, message: { ...message }, details } });
    },
  });
}
