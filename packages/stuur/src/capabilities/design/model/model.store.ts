import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import type { KeptContent } from "../../../records/design-study.ts";
import { type ValidationInput, validateModelKind } from "./model.work.ts";

/** A study that can be simulated, with the log that it can be compared with. */
export interface StudyToValidate {
  /** Null: the model came from a file, or its log was deleted. */
  readonly logId: string | null;
  readonly model: KeptContent["model"];
  readonly leavers: ValidationInput["leavers"];
  readonly estimates: ValidationInput["estimates"];
}

export async function findStudyToValidate(
  transaction: Transaction,
  id: string,
): Promise<StudyToValidate | undefined> {
  const row = await transaction
    .selectFrom("ready_study")
    .select(["log_id", "content"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { model, evidence } = row.content as unknown as KeptContent;
  const { leavers = [], estimates = [] } = evidence ?? {};
  return { logId: row.log_id, model, leavers, estimates };
}

/** The comparison that waits or runs for a study, the newest first. */
export async function findValidationJob(
  transaction: Transaction,
  studyId: string,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom("job")
    .select("id")
    .where("kind", "=", validateModelKind)
    .where("state", "in", ["waiting", "running"])
    .where("cancel_requested", "=", false)
    .where(sql<string>`input ->> 'studyId'`, "=", studyId)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
