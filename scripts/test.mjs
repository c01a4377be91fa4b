// @ts-check
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "./test-tools/chromium.mjs";
import { postgres } from "./test-tools/postgres.mjs";
import { runSteps } from "./test-tools/run-steps.mjs";
import { commandStep, toolStep, vitestStep } from "./test-tools/steps.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
mkdirSync(".cache", { recursive: true });

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });

const quickSteps = [
  commandStep("format and lint", ["biome", "check", "--error-on-warnings", "--max-diagnostics=100", "."]),
  commandStep("types", ["tsc", "-p", "tsconfig.json"]),
  commandStep("types: methods without Node or browser", ["tsc", "-p", "packages/methods/tsconfig.json"]),
  commandStep("types: pages without Node", ["tsc", "-p", "packages/stuur/tsconfig.web.json"]),
  commandStep("import rules", ["node", "scripts/test-tools/check-imports.mjs"]),
  commandStep("dead code", ["knip"]),
  vitestStep("unit tests, examples and docs", "unit"),
];

const fullSteps = [
  ...quickSteps,
  vitestStep("published logs, random logs and damaged files", "thorough"),
  commandStep("build", ["node", "scripts/build.mjs"]),
  toolStep(postgres),
  vitestStep("stores on PGlite and PostgreSQL", "store"),
  toolStep(chromium),
  vitestStep("stories in Chromium", "story"),
];

const { failed } = await runSteps(values.quick ? quickSteps : fullSteps);
process.exitCode = failed === 0 ? 0 : 1;
