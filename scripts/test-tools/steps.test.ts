import { describe, expect, it } from "vitest";
import { commandStep } from "./steps.mjs";

describe("commandStep", () => {
  it.each([
    { exitCode: 0, passed: 1, failed: 0 },
    { exitCode: 3, passed: 0, failed: 1 },
  ])("counts exit code $exitCode as $passed passed, $failed failed", async ({ exitCode, passed, failed }) => {
    const step = commandStep("exit", ["node", "-e", `process.exit(${exitCode})`]);
    expect(await step.run()).toEqual({ passed, failed, skipped: [] });
  });
});
