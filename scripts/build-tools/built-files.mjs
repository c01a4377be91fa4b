// @ts-check
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * The files of a build are put beside those of the former one, and a file that the new build no longer has stays for a
 * day: a server that runs the former build, or a page that a browser has open, still finds what it loads later.
 *
 * @typedef {{ path: string, content: string | Uint8Array }} BuiltFile
 * @typedef {object} Stamp
 * @property {string} fingerprint of what the build was made from
 * @property {Record<string, number | null>} files by path from the stamp's folder: null, or since when (Unix time, ms) it is no longer built
 */
const keptMs = 86_400_000;

/** @param {string} file @returns {Stamp} of nothing, if there is none that can be read */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { fingerprint: "", files: {} };
  }
}

/**
 * Puts the files in place, each at once and whole, in their order: first what others name, last what names others.
 *
 * @param {string} stampFile
 * @param {{ fingerprint: string, files: readonly BuiltFile[], asideFolder: string }} build
 */
export function putInPlace(stampFile, { fingerprint, files, asideFolder }) {
  rmSync(asideFolder, { recursive: true, force: true });
  mkdirSync(asideFolder, { recursive: true });
  const renames = files.map(({ path, content }, index) => {
    const aside = join(asideFolder, String(index));
    writeFileSync(aside, content);
    mkdirSync(dirname(path), { recursive: true });
    return { aside, path };
  });
  for (const { aside, path } of renames) renameSync(aside, path);
  const built = files.map(({ path }) => [relative(dirname(stampFile), path), null]);
  replaceStamp(stampFile, { fingerprint, now: Object.fromEntries(built), keepMs: keptMs });
  rmSync(asideFolder, { recursive: true });
}

/** Removes at once what former builds left. @param {string} stampFile */
export function removeRetired(stampFile) {
  const { fingerprint, files } = readStamp(stampFile);
  const now = Object.fromEntries(Object.entries(files).filter(([, since]) => since === null));
  replaceStamp(stampFile, { fingerprint, now, keepMs: 0 });
}

/** @param {string} stampFile @param {{ fingerprint: string, now: Stamp["files"], keepMs: number }} build */
function replaceStamp(stampFile, { fingerprint, now, keepMs }) {
  const moment = Date.now();
  const retired = Object.entries(readStamp(stampFile).files)
    .filter(([path]) => !(path in now))
    .map(([path, since]) => ({ path, since: since ?? moment }));
  const isKept = (/** @type {{ since: number }} */ { since }) => moment - since < keepMs;
  for (const file of retired) if (!isKept(file)) rmSync(join(dirname(stampFile), file.path), { force: true });
  const kept = retired.filter(isKept).map(({ path, since }) => [path, since]);
  const aside = `${stampFile}.new`;
  writeFileSync(aside, JSON.stringify({ fingerprint, files: { ...Object.fromEntries(kept), ...now } }));
  renameSync(aside, stampFile);
}
