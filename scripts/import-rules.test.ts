import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import configuration from "../.dependency-cruiser.mjs";
import { checkImports } from "./test-tools/check-imports.mjs";

type Tree = Readonly<Record<string, string>>;

const product = "packages/stuur/src";
const promises = `${product}/capabilities/serve/promises`;

/** A small repository in which every layer imports only what it may. */
const soundTree: Tree = {
  "packages/methods/package.json": packageJson("@stuur/methods", "./*", "./src/*/index.ts"),
  "packages/methods/src/time/index.ts": `export { duration } from "./duration.ts";`,
  "packages/methods/src/time/duration.ts": `export const duration = 1;`,
  "packages/methods/src/time/duration.test.ts": `import "node:fs"; import "vitest"; import "./duration.ts";`,
  "packages/methods/src/statistics/index.ts": `export { mean } from "./mean.ts";`,
  "packages/methods/src/statistics/mean.ts": `import "../time/index.ts"; import "@stdlib/gamma"; export const mean = 1;`,
  "packages/event-log/package.json": packageJson("@stuur/event-log", ".", "./src/index.ts"),
  "packages/event-log/src/index.ts": `import "@stuur/methods/time"; import "saxes"; export type Log = 1; export const log = 1;`,
  [`${product}/records/ids.ts`]: `import type { Log } from "@stuur/event-log"; export type Id = Log;`,
  [`${product}/platform/database/database.ts`]: `import "kysely"; import "node:fs"; export type Database = 1; export const open = 1;`,
  [`${product}/platform/outbox/when.ts`]: `export const when = 1;`,
  [`${product}/platform/test/harness.ts`]: `import "../database/database.ts"; import "vitest"; export const harness = 1;`,
  [`${product}/ui/table.tsx`]: `import "react"; export const table = 1;`,
  [`${promises}/promises.contract.ts`]: `import "zod"; export const contract = 1;`,
  [`${promises}/promises.store.ts`]: `import "../../../platform/database/database.ts"; import "kysely"; export const store = 1;`,
  [`${promises}/promises.routes.ts`]: `import type { Database } from "../../../platform/database/database.ts"; import "./promises.store.ts"; import "./promises.contract.ts"; import "@stuur/event-log"; export type Handle = Database;`,
  [`${promises}/promises.page.tsx`]: `import "./promises.contract.ts"; import "./calendar-strip.tsx"; import "../../../ui/table.tsx"; import "@stuur/methods/time"; import "react";`,
  [`${promises}/calendar-strip.tsx`]: `import "react"; export const strip = 1;`,
  [`${promises}/promises.steps.ts`]: `export const step = 1;`,
  [`${promises}/promises.store.test.ts`]: `import "../../../platform/test/harness.ts"; import "./promises.store.ts";`,
  [`${product}/loop.ts`]: `import "./capabilities/serve/promises/promises.steps.ts"; import "./platform/outbox/when.ts"; export const loop = 1;`,
  [`${product}/hosts/server.ts`]: `import "../loop.ts"; import "../capabilities/serve/promises/promises.routes.ts"; export const server = 1;`,
  ...Object.fromEntries(
    ["vitest", "@stdlib/gamma", "saxes", "kysely", "zod", "react", "lodash"].flatMap((name) => [
      [`node_modules/${name}/package.json`, packageJson(name, ".", "./dist/index.js")],
      [`node_modules/${name}/dist/index.js`, "export const thing = 1;"],
    ]),
  ),
};

interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
  readonly otherFiles: Tree;
}

