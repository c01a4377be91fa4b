import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { findCodeBlocks } from "./code-blocks.ts";
import { makeExampleModule } from "./executed-example.ts";
import { findExportedFunctions } from "./exported-functions.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, ".cache/examples");
const examples = findCodeBlocks(root).filter(({ language }) => language === "ts");
const executed = examples.filter(({ note }) => note === "");
const notExecuted = examples.filter(({ note }) => note !== "");

describe("examples in the documentation", () => {
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });

  it.each(executed.map((block) => [`${block.file}:${block.line}`, block] as const))(
    "%s",
    async (_, block) => {
      const file = join(folder, `${block.file.replaceAll(/[/.]/g, "-")}-${block.line}.ts`);
      writeFileSync(file, makeExampleModule(block));
      await import(pathToFileURL(file).href);
    },
  );

  it("are left out of the run only for a stated reason", () => {
    const unexplained = notExecuted.filter(({ note }) => !/^no-run: .{10,}/.test(note));
    expect(unexplained.map(({ file, line, note }) => `${file}:${line}: ts ${note}`)).toEqual([]);
  });

  it("are there for every function that a library exports", () => {
    const fields = readdirSync(join(root, "packages/methods/src"));
    const functions = findExportedFunctions(root, {
      "@stuur/event-log": "packages/event-log/src/index.ts",
      ...Object.fromEntries(
        fields.map((field) => [`@stuur/methods/${field}`, `packages/methods/src/${field}/index.ts`]),
      ),
    });
    expect(functions.length).toBeGreaterThan(0);
    expect(functions.filter(({ hasExample }) => !hasExample).map(({ name }) => name)).toEqual([]);
  });
});
