import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database, OrganisationScope } from "../../../platform/database/database.ts";
import { createApp } from "../../../platform/http/app.ts";
import { mountOrganisationRoutes } from "../../../platform/http/mount-routes.ts";
import type { Role } from "../../../platform/rights/rights.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import type { KeptContent } from "../../../records/design-study.ts";
import { longestModel } from "./longest-model.ts";
import { studyRoutes } from "./studies.routes.ts";
import { findStudy, markFitted } from "./studies.store.ts";
import { smallModel } from "./study.fixture.ts";

describe.each(testDatabases)("studies of teams over the wire, on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  const onJobsChanged = vi.fn();
  beforeAll(async () => {
    database = await open();
    scope = await addOrganisation(database);
  });
  afterAll(() => database.close());

  async function ask(
    method: "GET" | "POST" | "PATCH" | "DELETE",
    path: string,
    { body, role = "administrator" }: { readonly body?: object; readonly role?: Role } = {},
  ) {
    const app = await createApp({ logger: pino({ level: "silent" }), version: "1" });
    mountOrganisationRoutes(app, studyRoutes(onJobsChanged), {
      database,
      findActor: async (_request, organisationId) => ({ organisationId, personId: "Anne", role }),
    });
    const url = `/api/organisations/${scope.organisationId}/studies${path}`;
    const headers = { host: "localhost:4310" };
    const answer = await app.inject({ method, url, headers, ...(body && { payload: body }) });
    return { status: answer.statusCode, body: answer.json() };
  }
  const begin = async (name: string) => (await ask("POST", "", { body: { name, model: smallModel } })).body;
  const addLog = () =>
    database.inOrganisation(scope, async (transaction) => {
      const log = transaction.insertInto("event_log").values({ name: "orders" }).returning("id");
      return (await log.executeTakeFirstOrThrow()).id;
    });
  const jobs = () =>
    database.inOrganisation(scope, (transaction) =>
      transaction
        .selectFrom("job")
        .select(["id", "kind", "input", "cancel_requested"])
        .orderBy("created_at")
        .execute(),
    );
  const facts = async (study: string) => {
    const rows = await database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("fact").select(["kind", "body"]).orderBy("position").execute(),
    );
    return rows.filter(({ body }) => (body as { studyId: string }).studyId === study).map(({ kind }) => kind);
  };

  test("when somebody was away is only for who may know persons", async () => {
    const daysOff = [{ from: "2026-02-02", to: "2026-02-20" }];
    const people = smallModel.people.map((person) => ({ ...person, daysOff }));
    const model = { ...smallModel, people };
    const { id } = (await ask("POST", "", { body: { name: "afwezig", model } })).body;
    expect((await ask("GET", `/${id}`)).body.content.model.people).toEqual(people);
    const read = await ask("GET", `/${id}`, { role: "reader" });
    expect(read.body.content.model.people).toEqual(smallModel.people);
  });

  test("are begun from a model, changed and deleted, and facts tell of it", async () => {
    const study = await begin("vraag");
    expect(study).toMatchObject({
      name: "vraag",
      version: 1,
      state: "ready",
      content: { model: smallModel },
    });
    const changed = await ask("PATCH", `/${study.id}`, { body: { version: 1, name: "andere vraag" } });
    expect(changed.body).toMatchObject({ name: "andere vraag", version: 2, content: { model: smallModel } });
    expect((await ask("DELETE", `/${study.id}`)).body).toEqual({ deleted: true });
    expect((await ask("GET", `/${study.id}`)).status).toBe(404);
    expect((await ask("DELETE", `/${study.id}`)).status).toBe(404);
    expect((await ask("POST", `/${study.id}/restore`)).body).toMatchObject({ name: "andere vraag" });
    expect(await facts(study.id)).toEqual(["StudyCreated", "StudyChanged", "StudyDeleted", "StudyChanged"]);
  });

  test("may be read and not changed by a reader", async () => {
    const study = await begin("alleen lezen");
    expect((await ask("GET", `/${study.id}`, { role: "reader" })).status).toBe(200);
    expect((await ask("GET", "", { role: "reader" })).status).toBe(200);
    const change = { body: { version: 1, name: "x" }, role: "reader" } as const;
    expect(await ask("PATCH", `/${study.id}`, change)).toMatchObject({
      status: 403,
      body: { details: { right: "study.write" } },
    });
    expect((await ask("DELETE", `/${study.id}`, { role: "reader" })).status).toBe(403);
  });

  test("a stale change is refused, and so is a model that is wrong, with what is wrong where", async () => {
    const study = await begin("twee tegelijk");
    const alternatives = study.content.alternatives;
    const content = { model: { ...smallModel, steps: [] }, alternatives };
    const refused = await ask("PATCH", `/${study.id}`, { body: { version: 1, content } });
    expect(refused).toMatchObject({ status: 422, body: { code: "STUUR_MODEL_REFUSED" } });
    expect(refused.body.details.problems[0]).toMatchObject({ place: "steps" });
    await ask("PATCH", `/${study.id}`, { body: { version: 1, content: { ...content, model: smallModel } } });
    const stale = await ask("PATCH", `/${study.id}`, { body: { version: 1, name: "te laat" } });
    expect(stale).toMatchObject({ status: 409, body: { code: "STUUR_STALE_VERSION" } });
  });

  test("what is absurdly large or no study at all is refused in words", async () => {
    const large = { name: "groot", model: "x".repeat(longestModel) };
    expect(await ask("POST", "", { body: large })).toMatchObject({
      status: 413,
      body: { code: "STUUR_BODY_TOO_LARGE" },
    });
    for (const body of [{ name: "" }, { name: "x", log: "geen" }, { model: smallModel }])
      expect(await ask("POST", "", { body })).toMatchObject({ status: 400 });
    expect(await ask("GET", "/geen-id")).toMatchObject({ status: 400 });
  });

  test("from a log a job measures the model, with what is said about the log; saying more begins it anew", async () => {
    const log = await addLog();
    onJobsChanged.mockClear();
    const said = { log, segment: "kanaal", names: { design: "Today" } };
    const study = (await ask("POST", "", { body: { name: "uit een log", ...said } })).body;
    expect(study).toMatchObject({ state: "fitting", content: null, log: { id: log, name: "orders" } });
    expect(onJobsChanged).toHaveBeenCalledOnce();
    // Even a step of this name is one that somebody may estimate.
    const estimates = ["maken", "__proto__"].map((step) => ({ step, seconds: 600 }));
    await ask("POST", `/${study.id}/fit`, { body: { estimates: [{ step: "maken", seconds: 60 }] } });
    const again = await ask("POST", `/${study.id}/fit`, { body: { estimates } });
    expect(again).toMatchObject({ status: 202, body: { state: "fitting" } });
    const begun = await jobs();
    expect(begun.map((job) => job.cancel_requested)).toEqual([true, true, false]);
    expect(begun[2]).toMatchObject({
      id: again.body.jobId,
      kind: "fit-model",
      input: {
        ...{ studyId: study.id, logId: log, segment: "kanaal", estimates },
        names: { design: "Today" },
      },
    });
    await ask("DELETE", `/${study.id}`);
    expect((await jobs())[2]?.cancel_requested).toBe(true);
    await ask("POST", `/${study.id}/restore`);
    expect((await jobs())[3]).toMatchObject({ cancel_requested: false, input: { estimates } });
  });

  test("how each part was measured comes apart from the study, without the absence of who left", async () => {
    const study = (await ask("POST", "", { body: { name: "gemeten", log: await addLog() } })).body;
    const doubtedHours = [{ team: "Werkplaats", people: 2, of: 5 }];
    const ground = {
      cases: 7,
      events: 9,
      estimates: ["steps[0].work"],
      flows: [],
      segmentWork: [],
      doubtedHours,
    };
    const handover = { from: "Ontwerp", to: "Werkplaats", n: 7 };
    const measured = { steps: [{ step: "maken" }], handovers: [{ ...handover, delay: { n: 5 } }] };
    const evidence = { ...ground, ...measured, leavers: [{ person: { id: "Bob", daysOff: [] }, teams: [] }] };
    const content = { model: smallModel, alternatives: [], evidence, validation: null };
    await database.inOrganisation(scope, (transaction) =>
      markFitted(transaction, { id: study.id, jobId: study.jobId }, content as unknown as KeptContent),
    );
    const read = (await ask("GET", `/${study.id}`)).body;
    expect(read.content.evidence).toEqual({ ...ground, handovers: [handover] });
    expect((await ask("GET", `/${study.id}/evidence`)).body).toEqual({
      evidence: { ...ground, ...measured },
    });
    // A change does not lose what came apart.
    await ask("PATCH", `/${study.id}`, {
      body: {
        version: read.version,
        content: { ...read.content, alternatives: [{ design: "Vandaag", kind: "today" }] },
      },
    });
    expect((await ask("GET", `/${study.id}/evidence`)).body).toEqual({
      evidence: { ...ground, ...measured },
    });
    const kept = await database.inOrganisation(scope, (transaction) => findStudy(transaction, study.id));
    expect(kept?.content?.evidence).toEqual(evidence);
    expect((await ask("GET", `/${(await begin("zonder log")).id}/evidence`)).body).toEqual({
      evidence: null,
    });
    expect((await ask("GET", `/${randomUUID()}/evidence`)).status).toBe(404);
  });

  test("the job that measures a model stops when a model is drawn instead", async () => {
    const study = (await ask("POST", "", { body: { name: "toch zelf", log: await addLog() } })).body;
    const [alternatives, { version }] = [[{ design: "Vandaag", kind: "today" }], study];
    const model = { ...smallModel, designs: smallModel.designs.slice(0, 1) };
    await ask("PATCH", `/${study.id}`, { body: { version, name: "zelf" } });
    expect((await jobs()).at(-1)).toMatchObject({ id: study.jobId, cancel_requested: false });
    const body = { version: version + 1, content: { model, alternatives } };
    expect((await ask("PATCH", `/${study.id}`, { body })).body).toMatchObject({
      state: "ready",
      jobId: null,
    });
    expect((await jobs()).at(-1)).toMatchObject({ id: study.jobId, cancel_requested: true });
  });

  test("a log that is not there is told", async () => {
    const nowhere = { name: "nergens", log: randomUUID() };
    expect((await ask("POST", "", { body: nowhere })).status).toBe(404);
  });

  test("what has a model is not measured again", async () => {
    const study = await begin("heeft al een model");
    const fit = () => ask("POST", `/${study.id}/fit`, { body: {} });
    expect((await fit()).status).toBe(404);
    const log_id = await addLog();
    await database.inOrganisation(scope, (transaction) =>
      transaction.updateTable("design_study").set({ log_id }).where("id", "=", study.id).execute(),
    );
    expect(await fit()).toMatchObject({ status: 409, body: { code: "STUUR_STUDY_HAS_MODEL" } });
  });
});