const planted: readonly Planted[] = [
  plant("methods-are-pure", "packages/methods/src/time/reads-a-file.ts", "node:fs"),
  plant("methods-are-pure", "packages/methods/src/time/takes-npm.ts", "lodash"),
  plant("methods-are-pure", "packages/methods/src/time/knows-event-log.ts", "@stuur/event-log"),
  plant("methods-fields-by-index", "packages/methods/src/statistics/too-deep.ts", "../time/duration.ts"),
  // The sound tree's statistics already builds on time.
  plant("methods-no-folder-cycle", "packages/methods/src/time/by-statistics.ts", "../statistics/index.ts"),
  plant("event-log-stands-alone", "packages/event-log/src/shop.ts", "../../../examples/shop.ts", {
    "examples/shop.ts": "export const shop = 1;",
  }),
  plant(
    "packages-by-public-name",
    `${promises}/deep.routes.ts`,
    "../../../../../methods/src/time/duration.ts",
  ),
  plant("records-stand-alone", `${product}/records/database.ts`, "../platform/database/database.ts"),
  plant("records-stand-alone", `${product}/records/npm.ts`, "zod"),
  plant("records-take-types-only", `${product}/records/computes.ts`, "@stuur/methods/time"),
  plant(
    "platform-serves-every-capability",
    `${product}/platform/http/app.ts`,
    "../../capabilities/serve/promises/promises.contract.ts",
  ),
  plant("platform-serves-every-capability", `${product}/platform/jobs/computes.ts`, "@stuur/methods/time"),
  plant("ui-is-only-interface", `${product}/ui/computes.ts`, "@stuur/methods/time"),
  plant("ui-is-only-interface", `${product}/ui/npm.ts`, "lodash"),
  plant(
    "capability-not-to-capability",
    `${product}/capabilities/serve/reports/reports.routes.ts`,
    "../promises/promises.contract.ts",
  ),
  plant(
    "capability-not-to-capability",
    `${product}/capabilities/steer/mandate/mandate.store.ts`,
    "../../serve/promises/promises.store.ts",
  ),
  plant(
    "only-store-touches-database",
    `${promises}/promises.command.ts`,
    "../../../platform/database/database.ts",
  ),
  plant("only-store-writes-queries", `${promises}/promises.work.ts`, "kysely"),
  plant("only-store-writes-queries", `${product}/platform/http/query.ts`, "kysely"),
  plant("page-sees-its-contract", `${promises}/eager.page.tsx`, "./promises.store.ts"),
  plant("page-sees-its-contract", `${promises}/eager-part.tsx`, "@stuur/event-log"),
  plant("page-sees-its-contract", `${promises}/npm.page.tsx`, "lodash"),
  plant("page-needs-no-node", `${promises}/file.page.tsx`, "node:fs"),
  plant("page-needs-no-node", `${promises}/promises.texts.ts`, "node:fs"),
  plant("contract-is-for-both-sides", `${promises}/wide.contract.ts`, "./promises.steps.ts"),
  plant("loop-only-wires-steps", `${product}/loop.ts`, "./capabilities/serve/promises/promises.store.ts"),
  plant("only-hosts-mount-the-loop", `${promises}/eager.routes.ts`, "../../../loop.ts"),
  plant("nothing-imports-hosts", `${promises}/mounted.routes.ts`, "../../../hosts/server.ts"),
  plant("production-not-to-tests", `${product}/platform/jobs/tested.ts`, "../test/harness.ts"),
  plant("production-not-to-tests", "packages/event-log/src/tested.ts", "./tested.test.ts", {
    "packages/event-log/src/tested.test.ts": "export const fixture = 1;",
  }),
  plant("no-cycle", "packages/event-log/src/one.ts", "./other.ts", {
    "packages/event-log/src/other.ts": `import "./one.ts";`,
  }),
  plant("no-unresolved", "packages/event-log/src/nowhere.ts", "./not-there.ts"),
];

describe("import rules", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "stuur-import-rules-"));
    symlink(root, "@stuur/methods", "packages/methods");
    symlink(root, "@stuur/event-log", "packages/event-log");
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("find nothing wrong with a repository in which every layer imports what it may", async () => {
    writeTree(root, soundTree);
    const { modules, throughPackages, violations } = await checkImports(root);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(20);
    expect(throughPackages).toBe(4);
  });

  it.each(planted.map((one) => [one.rule, one.file, one] as const))(
    "%s: %s",
    async (rule, file, { source, otherFiles }) => {
      writeTree(root, { ...soundTree, ...otherFiles, [file]: source });
      const { violations } = await checkImports(root);
      expect([...new Set(violations.map((violation) => violation.rule))]).toEqual([rule]);
      expect(violations.map(({ from }) => from)).toContain(
        rule === "methods-no-folder-cycle" ? dirname(file) : file,
      );
    },
  );

  it("are each proved by a planted violation", () => {
    const proved = new Set(planted.map(({ rule }) => rule));
    const unproved = configuration.forbidden
      ?.map((rule) => rule.name)
      .filter((name) => !proved.has(name ?? ""));
    expect(unproved).toEqual([]);
  });

  it("count no module in an empty repository, which the check takes for a failure", async () => {
    expect(await checkImports(root)).toEqual({ modules: 0, throughPackages: 0, violations: [] });
  });
});

function plant(rule: string, file: string, imported: string, otherFiles: Tree = {}): Planted {
  return { rule, file, source: `import * as planted from "${imported}"; export { planted };`, otherFiles };
}

function packageJson(name: string, entry: string, target: string): string {
  const isSource = target.endsWith(".ts");
  return JSON.stringify({
    name,
    type: "module",
    exports: { [entry]: isSource ? { source: target } : target },
  });
}

function writeTree(root: string, tree: Tree): void {
  for (const [file, source] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
}

function symlink(root: string, name: string, target: string): void {
  mkdirSync(dirname(join(root, "node_modules", name)), { recursive: true });
  mkdirSync(join(root, target), { recursive: true });
  symlinkSync(join(root, target), join(root, "node_modules", name), "dir");
}
