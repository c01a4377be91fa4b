import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import { nextVersion, refuseStaleWrite } from "../../../platform/database/record-version.ts";
import { type JsonValue, toJson } from "../../../platform/database/tables.ts";
import { identifyToday } from "../../../platform/design-studies/identify-today.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import type { DesignStudy, KeptContent, StudyProblem } from "../../../records/design-study.ts";
import type { DrawnModel, FitChoices, StudyEntry } from "./studies.contract.ts";

/** Last changed first. */
export async function listStudies(transaction: Transaction): Promise<StudyEntry[]> {
  const rows = await selectStudies(transaction)
    .select([
      sql<StudyEntry["alternatives"]>`coalesce(content -> 'alternatives', '[]')`.as("alternatives"),
      sql<number>`coalesce(jsonb_array_length(content #> '{model,people}'), 0)`.as("people"),
      sql<number>`coalesce(jsonb_array_length(content #> '{model,steps}'), 0)`.as("steps"),
      sql<number>`coalesce(jsonb_array_length(nullif(content #> '{evidence,estimates}', 'null')), 0)`.as(
        "estimates",
      ),
      sql<string | null>`content #>> '{validation,verdict}'`.as("verdict"),
    ])
    .orderBy("design_study.changed_at", "desc")
    .execute();
  return rows.map(({ alternatives, people, steps, estimates, verdict, ...row }) => ({
    ...toEntry(row),
    ...{ alternatives, people, steps, estimates, verdict },
  }));
}

/** With all that was measured. */
export async function findStudy(
  transaction: Transaction,
  id: string,
): Promise<(DesignStudy & { readonly content: KeptContent | null }) | undefined> {
  const row = await selectStudies(transaction)
    .select("content")
    .where("design_study.id", "=", id)
    .executeTakeFirst();
  return row && { ...toEntry(row), content: row.content as unknown as KeptContent | null };
}

/** What is to be fitted for a study, by which job; the study is nobody else's to change until this transaction ends. */
export async function lockStudy(
  transaction: Transaction,
  id: string,
): Promise<
  | {
      readonly logId: string | null;
      readonly jobId: string | null;
      readonly choices: JsonValue;
      readonly hasModel: boolean;
    }
  | undefined
> {
  const row = await transaction
    .selectFrom("design_study")
    .select(["log_id", "job_id", "choices", sql<boolean>`content is not null`.as("hasModel")])
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      logId: row.log_id,
      jobId: row.job_id,
      choices: row.choices,
      hasModel: row.hasModel,
    }
  );
}

/**
 * A study with its model, or with the log that a model is to be fitted from.
 *
 * @returns its id
 * @throws STUUR_NAME_TAKEN, STUUR_NOT_FOUND if the organisation has no such log
 */
export async function insertStudy(
  transaction: Transaction,
  study: { readonly name: string } & (
    | { readonly drawn: DrawnModel }
    | { readonly logId: string; readonly choices: FitChoices }
  ),
): Promise<string> {
  const { name } = study;
  const columns =
    "drawn" in study
      ? { state: "ready" as const, content: contentColumn(study.drawn, null) }
      : { log_id: study.logId, choices: toJson(study.choices) };
  const { id } = await transaction
    .insertInto("design_study")
    .values({ name, ...columns })
    .returning("id")
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => refuse(error, name));
  return id;
}

/**
 * Changes the name or the drawing. What is drawn is no job's to write over. When today's organisation changed, nobody
 * knows any more whether it resembles the log.
 *
 * @throws STUUR_STALE_VERSION if it was changed since `version` was read, STUUR_NAME_TAKEN
 */
export async function changeStudy(
  transaction: Transaction,
  id: string,
  change: {
    readonly version: number;
    readonly name?: string | undefined;
    readonly drawn?: DrawnModel | undefined;
  },
): Promise<void> {
  const { version, name, drawn } = change;
  const kept = drawn && (await findStudy(transaction, id))?.content;
  const content = drawn && contentColumn(drawn, kept ?? null);
  const drawing = content && { content, state: "ready" as const, job_id: null, error: null };
  const result = await update(transaction, id)
    .set({ ...(name !== undefined && { name }), ...drawing })
    .where("version", "=", version)
    .executeTakeFirst()
    .catch((error: unknown) => refuse(error, name ?? ""));
  refuseStaleWrite(result);
}

/** A job fits the model now; what went wrong before is forgotten. */
export async function markFitting(
  transaction: Transaction,
  id: string,
  { jobId, choices }: { readonly jobId: string; readonly choices: FitChoices },
): Promise<void> {
  await update(transaction, id)
    .set({ state: "fitting", job_id: jobId, choices: toJson(choices), error: null })
    .execute();
}

