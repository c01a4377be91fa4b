import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, OrganisationScope } from "../../../platform/database/database.ts";
import { createApp } from "../../../platform/http/app.ts";
import { mountOrganisationRoutes } from "../../../platform/http/mount-routes.ts";
import type { Role } from "../../../platform/rights/rights.ts";
import { createStorage } from "../../../platform/storage/storage.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import { importRoutes } from "./import.routes.ts";

describe.each(testDatabases)("the file of a log on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  let log: string;
  beforeAll(async () => {
    database = await open();
    scope = await addOrganisation(database);
    log = await addLog();
  });
  afterAll(() => database.close());

  const addLog = () =>
    database.inOrganisation(scope, async (transaction) => {
      const columns = ["wat", "wie"];
      const message = { nl: "geen tijd", en: "no time" };
      const error = { code: "EVENT_LOG_NO_TIME_COLUMN", message, details: { columns } };
      const { id } = await transaction
        .insertInto("event_log")
        .values({
          ...{ name: "orders", state: "failed" },
          error: JSON.stringify(error),
          choices: JSON.stringify({ columns: { step: "wat" } }),
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      const names = ["P10", "P2", "P1"].map((pseudonym) => ({
        log_id: id,
        pseudonym,
        name: `naam ${pseudonym}`,
      }));
      await transaction.insertInto("person_key").values(names).execute();
      return id;
    });

  /** Asks as somebody with this role. */
  async function ask(role: Role, path: string, organisation = scope) {
    const app = await createApp({ logger: pino({ level: "silent" }), version: "1" });
    const routes = importRoutes({
      askLog: () => Promise.reject(new Error("this log was never read")),
      storage: createStorage("/nowhere"),
      worker: new URL("file:///nowhere.js"),
      temporaryFolder: "/nowhere",
    });
    mountOrganisationRoutes(app, routes, {
      database,
      findActor: async (_request, organisationId) => ({ organisationId, personId: "Anne", role }),
    });
    const url = `/api/organisations/${organisation.organisationId}/logs/${path}`;
    const answer = await app.inject({ method: "GET", url, headers: { host: "localhost:4310" } });
    return { status: answer.statusCode, body: answer.json() };
  }
  const looks = () =>
    database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("fact").select(["kind", "body", "person_id"]).execute(),
    );

  test("tells why it could not be read, with the columns there are and what was chosen", async () => {
    const { status, body } = await ask("reader", `${log}/file`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      problem: { code: "EVENT_LOG_NO_TIME_COLUMN", columns: ["wat", "wie"] },
      choices: { columns: { step: "wat" } },
      isFileKept: false,
      may: { import: false, readKey: false, changeOrganisation: false },
      read: null,
    });
  });

  test("who the pseudonyms are is for who has that right, and each look is kept", async () => {
    const refused = await ask("reader", `${log}/persons`);
    expect([refused.status, refused.body.details]).toEqual([403, { right: "person.key.read" }]);
    expect(await looks()).toEqual([]);
    const { body } = await ask("administrator", `${log}/persons`);
    expect(body.persons.map(({ pseudonym }: { pseudonym: string }) => pseudonym)).toEqual([
      "P1",
      "P2",
      "P10",
    ]);
    expect(await looks()).toEqual([
      { kind: "PersonKeyRead", body: { logId: log, persons: 3 }, person_id: "Anne" },
    ]);
  });

  test("what stood in rows that were not read may be names as well", async () => {
    expect((await ask("reader", `${log}/rejected`)).status).toBe(403);
  });

  test("is not there for another organisation", async () => {
    const other = await addOrganisation(database);
    expect((await ask("administrator", `${log}/file`, other)).status).toBe(404);
    expect((await ask("administrator", `${log}/persons`, other)).status).toBe(404);
    expect((await ask("administrator", `${randomUUID()}/file`)).status).toBe(404);
  });
});
