import { sql } from "kysely";
import type { Database } from "../database/database.ts";

export interface SweptRecords {
  /** Jobs that ended over 30 days ago and that no event log names. */
  readonly jobs: number;
  /** Deliveries that were done over 90 days ago; dead letters stay until somebody looks at them. */
  readonly deliveries: number;
  /** Studies that were deleted over a day ago, with their simulations; deleted simulations of other studies go too. */
  readonly studies: number;
}

/** Removes from the database what has ended and is of no use any more. */
export async function sweepRecords(database: Database): Promise<SweptRecords> {
  const ended = await database.asSystem(async (transaction) => {
    const jobs = await transaction
      .deleteFrom("job")
      .where("state", "in", ["done", "failed", "cancelled"])
      .where("finished_at", "<", sql<Date>`now() - interval '30 days'`)
      .where(({ exists, not, selectFrom }) =>
        not(
          exists(
            selectFrom("event_log")
              .select("event_log.id")
              .whereRef("event_log.organisation_id", "=", "job.organisation_id")
              .whereRef("event_log.job_id", "=", "job.id"),
          ),
        ),
      )
      .executeTakeFirst();
    const deliveries = await transaction
      .deleteFrom("delivery")
      .where("state", "=", "done")
      .where("finished_at", "<", sql<Date>`now() - interval '90 days'`)
      .executeTakeFirst();
    return { jobs: Number(jobs.numDeletedRows), deliveries: Number(deliveries.numDeletedRows) };
  });
  return { ...ended, studies: await sweepStudies(database) };
}

/** Each in its own organisation: the system itself does not reach what somebody draws. */
async function sweepStudies(database: Database): Promise<number> {
  const organisations = await database.asSystem((transaction) =>
    transaction.selectFrom("organisation").select("id as organisationId").execute(),
  );
  let swept = 0;
  for (const scope of organisations) {
    const { numDeletedRows } = await database.inOrganisation(scope, async (transaction) => {
      const yesterday = sql<Date>`now() - interval '1 day'`;
      await transaction.deleteFrom("simulation_run").where("deleted_at", "<", yesterday).execute();
      return transaction
        .deleteFrom("design_study")
        .where("deleted_at", "<", yesterday)
        .executeTakeFirstOrThrow();
    });
    swept += Number(numDeletedRows);
  }
  return swept;
}
