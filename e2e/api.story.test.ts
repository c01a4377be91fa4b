import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MatrixView } from "../packages/stuur/src/capabilities/see/matrix/matrix.contract.ts";
import { errorCatalogue } from "../packages/stuur/src/platform/errors/catalogue.ts";
import type { ErrorCode } from "../packages/stuur/src/platform/errors/errors.ts";
import { type AnyBody, ask, organisationUrl, smallLog, untilEnded, upload } from "./api-client.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let own: string;
let other: string;
let logId: string;

beforeAll(async () => {
  stuur = await startStuur();
  own = await organisationUrl(stuur.url, "own");
  other = await organisationUrl(stuur.url, "furniture-maker");
  const started = await upload(own, "kleine orders.csv", smallLog);
  expect(started.status).toBe(202);
  logId = started.body.log.id;
  expect(await untilEnded(own, started.body.job.id)).toMatchObject({
    state: "done",
    progress: 1,
    error: null,
  });
});
afterAll(async () => {
  expect((await stuur.stop()).code).toBe(0);
  await removeFolder(stuur.dataFolder);
});

describe("a file that was added", () => {
  test("is listed under its name and answers the matrix", async () => {
    const { body } = await ask(`${own}/logs`);
    expect(body.logs).toMatchObject([
      { id: logId, name: "kleine orders", state: "ready", cases: 2, events: 5 },
    ]);
    const matrix = await ask(`${own}/logs/${logId}/matrix`);
    const view = MatrixView.parse(matrix.body);
    expect(view.handovers.map(({ from, to, count, returned }) => ({ from, to, count, returned }))).toEqual(
      expect.arrayContaining([
        { from: "Ontwerp", to: "Planning", count: 2, returned: 1 },
        { from: "Planning", to: "Ontwerp", count: 1, returned: 0 },
      ]),
    );
  });

  test("shows pseudonyms instead of names, in every answer about it", async () => {
    const { body } = await ask(`${own}/logs/${logId}/matrix?by=person`);
    expect(body.teams.map(({ team }: { team: string }) => team).sort()).toEqual(["P1", "P2", "P3"]);
    const all = [body, (await ask(`${own}/logs/${logId}`)).body, (await ask(`${own}/logs`)).body];
    for (const name of ["Anne", "Bram", "Carla"]) expect(JSON.stringify(all)).not.toContain(name);
  });

  test("can be renamed, but not on top of a change that the writer has not seen", async () => {
    const rename = (name: string, version: number) =>
      ask(`${own}/logs/${logId}`, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name, version }),
      });
    const { version } = (await ask(`${own}/logs/${logId}`)).body;
    expect((await rename("orders 2025", version)).body).toMatchObject({
      name: "orders 2025",
      version: version + 1,
    });
    expect((await rename("something else", version)).body.code).toBe("STUUR_STALE_VERSION");
    expect((await rename("kleine orders", version + 1)).status).toBe(200);
  });

  test("can be read again with other columns, and deleted with its files", async () => {
    const copy = await upload(own, "nog eens.csv", smallLog);
    await untilEnded(own, copy.body.job.id);
    const again = await ask(`${own}/logs/${copy.body.log.id}/import`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ columns: { team: "stap", step: "team" } }),
    });
    expect(again.status).toBe(202);
    await untilEnded(own, again.body.job.id);
    const { body } = await ask(`${own}/logs/${copy.body.log.id}/matrix`);
    expect(body.teams.map(({ team }: { team: string }) => team).sort()).toEqual(["inplannen", "schetsen"]);

    expect((await ask(`${own}/logs/${copy.body.log.id}`, { method: "DELETE" })).status).toBe(200);
    expect((await ask(`${own}/logs/${copy.body.log.id}`)).status).toBe(404);
    const folder = join(stuur.dataFolder, "logs", own.split("/").at(-1) as string);
    await expect.poll(() => readdir(folder)).toEqual([logId]);
  });
});

describe("organisations can't see each other", () => {
  test.each([
    ["GET", ""],
    ["GET", "/matrix"],
    ["POST", "/import"],
    ["DELETE", ""],
  ])("%s of another organisation's log%s finds nothing", async (method, path) => {
    const options = method === "POST" ? { body: "{}", headers: { "content-type": "application/json" } } : {};
    const { status, body } = await ask(`${other}/logs/${logId}${path}`, { method, ...options });
    expect(status).toBe(404);
    expect(body.code).toBe("STUUR_NOT_FOUND");
    expect((await ask(`${own}/logs/${logId}`)).status).toBe(200);
  });

  test("another organisation's job is not there either, nor can it be cancelled", async () => {
    const { body } = await ask(`${own}/logs/${logId}`);
    expect((await ask(`${other}/jobs/${body.jobId}`)).status).toBe(404);
    expect((await ask(`${other}/jobs/${body.jobId}/cancel`, { method: "POST" })).status).toBe(404);
    expect((await ask(`${own}/jobs/${body.jobId}`)).status).toBe(200);
  });

  test("an organisation that does not exist is not found", async () => {
    const nobody = `${stuur.url}/api/organisations/00000000-0000-4000-8000-000000000000`;
    expect((await ask(`${nobody}/logs`)).status).toBe(404);
  });
});

