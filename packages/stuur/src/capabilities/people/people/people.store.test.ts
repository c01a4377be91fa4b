import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, OrganisationScope } from "../../../platform/database/database.ts";
import { toJson } from "../../../platform/database/tables.ts";
import { createApp } from "../../../platform/http/app.ts";
import { mountOrganisationRoutes } from "../../../platform/http/mount-routes.ts";
import type { Role } from "../../../platform/rights/rights.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import { peopleRoutes } from "./people.routes.ts";
import type { NamedPerson } from "./people.store.ts";

describe.each(testDatabases)("people, on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    scope = await addOrganisation(database);
  });

  async function ask(
    method: "GET" | "PUT" | "POST" | "DELETE",
    path: string,
    { body, role = "administrator" }: { readonly body?: object; readonly role?: Role } = {},
  ) {
    const app = await createApp({ logger: pino({ level: "silent" }), version: "1" });
    mountOrganisationRoutes(app, peopleRoutes, {
      database,
      findActor: async (_request, organisationId) => ({ organisationId, personId: "Anne", role }),
    });
    const answer = await app.inject({
      method,
      url: `/api/organisations/${scope.organisationId}/people${path}`,
      headers: { host: "localhost:4310" },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json() };
  }
  const list = async (role?: Role): Promise<readonly NamedPerson[]> =>
    (await ask("GET", "", role && { role })).body.people;
  const put = async (body: object, id: string = randomUUID()) => ({
    id,
    ...(await ask("PUT", `/${id}`, { body })),
  });
  const facts = () =>
    database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("fact").select(["kind", "body"]).execute(),
    );

  test("come back as they were kept, in order of name, with a fact that names nobody", async () => {
    const skills = [
      { step: "schetsen", speed: 1 },
      { step: "inplannen", speed: 0.8 },
    ];
    const { id } = await put({ name: "Zoë", team: "Ontwerp", isFrontline: true, skills });
    await put({ name: "anna", managerId: id });
    expect(await list()).toMatchObject([
      { name: "anna", managerId: id, isFrontline: false, skills: [], version: 1 },
      { id, name: "Zoë", pseudonym: null, team: "Ontwerp", isFrontline: true, skills },
    ]);
    expect(JSON.stringify(await facts())).not.toMatch(/Zoë|anna/);
  });

  test("are without names for who has not the right, and cannot be changed by him", async () => {
    const { id } = await put({ name: "Anna", pseudonym: "P1" });
    expect(await list("reader")).toMatchObject([{ id, name: null, pseudonym: "P1" }]);
    expect(JSON.stringify(await list("reader"))).not.toContain("Anna");
    const refused = await ask("PUT", `/${id}`, { body: { name: "X", version: 1 }, role: "reader" });
    expect(refused).toMatchObject({ status: 403, body: { details: { right: "person.write" } } });
    const list_ = { people: [{ name: "Y" }] };
    expect((await ask("POST", "", { body: list_, role: "reader" })).status).toBe(403);
    expect((await ask("DELETE", `/${id}`, { role: "reader" })).status).toBe(403);
    expect(await list()).toHaveLength(1);
  });

  test("of another organisation are not there, also as a manager", async () => {
    const { id } = await put({ name: "Anna" });
    scope = await addOrganisation(database);
    expect(await list()).toEqual([]);
    expect(await put({ name: "Bas", managerId: id })).toMatchObject({ status: 404 });
    expect(await put({ name: "Anna" })).toMatchObject({ status: 200 });
  });

  test("a change that is based on an older version is refused, and so is a name that is taken", async () => {
    const { id } = await put({ name: "Anna", skills: [{ step: "maken", speed: 1 }] });
    await put({ name: "Bas" });
    expect(await put({ name: "Anne", version: 1 }, id)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await put({ name: "Annie", version: 1 }, id)).toMatchObject({
      body: { code: "STUUR_STALE_VERSION" },
    });
    expect(await put({ name: "BAS", version: 2 }, id)).toMatchObject({ body: { code: "STUUR_NAME_TAKEN" } });
    const withoutVersion = { status: 409, body: { code: "STUUR_STALE_VERSION" } };
    expect(await put({ name: "Annemarie" }, id)).toMatchObject(withoutVersion);
    expect(await put({ name: "Anne" }, id)).toMatchObject(withoutVersion);
    expect((await list())[0]).toMatchObject({ name: "Anne", version: 2, skills: [] });
  });

  test("whom a log calls by a pseudonym is one person", async () => {
    const logId = await database.inOrganisation(scope, async (transaction) => {
      const log = transaction.insertInto("event_log").values({ name: "orders" }).returning("id");
      return (await log.executeTakeFirstOrThrow()).id;
    });
    await put({ name: "Anna", pseudonym: "P1", logId });
    expect(await put({ name: "Bas", pseudonym: "P1", logId })).toMatchObject({
      status: 400,
      body: { code: "STUUR_BAD_REQUEST" },
    });
    expect(await list()).toHaveLength(1);
  });

  test("cannot lead each other in a circle", async () => {
    const anna = await put({ name: "Anna" });
    const bas = await put({ name: "Bas", managerId: anna.id });
    const circle = await put({ name: "Anna", managerId: bas.id, version: 1 }, anna.id);
    expect(circle).toMatchObject({
      status: 422,
      body: { code: "STUUR_MANAGERS_IN_A_CIRCLE", details: { circle: "Anna → Bas → Anna" } },
    });
    const own = await put({ name: "Cas", managerId: null }, randomUUID());
    expect(await put({ name: "Cas", managerId: own.id, version: 1 }, own.id)).toMatchObject({
      body: { code: "STUUR_MANAGERS_IN_A_CIRCLE" },
    });
    expect((await list()).map(({ name, managerId }) => [name, managerId])).toEqual([
      ["Anna", null],
      ["Bas", anna.id],
      ["Cas", null],
    ]);
    const people = [
      { name: "Dora", manager: "Els" },
      { name: "Els", manager: "Dora" },
    ];
    expect((await ask("POST", "", { body: { people } })).status).toBe(422);
    expect(await list()).toHaveLength(3);
  });

  test("who goes is no longer anybody's manager", async () => {
    const anna = await put({ name: "Anna" });
    await put({ name: "Bas", managerId: anna.id });
    await ask("DELETE", `/${anna.id}`);
    expect(await list()).toMatchObject([{ name: "Bas", managerId: null }]);
  });

  test("several are kept and deleted at once, or not at all", async () => {
    const anna = await put({ name: "Anna" });
    const [bas, cas] = [randomUUID(), randomUUID()];
    const keep = [
      { id: bas, name: "Bas", managerId: cas },
      { id: cas, name: "Cas" },
    ];
    const both = await ask("PUT", "", { body: { keep, remove: [anna.id] } });
    expect(both.body.people).toMatchObject([
      { id: bas, managerId: cas, version: 1 },
      { id: cas, name: "Cas" },
    ]);
    const stale = [{ id: cas, name: "Cas", version: 9 }];
    expect((await ask("PUT", "", { body: { keep: stale, remove: [bas] } })).status).toBe(409);
    expect(await list()).toHaveLength(2);
  });

  test("a list is laid beside who is known, and says whom it left as they are", async () => {
    await put({ name: "Anna", team: "Planning" });
    const people = [
      { name: "Bas", manager: "Anna", team: "Productie" },
      { name: "Anna", team: "Ontwerp" },
    ];
    const added = await ask("POST", "", { body: { people } });
    expect(added.body).toEqual({ added: 1, addedManagers: 0, changed: 0, unchanged: 0, kept: ["Anna"] });
    const [anna, bas] = await list();
    expect([anna?.team, bas?.managerId]).toEqual(["Planning", anna?.id]);
    const replaced = await ask("POST", "", { body: { people, replace: true } });
    expect(replaced.body).toEqual({ added: 0, addedManagers: 0, changed: 1, unchanged: 1, kept: [] });
    expect((await list())[0]).toMatchObject({ name: "Anna", team: "Ontwerp", version: 2 });
  });

  test("those of a study's model are taken over with today's team and their skills", async () => {
    const model = {
      people: [{ id: "P1", skills: [{ step: "maken" }, { step: "plannen", speed: 0.5 }] }],
      designs: [{ id: "Vandaag", teams: [{ id: "Werkplaats", members: ["P1"] }] }],
    };
    const study = await database.inOrganisation(scope, async (transaction) => {
      const read = { name: "orders", state: "ready" as const, part: "x", manifest: "{}" };
      const log = await transaction
        .insertInto("event_log")
        .values(read)
        .returning("id")
        .executeTakeFirstOrThrow();
      const row = { name: "vraag", state: "ready" as const, content: toJson({ model }), log_id: log.id };
      const { id } = await transaction
        .insertInto("design_study")
        .values(row)
        .returning("id")
        .executeTakeFirstOrThrow();
      return { id, log: log.id };
    });
    const taken = await ask("POST", "/take-over", { body: { study: study.id } });
    expect(taken.body).toEqual({ added: 1, addedManagers: 0, changed: 0, unchanged: 0, kept: [] });
    expect(await list()).toMatchObject([
      {
        ...{ name: "P1", pseudonym: "P1", logId: study.log, team: "Werkplaats" },
        skills: [
          { step: "maken", speed: 1 },
          { step: "plannen", speed: 0.5 },
        ],
      },
    ]);
    const again = await ask("POST", "/take-over", { body: { study: study.id } });
    expect(again.body).toMatchObject({ added: 0, unchanged: 1 });
    expect((await ask("POST", "/take-over", { body: { study: randomUUID() } })).status).toBe(404);
  });
});
