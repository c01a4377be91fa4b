import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { z } from "zod";
import { defineRoute } from "../http/route.ts";
import { rememberAnswers } from "./remember-answers.ts";

/** A route that answers how often it was asked, in front of logs of which the parts can be changed. */
function createRoute() {
  const parts = new Map([["a", { part: "1", name: "orders" }]]);
  let asked = 0;
  const [route] = rememberAnswers([
    defineRoute({
      method: "GET",
      url: "/logs/:log/count",
      right: "log.read",
      summary: "counts",
      response: z.object({ asked: z.number() }),
      handle: async () => {
        asked += 1;
        return { asked, secret: "not in the schema" };
      },
    }),
  ]);
  const ask = async (query: object, { log = "a", encoding = "gzip" } = {}) => {
    const row = parts.get(log);
    const found = row && { organisation_id: "o", id: log, manifest: {}, is_example: false, ...row };
    const headers: Record<string, string> = {};
    let sent: unknown;
    const reply = {
      type: () => reply,
      header: (name: string, value: string) => {
        headers[name] = value;
        return reply;
      },
      send: (bytes: Buffer) => {
        sent = JSON.parse(`${headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes}`);
        return reply;
      },
    };
    const query_ = {
      selectFrom: () => query_,
      select: () => query_,
      where: () => query_,
      executeTakeFirst: () => found,
    };
    await route!.handle({
      params: { log },
      query,
      reply,
      request: { headers: { "accept-encoding": encoding } },
      inOrganisation: (work: (transaction: unknown) => unknown) => work(query_),
    } as never);
    return { sent, headers };
  };
  return { ask, parts };
}

test("the same question is answered once, and nothing outside the schema is sent", async () => {
  const { ask } = createRoute();
  const [one, two] = await Promise.all([ask({ by: "team" }), ask({ by: "team" })]);
  expect([one.sent, two.sent]).toEqual([{ asked: 1 }, { asked: 1 }]);
  expect((await ask({ by: "person" })).sent).toEqual({ asked: 2 });
  for (const encoding of ["identity", "gzip;q=0", "gzip; q=0.0, br"]) {
    const plain = await ask({ by: "team" }, { encoding });
    expect(plain.sent).toEqual({ asked: 1 });
    expect(plain.headers["content-encoding"]).toBeUndefined();
  }
  expect((await ask({ by: "team" }, { encoding: "gzip;q=0.8" })).headers["content-encoding"]).toBe("gzip");
});

test("another part or another name is another question; a log that is not there is not found", async () => {
  const { ask, parts } = createRoute();
  await ask({});
  parts.set("a", { part: "2", name: "orders" });
  expect((await ask({})).sent).toEqual({ asked: 2 });
  parts.set("a", { part: "2", name: "all orders" });
  expect((await ask({})).sent).toEqual({ asked: 3 });
  await expect(ask({}, { log: "b" })).rejects.toMatchObject({ code: "STUUR_NOT_FOUND" });
});
