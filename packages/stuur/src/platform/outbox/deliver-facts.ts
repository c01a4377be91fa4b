import { sql } from "kysely";
import type { Database, Transaction } from "../database/database.ts";
import { toJson } from "../database/tables.ts";
import { toProblem } from "../jobs/problem.ts";
import { type RepeatedWork, repeatWork } from "../jobs/repeat-work.ts";
import { type Fact, findFact } from "./fact.ts";
import type { Loop, Step } from "./loop.ts";

export interface DeliveryOptions {
  /** Hears of every failed attempt. */
  readonly onError: (error: unknown, step?: string) => void;
  /** After so many a delivery is a dead letter. @defaultValue 5 */
  readonly maxAttempts?: number;
  /** How long a failed delivery waits for its next attempt. @defaultValue 10, 20, 40 … seconds */
  readonly retrySeconds?: (attempts: number) => number;
  /** How often to look for facts without a nudge. @defaultValue 1000 */
  readonly everyMs?: number;
}

/** Delivers facts until it is stopped; any number of processes may do so on one database. */
export function runLoop(database: Database, loop: Loop, options: DeliveryOptions): RepeatedWork {
  const { everyMs = 1000, onError } = options;
  return repeatWork(async () => (await deliverFacts(database, loop, options)) > 0, { everyMs, onError });
}

/**
 * Runs the steps that are due now, and those that follow from their facts.
 *
 * @returns how many deliveries were attempted
 */
export async function deliverFacts(
  database: Database,
  loop: Loop,
  options: DeliveryOptions,
): Promise<number> {
  const steps = new Map(loop.map(({ step }) => [step.name, step]));
  let attempted = 0;
  for (;;) {
    await dispatchFacts(database, loop);
    const due = await findDue(database, [...steps.keys()]);
    let inThisRound = 0;
    for (const delivery of due)
      if (await attempt(database, delivery, { ...options, step: steps.get(delivery.step) as Step<never> }))
        inThisRound += 1;
    if (inThisRound === 0) return attempted;
    attempted += inThisRound;
  }
}

interface DueDelivery {
  readonly organisation_id: string;
  readonly fact_id: string;
  readonly step: string;
  readonly attempts: number;
}

const batch = 100;

/**
 * Gives every new fact its deliveries, in one statement: facts that another dispatcher has in hand are left to it.
 * Facts of transactions that are not settled wait, so that steps see them in the order in which everybody reads them.
 */
async function dispatchFacts(database: Database, loop: Loop): Promise<void> {
  const wirings = toJson(loop.map(({ kind, step }) => ({ kind, step: step.name })));
  await database.asSystem((transaction) =>
    sql`
      with due as (
        select organisation_id, id, kind from fact
        where dispatched_at is null and transaction < pg_snapshot_xmin(pg_current_snapshot())
        order by transaction, position limit ${batch} for update skip locked
      ), delivered as (
        insert into delivery (organisation_id, fact_id, step)
        select due.organisation_id, due.id, wiring.step
        from due join jsonb_to_recordset(${wirings}::jsonb) as wiring(kind text, step text) using (kind)
        on conflict do nothing
      )
      update fact set dispatched_at = now() from due
      where fact.organisation_id = due.organisation_id and fact.id = due.id`.execute(transaction),
  );
}

async function findDue(database: Database, steps: readonly string[]): Promise<readonly DueDelivery[]> {
  if (steps.length === 0) return [];
  return database.asSystem((transaction) =>
    transaction
      .selectFrom("delivery")
      .innerJoin("fact", (join) =>
        join
          .onRef("fact.organisation_id", "=", "delivery.organisation_id")
          .onRef("fact.id", "=", "delivery.fact_id"),
      )
      .select(["delivery.organisation_id", "fact_id", "step", "attempts"])
      .where("state", "=", "waiting")
      .where("next_attempt_at", "<=", sql<Date>`now()`)
      .where("step", "in", steps)
      .orderBy("fact.transaction")
      .orderBy("fact.position")
      .limit(batch)
      .execute(),
  );
}

/** Runs the step and marks it done in one transaction; false if another dispatcher has it, or had it meanwhile. */
async function attempt(
  database: Database,
  due: DueDelivery,
  options: DeliveryOptions & { readonly step: Step<never> },
): Promise<boolean> {
  try {
    return await database.inOrganisation({ organisationId: due.organisation_id }, async (transaction) => {
      if (!(await lockDelivery(transaction, due))) return false;
      const fact = await findFact(transaction, due.fact_id);
      await options.step.run(transaction, fact as Fact<never>);
      await selectDelivery(transaction, due)
        .set({ state: "done", attempts: due.attempts + 1, error: null, finished_at: sql`now()` })
        .execute();
      return true;
    });
  } catch (error) {
    options.onError(error, due.step);
    await noteFailure(database, due, { ...options, error });
    return true;
  }
}

async function lockDelivery(transaction: Transaction, due: DueDelivery): Promise<boolean> {
  const row = await transaction
    .selectFrom("delivery")
    .select("fact_id")
    .where("fact_id", "=", due.fact_id)
    .where("step", "=", due.step)
    .where("state", "=", "waiting")
    .where("attempts", "=", due.attempts)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row !== undefined;
}

async function noteFailure(
  database: Database,
  due: DueDelivery,
  options: DeliveryOptions & { readonly error: unknown },
): Promise<void> {
  const { maxAttempts = 5, retrySeconds = (attempts) => 10 * 2 ** (attempts - 1), error } = options;
  const attempts = due.attempts + 1;
  const { code, message, details } = toProblem(error, due.fact_id);
  await database.inOrganisation({ organisationId: due.organisation_id }, (transaction) =>
    selectDelivery(transaction, due)
      .set({
        state: attempts < maxAttempts ? "waiting" : "dead",
        attempts,
        error: toJson({ code, message: { ...message }, details }),
        next_attempt_at: sql`now() + make_interval(secs => ${retrySeconds(attempts)})`,
      })
      .execute(),
  );
}

function selectDelivery(transaction: Transaction, due: DueDelivery) {
  return transaction
    .updateTable("delivery")
    .where("fact_id", "=", due.fact_id)
    .where("step", "=", due.step)
    .where("state", "=", "waiting")
    .where("attempts", "=", due.attempts);
}