/** What a job may still write: a study that was deleted or drawn, or that a later job fits, is no longer its own. */
interface StudyOfJob {
  readonly id: string;
  readonly jobId: string;
}

/** False if the study is not the job's. */
export async function markFitted(
  transaction: Transaction,
  { id, jobId }: StudyOfJob,
  content: KeptContent,
): Promise<boolean> {
  const { numUpdatedRows } = await update(transaction, id)
    .set({ state: "ready", content: toJson(content as unknown as JsonValue), error: null })
    .where("job_id", "=", jobId)
    .where("state", "=", "fitting")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False if the study is not the job's. */
export async function markUnfitted(
  transaction: Transaction,
  { id, jobId }: StudyOfJob,
  problem: StudyProblem,
): Promise<boolean> {
  const { numUpdatedRows } = await update(transaction, id)
    .set({ state: "failed", error: toJson(problem as unknown as JsonValue) })
    .where("job_id", "=", jobId)
    .where("state", "=", "fitting")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Keeps whether the model resembles the log, if today's organisation is still what was compared; false if it is not. */
export async function keepValidation(
  transaction: Transaction,
  { id, today, validation }: { readonly id: string; readonly today: string; readonly validation: JsonValue },
): Promise<boolean> {
  await lockStudy(transaction, id);
  const content = (await findStudy(transaction, id))?.content;
  if (!content || identifyToday(content.model) !== today) return false;
  await update(transaction, id)
    .set({ content: sql<string>`jsonb_set(content, '{validation}', ${toJson(validation)}::jsonb)` })
    .execute();
  return true;
}

/** The study can be brought back until it is swept away. */
export async function deleteStudy(transaction: Transaction, id: string): Promise<void> {
  await update(transaction, id).set({ deleted_at: sql<Date>`now()` }).execute();
}

/**
 * False if there is nothing to bring back.
 *
 * @throws STUUR_NAME_TAKEN if another study has its name by now
 */
export async function restoreStudy(transaction: Transaction, id: string): Promise<boolean> {
  const deleted = await transaction
    .selectFrom("design_study")
    .select("name")
    .where("id", "=", id)
    .where("deleted_at", "is not", null)
    .forUpdate()
    .executeTakeFirst();
  if (!deleted) return false;
  await transaction
    .updateTable("design_study")
    .set({ deleted_at: null, version: nextVersion })
    .where("id", "=", id)
    .execute()
    .catch((error: unknown) => refuse(error, deleted.name));
  return true;
}

function selectStudies(transaction: Transaction) {
  return transaction
    .selectFrom("design_study")
    .leftJoin("event_log", "event_log.id", "design_study.log_id")
    .select([
      ...(["design_study.id", "design_study.name", "design_study.version", "design_study.state"] as const),
      ...(["design_study.job_id", "design_study.error"] as const),
      ...(["design_study.created_at", "design_study.changed_at"] as const),
      "event_log.id as log_id",
      "event_log.name as log_name",
    ])
    .where("deleted_at", "is", null);
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: DesignStudy["state"];
  readonly job_id: string | null;
  readonly error: JsonValue | null;
  readonly created_at: Date;
  readonly changed_at: Date;
  readonly log_id: string | null;
  readonly log_name: string | null;
}

function toEntry(row: Row): Omit<DesignStudy, "content"> {
  const { id, name, version, state, log_id: logId, log_name: logName } = row;
  return {
    ...{ id, name, version, state, jobId: row.job_id },
    log: logId === null || logName === null ? null : { id: logId, name: logName },
    problem: row.error as unknown as StudyProblem | null,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}

function update(transaction: Transaction, id: string) {
  return transaction
    .updateTable("design_study")
    .set({ version: nextVersion, changed_at: sql<Date>`now()` })
    .where("id", "=", id)
    .where("deleted_at", "is", null);
}

/** What is drawn, with what the model that was there rests on. */
function contentColumn({ model, alternatives, estimates }: DrawnModel, kept: KeptContent | null): string {
  const evidence = kept?.evidence ?? null;
  const isSame = kept && identifyToday(model) === identifyToday(kept.model);
  const content: KeptContent = {
    ...{ model, alternatives },
    evidence: evidence && estimates ? { ...evidence, estimates } : evidence,
    validation: isSame ? kept.validation : null,
  };
  return toJson(content as unknown as JsonValue);
}

const uniqueViolation = "23505";
const foreignKeyViolation = "23503";

function refuse(error: unknown, name: string): never {
  const { code } = error as { readonly code?: string };
  if (code === uniqueViolation) throw stuurError("STUUR_NAME_TAKEN", { name });
  if (code === foreignKeyViolation) throw stuurError("STUUR_NOT_FOUND");
  throw error;
}
