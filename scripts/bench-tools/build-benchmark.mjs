// @ts-check
import { readdirSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { build } from "rolldown";

const suffix = ".bench.ts";

/** @returns {string[]} the names to choose from */
export function listBenchmarks() {
  const files = readdirSync("benchmarks").filter((file) => file.endsWith(suffix));
  return files.map((file) => file.slice(0, -suffix.length));
}

/**
 * Bundles a scenario with the sources of our own packages, and leaves packages from npm where they are.
 *
 * @param {string} name
 * @returns {Promise<string>} the module to import
 */
export async function buildBenchmark(name) {
  const file = resolve(".cache/bench", `${name}.mjs`);
  await build({
    input: resolve("benchmarks", `${name}${suffix}`),
    platform: "node",
    external: (module) => !(module.startsWith("@stuur/") || module.startsWith(".") || isAbsolute(module)),
    resolve: { conditionNames: ["source", "import", "node"] },
    output: { file, format: "esm", codeSplitting: false },
    logLevel: "warn",
  });
  return file;
}
