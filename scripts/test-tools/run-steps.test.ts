import { describe, expect, it } from "vitest";
import { runSteps, type Step, type StepResult } from "./run-steps.mjs";

describe("runSteps", () => {
  it("adds the results and ends with the counts alone on a line", async () => {
    const skipped = [{ name: "a.test.ts > reads the log", reason: "the reference is not here" }];
    const { lines, total } = await runAndListen([
      step("lint", { passed: 1, failed: 0, skipped: [] }),
      step("unit", { passed: 40, failed: 0, skipped }),
    ]);
    expect(total).toEqual({ passed: 41, failed: 0, skipped });
    expect(lines).toContain("skipped: a.test.ts > reads the log (the reference is not here)");
    expect(lines.at(-1)).toBe("41 passed, 0 failed, 1 skipped");
  });

  it("stops after the step that fails and names those it did not run", async () => {
    const { lines, total } = await runAndListen([
      step("lint", { passed: 1, failed: 0, skipped: [] }),
      step("types", { passed: 0, failed: 1, skipped: [] }),
      { name: "unit", run: () => Promise.reject(new Error("must not run")) },
    ]);
    expect(total.failed).toBe(1);
    expect(lines).toContain("✘ types: failed (0.0 s)");
    expect(lines).toContain("Stopped here. Not run: unit.");
    expect(lines.at(-1)).toBe("1 passed, 1 failed, 0 skipped");
  });

  it("counts a step that throws as one failure and prints why", async () => {
    const { lines, total } = await runAndListen([
      { name: "Chromium", run: () => Promise.reject(new Error("Chromium is not on this machine.")) },
    ]);
    expect(total.failed).toBe(1);
    expect(lines).toContain("Chromium is not on this machine.");
    expect(lines.at(-1)).toBe("0 passed, 1 failed, 0 skipped");
  });
});

function step(name: string, result: StepResult): Step {
  return { name, run: () => Promise.resolve(result) };
}

async function runAndListen(steps: readonly Step[]) {
  const lines: string[] = [];
  const total = await runSteps(steps, { print: (line) => lines.push(line), now: () => 0 });
  return { lines, total };
}
