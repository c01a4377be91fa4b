import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import { type JsonValue, toJson } from "../../../platform/database/tables.ts";
import { cancelJob, enqueueJob, isJobOpen } from "../../../platform/jobs/jobs.ts";
import type { StudyContent } from "../../../records/design-study.ts";
import type { Run, RunEntry, RunExperiment, RunInputs, RunResult } from "./compare.contract.ts";
import { summariseRun } from "./summarise-run.ts";

/** A study that can be simulated, as its named view gives it. */
export interface StudyNow {
  readonly version: number;
  readonly content: StudyContent;
}

export async function findStudy(transaction: Transaction, id: string): Promise<StudyNow | undefined> {
  const row = await transaction
    .selectFrom("ready_study")
    .select(["version", "content"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { version: row.version, content: row.content as unknown as StudyContent };
}

/** The newest first, without what they computed but for one line each; or those that were deleted and not yet cleared away. */
export async function listRuns(
  transaction: Transaction,
  studyId: string,
  which: "kept" | "deleted" = "kept",
): Promise<readonly RunEntry[]> {
  const rows = await transaction
    .selectFrom("simulation_run")
    .select(["id", "study_version", "state", "job_id", "experiment", "created_at"])
    .select([sql<JsonValue>`result -> 'differences'`.as("differences"), changedDesigns.as("changed")])
    .where("study_id", "=", studyId)
    .where("deleted_at", which === "kept" ? "is" : "is not", null)
    .orderBy("created_at", "desc")
    .limit(mostListed)
    .execute();
  return rows.map(({ differences, ...row }) => ({
    ...entryOf(row),
    summary: summariseRun((differences ?? []) as unknown as RunResult["differences"]),
  }));
}

/** More than somebody looks back at. */
const mostListed = 100;

export async function findRun(
  transaction: Transaction,
  { study, run }: { readonly study: string; readonly run: string },
): Promise<Run | undefined> {
  const row = await transaction
    .selectFrom("simulation_run")
    .selectAll()
    .select(changedDesigns.as("changed"))
    .where("study_id", "=", study)
    .where("id", "=", run)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const result = row.result as unknown as RunResult | null;
  const isExplaining =
    row.state === "done" && row.job_id !== null && (await isJobOpen(transaction, row.job_id));
  return {
    ...entryOf(row),
    summary: summariseRun(result?.differences ?? []),
    engine: row.engine,
    inputs: row.inputs as unknown as RunInputs,
    result,
    explainJobId: isExplaining ? row.job_id : null,
    error: row.error as unknown as Run["error"],
  };
}

/** The run, if there is one, is nobody else's to change until this transaction ends. */
export async function lockRun(
  transaction: Transaction,
  { study, run }: { readonly study: string; readonly run: string },
): Promise<void> {
  await transaction
    .selectFrom("simulation_run")
    .select("id")
    .where("study_id", "=", study)
    .where("id", "=", run)
    .forUpdate()
    .execute();
}

/** Keeps what is to be simulated, and puts the work in the queue; answers the id of the run. */
export async function insertRun(
  transaction: Transaction,
  run: {
    readonly studyId: string;
    readonly studyVersion: number;
    readonly inputs: RunInputs;
    readonly experiment: RunExperiment;
    readonly engine: string;
    readonly job: { readonly kind: string; readonly inputVersion: number };
  },
): Promise<string> {
  const { id } = await transaction
    .insertInto("simulation_run")
    .values({
      study_id: run.studyId,
      study_version: run.studyVersion,
      inputs: toJson(run.inputs as unknown as JsonValue),
      experiment: toJson(run.experiment as unknown as JsonValue),
      engine: run.engine,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const jobId = await enqueueJob(transaction, { ...run.job, input: { runId: id } });
  await transaction.updateTable("simulation_run").set({ job_id: jobId }).where("id", "=", id).execute();
  return id;
}

/** What a job simulates; absent once the run has ended or was deleted. */
export async function findRunToCompute(
  transaction: Transaction,
  id: string,
): Promise<{ readonly inputs: RunInputs; readonly experiment: RunExperiment } | undefined> {
  const row = await transaction
    .selectFrom("simulation_run")
    .select(["inputs", "experiment"])
    .where("id", "=", id)
    .where("state", "=", "computing")
    .executeTakeFirst();
  return row as unknown as { inputs: RunInputs; experiment: RunExperiment } | undefined;
}

/** Keeps the result, once; answers the study, or nothing when the run is gone or has ended. */
export async function markRunDone(
  transaction: Transaction,
  id: string,
  result: JsonValue,
): Promise<string | undefined> {
  const row = await transaction
    .updateTable("simulation_run")
    .set({ state: "done", result: toJson(result), finished_at: sql<Date>`now()` })
    .where("id", "=", id)
    .where("state", "=", "computing")
    .returning("study_id")
    .executeTakeFirst();
  return row?.study_id;
}

export async function markRunEnded(
  transaction: Transaction,
  id: string,
  { state, error }: { readonly state: "failed" | "cancelled"; readonly error: JsonValue },
): Promise<void> {
  await transaction
    .updateTable("simulation_run")
    .set({ state, error: toJson(error), finished_at: sql<Date>`now()` })
    .where("id", "=", id)
    .where("state", "=", "computing")
    .execute();
}

/** What a job explains; absent once the run or its study was deleted. */
export async function findRunToExplain(
  transaction: Transaction,
  id: string,
): Promise<
  { readonly inputs: RunInputs; readonly experiment: RunExperiment; readonly result: RunResult } | undefined
> {
  const row = await transaction
    .selectFrom("simulation_run")
    .select(["inputs", "experiment", "result"])
    .where("id", "=", id)
    .where("state", "=", "done")
    .where("deleted_at", "is", null)
    .where("study_id", "in", (study) => study.selectFrom("ready_study").select("id"))
    .executeTakeFirst();
  return row as unknown as Awaited<ReturnType<typeof findRunToExplain>>;
}

/** Puts the explaining of these designs in the queue, one after another; the run then names that job. */
export async function enqueueExplanations(
  transaction: Transaction,
  { runId, designs }: { readonly runId: string; readonly designs: readonly string[] },
  job: { readonly kind: string; readonly inputVersion: number },
): Promise<void> {
  if (designs.length === 0) return;
  const jobId = await enqueueJob(transaction, { ...job, input: { runId, designs: [...designs] } });
  await transaction.updateTable("simulation_run").set({ job_id: jobId }).where("id", "=", runId).execute();
}

/** Adds why a design differs to a run that is done, once; false when the run is gone. */
export async function addExplanation(
  transaction: Transaction,
  id: string,
  { design, explanation }: { readonly design: string; readonly explanation: JsonValue },
): Promise<boolean> {
  const row = await transaction
    .updateTable("simulation_run")
    .set({
      result: sql<string>`jsonb_set(result, '{explanations}',
        coalesce((select jsonb_agg(one) from jsonb_array_elements(result -> 'explanations') one
          where one ->> 'design' <> ${design}), '[]') || ${toJson([explanation])}::jsonb)`,
    })
    .where("id", "=", id)
    .where("state", "=", "done")
    .where("deleted_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Has all work stop for the runs of a study. */
export async function cancelRuns(transaction: Transaction, studyId: string): Promise<void> {
  const runs = await transaction
    .selectFrom("simulation_run")
    .select("job_id")
    .where("study_id", "=", studyId)
    .execute();
  for (const { job_id } of runs) if (job_id !== null) await cancelJob(transaction, job_id);
}

/** It can be brought back until it is cleared away. */
export async function deleteRun(transaction: Transaction, id: string): Promise<void> {
  await transaction
    .updateTable("simulation_run")
    .set({ deleted_at: sql<Date>`now()` })
    .where("id", "=", id)
    .execute();
}

/** What computes or explains a run that was deleted is to stop. */
export async function stopWorkOfDeletedRun(transaction: Transaction, id: string): Promise<void> {
  const row = await transaction
    .selectFrom("simulation_run")
    .select("job_id")
    .where("id", "=", id)
    .where("deleted_at", "is not", null)
    .executeTakeFirst();
  if (row && row.job_id !== null) await cancelJob(transaction, row.job_id);
}

/** Whether there was something to bring back. */
export async function restoreRun(
  transaction: Transaction,
  { study, run }: { readonly study: string; readonly run: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable("simulation_run")
    .set({ deleted_at: null })
    .where("study_id", "=", study)
    .where("id", "=", run)
    .where("deleted_at", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * The designs of a run that the study no longer holds as they were simulated: all of them once the organisation that they
 * share was changed. Another design beside them changes nothing.
 */
const changedDesigns = sql<readonly string[]>`(
  select coalesce(jsonb_agg(was.design -> 'id' order by was.place), '[]')
  from (select inputs -> 'model' as simulated) run
  left join ready_study study on study.id = simulation_run.study_id
  cross join jsonb_array_elements(simulated -> 'designs') with ordinality was (design, place)
  where (study.content -> 'model') - 'designs' is distinct from simulated - 'designs'
    or not exists (
      select from jsonb_array_elements(study.content #> '{model,designs}') with ordinality now (design, place)
      where now.design = was.design and (now.place = 1) = (was.place = 1)))`;

function entryOf(row: {
  readonly id: string;
  readonly study_version: number;
  readonly state: RunEntry["state"];
  readonly job_id: string | null;
  readonly experiment: unknown;
  readonly created_at: Date;
  readonly changed: readonly string[];
}): Omit<RunEntry, "summary"> {
  return {
    id: row.id,
    studyVersion: row.study_version,
    state: row.state,
    jobId: row.job_id,
    experiment: row.experiment as RunExperiment,
    createdAt: row.created_at.toISOString(),
    changed: row.changed,
  };
}
