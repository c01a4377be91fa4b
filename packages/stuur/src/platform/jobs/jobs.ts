import { sql } from "kysely";
import type { Transaction } from "../database/database.ts";
import { type JsonValue, toJson } from "../database/tables.ts";

export interface NewJob {
  readonly kind: string;
  readonly input: JsonValue;
  /** Version of the form of `input`, so that a job which waited through an update can still be read. */
  readonly inputVersion: number;
  /** @defaultValue 3 */
  readonly maxAttempts?: number;
  /** Waits so long at least, so that what comes meanwhile can be done along. @defaultValue 0 */
  readonly afterSeconds?: number;
}

/** Puts a job in the queue, visible to workers when the transaction commits; answers its id. */
export async function enqueueJob(
  transaction: Transaction,
  { kind, input, inputVersion, maxAttempts = 3, afterSeconds = 0 }: NewJob,
): Promise<string> {
  const { id } = await transaction
    .insertInto("job")
    .values({
      kind,
      input: toJson(input),
      input_version: inputVersion,
      max_attempts: maxAttempts,
      run_after: sql<Date>`now() + make_interval(secs => ${afterSeconds})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Asks that a job be stopped, whether it waits or runs; answers false if it has ended or does not exist. */
export async function cancelJob(transaction: Transaction, id: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable("job")
    .set({ cancel_requested: true, run_after: sql`now()` })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether a job waits or runs, and was not asked to stop. */
export async function isJobOpen(transaction: Transaction, id: string): Promise<boolean> {
  const row = await transaction
    .selectFrom("job")
    .select("id")
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .where("cancel_requested", "=", false)
    .executeTakeFirst();
  return row !== undefined;
}
