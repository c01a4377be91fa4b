#!/usr/bin/env node
// @ts-check
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The published package holds what was built; a clone builds it here, when its sources changed.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Stuur needs Node 20.19 or later; this is ${process.versions.node}. Get a newer one from nodejs.org.`,
  );
  process.exit(1);
}

const build = new URL("../../../scripts/build.mjs", import.meta.url);
if (existsSync(fileURLToPath(build)) && existsSync(fileURLToPath(new URL("../src", import.meta.url)))) {
  const { buildIfChanged } = await import(build.href);
  const parts = process.argv[2] === "start" ? ["code", "web", "template"] : ["code"];
  await buildIfChanged(parts, (/** @type {string} */ sentence) => console.error(sentence));
}
const { main } = await import(new URL("../dist/cli.js", import.meta.url).href);
process.exitCode = await main(process.argv);
