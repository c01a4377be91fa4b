import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Inside the repository, because the made-up tests import vitest. */
const cache = join(repository, ".cache");

describe("CountReporter", () => {
  let root: string;
  beforeEach(() => {
    mkdirSync(cache, { recursive: true });
    root = mkdtempSync(join(cache, "count-reporter-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("counts tests, gives the reason of a skip, and takes what could not run for failed", () => {
    const counts = countTestsOf(root, {
      "vitest.config.mjs": "export default {};",
      "mixed.test.ts": `
        import { describe, expect, it } from "vitest";
        it("holds", () => expect(1).toBe(1));
        it("does not hold", () => expect(1).toBe(2));
        it("skips with a reason", (context) => context.skip("the reference is not here"));
        it.skip("skips without", () => {});
        it.todo("comes later");`,
      "broken.test.ts": `import "./not-there.ts";`,
      "set-up.test.ts": `
        import { beforeAll, describe, it } from "vitest";
        describe("with a broken set-up", () => { beforeAll(() => { throw new Error("no"); }); it("never runs", () => {}); });`,
      "stray.test.ts": `
        import { it } from "vitest";
        it("leaves an error behind", async () => { void Promise.reject(new Error("stray")); await new Promise((go) => setTimeout(go, 20)); });`,
    });
    expect(counts.passed).toBe(2);
    expect(counts.failed).toBe(4);
    expect(new Set(counts.skipped)).toEqual(
      new Set([
        { name: "mixed.test.ts > skips with a reason", reason: "the reference is not here" },
        { name: "mixed.test.ts > skips without", reason: "no reason given" },
        { name: "mixed.test.ts > comes later", reason: "still to be written" },
        { name: "set-up.test.ts > with a broken set-up > never runs", reason: "its set-up failed" },
      ]),
    );
  });
});

function countTestsOf(root: string, files: Readonly<Record<string, string>>) {
  for (const [name, source] of Object.entries(files)) writeFileSync(join(root, name), source);
  const reporter = join(repository, "scripts/test-tools/count-reporter.mjs");
  const vitest = join(repository, "node_modules/vitest/vitest.mjs");
  const file = join(root, "counts.json");
  spawnSync(process.execPath, [vitest, "run", "--root", root, `--reporter=${reporter}`], {
    env: { ...process.env, STUUR_TEST_COUNTS: file },
  });
  return JSON.parse(readFileSync(file, "utf8"));
}
