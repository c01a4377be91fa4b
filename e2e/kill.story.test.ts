import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ask, organisationUrl, smallLog, untilEnded, untilExamplesReady, upload } from "./api-client.ts";
import { newDataFolder, removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

/** A data folder with its examples read, so that the fault meets the user's file and not an example. */
let prepared: string;
const folders: string[] = [];

beforeAll(async () => {
  prepared = await newDataFolder();
  const stuur = await startStuur({ dataFolder: prepared });
  await untilExamplesReady(stuur.url);
  await stuur.stop();
});
afterEach(async () => {
  for (const folder of folders.splice(0)) await removeFolder(folder);
});
afterAll(() => removeFolder(prepared));

async function startWithFault(fault: string): Promise<StuurServer> {
  return startStuur({ dataFolder: await copyOfPrepared(), env: { STUUR_FAULT: fault } });
}

async function copyOfPrepared(): Promise<string> {
  const dataFolder = await newDataFolder();
  folders.push(dataFolder);
  await cp(prepared, dataFolder, { recursive: true });
  return dataFolder;
}

test.each(["job:before-commit", "job:after-commit"])(
  "the server dies at %s: after a restart the import is complete, once",
  async (fault) => {
    const dying = await startWithFault(fault);
    const own = await organisationUrl(dying.url, "own");
    const { body } = await upload(own, "orders.csv", smallLog);
    expect((await dying.ended).signal).toBe("SIGKILL");

    const revived = await startStuur({ dataFolder: dying.dataFolder });
    const ownAgain = await organisationUrl(revived.url, "own");
    expect(await untilEnded(ownAgain, body.job.id)).toMatchObject({ state: "done" });
    const { body: list } = await ask(`${ownAgain}/logs`);
    expect(list.logs).toMatchObject([{ id: body.log.id, state: "ready", cases: 2, events: 5 }]);
    expect((await ask(`${ownAgain}/logs/${body.log.id}/matrix`)).status).toBe(200);
    await revived.stop();
  },
);

test.each(["import:before-rename", "import:after-rename"])(
  "the reading process dies at %s every time: the import is absent and can be repeated",
  async (fault) => {
    const stuur = await startWithFault(fault);
    const own = await organisationUrl(stuur.url, "own");
    const { body } = await upload(own, "orders.csv", smallLog);
    expect(await untilEnded(own, body.job.id)).toMatchObject({ state: "failed" });
    expect((await ask(`${own}/logs/${body.log.id}/matrix`)).status).toBe(404);
    await stuur.stop();

    const healthy = await startStuur({ dataFolder: stuur.dataFolder });
    const ownAgain = await organisationUrl(healthy.url, "own");
    const again = await ask(`${ownAgain}/logs/${body.log.id}/import`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(await untilEnded(ownAgain, again.body.job.id)).toMatchObject({ state: "done" });
    expect((await ask(`${ownAgain}/logs/${body.log.id}`)).body).toMatchObject({ state: "ready", events: 5 });
    await healthy.stop();
  },
);

test("the server dies between file and row: the upload was not acknowledged, and nothing of it is left", async () => {
  const dying = await startWithFault("upload:after-file");
  const own = await organisationUrl(dying.url, "own");
  await expect(upload(own, "orders.csv", smallLog)).rejects.toThrow();
  expect((await dying.ended).signal).toBe("SIGKILL");
  const revived = await startStuur({ dataFolder: dying.dataFolder });
  const ownAgain = await organisationUrl(revived.url, "own");
  expect((await ask(`${ownAgain}/logs`)).body.logs).toEqual([]);
  const left = await readdir(join(dying.dataFolder, "files", ownAgain.split("/").at(-1) as string));
  expect(left).toEqual([]);
  await revived.stop();
});

test("what was acknowledged before a kill -9 is there afterwards", async () => {
  const dataFolder = await copyOfPrepared();
  const stuur = await startStuur({ dataFolder });
  const own = await organisationUrl(stuur.url, "own");
  const acknowledged: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    acknowledged.push((await upload(own, `orders-${count}.csv`, smallLog)).body.log.id);
  }
  expect((await stuur.kill()).signal).toBe("SIGKILL");
  const revived = await startStuur({ dataFolder });
  const ownAgain = await organisationUrl(revived.url, "own");
  const { body } = await ask(`${ownAgain}/logs`);
  expect(body.logs.map(({ id }: { id: string }) => id).sort()).toEqual([...acknowledged].sort());
  const files = await readdir(join(dataFolder, "files", ownAgain.split("/").at(-1) as string));
  expect(files).toHaveLength(acknowledged.length);
  await revived.stop();
});
