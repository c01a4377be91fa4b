// @ts-check
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfChanged, removeFormerBuilds } from "./build.mjs";

/**
 * Around `npm pack` of a package: before it, builds it with its types and puts licence and readme beside it; after it
 * (`--after`), takes those copies away.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = process.cwd();
/** The libraries have a readme of their own; the product's is that of the repository. */
const copies = basename(folder) === "stuur" ? ["LICENSE", "README.md"] : ["LICENSE"];

if (process.argv.includes("--after")) {
  for (const name of copies) rmSync(join(folder, name), { force: true });
} else {
  await buildIfChanged(undefined, (sentence) => console.error(sentence));
  removeFormerBuilds();
  if (existsSync(join(folder, "tsconfig.types.json"))) {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [tsc, "-p", "tsconfig.types.json"], { cwd: folder, stdio: "inherit" });
  }
  for (const name of copies) copyFileSync(join(root, name), join(folder, name));
}
