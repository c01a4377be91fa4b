// @ts-check
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfChanged, removeFormerBuilds } from "./build.mjs";

/** Before `npm pack` of a package: builds it, with its types, and puts licence and readme beside it. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = process.cwd();

await buildIfChanged(undefined, (sentence) => console.error(sentence));
removeFormerBuilds();
if (existsSync(join(folder, "tsconfig.types.json"))) {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.types.json"], { cwd: folder, stdio: "inherit" });
}
copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
if (!existsSync(join(folder, "README.md"))) copyFileSync(join(root, "README.md"), join(folder, "README.md"));
