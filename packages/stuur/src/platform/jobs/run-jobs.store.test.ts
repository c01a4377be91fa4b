import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database, OrganisationScope } from "../database/database.ts";
import type { JobState } from "../database/tables.ts";
import { stuurError } from "../errors/errors.ts";
import { addOrganisation, testDatabases } from "../test/test-databases.ts";
import { cancelJob, enqueueJob } from "./jobs.ts";
import type { Problem } from "./problem.ts";
import { defineJob, type JobContext, runJobs } from "./run-jobs.ts";

interface Behaviour {
  run(input: string, context: JobContext): Promise<string>;
}

describe.each(testDatabases)("running jobs on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  const failures: Problem[] = [];
  const errors: unknown[] = [];
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    scope = await addOrganisation(database);
    failures.length = 0;
    errors.length = 0;
  });
  afterAll(() => database.close());

  it("computes, tells progress, and commits the result", async () => {
    const row = await runOne({
      async run(input, { onProgress }) {
        onProgress(0.5, "half");
        return input.toUpperCase();
      },
    });
    expect(row).toMatchObject({ state: "done", result: { output: "HELLO", for: "hello" }, attempts: 1 });
    expect(errors).toEqual([]);
  });

  it("tries again what failed unexpectedly, and gives up after the last attempt", async () => {
    const row = await runOne({
      async run() {
        throw new Error("the child died");
      },
    });
    expect(row).toMatchObject({ state: "failed", attempts: 3, error: { code: "STUUR_INTERNAL" } });
    expect(errors).toHaveLength(3);
    expect(failures).toMatchObject([{ code: "STUUR_INTERNAL", details: { request: row.id } }]);
  });

  it("does not try again what was asked wrongly", async () => {
    const row = await runOne({
      async run() {
        throw stuurError("STUUR_BAD_REQUEST", { problem: "no time column" });
      },
    });
    expect(row).toMatchObject({ state: "failed", attempts: 1, error: { code: "STUUR_BAD_REQUEST" } });
    expect(failures).toHaveLength(1);
  });

  it("stops a running job that is cancelled", async () => {
    const row = await runOne({
      async run(_input, { job, signal }) {
        await database.inOrganisation(scope, (transaction) => cancelJob(transaction, job.id));
        await aborted(signal);
        throw signal.reason;
      },
    });
    expect(row).toMatchObject({ state: "cancelled", error: { code: "STUUR_JOB_CANCELLED" } });
    expect(failures).toMatchObject([{ code: "STUUR_JOB_CANCELLED" }]);
    expect(errors).toEqual([]);
  });

  it("ends a waiting job that is cancelled, though all slots are taken", async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const jobs = start({ run: (input) => released.then(() => input) });
    await enqueue();
    const waiting = await enqueue();
    await database.inOrganisation(scope, (transaction) => cancelJob(transaction, waiting));
    jobs.nudge();
    await untilState(waiting, "cancelled");
    release();
    await jobs.stop();
    expect(failures).toMatchObject([{ code: "STUUR_JOB_CANCELLED" }]);
  });

  it("drops what it computed when the lease went to another", async () => {
    let isTaken = false;
    const jobs = start({
      async run(input, { job, signal }) {
        if (isTaken) return input;
        isTaken = true;
        await database.asSystem((transaction) =>
          transaction
            .updateTable("job")
            .set({ lease_token: sql`gen_random_uuid()` })
            .where("id", "=", job.id)
            .execute(),
        );
        await aborted(signal);
        return "computed twice";
      },
    });
    const id = await enqueue();
    while (!isTaken) await nextTurn();
    await jobs.stop();
    expect(await read(id)).toMatchObject({ state: "running", result: null });
    expect(failures).toEqual([]);
  });

  it("gives up a job whose processes all died", async () => {
    const id = await enqueue();
    await database.asSystem((transaction) =>
      transaction.updateTable("job").set({ attempts: 3 }).where("id", "=", id).execute(),
    );
    const jobs = start({
      run: async () => {
        throw new Error("must not run");
      },
    });
    await untilState(id, "failed");
    await jobs.stop();
    expect(failures).toMatchObject([{ code: "STUUR_JOB_DIED", details: { attempts: 3 } }]);
  });

  it("puts back what runs when it is stopped, and the attempt does not count", async () => {
    let isRunning = false;
    const jobs = start({
      async run(_input, { signal }) {
        isRunning = true;
        await aborted(signal);
        throw signal.reason;
      },
    });
    const id = await enqueue();
    while (!isRunning) await nextTurn();
    await jobs.stop();
    expect(await read(id)).toMatchObject({ state: "waiting", attempts: 0, lease_token: null });
    expect(errors).toEqual([]);
  });

  async function runOne(behaviour: Behaviour) {
    const jobs = start(behaviour);
    const id = await enqueue();
    jobs.nudge();
    await untilState(id, "done", "failed", "cancelled");
    await jobs.stop();
    return read(id);
  }

  function start(behaviour: Behaviour) {
    const kind = defineJob<string, string>({
      readInput: (input) => input as string,
      run: behaviour.run,
      finish: async (_transaction, output, { read: input }) => ({ output, for: input }),
      fail: async (_transaction, problem) => {
        failures.push(problem);
      },
    });
    return runJobs({
      database,
      kinds: { [scope.organisationId]: kind },
      owner: "test",
      onError: (error) => errors.push(error),
      everyMs: 5,
      heartbeatMs: 5,
      retrySeconds: () => 0,
    });
  }

  /** Each test has a kind of its own, so that jobs of others stay where they are. */
  function enqueue(): Promise<string> {
    return database.inOrganisation(scope, (transaction) =>
      enqueueJob(transaction, { kind: scope.organisationId, input: "hello", inputVersion: 1 }),
    );
  }

  async function untilState(id: string, ...states: readonly JobState[]): Promise<void> {
    while (!states.includes((await read(id)).state)) await nextTurn();
  }

  function read(id: string) {
    return database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("job").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    );
  }
});

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
