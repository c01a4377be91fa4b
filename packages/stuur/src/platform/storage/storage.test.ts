import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createStorage } from "./storage.ts";

const organisationId = randomUUID();
let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "stuur-storage-"));
});
afterEach(() => rm(dataFolder, { recursive: true }));

it("receives a file whole, with its size and digest", async () => {
  const storage = createStorage(dataFolder);
  const chunks = ["case;step\n", "1;saw\n"].map((text) => Buffer.from(text));
  const file = await storage.receiveFile(Readable.from(chunks), { organisationId, limitBytes: 100 });
  const content = Buffer.concat(chunks);
  expect(file).toMatchObject({
    organisationId,
    sizeBytes: 16,
    sha256: createHash("sha256").update(content).digest("hex"),
  });
  expect(storage.filePath(file)).toBe(join(dataFolder, "files", organisationId, file.id));
  expect(await readFile(storage.filePath(file))).toEqual(content);
  await storage.removeFile(file);
  expect(await filesLeft()).toEqual([]);
});

it("takes a file of exactly the limit and refuses one byte more, leaving nothing", async () => {
  const storage = createStorage(dataFolder);
  const send = (size: number) =>
    storage.receiveFile(Readable.from([Buffer.alloc(size)]), { organisationId, limitBytes: 2_000_000 });
  await storage.removeFile(await send(2_000_000));
  await expect(send(2_000_001)).rejects.toMatchObject({
    code: "STUUR_TOO_LARGE",
    values: { limit: "2 MB" },
  });
  expect(await filesLeft()).toEqual([]);
});

it("leaves nothing of a file that breaks off", async () => {
  async function* breakOff() {
    yield Buffer.from("half");
    throw new Error("aborted");
  }
  const storage = createStorage(dataFolder);
  await expect(storage.receiveFile(breakOff(), { organisationId, limitBytes: 100 })).rejects.toMatchObject({
    code: "STUUR_UPLOAD_BROKEN",
  });
  expect(await filesLeft()).toEqual([]);
});

it("says when the disk cannot be written", async () => {
  await writeFile(join(dataFolder, "file"), "");
  const storage = createStorage(join(dataFolder, "file"));
  await expect(
    storage.receiveFile(Readable.from([Buffer.alloc(1)]), { organisationId, limitBytes: 100 }),
  ).rejects.toMatchObject({ code: "STUUR_DATA_NOT_WRITABLE" });
});

it("never makes a path of what is no name", () => {
  const storage = createStorage(dataFolder);
  for (const id of ["..", "../x", "a/b", "", ".partial-1", "C:\\x", "x\0"]) {
    expect(() => storage.filePath({ organisationId, id })).toThrow("Not a name");
    expect(() => storage.filePath({ organisationId: id, id: organisationId })).toThrow("Not a name");
    expect(() => storage.logFolder({ organisationId, id: organisationId, part: id })).toThrow("Not a name");
  }
});

function filesLeft(): Promise<readonly string[]> {
  return readdir(join(dataFolder, "files", organisationId));
}
