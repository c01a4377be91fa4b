import { randomUUID } from "node:crypto";
import type { Design } from "@stuur/methods/simulation";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../../../platform/database/database.ts";
import { type JsonValue, toJson } from "../../../platform/database/tables.ts";
import { createApp } from "../../../platform/http/app.ts";
import { mountOrganisationRoutes } from "../../../platform/http/mount-routes.ts";
import type { JobKind } from "../../../platform/jobs/run-jobs.ts";
import type { Role } from "../../../platform/rights/rights.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import type { StudyContent } from "../../../records/design-study.ts";
import { estimate, resultOf, smallStudy } from "./compare.fixture.ts";
import { explainDesignJobKind, simulateDesignsJobKind } from "./compare.jobs.ts";
import { compareRoutes } from "./compare.routes.ts";
import { stopRunsOfStudy } from "./compare.steps.ts";
import { findRunToCompute } from "./compare.store.ts";

const full = resultOf({ today: estimate(100, 2), difference: estimate(-20, 5) });
const result = { ...full, explanations: [] };

const problemOf = (code: string) => ({ code, message: { nl: "x", en: "x" }, details: {} });

describe.each(testDatabases)("designs that were simulated, on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  let study: string;
  let nudges: number;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    scope = await addOrganisation(database);
    study = await addStudy();
    nudges = 0;
  });

  const within = <T>(work: (transaction: Transaction) => Promise<T>, inScope = scope) =>
    database.inOrganisation(inScope, work);
  const addStudy = () =>
    within(async (transaction) => {
      const content = toJson(smallStudy as unknown as JsonValue);
      const row = { name: randomUUID(), state: "ready", content } as const;
      const { id } = await transaction
        .insertInto("design_study")
        .values(row)
        .returning("id")
        .executeTakeFirstOrThrow();
      return id;
    });

  const draw = (model: StudyContent["model"]) =>
    within((transaction) =>
      transaction
        .updateTable("design_study")
        .set({ content: toJson({ ...smallStudy, model } as unknown as JsonValue), version: 2 })
        .where("id", "=", study)
        .execute(),
    );
  const explainJobs = () =>
    within((transaction) =>
      transaction
        .selectFrom("job")
        .select(["id", "input", "cancel_requested"])
        .where("kind", "=", "explain-design")
        .execute(),
    );
  const stopJobs = () =>
    within((transaction) => transaction.updateTable("job").set({ cancel_requested: true }).execute());

  async function ask(
    method: "GET" | "POST" | "DELETE",
    path: string,
    {
      body,
      role = "administrator",
      inScope = scope,
    }: { readonly body?: object; readonly role?: Role; readonly inScope?: OrganisationScope } = {},
  ) {
    const app = await createApp({ logger: pino({ level: "silent" }), version: "1" });
    mountOrganisationRoutes(app, compareRoutes({ engine: "9.9.9", onJobsChanged: () => nudges++ }), {
      database,
      findActor: async (_request, organisationId) => ({ organisationId, personId: "Anne", role }),
    });
    const answer = await app.inject({
      method,
      url: `/api/organisations/${inScope.organisationId}/studies/${study}/runs${path}`,
      headers: { host: "localhost:4310" },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json() };
  }

  const start = async () => (await ask("POST", "", { body: {} })).body as { id: string; jobId: string };
  const kind = () =>
    simulateDesignsJobKind({ database, worker: new URL("file:///nowhere") }) as unknown as JobKind<
      { runId: string },
      typeof result
    >;
  const explainKind = () =>
    explainDesignJobKind({ database, worker: new URL("file:///nowhere") }) as unknown as JobKind<
      { runId: string; designs: readonly string[] },
      (typeof full.explanations)[number]
    >;
  const finish = (runId: string) =>
    within((transaction) => kind().finish(transaction, result, { read: { runId } } as never));
  const end = (runId: string, code: string) =>
    within((transaction) => kind().fail(transaction, problemOf(code), { input: { runId } } as never));

  test("are kept with their model, seed and program, and wait for a worker that was nudged", async () => {
    const { status, body } = await ask("POST", "", { body: { seed: "zeven", replications: 12, version: 1 } });
    expect(status).toBe(202);
    expect(body).toMatchObject({ state: "computing", studyVersion: 1, engine: "9.9.9", result: null });
    expect(body.experiment).toEqual({
      ...{ seed: "zeven", days: 365, orders: 3132, replications: 12, precision: null },
    });
    expect(body.inputs.model).toEqual(smallStudy.model);
    expect(nudges).toBe(1);
    const job = await within((transaction) =>
      transaction.selectFrom("job").select(["kind", "input"]).where("id", "=", body.jobId).executeTakeFirst(),
    );
    expect(job).toEqual({ kind: "simulate-designs", input: { runId: body.id } });
  });

  test("once done say in the list what they found, and tell it as a fact", async () => {
    const { id } = await start();
    await finish(id);
    const { body } = await ask("GET", "");
    expect(body).toMatchObject({ studyVersion: 1, runs: [{ id, state: "done" }] });
    expect(body.runs[0].summary).toEqual([
      {
        ...{ design: "Eigen klanten", against: "Vandaag", verdict: "shorter" },
        difference: { mean: -20, lower: -25, upper: -15, n: 30 },
      },
    ]);
    expect((await ask("GET", `/${id}`)).body).toMatchObject({ result, explainJobId: expect.any(String) });
    const facts = await within((transaction) =>
      transaction.selectFrom("fact").select(["kind", "body"]).execute(),
    );
    expect(facts).toEqual([{ kind: "DesignsCompared", body: { studyId: study, runId: id } }]);
  });

  test("stay as they are: an end comes once, and nobody changes what was simulated", async () => {
    const { id } = await start();
    await finish(id);
    await end(id, "STUUR_JOB_CANCELLED");
    await finish(id);
    expect((await ask("GET", `/${id}`)).body).toMatchObject({ state: "done", error: null });
    expect(await within((transaction) => findRunToCompute(transaction, id))).toBeUndefined();
    for (const column of ["inputs", "experiment"] as const)
      await expect(
        within((transaction) =>
          transaction
            .updateTable("simulation_run")
            .set({ [column]: "{}" })
            .where("id", "=", id)
            .execute(),
        ),
      ).rejects.toThrow("permission denied");
  });

  test("are kept when the study changes, and say which of their designs changed", async () => {
    const { id } = await start();
    const { model } = smallStudy;
    const [today, own] = model.designs as [Design, Design];
    const changedBy = async (change: Partial<StudyContent["model"]>) => {
      await draw({ ...model, ...change });
      const { changed } = (await ask("GET", `/${id}`)).body;
      expect((await ask("GET", "")).body.runs[0].changed).toEqual(changed);
      return changed;
    };
    expect(await changedBy({})).toEqual([]);
    expect(await changedBy({ designs: [today, { ...own, id: "Nog een" }, own] })).toEqual([]);
    expect(await changedBy({ designs: [today, { ...own, teams: today.teams }] })).toEqual(["Eigen klanten"]);
    expect(await changedBy({ designs: [{ ...today, teams: own.teams }, own] })).toEqual(["Vandaag"]);
    expect(await changedBy({ designs: [today] })).toEqual(["Eigen klanten"]);
    expect(await changedBy({ people: model.people.slice(1) })).toEqual(["Vandaag", "Eigen klanten"]);
    const { status, body } = await ask("POST", "", { body: { version: 1 } });
    expect([status, body.code]).toEqual([409, "STUUR_STALE_VERSION"]);
  });

  test("stop being computed when their study is deleted", async () => {
    const [done, computing] = [await start(), await start()];
    await finish(done.id);
    await within((transaction) => stopRunsOfStudy.run(transaction, { body: { studyId: study } } as never));
    const stopped = await within((transaction) =>
      transaction.selectFrom("job").select("id").where("cancel_requested", "=", true).execute(),
    );
    expect(stopped.map(({ id }) => id)).toContain(computing.jobId);
    // The run that is done was being explained.
    expect(stopped).toHaveLength(2);
    expect((await ask("GET", `/${done.id}`)).body.explainJobId).toBeNull();
  });

  test("that were stopped or failed say which", async () => {
    const [first, second] = [await start(), await start()];
    await end(first.id, "STUUR_JOB_CANCELLED");
    await end(second.id, "STUUR_INTERNAL");
    expect((await ask("GET", `/${first.id}`)).body).toMatchObject({ state: "cancelled" });
    expect((await ask("GET", `/${second.id}`)).body).toMatchObject({
      state: "failed",
      error: { code: "STUUR_INTERNAL" },
    });
  });

  test("are explained design by design; who stops that keeps the run, and can ask again", async () => {
    const { id } = await start();
    await finish(id);
    const explanation = full.explanations[0]!;
    const explained = (designs: readonly string[]) =>
      within((transaction) =>
        explainKind().finish(transaction, explanation, { read: { runId: id, designs } } as never),
      );
    const [first] = await explainJobs();
    expect(first?.input).toEqual({ runId: id, designs: ["Eigen klanten"] });
    const path = `/${id}/explanations`;
    const design = { design: "Eigen klanten" };
    expect((await ask("POST", path, { body: { design: "Onbekend" } })).status).toBe(404);
    // One at a time: who asks while it is being found out gets the run as it is.
    expect((await ask("POST", path, { body: design })).body.explainJobId).toBe(first?.id);
    await stopJobs();
    expect((await ask("GET", `/${id}`)).body).toMatchObject({ state: "done", explainJobId: null });
    expect((await ask("POST", path, { body: design, role: "reader" })).status).toBe(403);
    expect((await ask("POST", path, { body: design })).body.explainJobId).not.toBe(first?.id);
    await explained(["Eigen klanten", "Nog een"]);
    const { body } = await ask("GET", `/${id}`);
    expect(body.result.explanations).toEqual([explanation]);
    const inputs = (await explainJobs()).map(({ input }) => input);
    expect(inputs).toContainEqual({ runId: id, designs: ["Nog een"] });
    // One that fails does not keep the others from being found out; who stops it wants none.
    const failed = (code: string, designs: readonly string[]) =>
      within((transaction) =>
        explainKind().fail(transaction, problemOf(code), { input: { runId: id, designs } } as never),
      );
    await failed("STUUR_INTERNAL", ["Nog een", "Derde"]);
    await failed("STUUR_JOB_CANCELLED", ["Derde", "Vierde"]);
    const later = (await explainJobs()).map(({ input }) => (input as { designs: string[] }).designs);
    expect(later).toContainEqual(["Derde"]);
    expect(later).not.toContainEqual(["Vierde"]);
  });

  test("are explained once, however many ask at the same moment", async () => {
    const { id } = await start();
    await finish(id);
    const open = async () => (await explainJobs()).filter((job) => !job.cancel_requested);
    await stopJobs();
    const path = `/${id}/explanations`;
    const asked = Array.from({ length: 4 }, () => ask("POST", path, { body: { design: "Eigen klanten" } }));
    const found = await Promise.all(asked);
    expect(await open()).toHaveLength(1);
    expect(new Set(found.map(({ body }) => body.explainJobId)).size).toBe(1);
    // One that is deleted while somebody asks leaves nothing to do.
    await stopJobs();
    await Promise.all([ask("POST", path, { body: { design: "Eigen klanten" } }), ask("DELETE", `/${id}`)]);
    expect(await open()).toEqual([]);
  });

  test("say when somebody was away only to who may know persons", async () => {
    const daysOff = [{ from: "2026-02-02", to: "2026-02-20" }];
    const { model } = smallStudy;
    const away = { ...model, people: model.people.map((person) => ({ ...person, daysOff })) };
    await draw(away);
    const { id } = await start();
    expect((await ask("GET", `/${id}`)).body.inputs.model.people).toEqual(away.people);
    const read = await ask("GET", `/${id}`, { role: "reader" });
    expect(read.body.inputs.model).toEqual(model);
  });

  test("that are deleted can be brought back; their work stops", async () => {
    const { id, jobId } = await start();
    expect((await ask("DELETE", `/${id}`)).body).toEqual({ deleted: true });
    const job = await within((transaction) =>
      transaction.selectFrom("job").select("cancel_requested").where("id", "=", jobId).executeTakeFirst(),
    );
    expect(job).toEqual({ cancel_requested: true });
    expect((await ask("GET", `/${id}`)).status).toBe(404);
    expect((await ask("GET", "")).body).toMatchObject({ runs: [], deleted: [{ id }] });
    await end(id, "STUUR_JOB_CANCELLED");
    expect((await ask("POST", `/${id}/restore`, { role: "reader" })).status).toBe(403);
    expect((await ask("POST", `/${id}/restore`)).body).toMatchObject({ id, state: "cancelled" });
    expect((await ask("GET", "")).body).toMatchObject({ runs: [{ id }], deleted: [] });
  });

  test("that were being explained when they were deleted are so again", async () => {
    const { id } = await start();
    await finish(id);
    await ask("DELETE", `/${id}`);
    expect((await explainJobs()).map((job) => job.cancel_requested)).toEqual([true]);
    const { explainJobId } = (await ask("POST", `/${id}/restore`)).body;
    expect((await explainJobs()).filter((job) => !job.cancel_requested)).toEqual([
      { id: explainJobId, input: { runId: id, designs: ["Eigen klanten"] }, cancel_requested: false },
    ]);
    // Nothing more for one that is there.
    expect((await ask("POST", `/${id}/restore`)).body).toMatchObject({ explainJobId });
    expect(await explainJobs()).toHaveLength(2);
  });

  test("are another organisation's own, and a reader only looks", async () => {
    const { id } = await start();
    const other = await addOrganisation(database);
    expect((await ask("GET", `/${id}`, { inScope: other })).status).toBe(404);
    expect((await ask("POST", "", { body: {}, inScope: other })).status).toBe(404);
    expect((await ask("POST", "", { body: {}, role: "reader" })).status).toBe(403);
    expect((await ask("DELETE", `/${id}`, { role: "reader" })).status).toBe(403);
    expect((await ask("GET", `/${id}`, { role: "reader" })).status).toBe(200);
  });

  test("an experiment that cannot be is refused in both languages, and nothing is kept of it", async () => {
    const { status, body } = await ask("POST", "", { body: { replications: 1e9 } });
    expect([status, body.code]).toEqual([422, "SIMULATION_NUMBER_OUT_OF_RANGE"]);
    expect(body.message.nl).toMatch(/het moet van 2 tot en met/);
    expect(body.message.en).toMatch(/it must be from 2 to/);
    expect((await ask("GET", "")).body.runs).toEqual([]);
    expect(nudges).toBe(0);
  });
});
