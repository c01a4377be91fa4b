import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StuurError, stuurError } from "../errors/errors.ts";

/** What names a file; from a row that came out of a transaction of its organisation, never from an address. */
export interface FileRow {
  readonly organisationId: string;
  readonly id: string;
}

/** What names the folder of a log's Parquet files; from a row as well. */
export interface LogPartRow extends FileRow {
  /** Written once under a new name and never changed. */
  readonly part: string;
}

export interface LogStorage {
  /** Where the part is, or is to be made. */
  logFolder(row: LogPartRow): string;
}

export interface ReceivedFile extends FileRow {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** The files of a data folder: `files/<organisation>/<file>` and `logs/<organisation>/<log>/<part>`. */
export interface FileStorage extends LogStorage {
  /**
   * Streams a file to disk under a new id; it is there completely when this resolves, and not at all when it throws.
   *
   * @throws STUUR_TOO_LARGE, STUUR_UPLOAD_BROKEN or STUUR_DATA_NOT_WRITABLE
   */
  receiveFile(
    bytes: AsyncIterable<Uint8Array>,
    options: { readonly organisationId: string; readonly limitBytes: number },
  ): Promise<ReceivedFile>;
  filePath(row: FileRow): string;
  removeFile(row: FileRow): Promise<void>;
  /** Removes a part, also one that was never finished. */
  removePart(row: LogPartRow): Promise<void>;
  /** Removes the parts of a log but those that are kept, and those so young that somebody may still be asking them. */
  removeOldParts(row: FileRow, kept: readonly (string | null)[]): Promise<void>;
  /** Removes a log with all its parts. */
  removeLog(row: FileRow): Promise<void>;
}

const namePattern = /^[0-9a-z][0-9a-z-]*$/;

export function createStorage(dataFolder: string): FileStorage {
  function filePath({ organisationId, id }: FileRow): string {
    return join(dataFolder, "files", checkName(organisationId), checkName(id));
  }
  function logPath({ organisationId, id }: FileRow): string {
    return join(dataFolder, "logs", checkName(organisationId), checkName(id));
  }
  return {
    filePath,
    logFolder: (row) => join(logPath(row), checkName(row.part)),
    async receiveFile(bytes, { organisationId, limitBytes }) {
      const row = { organisationId, id: randomUUID() };
      return { ...row, ...(await writeWhole(bytes, filePath(row), limitBytes)) };
    },
    removeFile: (row) => rm(filePath(row), { force: true }),
    async removePart(row) {
      const folder = logPath(row);
      const names = await readdir(folder).catch(() => []);
      const ofPart = names.filter((name) => name === row.part || name.startsWith(`${row.part}.partial-`));
      await Promise.all(ofPart.map((name) => rm(join(folder, name), { recursive: true, force: true })));
    },
    async removeOldParts(row, kept) {
      const folder = logPath(row);
      const names = await readdir(folder).catch(() => []);
      const whole = names.filter((name) => !name.includes(".partial-"));
      const now = new Date();
      // The age of a part counts from when it was last of use.
      for (const name of whole.filter((part) => kept.includes(part)))
        await utimes(join(folder, name), now, now);
      const old = whole.filter((name) => !kept.includes(name));
      await Promise.all(old.map((name) => removeIfOld(join(folder, name))));
    },
    removeLog: (row) => rm(logPath(row), { recursive: true, force: true }),
  };
}

/** A question takes seconds at most. */
const askedMilliseconds = 120_000;

async function removeIfOld(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found && found.mtimeMs < Date.now() - askedMilliseconds)
    await rm(path, { recursive: true, force: true });
}

/** Rows hold only such names; anything else is a mistake that must not become a path. */
function checkName(name: string): string {
  if (!namePattern.test(name)) throw new Error(`Not a name in the data folder: ${name}`);
  return name;
}

async function writeWhole(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  limitBytes: number,
): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
  const folder = dirname(file);
  const partial = join(folder, `.partial-${randomUUID()}`);
  const measured = measure(bytes, limitBytes);
  try {
    await mkdir(folder, { recursive: true });
    await syncAfter(partial, "wx", (handle) => writeFile(handle, measured.bytes));
    await rename(partial, file);
    await syncAfter(folder, "r", async () => {});
    return measured.result();
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    if (error instanceof StuurError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw stuurError("STUUR_DATA_NOT_WRITABLE", { folder, reason: code ?? message });
  }
}

function measure(bytes: AsyncIterable<Uint8Array>, limitBytes: number) {
  const hash = createHash("sha256");
  let sizeBytes = 0;

  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of orBroken(bytes)) {
      sizeBytes += chunk.length;
      if (sizeBytes > limitBytes) throw stuurError("STUUR_TOO_LARGE", { limit: formatBytes(limitBytes) });
      hash.update(chunk);
      yield chunk;
    }
  }

  return { bytes: pass(), result: () => ({ sizeBytes, sha256: hash.digest("hex") }) };
}

/** A failure of the source is the sender's, not the disk's. */
async function* orBroken(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch {
    throw stuurError("STUUR_UPLOAD_BROKEN");
  }
}

async function syncAfter(
  path: string,
  flags: string,
  work: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const handle = await open(path, flags);
  try {
    await work(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function formatBytes(bytes: number): string {
  const megabyte = 1_000_000;
  return bytes >= 1000 * megabyte ? `${bytes / (1000 * megabyte)} GB` : `${bytes / megabyte} MB`;
}
