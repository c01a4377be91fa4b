// @ts-check
import { writeFileSync } from "node:fs";

/**
 * A vitest reporter that writes how many tests passed and failed, and which were skipped for what reason, to the file
 * named by `STUUR_TEST_COUNTS`. A test file that could not be loaded and an error outside any test count as failed.
 *
 * @typedef {import("vitest/node").Reporter} Reporter
 * @implements {Reporter}
 */
// biome-ignore lint/style/noDefaultExport: vitest takes a reporter from the default export of its file
export default class CountReporter {
  /**
   * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env.STUUR_TEST_COUNTS;
    if (file === undefined) throw new Error("STUUR_TEST_COUNTS must name the file to write the counts to");
    writeFileSync(file, JSON.stringify(countTests(modules, unhandledErrors.length)));
  }
}

/**
 * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
 * @param {number} unhandledErrors
 * @returns {import("./run-steps.mjs").StepResult}
 */
export function countTests(modules, unhandledErrors) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const states = tests.map((test) => test.result().state);
  const skipped = tests.filter((test) => test.result().state === "skipped");
  const brokenModules = modules.filter((module) => module.errors().length > 0);
  const brokenSuites = modules.flatMap((module) =>
    [...module.children.allSuites()].filter((suite) => suite.errors().length > 0),
  );
  return {
    passed: states.filter((state) => state === "passed").length,
    failed:
      states.filter((state) => state === "failed" || state === "pending").length +
      brokenModules.length +
      brokenSuites.length +
      unhandledErrors,
    skipped: skipped.map((test) => ({
      name: `${test.module.relativeModuleId} > ${test.fullName}`,
      reason: findReason(test),
    })),
  };
}

/** @param {import("vitest/node").TestCase} test */
function findReason(test) {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  if (note !== undefined) return note;
  if (test.parent.type === "suite" && test.parent.errors().length > 0) return "its set-up failed";
  return test.options.mode === "todo" ? "still to be written" : "no reason given";
}
