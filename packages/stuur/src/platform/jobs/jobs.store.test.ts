import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database, OrganisationScope } from "../database/database.ts";
import { stuurError } from "../errors/errors.ts";
import { addOrganisation, testDatabases } from "../test/test-databases.ts";
import { cancelJob, enqueueJob } from "./jobs.ts";
import {
  endJob,
  finishJob,
  type LeasedJob,
  releaseAllLeases,
  releaseLease,
  renewLease,
  retryJob,
  takeJob,
} from "./lease.ts";
import { toProblem } from "./problem.ts";

describe.each(testDatabases)("jobs on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  let kind = "";
  let kinds = 0;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    scope = await addOrganisation(database);
    kinds += 1;
    kind = `kind-${kinds}`;
  });
  afterAll(() => database.close());

  it("are each taken by one of many takers, those that wait longest first", async () => {
    const ids = [];
    for (const input of [1, 2, 3]) ids.push(await enqueue(input));
    const taken = await Promise.all(Array.from({ length: 8 }, take));
    const jobs = taken.filter((job) => job !== undefined);
    expect(jobs.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(new Set(jobs.map(({ leaseToken }) => leaseToken)).size).toBe(3);

    const first = await enqueue("first");
    await enqueue("second");
    expect(await take()).toMatchObject({
      id: first,
      organisationId: scope.organisationId,
      personId: "somebody",
      input: "first",
      inputVersion: 1,
      attempts: 1,
      maxAttempts: 3,
    });
  });

  it("are not taken before their transaction commits, nor by who does other kinds", async () => {
    const failing = database.inOrganisation(scope, async (transaction) => {
      await enqueueJob(transaction, { kind, input: 1, inputVersion: 1 });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await take()).toBeUndefined();
    await enqueue(1);
    expect(await takeJob(database, { kinds: ["other"], owner: "test", leaseSeconds: 30 })).toBeUndefined();
  });

  it("are finished together with what they bring", async () => {
    const job = await takeNew();
    const isFinished = await finishJob(database, job, async (transaction) => {
      await transaction.updateTable("organisation").set({ name: "brought" }).execute();
      return { rows: 7 };
    });
    expect(isFinished).toBe(true);
    expect(await read(job)).toMatchObject({
      state: "done",
      progress: 1,
      result: { rows: 7 },
      lease_token: null,
    });
    expect(await readName()).toBe("brought");
  });

  it("bring nothing when finishing fails", async () => {
    const job = await takeNew();
    const failing = finishJob(database, job, async (transaction) => {
      await transaction.updateTable("organisation").set({ name: "lost" }).execute();
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await read(job)).toMatchObject({ state: "running", lease_token: job.leaseToken });
    expect(await readName()).toBeNull();
  });

  it("go to another when the lease runs out; who lost it commits nothing", async () => {
    const lost = await takeNew();
    expect(await take()).toBeUndefined();
    await expireLease(lost);
    const held = (await take()) as LeasedJob;
    expect(held).toMatchObject({ id: lost.id, attempts: 2 });

    const write = async () => {
      throw new Error("must not run");
    };
    const problem = toProblem(new Error("x"), "y");
    expect(await finishJob(database, lost, write)).toBe(false);
    expect(await endJob(database, lost, { state: "failed", problem, onEnd: write })).toBe(false);
    expect(await renew(lost)).toBe("lost");
    await retryJob(database, lost, { problem, afterSeconds: 0 });
    await releaseLease(database, lost);
    expect(await read(held)).toMatchObject({ state: "running", lease_token: held.leaseToken, attempts: 2 });
    expect(await renew(held)).toBe("held");
  });

  it("keep their lease by renewing it, and tell how far they are", async () => {
    const job = await takeNew();
    await expireLease(job);
    expect(await renew(job, { fraction: 0.5, note: "sort" })).toBe("held");
    expect(await take()).toBeUndefined();
    expect(await read(job)).toMatchObject({ progress: 0.5, note: "sort" });
    await renew(job, { fraction: 7, note: "sort" });
    expect(await read(job)).toMatchObject({ progress: 1 });
  });

  it("hear that they are to stop; one that waits is for who ends them, not for who runs them", async () => {
    const job = await takeNew();
    expect(await cancel(job.id)).toBe(true);
    expect(await renew(job)).toBe("cancel-requested");

    const waiting = await enqueue(1);
    await cancel(waiting);
    expect(await take()).toBeUndefined();
    const toEnd = (await take({ cancelled: true })) as LeasedJob;
    expect(toEnd.id).toBe(waiting);
    const problem = toProblem(stuurError("STUUR_JOB_CANCELLED"), waiting);
    await endJob(database, toEnd, {
      state: "cancelled",
      problem,
      onEnd: async (transaction) => {
        await transaction.updateTable("organisation").set({ name: "undone" }).execute();
      },
    });
    expect(await read(toEnd)).toMatchObject({
      state: "cancelled",
      error: { code: "STUUR_JOB_CANCELLED", message: { nl: "Afgebroken." } },
    });
    expect(await readName()).toBe("undone");
    expect(await cancel(waiting)).toBe(false);
  });

  it("cannot be stopped from another organisation", async () => {
    const id = await enqueue(1);
    const other = await addOrganisation(database);
    expect(await database.inOrganisation(other, (transaction) => cancelJob(transaction, id))).toBe(false);
    expect(await take()).toMatchObject({ id });
  });

  it("wait before they are tried again", async () => {
    const job = await takeNew();
    const problem = toProblem(new Error("inside"), job.id);
    await retryJob(database, job, { problem, afterSeconds: 3600 });
    expect(await take()).toBeUndefined();
    const row = await read(job);
    expect(row).toMatchObject({ state: "waiting", attempts: 1, error: { code: "STUUR_INTERNAL" } });
    expect(JSON.stringify(row.error)).not.toContain("inside");

    const again = await takeNew();
    await retryJob(database, again, { problem, afterSeconds: 0 });
    expect(await take()).toMatchObject({ id: again.id, attempts: 2 });
  });

  it("go back to the queue when their process stops, or is known to be dead", async () => {
    const stopped = await takeNew();
    await releaseLease(database, stopped);
    expect(await take()).toMatchObject({ id: stopped.id, attempts: 1 });

    expect(await releaseAllLeases(database)).toBeGreaterThan(0);
    expect(await take()).toMatchObject({ id: stopped.id, attempts: 2 });
  });

  function enqueue(input: string | number): Promise<string> {
    return database.inOrganisation(scope, (transaction) =>
      enqueueJob(transaction, { kind, input, inputVersion: 1 }),
    );
  }

  function take(options: { readonly cancelled?: boolean } = {}): Promise<LeasedJob | undefined> {
    const { cancelled = false } = options;
    return takeJob(database, { kinds: [kind], owner: "test", leaseSeconds: 30, cancelled });
  }

  async function takeNew(): Promise<LeasedJob> {
    await enqueue("input");
    return (await take()) as LeasedJob;
  }

  function renew(job: LeasedJob, progress?: { readonly fraction: number; readonly note: string }) {
    return renewLease(database, job, { leaseSeconds: 30, progress });
  }

  function cancel(id: string): Promise<boolean> {
    return database.inOrganisation(scope, (transaction) => cancelJob(transaction, id));
  }

  async function expireLease(job: LeasedJob): Promise<void> {
    await database.asSystem((transaction) =>
      transaction
        .updateTable("job")
        .set({ lease_until: sql`now() - interval '1 second'` })
        .where("id", "=", job.id)
        .execute(),
    );
  }

  function read({ id }: LeasedJob) {
    return database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("job").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    );
  }

  async function readName(): Promise<string | null> {
    const { name } = await database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("organisation").select("name").executeTakeFirstOrThrow(),
    );
    return name;
  }
});
