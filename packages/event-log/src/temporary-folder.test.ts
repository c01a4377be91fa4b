import { mkdirSync, readdirSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { importEventLog, openEventLog } from "./index.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

const { root, importContent, openContent } = temporaryLogs();
const content = "order,step,team,completed\n1,a,A,2025-01-01\n1,b,B,2025-01-02\n";
const modeOf = (path: string) => statSync(path).mode & 0o777;

test("an open log spills into a folder of its own in the folder that the caller names", async () => {
  const { folder } = await openContent(content);
  const temporaryFolder = join(root, "spill", "of-this-caller");
  const log = await openEventLog(folder, { temporaryFolder, memoryLimit: "40MB", threads: 1 });
  const [own, ...others] = readdirSync(temporaryFolder);
  expect(others).toEqual([]);
  expect(modeOf(temporaryFolder)).toBe(0o700);
  expect(modeOf(join(temporaryFolder, own!))).toBe(0o700);
  await log.database.run("CREATE TABLE much AS SELECT range, sha256(range::VARCHAR) FROM range(1000000)");
  expect(readdirSync(join(temporaryFolder, own!))).not.toEqual([]);
  await log.close();
  expect(readdirSync(temporaryFolder)).toEqual([]);
});

test("by default it is a folder with a random name among the temporary ones, for this user only", async () => {
  const log = await openContent(content);
  const other = await openContent(content);
  const [spill, otherSpill] = await Promise.all(
    [log, other].map(async ({ database }) => {
      const [row] = await database.query<{ folder: string }>(
        "SELECT current_setting('temp_directory') AS folder",
      );
      return row!.folder;
    }),
  );
  expect(dirname(spill!)).toBe(tmpdir());
  expect(spill).not.toBe(otherSpill);
  expect(modeOf(spill!)).toBe(0o700);
});

test("a log that cannot be opened leaves no folder behind", async () => {
  const { folder } = await openContent(content);
  const temporaryFolder = join(root, "spill-of-nothing");
  mkdirSync(temporaryFolder);
  await expect(openEventLog(join(folder, "nothing"), { temporaryFolder })).rejects.toThrow(
    "EVENT_LOG_NO_LOG",
  );
  await expect(openEventLog(folder, { temporaryFolder, memoryLimit: "much" })).rejects.toThrow();
  expect(readdirSync(temporaryFolder)).toEqual([]);
});

test("an import keeps its rows in the folder that it makes", async () => {
  const folder = join(root, "made");
  const seen: string[] = [];
  const list = () => {
    const partial = readdirSync(root).find((name) => name.startsWith("made.partial-"))!;
    for (const name of readdirSync(join(root, partial))) {
      seen.push(name);
      expect(modeOf(join(root, partial, name))).toBe(0o700);
    }
  };
  const result = await importContent(content, {
    folder,
    onProgress: ({ phase }) => phase === "sort" && list(),
  });
  expect(result.ok).toBe(true);
  expect(seen).toEqual([expect.stringMatching(/^stuur-event-log-/)]);
  expect((await readdir(folder)).toSorted()).toEqual([
    "cases.parquet",
    "events.parquet",
    "log.json",
    "names.parquet",
  ]);
});

test("an import keeps its rows in the folder that the caller names, and leaves it empty", async () => {
  const temporaryFolder = join(root, "rows-of-import");
  const folder = join(root, "made-elsewhere");
  const seen: string[][] = [];
  const look = () => {
    const [work] = readdirSync(temporaryFolder);
    expect(modeOf(join(temporaryFolder, work!))).toBe(0o700);
    seen.push(readdirSync(join(temporaryFolder, work!)));
    const partial = readdirSync(root).find((name) => name.startsWith("made-elsewhere.partial-"))!;
    expect(readdirSync(join(root, partial))).toEqual([]);
  };
  const onProgress = ({ phase }: { phase: string }) => phase === "sort" && look();
  // What is packed is copied first.
  expect((await importContent(gzipSync(content), { folder, temporaryFolder, onProgress })).ok).toBe(true);
  expect(seen).toEqual([expect.arrayContaining(["rows.csv"])]);
  expect(readdirSync(temporaryFolder)).toEqual([]);
  const refused = await importEventLog({
    file: join(root, "nothing.csv"),
    folder: join(root, "none"),
    temporaryFolder,
  });
  expect(refused.ok).toBe(false);
  expect(readdirSync(temporaryFolder)).toEqual([]);
});
