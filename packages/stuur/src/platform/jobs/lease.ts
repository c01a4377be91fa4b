import { sql } from "kysely";
import type { Database, OrganisationScope, Transaction } from "../database/database.ts";
import { type JsonValue, toJson } from "../database/tables.ts";
import type { Problem } from "./problem.ts";

/** A job that this process may work on, as long as it renews the lease. */
export interface LeasedJob {
  readonly organisationId: string;
  readonly id: string;
  readonly kind: string;
  readonly inputVersion: number;
  readonly input: JsonValue;
  /** Who asked for it. */
  readonly personId: string | null;
  /** Counts this one. More than `maxAttempts` when the last process died in the last attempt. */
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly leaseToken: string;
}

export interface TakeOptions {
  readonly kinds: readonly string[];
  /** Names the process, for whoever looks into the table. */
  readonly owner: string;
  readonly leaseSeconds: number;
  /** Takes the jobs whose stop was asked, instead of those that are to run. */
  readonly cancelled?: boolean;
}

/** Takes the job that has waited longest, or one whose lease ran out; no two takers get the same. */
export async function takeJob(database: Database, options: TakeOptions): Promise<LeasedJob | undefined> {
  const { kinds, owner, leaseSeconds, cancelled = false } = options;
  return database.asSystem(async (transaction) => {
    const free = await transaction
      .selectFrom("job")
      .select(["organisation_id", "id"])
      .where("kind", "in", kinds)
      .where("cancel_requested", "=", cancelled)
      .where(
        sql<boolean>`(state = 'waiting' and run_after <= now()) or (state = 'running' and lease_until < now())`,
      )
      .orderBy("run_after")
      .orderBy("created_at")
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!free) return undefined;
    const row = await transaction
      .updateTable("job")
      .set({
        state: "running",
        owner,
        lease_token: sql`gen_random_uuid()`,
        lease_until: secondsFromNow(leaseSeconds),
        attempts: sql`attempts + 1`,
        started_at: sql`coalesce(started_at, now())`,
      })
      .where("organisation_id", "=", free.organisation_id)
      .where("id", "=", free.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return {
      organisationId: row.organisation_id,
      id: row.id,
      kind: row.kind,
      inputVersion: row.input_version,
      input: row.input,
      personId: row.person_id,
      attempts: row.attempts,
      maxAttempts: row.max_attempts,
      leaseToken: row.lease_token as string,
    };
  });
}

export interface Progress {
  readonly fraction: number;
  readonly note: string;
}

/** Prolongs the lease and writes how far the job is; `lost` when another process has it now. */
export async function renewLease(
  database: Database,
  job: LeasedJob,
  { leaseSeconds, progress }: { readonly leaseSeconds: number; readonly progress: Progress | undefined },
): Promise<"held" | "cancel-requested" | "lost"> {
  const row = await database.inOrganisation(scopeOf(job), (transaction) =>
    updateLeased(transaction, job)
      .set({
        lease_until: secondsFromNow(leaseSeconds),
        ...(progress && { progress: Math.min(1, Math.max(0, progress.fraction)), note: progress.note }),
      })
      .returning("cancel_requested")
      .executeTakeFirst(),
  );
  if (!row) return "lost";
  return row.cancel_requested ? "cancel-requested" : "held";
}

/**
 * Commits what the job brought, its result and the facts in one transaction, on behalf of who asked for it.
 *
 * @returns false, and nothing was committed, if the lease is no longer this process's
 */
export async function finishJob(
  database: Database,
  job: LeasedJob,
  finish: (transaction: Transaction) => Promise<JsonValue>,
): Promise<boolean> {
  return database.inOrganisation(scopeOf(job), async (transaction) => {
    if (!(await lockLease(transaction, job))) return false;
    const result = await finish(transaction);
    await updateLeased(transaction, job)
      .set({ ...ended, state: "done", progress: 1, result: toJson(result), error: null })
      .execute();
    return true;
  });
}

/** Ends a job that failed or was stopped, with what `onEnd` writes, in one transaction; false if the lease is lost. */
export async function endJob(
  database: Database,
  job: LeasedJob,
  end: {
    readonly state: "failed" | "cancelled";
    readonly problem: Problem;
    readonly onEnd: (transaction: Transaction) => Promise<void>;
  },
): Promise<boolean> {
  return database.inOrganisation(scopeOf(job), async (transaction) => {
    if (!(await lockLease(transaction, job))) return false;
    await end.onEnd(transaction);
    await updateLeased(transaction, job)
      .set({ ...ended, state: end.state, error: problemJson(end.problem) })
      .execute();
    return true;
  });
}

/** Puts a job that failed back in the queue; the attempt counts. */
export async function retryJob(
  database: Database,
  job: LeasedJob,
  { problem, afterSeconds }: { readonly problem: Problem; readonly afterSeconds: number },
): Promise<void> {
  await database.inOrganisation(scopeOf(job), (transaction) =>
    updateLeased(transaction, job)
      .set({ ...waiting, error: problemJson(problem), run_after: secondsFromNow(afterSeconds) })
      .execute(),
  );
}

/** Puts a job back that this process leaves because it stops; the attempt does not count. */
export async function releaseLease(database: Database, job: LeasedJob): Promise<void> {
  await database.inOrganisation(scopeOf(job), (transaction) =>
    updateLeased(transaction, job)
      .set({ ...waiting, attempts: sql`attempts - 1` })
      .execute(),
  );
}

/** At the start on an embedded database: who held a lease is dead, because nobody else can open it. */
export async function releaseAllLeases(database: Database): Promise<number> {
  return database.asSystem(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("job")
      .set(waiting)
      .where("state", "=", "running")
      .executeTakeFirst();
    return Number(numUpdatedRows);
  });
}

const noLease = { owner: null, lease_token: null, lease_until: null };
const waiting = { ...noLease, state: "waiting", progress: 0, note: null } as const;
const ended = { ...noLease, finished_at: sql<Date>`now()` };

function scopeOf({ organisationId, personId }: LeasedJob): OrganisationScope {
  return { organisationId, personId };
}

function updateLeased(transaction: Transaction, job: LeasedJob) {
  return transaction.updateTable("job").where("id", "=", job.id).where("lease_token", "=", job.leaseToken);
}

async function lockLease(transaction: Transaction, job: LeasedJob): Promise<boolean> {
  const row = await transaction
    .selectFrom("job")
    .select("id")
    .where("id", "=", job.id)
    .where("lease_token", "=", job.leaseToken)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

function secondsFromNow(seconds: number) {
  return sql<Date>`now() + make_interval(secs => ${seconds})`;
}

function problemJson({ code, message, details }: Problem): string {
  return toJson({ code, message: { ...message }, details });
}
