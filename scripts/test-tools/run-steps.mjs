// @ts-check

/**
 * What one step found. A command counts as one check; a test run counts its tests.
 *
 * @typedef {{ name: string, reason: string }} SkippedTest
 * @typedef {{ passed: number, failed: number, skipped: readonly SkippedTest[] }} StepResult
 * @typedef {{ name: string, run: () => Promise<StepResult> }} Step
 */

/**
 * Runs the steps in order and stops after the first one that fails. Lists the skipped tests with their reasons and
 * ends with the line `N passed, N failed, N skipped`. A step that throws counts as one failure.
 *
 * @param {readonly Step[]} steps
 * @param {{ print?: (line: string) => void, now?: () => number }} [options]
 * @returns {Promise<StepResult>} the sum over the steps that ran
 */
export async function runSteps(steps, { print = console.log, now = Date.now } = {}) {
  const start = now();
  /** @type {StepResult} */
  let total = { passed: 0, failed: 0, skipped: [] };
  for (const step of steps) {
    print(`\n── ${step.name} ${"─".repeat(Math.max(3, 70 - step.name.length))}`);
    const stepStart = now();
    const result = await runStep(step, print);
    total = addResults(total, result);
    const seconds = toSeconds(now() - stepStart);
    print(`${result.failed === 0 ? "✔" : "✘"} ${step.name}: ${describeResult(result)} (${seconds} s)`);
    if (result.failed > 0) {
      const left = steps.slice(steps.indexOf(step) + 1).map((next) => next.name);
      if (left.length > 0) print(`Stopped here. Not run: ${left.join("; ")}.`);
      break;
    }
  }
  for (const { name, reason } of total.skipped) print(`skipped: ${name} (${reason})`);
  print(`\nTook ${toSeconds(now() - start)} s.`);
  print(describeTotal(total));
  return total;
}

/**
 * @param {Step} step
 * @param {(line: string) => void} print
 * @returns {Promise<StepResult>}
 */
async function runStep(step, print) {
  try {
    return await step.run();
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: [] };
  }
}

/**
 * @param {StepResult} left
 * @param {StepResult} right
 * @returns {StepResult}
 */
function addResults(left, right) {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: [...left.skipped, ...right.skipped],
  };
}

/** @param {StepResult} result */
function describeResult({ passed, failed, skipped }) {
  if (passed + failed + skipped.length <= 1) return failed > 0 ? "failed" : "done";
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}

/** @param {StepResult} total */
function describeTotal({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}

/** @param {number} milliseconds */
function toSeconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1);
}
