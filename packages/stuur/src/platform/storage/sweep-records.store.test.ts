import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../database/database.ts";
import { addOrganisation, testDatabases } from "../test/test-databases.ts";
import { sweepRecords } from "./sweep-records.ts";

describe.each(testDatabases)("records on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  beforeAll(async () => {
    database = await open();
    scope = await addOrganisation(database);
  });
  afterAll(() => database.close());

  it("of jobs go 30 days after their end, unless a log names them", async () => {
    await database.inOrganisation(scope, async (transaction) => {
      for (const state of ["done", "failed", "cancelled"] as const)
        await addJob(transaction, { kind: `old ${state}`, state, days: 31 });
      await addJob(transaction, { kind: "recent", state: "done", days: 29 });
      await addJob(transaction, { kind: "waiting" });
      const job_id = await addJob(transaction, { kind: "of a log", state: "done", days: 400 });
      await transaction.insertInto("event_log").values({ name: "log", job_id }).execute();
    });
    expect(await sweepRecords(database)).toEqual({ jobs: 3, deliveries: 0, studies: 0 });
    const left = await database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("job").select("kind").orderBy("kind").execute(),
    );
    expect(left.map(({ kind }) => kind)).toEqual(["of a log", "recent", "waiting"]);
    expect(await sweepRecords(database)).toEqual({ jobs: 0, deliveries: 0, studies: 0 });
  });

  it("of deliveries go 90 days after they were done; dead letters and facts stay", async () => {
    const { id } = await database.inOrganisation(scope, (transaction) =>
      transaction
        .insertInto("fact")
        .values({ kind: "Tested", body: "{}", depth: 0 })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
    await database.asSystem((transaction) =>
      sql`insert into delivery (organisation_id, fact_id, step, state, created_at, finished_at)
        select ${scope.organisationId}::uuid, ${id}::uuid, step, state, now() - interval '1 year', now() - days * interval '1 day'
        from (values ('old', 'done', 91), ('recent', 'done', 89), ('dead', 'dead', 400), ('waiting', 'waiting', null))
          as delivery (step, state, days)`.execute(transaction),
    );
    expect(await sweepRecords(database)).toEqual({ jobs: 0, deliveries: 1, studies: 0 });
    const left = await database.inOrganisation(scope, async (transaction) => ({
      steps: await transaction.selectFrom("delivery").select("step").orderBy("step").execute(),
      facts: await transaction.selectFrom("fact").select("id").execute(),
    }));
    expect(left).toEqual({
      steps: [{ step: "dead" }, { step: "recent" }, { step: "waiting" }],
      facts: [{ id }],
    });
  });

  it("of studies go a day after they were deleted", async () => {
    await database.inOrganisation(scope, (transaction) =>
      transaction
        .insertInto("design_study")
        .values([
          { name: "kept" },
          { name: "just deleted", deleted_at: sql<Date>`now() - interval '23 hours'` },
          { name: "long deleted", deleted_at: sql<Date>`now() - interval '25 hours'` },
        ])
        .execute(),
    );
    expect(await sweepRecords(database)).toEqual({ jobs: 0, deliveries: 0, studies: 1 });
    const left = await database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("design_study").select("name").orderBy("name").execute(),
    );
    expect(left.map(({ name }) => name)).toEqual(["just deleted", "kept"]);
  });
});

async function addJob(
  transaction: Transaction,
  {
    kind,
    state = "waiting",
    days,
  }: { kind: string; state?: "waiting" | "done" | "failed" | "cancelled"; days?: number },
): Promise<string> {
  const { id } = await transaction
    .insertInto("job")
    .values({
      kind,
      input_version: 1,
      input: "{}",
      state,
      finished_at: days === undefined ? null : sql<Date>`now() - make_interval(days => ${days})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
