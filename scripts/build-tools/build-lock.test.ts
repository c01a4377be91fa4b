import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdBuildLock } from "./build-lock.mjs";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stuur-build-"));
  file = join(folder, "dist", ".build.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const notWaiting = (pid: number) => expect.unreachable(`waits for ${pid}`);

test("the lock stands while the work runs, and is gone after it, also when the work failed", async () => {
  const work = async () => readFileSync(file, "utf8");
  expect(await holdBuildLock(file, { work, onWaiting: notWaiting })).toBe(String(process.pid));
  const failing = holdBuildLock(file, { work: () => Promise.reject(new Error("no")), onWaiting: notWaiting });
  await expect(failing).rejects.toThrow("no");
  expect(readdirSync(join(folder, "dist"))).toEqual([]);
});

test("of processes that come at once one works at a time", async () => {
  writeFileSync(join(folder, "log"), "");
  const script = `
    import { appendFileSync } from "node:fs";
    import { setTimeout } from "node:timers/promises";
    import { holdBuildLock } from ${JSON.stringify(new URL("./build-lock.mjs", import.meta.url).href)};
    await holdBuildLock(${JSON.stringify(file)}, { onWaiting() {}, async work() {
      appendFileSync(${JSON.stringify(join(folder, "log"))}, "b");
      await setTimeout(20);
      appendFileSync(${JSON.stringify(join(folder, "log"))}, "e");
    } });`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, "exit"))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readFileSync(join(folder, "log"), "utf8")).toBe("bebebebe");
});

test("who has to wait hears for whom, once", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await leaveLock(String(other.pid));
  const heard: number[] = [];
  const onWaiting = (pid: number) => {
    heard.push(pid);
    other.kill("SIGKILL");
  };
  expect(await holdBuildLock(file, { work: async () => "done", onWaiting })).toBe("done");
  expect(heard).toEqual([other.pid]);
});

test("the lock of a dead process, one that nobody can read and one of long ago are taken over", async () => {
  await leaveLock(String(spawnSync(process.execPath, ["-e", ""]).pid));
  expect(await holdBuildLock(file, { work: async () => 1, onWaiting: notWaiting })).toBe(1);
  await leaveLock("");
  expect(await holdBuildLock(file, { work: async () => 2, onWaiting: notWaiting })).toBe(2);
  await leaveLock(String(process.ppid));
  utimesSync(file, 0, 0);
  expect(await holdBuildLock(file, { work: async () => 3, onWaiting: notWaiting })).toBe(3);
});

async function leaveLock(text: string): Promise<void> {
  await holdBuildLock(file, { work: async () => {}, onWaiting: notWaiting });
  writeFileSync(file, text);
}
