import { z } from "zod";
import type { Database } from "../../../platform/database/database.ts";
import type { JsonValue } from "../../../platform/database/tables.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { defineJob, type JobKind } from "../../../platform/jobs/run-jobs.ts";
import { runInChild } from "../../../platform/jobs/work.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import type { Explanation, RunResult } from "./compare.contract.ts";
import { DesignsCompared } from "./compare.facts.ts";
import {
  addExplanation,
  enqueueExplanations,
  findRunToCompute,
  findRunToExplain,
  markRunDone,
  markRunEnded,
} from "./compare.store.ts";
import { explainDesignKind, simulateDesignsKind } from "./compare.work.ts";
import type { DesignToExplain } from "./explain-design.ts";
import { planExplanations } from "./plan-explanations.ts";

export const simulateDesignsJob = { kind: simulateDesignsKind, inputVersion: 1 } as const;
export const explainDesignJob = { kind: explainDesignKind, inputVersion: 1 } as const;

/** What is enqueued; version 1. The run itself holds the model and the experiment. */
const Enqueued = z.object({ runId: z.uuid() });
export type EnqueuedRun = z.infer<typeof Enqueued>;

/** Version 1: the designs that are still to be explained, one a job. */
const EnqueuedExplanation = z.object({ runId: z.uuid(), designs: z.array(z.string()).min(1) });
type EnqueuedExplanation = z.infer<typeof EnqueuedExplanation>;

interface Child {
  readonly database: Database;
  readonly worker: URL;
}

/** Simulating the designs of a study: computed in a child process, committed here. */
export function simulateDesignsJobKind({ database, worker }: Child): JobKind {
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
      const run = await findRunToExplain(transaction, runId);
      const designs = run ? planExplanations(result, run.experiment).designs : [];
      await enqueueExplanations(transaction, { runId, designs }, explainDesignJob);
      return { runId };
    },
    async fail(transaction, { code, message, details }, job) {
      const { runId } = Enqueued.parse(job.input);
      const state = code === "STUUR_JOB_CANCELLED" ? "cancelled" : "failed";
      await markRunEnded(transaction, runId, { state, error: { code, message: { ...message }, details } });
    },
  });
}

/**
 * Why the designs of a run differ from today's, one design a job: each answer is there when it is known, and stopping one
 * leaves the run and the answers before as they are.
 */
export function explainDesignJobKind({ database, worker }: Child): JobKind {
  return defineJob<EnqueuedExplanation, Explanation>({
    readInput: (input) => EnqueuedExplanation.parse(input),
    async run({ runId, designs: [design] }, { job, signal, onProgress }) {
      const run = await database.inOrganisation(job, (transaction) => findRunToExplain(transaction, runId));
      if (!run || design === undefined) throw stuurError("STUUR_NOT_FOUND");
      const { inputs, experiment, result } = run;
      const input: DesignToExplain = { model: inputs.model, experiment, result, design };
      return (await runInChild(explainDesignKind, input, { worker, signal, onProgress })) as Explanation;
    },
    async finish(transaction, explanation, { read: { runId, designs } }) {
      const [design, ...later] = designs;
      const added = { design: design!, explanation: explanation as unknown as JsonValue };
      // The run was deleted meanwhile.
      if (!(await addExplanation(transaction, runId, added))) return { runId, superseded: true };
      await enqueueExplanations(transaction, { runId, designs: later }, explainDesignJob);
      return { runId };
    },
    // The run is what it was; the design can be asked for again. Who stops it wants no others either.
    async fail(transaction, { code }, job) {
      const { runId, designs } = EnqueuedExplanation.parse(job.input);
      if (code === "STUUR_JOB_CANCELLED" || !(await findRunToExplain(transaction, runId))) return;
      await enqueueExplanations(transaction, { runId, designs: designs.slice(1) }, explainDesignJob);
    },
  });
}
