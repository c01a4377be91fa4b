import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { stuurError } from "../errors/errors.ts";

/** The right to open the embedded database of a data folder. */
export interface DataLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** What the system says about when the process started, where it says it: a number that tells reused pids apart. */
  readonly startedAt: string | null;
}

/**
 * Takes the lock file of a data folder; PGlite itself would let two processes diverge silently. The lock of a process
 * that is gone is taken over. It holds among the processes of one computer.
 *
 * @throws STUUR_DATA_IN_USE naming the process that holds it
 */
export async function lockDataFolder(folder: string): Promise<DataLock> {
  const file = join(folder, "stuur.lock");
  const text = JSON.stringify({ pid: process.pid, startedAt: readStartTime(process.pid) } satisfies Holder);
  for (;;) {
    if (await createExclusively(file, text)) return { release: () => removeOwn(file, text) };
    const found = await readLock(file);
    const holder = parseHolder(found);
    if (holder && isAlive(holder)) throw stuurError("STUUR_DATA_IN_USE", { folder, pid: holder.pid });
    await removeStale(file, found);
  }
}

/** A lock that somebody else put there meanwhile, because he took this process for dead, is his to remove. */
async function removeOwn(file: string, own: string): Promise<void> {
  if ((await readLock(file)) === own) await rm(file, { force: true });
}

function readLock(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}

async function createExclusively(file: string, text: string): Promise<boolean> {
  // Written aside and linked: nobody ever reads a lock that is half written.
  const own = `${file}.${randomUUID()}`;
  try {
    const handle = await open(own, "wx");
    await handle.writeFile(text);
    await handle.close();
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return startedAt === null || startedAt === readStartTime(pid);
}

/** Moves the stale lock away; if another process was first and the lock is now his, puts it back. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, "utf8")) !== stale) await link(aside, file);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Ticks since the computer started, from Linux; elsewhere a living process with that pid counts as the holder. */
function readStartTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field, the name, may hold spaces and brackets itself.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
