// @ts-check
import { spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";

/**
 * Everything of the machine that finding and installing a tool looks at or changes; tests hand in a made-up one.
 *
 * @typedef {object} System
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} platform as `process.platform`
 * @property {string} architecture as `process.arch`
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => boolean} isExecutable
 * @property {(path: string) => readonly string[]} listFolder names in the folder, empty when it is not there
 * @property {(path: string) => string} resolveLinks
 * @property {(command: readonly [string, ...string[]], options?: RunOptions) => RunResult} run
 * @property {(path: string) => void} makeFolder readable by all, with the folders above it
 * @property {(path: string, text: string) => void} writeFile
 * @property {(path: string) => void} removeFile
 * @property {(line: string) => void} say
 *
 * @typedef {{ folder?: string, variables?: Record<string, string>, capture?: boolean }} RunOptions
 *   `capture`: hand the output back instead of showing it
 * @typedef {{ exitCode: number, output: string }} RunResult
 */

/** @returns {System} */
export function realSystem() {
  return {
    env: process.env,
    platform: process.platform,
    architecture: process.arch,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    isExecutable,
    listFolder: (path) => (existsSync(path) ? readdirSync(path) : []),
    resolveLinks: (path) => realpathSync(path),
    run,
    makeFolder: (path) => mkdirSync(path, { recursive: true, mode: 0o755 }),
    writeFile: (path, text) => writeFileSync(path, text),
    removeFile: (path) => rmSync(path, { force: true }),
    say: console.log,
  };
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @type {System["run"]} */
function run([program, ...parameters], { folder, variables, capture = false } = {}) {
  const result = spawnSync(program, parameters, {
    ...(folder === undefined ? {} : { cwd: folder }),
    env: { ...process.env, ...variables },
    stdio: ["ignore", capture ? "pipe" : "inherit", capture ? "pipe" : "inherit"],
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { exitCode: result.status ?? 1, output: result.stdout ?? "" };
}
