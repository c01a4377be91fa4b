import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, organisationUrl, smallLog, untilEnded, untilExamplesReady, upload } from "./api-client.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let own: string;

beforeAll(async () => {
  stuur = await startStuur();
  await untilExamplesReady(stuur.url);
  own = await organisationUrl(stuur.url, "own");
});
afterAll(async () => {
  await stuur.stop();
  await removeFolder(stuur.dataFolder);
});

/** Large enough to be still read while somebody interrupts. */
const largeLog = (() => {
  const rows = ["order;stap;gereed;team;medewerker"];
  for (let order = 0; order < 120_000; order += 1) {
    const day = `${String((order % 28) + 1).padStart(2, "0")}-03-2025`;
    rows.push(`${order};schetsen;${day} 09:00;Ontwerp;Anne`, `${order};inplannen;${day} 10:00;Planning;Bram`);
    rows.push(`${order};zagen;${day} 11:00;Productie;Carla`);
  }
  return rows.join("\n");
})();

const foldersOf = (kind: "files" | "logs", id = "") =>
  readdir(join(stuur.dataFolder, kind, own.split("/").at(-1) as string, id)).catch(() => []);

async function startLargeImport(): Promise<{ logId: string; jobId: string }> {
  const { body } = await upload(own, "groot.csv", largeLog);
  await expect
    .poll(async () => (await ask(`${own}/jobs/${body.job.id}`)).body.progress, {
      interval: 20,
      timeout: 20_000,
    })
    .toBeGreaterThan(0);
  return { logId: body.log.id, jobId: body.job.id };
}

test("a running import is cancelled: it says so, and nothing of it is left", async () => {
  const { logId, jobId } = await startLargeImport();
  expect((await ask(`${own}/jobs/${jobId}/cancel`, { method: "POST" })).body).toEqual({ cancelled: true });
  expect(await untilEnded(own, jobId)).toMatchObject({
    state: "cancelled",
    error: { code: "STUUR_JOB_CANCELLED" },
  });
  expect((await ask(`${own}/logs/${logId}`)).body).toMatchObject({ state: "failed", cases: null });
  expect(await foldersOf("logs", logId)).toEqual([]);
});

test("a log that is deleted while it is read is gone, and so is its work", async () => {
  const { logId, jobId } = await startLargeImport();
  expect((await ask(`${own}/logs/${logId}`, { method: "DELETE" })).status).toBe(200);
  expect(await untilEnded(own, jobId)).toMatchObject({ state: "cancelled" });
  expect((await ask(`${own}/logs/${logId}`)).status).toBe(404);
  await expect.poll(() => foldersOf("logs", logId), { timeout: 10_000 }).toEqual([]);
});

test("an upload that the browser breaks off leaves no file and no log", async () => {
  const before = await foldersOf("files");
  const abort = new AbortController();
  const chunk = new TextEncoder().encode(smallLog);
  let sent = 0;
  const body = new ReadableStream({
    async pull(controller) {
      // Lets the socket have its turn between two pieces.
      await new Promise((resolve) => setImmediate(resolve));
      controller.enqueue(chunk);
      sent += 1;
      if (sent === 200) abort.abort();
    },
  });
  const options = {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body,
    duplex: "half",
  };
  const url = `${own}/logs?fileName=half.csv`;
  await expect(fetch(url, { ...options, signal: abort.signal } as RequestInit)).rejects.toThrow();
  await expect.poll(() => foldersOf("files"), { timeout: 10_000 }).toEqual(before);
  expect((await ask(`${own}/logs`)).body.logs.map(({ name }: { name: string }) => name)).not.toContain(
    "half",
  );
});

test("a stop in the middle of an import is quick, and the import goes on at the next start", async () => {
  const { logId, jobId } = await startLargeImport();
  expect((await stuur.stop()).code).toBe(0);
  stuur = await startStuur({ dataFolder: stuur.dataFolder });
  own = await organisationUrl(stuur.url, "own");
  expect(await untilEnded(own, jobId)).toMatchObject({ state: "done" });
  expect((await ask(`${own}/logs/${logId}`)).body).toMatchObject({
    state: "ready",
    cases: 120_000,
    events: 360_000,
  });
});
