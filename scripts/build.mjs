// @ts-check
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Builds what runs: the libraries and the product by rolldown, the web app by vite, and a database template, so that a
 * first start does not have to make a cluster. Each part is made again only when what it is made from has changed.
 *
 *   node scripts/build.mjs            every part that is out of date
 *   node scripts/build.mjs code web   only these
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stuur = join(root, "packages/stuur");

/** @typedef {{ name: string, says: string, madeFrom: string[], output: string, make: () => Promise<void> }} Part */

/** @type {Record<string, Part>} */
const parts = {
  code: {
    name: "code",
    says: "the program",
    madeFrom: [
      "packages/methods/src",
      "packages/event-log/src",
      "packages/stuur/src",
      "examples",
      "package-lock.json",
    ],
    output: join(stuur, "dist/cli.js"),
    make: buildCode,
  },
  web: {
    name: "web",
    says: "the pages",
    madeFrom: [
      "packages/stuur/src",
      "packages/stuur/index.html",
      "packages/stuur/vite.config.ts",
      "packages/methods/src",
      "package-lock.json",
    ],
    output: join(stuur, "dist/web/index.html"),
    make: buildWeb,
  },
  template: {
    name: "template",
    says: "an empty database",
    madeFrom: [
      "packages/stuur/src/platform/database/pglite-client.ts",
      "node_modules/@electric-sql/pglite/package.json",
    ],
    output: join(stuur, "dist/database-template.tar.gz"),
    make: makeDatabaseTemplate,
  },
};

/**
 * @param {string[]} names which parts are needed
 * @param {(sentence: string) => void} say
 */
export async function buildIfChanged(names = Object.keys(parts), say = () => {}) {
  const stale = names.map((name) => partNamed(name)).filter((part) => !isFresh(part));
  if (stale.length === 0) return;
  const started = performance.now();
  say(`Building ${stale.map((part) => part.says).join(", ")} (once after each change) …`);
  process.env.NODE_ENV ??= "production";
  const [code, ...others] = [
    stale.find((part) => part.name === "code"),
    ...stale.filter((part) => part.name !== "code"),
  ];
  if (code) await makePart(code);
  await Promise.all(others.map((part) => part && makePart(part)));
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** @param {string} name @returns {Part} */
function partNamed(name) {
  const part = parts[name];
  if (!part) throw new Error(`No such part to build: ${name}. Choose from ${Object.keys(parts).join(", ")}.`);
  return part;
}

/** @param {Part} part */
function isFresh(part) {
  const stamp = stampFile(part);
  return existsSync(part.output) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(part);
}

/** @param {Part} part */
async function makePart(part) {
  const before = fingerprint(part);
  rmSync(stampFile(part), { force: true });
  await part.make();
  writeFileSync(stampFile(part), before);
}

/** @param {Part} part */
function stampFile(part) {
  const folder = join(stuur, "dist");
  mkdirSync(folder, { recursive: true });
  return join(folder, `.${part.name}.stamp`);
}

/** @param {Part} part */
function fingerprint(part) {
  const hash = createHash("sha256");
  for (const path of ["scripts/build.mjs", ...part.madeFrom]) {
    for (const file of filesBelow(join(root, path))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function buildCode() {
  const { build } = await import("rolldown");
  const fields = readdirSync(join(root, "packages/methods/src"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  /** @type {[string, Record<string, string>][]} */
  const packages = [
    [
      "packages/methods",
      Object.fromEntries(fields.map(({ name }) => [`${name}/index`, `src/${name}/index.ts`])),
    ],
    ["packages/event-log", { index: "src/index.ts" }],
    [
      "packages/stuur",
      {
        cli: "src/hosts/cli.ts",
        server: "src/hosts/server.ts",
        worker: "src/hosts/worker.ts",
        "pglite-thread": "src/platform/database/pglite.thread.ts",
        "make-template": "src/platform/database/open-database.ts",
      },
    ],
  ];
  for (const [folder, entries] of packages) {
    removeOldCode(join(root, folder, "dist"));
    await build({
      cwd: join(root, folder),
      input: entries,
      platform: folder === "packages/methods" ? "neutral" : "node",
      external: (id) => !id.startsWith(".") && !/^([/\\]|[A-Za-z]:)/.test(id),
      resolve: { conditionNames: ["source", "import", "default"] },
      logLevel: "warn",
      output: {
        dir: join(root, folder, "dist"),
        format: "esm",
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        sourcemap: true,
      },
    });
  }
}

/** Chunks carry a hash in their name, so yesterday's would stay for ever. @param {string} folder */
function removeOldCode(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const isCode =
      entry.isFile() &&
      /\.js(\.map)?$/.test(entry.name) &&
      !entry.parentPath.startsWith(join(stuur, "dist", "web"));
    if (isCode) rmSync(join(entry.parentPath, entry.name));
  }
}

async function buildWeb() {
  const { build } = await import("vite");
  await build({ configFile: join(stuur, "vite.config.ts"), root: stuur, logLevel: "warn" });
}

async function makeDatabaseTemplate() {
  const { makeTemplate } = await import(pathToFileURL(join(stuur, "dist/make-template.js")).href);
  await makeTemplate(parts.template?.output);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  await buildIfChanged(names.length > 0 ? names : undefined, (sentence) => console.log(sentence));
}
