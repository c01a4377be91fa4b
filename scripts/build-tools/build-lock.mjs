// @ts-check
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A build takes seconds: a lock older than this is of a process whose number another one has by now. */
const longestBuildMs = 600_000;

/**
 * Runs `work` while no other process of this computer does, by a file with the number of the process. The lock of a
 * process that is gone is taken over.
 *
 * @template T
 * @param {string} file
 * @param {{ work: () => Promise<T>, onWaiting: (pid: number) => void }} options `onWaiting` hears once whom it waits for
 * @returns {Promise<T>}
 */
export async function holdBuildLock(file, { work, onWaiting }) {
  mkdirSync(dirname(file), { recursive: true });
  for (let isTold = false; !createLock(file); ) {
    const found = readLock(file);
    if (found.isStale) {
      removeStale(file, found.text);
    } else {
      if (!isTold) onWaiting(Number(found.text));
      isTold = true;
      await wait(50);
    }
  }
  try {
    return await work();
  } finally {
    if (readLock(file).text === String(process.pid)) rmSync(file, { force: true });
  }
}

/** @param {string} file */
function createLock(file) {
  // Written aside and linked: nobody ever reads a lock that is half written.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** @param {string} file @returns {{ text: string, isStale: boolean }} */
function readLock(file) {
  try {
    const text = readFileSync(file, "utf8");
    const isOld = Date.now() - statSync(file).mtimeMs > longestBuildMs;
    return { text, isStale: isOld || !isAlive(Number(text)) };
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
    return { text: "", isStale: true };
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, "ESRCH");
  }
}

/** Moves the stale lock away; if another process was first and the lock is now its own, puts it back. @param {string} file @param {string} stale */
function removeStale(file, stale) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, "utf8") !== stale) linkSync(aside, file);
  } catch (error) {
    if (!hasCode(error, "ENOENT", "EEXIST")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {unknown} error @param {string[]} codes */
function hasCode(error, ...codes) {
  return codes.includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? "");
}