describe("strangers are refused", () => {
  test("a request under another host name", async () => {
    const { hostname, port } = new URL(stuur.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        { hostname, port, path: "/api/organisations", headers: { host: "evil.example" } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      sent.once("error", reject).end();
    });
    expect(status).toBe(421);
  });

  test("a change that another website sends, while a program without Origin may", async () => {
    const headers = { "content-type": "application/octet-stream" };
    const send = (origin: Record<string, string>) =>
      ask(`${own}/logs?fileName=x.csv`, { method: "POST", headers: { ...headers, ...origin }, body: "" });
    expect((await send({ origin: "https://evil.example" })).body.code).toBe("STUUR_ORIGIN_REFUSED");
    expect((await send({ origin: "null" })).body.code).toBe("STUUR_ORIGIN_REFUSED");
    expect((await send({ origin: stuur.url })).status).toBe(202);
    expect((await send({})).status).toBe(202);
  });
});

describe("a request that is not right gets a coded answer, and the server goes on", () => {
  const octets = { "content-type": "application/octet-stream" };
  const json = { "content-type": "application/json" };
  const bad: [string, string, RequestInit, ErrorCode][] = [
    [
      "text as a file",
      "/logs?fileName=a.csv",
      { method: "POST", headers: { "content-type": "text/plain" }, body: "a" },
      "STUUR_MEDIA_TYPE",
    ],
    [
      "JSON as a file",
      "/logs?fileName=a.csv",
      { method: "POST", headers: json, body: "[1]" },
      "STUUR_MEDIA_TYPE",
    ],
    [
      "a NUL in a name",
      "/logs?fileName=%00a.csv",
      { method: "POST", headers: octets, body: "a" },
      "STUUR_BAD_REQUEST",
    ],
    ["no name", "/logs", { method: "POST", headers: octets, body: "a" }, "STUUR_BAD_REQUEST"],
    ["half a character", "/logs/%E0%A4%A", {}, "STUUR_BAD_REQUEST"],
    [
      "JSON that is none",
      "/logs/00000000-0000-4000-8000-000000000000/import",
      { method: "POST", headers: json, body: "{" },
      "STUUR_BAD_REQUEST",
    ],
    ["a cursor that is none", "/stream", { headers: { "last-event-id": "junk" } }, "STUUR_BAD_REQUEST"],
  ];
  test.each(bad)("%s", async (_what, path, options, code) => {
    const answer = await ask(`${own}${path}`, options);
    expect([answer.status, answer.body.code]).toEqual([errorCatalogue[code].status, code]);
    expect(answer.body.message.nl).not.toBe(answer.body.message.en);
    expect((await ask(`${stuur.url}/api/health`)).status).toBe(200);
  });
});

describe("what cannot be read fails with its reason, and the log can be tried again", () => {
  const bad: [string, string | Uint8Array, string][] = [
    ["leeg.csv", "", "EVENT_LOG_EMPTY_FILE"],
    ["kop.csv", "order,stap,tijd\n", "EVENT_LOG_HEADER_ONLY"],
    ["zonder-tijd.csv", "order,stap,team\n1,a,x\n1,b,y\n", "EVENT_LOG_NO_TIME_COLUMN"],
    ["geen.xes", "<?xml version='1.0'?><html/>", "EVENT_LOG_NOT_XES"],
  ];
  test.each(bad)("%s", async (name, content, code) => {
    const { body } = await upload(own, name, content);
    const job = await untilEnded(own, body.job.id);
    expect(job).toMatchObject({ state: "failed", error: { code } });
    expect(job.error.message.nl).not.toBe(job.error.message.en);
    expect((await ask(`${own}/logs/${body.log.id}`)).body).toMatchObject({
      state: "failed",
      error: { code },
    });
  });
});

test("the event stream tells of a log that was read, and goes on where it stopped", async () => {
  const events = await fetch(`${own}/stream`, { headers: { "last-event-id": "0-0" } });
  const text = await readUntil(events, "event: LogImported");
  expect(text).toContain(logId);
  const cursor = /id: (\S+)\nevent: LogImported/.exec(text)?.[1] as string;
  const later = await fetch(`${own}/stream`, { headers: { "last-event-id": cursor } });
  const next = await upload(own, "stroom.csv", smallLog);
  const rest = await readUntil(later, next.body.log.id);
  expect(rest).not.toContain(`"logId":"${logId}","cases"`);
});

test("every operation is described in OpenAPI 3.1 with its answers", async () => {
  const { body } = await ask(`${stuur.url}/api/openapi.json`);
  expect(body.openapi).toBe("3.1.0");
  const operations: [string, AnyBody][] = Object.entries(body.paths as AnyBody).flatMap(([path, methods]) =>
    Object.entries(methods as AnyBody).map(([method, operation]): [string, AnyBody] => [
      `${method} ${path}`,
      operation,
    ]),
  );
  expect(operations.map(([name]) => name)).toContain(
    "get /api/organisations/{organisation}/logs/{log}/matrix",
  );
  for (const [name, operation] of operations) {
    expect(operation.summary, name).toBeTruthy();
    expect(operation.responses, name).toHaveProperty("default");
  }
});

async function readUntil(answer: Response, wanted: string): Promise<string> {
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (!text.includes(wanted)) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`The stream ended before ${wanted}:\n${text}`);
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}
