// @ts-check
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { provideTool } from "./provide-tool.mjs";
import { realSystem } from "./system.mjs";

/** @typedef {import("./run-steps.mjs").Step} Step */
/** @typedef {import("./run-steps.mjs").StepResult} StepResult */

/**
 * A step that is one command, found in `node_modules/.bin` first; it passes when the exit code is 0.
 *
 * @param {string} name
 * @param {readonly [string, ...string[]]} command
 * @returns {Step}
 */
export function commandStep(name, command) {
  return {
    name,
    run: async () => {
      const succeeded = (await runCommand(command)) === 0;
      return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: [] };
    },
  };
}

/**
 * A step that runs one vitest project and counts its tests.
 *
 * @param {string} name
 * @param {string} project
 * @returns {Step}
 */
export function vitestStep(name, project) {
  return {
    name,
    run: async () => {
      const file = resolve(".cache", `test-counts-${project}.json`);
      rmSync(file, { force: true });
      const reporters = ["--reporter=default", "--reporter=./scripts/test-tools/count-reporter.mjs"];
      const exitCode = await runCommand(["vitest", "run", "--project", project, ...reporters], {
        STUUR_TEST_COUNTS: file,
      });
      return readCounts(file, exitCode);
    },
  };
}

/**
 * A step that finds a tool or installs it, and hands its path to the later steps through the environment.
 *
 * @param {import("./provide-tool.mjs").Tool} tool
 * @returns {Step}
 */
export function toolStep(tool) {
  return {
    name: tool.name,
    run: async () => {
      process.env[tool.variable] = provideTool(tool, realSystem());
      return { passed: 0, failed: 0, skipped: [] };
    },
  };
}

/**
 * @param {readonly [string, ...string[]]} command
 * @param {Record<string, string>} [variables]
 * @returns {Promise<number>} the exit code, 1 for a command that a signal ended
 */
function runCommand([program, ...parameters], variables = {}) {
  const path = `${join(process.cwd(), "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;
  return new Promise((settle, reject) => {
    const child = spawn(program, parameters, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, PATH: path, ...variables },
      shell: process.platform === "win32",
    });
    child.on("error", reject);
    child.on("close", (code) => settle(code ?? 1));
  });
}

/**
 * A run that ended badly without a failed test (a crash, no test file, an error outside the tests) is one failure.
 *
 * @param {string} file
 * @param {number} exitCode
 * @returns {StepResult}
 */
function readCounts(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  /** @type {StepResult} */
  const counts = JSON.parse(readFileSync(file, "utf8"));
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
