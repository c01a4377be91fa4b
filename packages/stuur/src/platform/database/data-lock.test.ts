import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lockDataFolder } from "./data-lock.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("a data folder is locked once, and free again after release", async () => {
  const lock = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toMatchObject({
    code: "STUUR_DATA_IN_USE",
    values: { folder, pid: process.pid },
  });
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
  await (await lockDataFolder(folder)).release();
});

it("who lets go leaves a lock that is another's by now", async () => {
  const lock = await lockDataFolder(folder);
  await writeLock({ pid: process.pid, startedAt: "another's" });
  await lock.release();
  expect(await readdir(folder)).toEqual(["stuur.lock"]);
});

it("of many that come at once, one gets it", async () => {
  await writeLock({ pid: deadProcess(), startedAt: null });
  const takers = await Promise.allSettled(Array.from({ length: 10 }, () => lockDataFolder(folder)));
  expect(takers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await readdir(folder)).toEqual(["stuur.lock"]);
});

it("the lock of a living process is respected, that of a dead one taken over", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await writeLock({ pid: other.pid, startedAt: null });
  await expect(lockDataFolder(folder)).rejects.toMatchObject({ values: { pid: other.pid } });
  await new Promise((resolve) => {
    other.once("exit", resolve);
    other.kill("SIGKILL");
  });
  await (await lockDataFolder(folder)).release();
});

it("a process that got the pid of the dead one does not count", async () => {
  await writeLock({ pid: process.pid, startedAt: "1" });
  await (await lockDataFolder(folder)).release();
});

it("a lock file that cannot be read is taken over", async () => {
  await writeFile(join(folder, "stuur.lock"), "");
  await (await lockDataFolder(folder)).release();
});

function writeLock(holder: unknown): Promise<void> {
  return writeFile(join(folder, "stuur.lock"), JSON.stringify(holder));
}

function deadProcess(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}
