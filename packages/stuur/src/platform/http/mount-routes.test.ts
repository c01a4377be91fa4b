import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Database } from "../database/database.ts";
import type { Role } from "../rights/rights.ts";
import { createApp } from "./app.ts";
import { mountGlobalRoutes, mountOrganisationRoutes } from "./mount-routes.ts";
import { defineRoute } from "./route.ts";

const organisation = "11111111-1111-4111-8111-111111111111";
const lines: string[] = [];
const logger = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
afterEach(() => void lines.splice(0));

const thing = defineRoute({
  method: "POST",
  url: "/things/:thing",
  right: "log.import",
  summary: "A thing",
  params: z.object({ thing: z.uuid() }),
  body: z.object({ size: z.number().int() }),
  response: z.object({ by: z.string(), size: z.number() }),
  status: 201,
  async handle({ actor, body }) {
    if (body.size === 13) throw new Error("the secret of the database");
    return { by: actor.personId, size: body.size };
  },
});

/** Sends its answer itself, as bytes that are large enough to be packed. */
const file = defineRoute({
  method: "GET",
  url: "/file",
  right: "log.read",
  summary: "A file",
  response: z.object({}),
  handle: async ({ reply }) => reply.type("application/json").send(Buffer.from(`"${"x".repeat(9000)}"`)),
});

async function appFor(role: Role) {
  const app = await createApp({ logger, version: "1" });
  mountOrganisationRoutes(app, [thing, file], {
    database: {} as Database,
    findActor: async (_request, organisationId) =>
      organisationId === organisation ? { organisationId, personId: "Anne", role } : undefined,
  });
  return app;
}

async function post(
  role: Role,
  { org = organisation, id = organisation, body = { size: 2 } as object } = {},
) {
  const app = await appFor(role);
  const answer = await app.inject({
    method: "POST",
    url: `/api/organisations/${org}/things/${id}`,
    headers: { host: "localhost:4310" },
    payload: body,
  });
  return { status: answer.statusCode, body: answer.json() };
}

describe("a route of an organisation", () => {
  test("answers who has the right", async () => {
    expect(await post("administrator")).toEqual({ status: 201, body: { by: "Anne", size: 2 } });
  });

  test("may send its answer itself, once", async () => {
    const app = await appFor("reader");
    const url = `/api/organisations/${organisation}/file`;
    const { statusCode, body } = await app.inject({ method: "GET", url, headers: { host: "localhost" } });
    expect([statusCode, body.length]).toEqual([200, 9002]);
    expect(lines).toEqual([]);
  });

  test("refuses who has not, naming the right", async () => {
    const { status, body } = await post("reader");
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: "STUUR_FORBIDDEN", details: { right: "log.import" } });
  });

  test("is not there in an organisation that the asker does not know", async () => {
    const { status, body } = await post("administrator", { org: "22222222-2222-4222-8222-222222222222" });
    expect([status, body.code]).toEqual([404, "STUUR_NOT_FOUND"]);
  });

  test.each([
    ["a body of another shape", { body: { size: "big" } }, "/size"],
    ["an id that is none", { id: "7" }, "/thing"],
  ])("says where %s is wrong, in both languages", async (_what, input, place) => {
    const { status, body } = await post("administrator", input);
    expect([status, body.code]).toEqual([400, "STUUR_BAD_REQUEST"]);
    expect(body.message.nl).toContain(place);
    expect(body.message.en).toContain(place);
  });

  test("keeps what it did not expect to itself, and logs it under the number that it tells", async () => {
    const { status, body } = await post("administrator", { body: { size: 13 } });
    expect([status, body.code]).toEqual([500, "STUUR_INTERNAL"]);
    expect(JSON.stringify(body)).not.toContain("secret");
    expect(lines.join()).toContain("the secret of the database");
    expect(lines.join()).toContain(body.details.request);
  });
});

test("a route without a right stops the start", async () => {
  const app = await createApp({ logger, version: "1" });
  expect(() => app.get("/api/forgotten", async () => "")).toThrow("/api/forgotten names no right");
  const right = "" as "public";
  const route = { method: "GET", url: "/api/empty", right, summary: "", response: z.any() } as const;
  expect(() => mountGlobalRoutes(app, [{ ...route, handle: async () => "" }])).toThrow("names no right");
});
