// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { holdBuildLock } from "./build-tools/build-lock.mjs";
import { putInPlace, readStamp, removeRetired } from "./build-tools/built-files.mjs";

/**
 * Builds what runs: the libraries and the product by rolldown, the web app by vite, and a database template, so that a
 * first start does not have to make a cluster. Each part is made again only when what it is made from has changed.
 *
 *   node scripts/build.mjs            every part that is out of date
 *   node scripts/build.mjs code web   only these
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stuur = join(root, "packages/stuur");
const dist = join(stuur, "dist");

/** @typedef {import("./build-tools/built-files.mjs").BuiltFile} BuiltFile */
/** @typedef {{ says: string, madeFrom: string[], without?: RegExp, output: string, make: () => Promise<BuiltFile[]> }} Part */
/** @typedef {{ type: "chunk", fileName: string, code: string, isEntry: boolean, moduleIds: string[] }} Chunk */
/** @typedef {Chunk | { type: "asset", fileName: string, source: string | Uint8Array }} Output */

/** @type {Record<string, Part>} */
const parts = {
  code: {
    says: "the program",
    madeFrom: [
      "packages/methods/src",
      "packages/event-log/src",
      "packages/stuur/src",
      "examples",
      "package-lock.json",
    ],
    without: /\.svg$/,
    output: join(dist, "cli.js"),
    make: buildCode,
  },
  web: {
    says: "the pages",
    madeFrom: [
      "packages/stuur/src/ui",
      "packages/stuur/src/capabilities",
      "packages/stuur/src/hosts",
      "docs/tutorial",
      "docs/pictures/estafette.png",
      "docs/pictures/relay.png",
      "docs/pictures/stairs.png",
      "docs/pictures/trap.png",
      "packages/stuur/index.html",
      "packages/stuur/vite.config.ts",
      "packages/methods/src",
      "package-lock.json",
    ],
    without: /\.(routes|store|jobs|work|facts|steps|command)\.ts$/,
    output: join(dist, "web/index.html"),
    make: buildWeb,
  },
  template: {
    says: "an empty database",
    madeFrom: [
      "packages/stuur/src/platform/database/pglite-client.ts",
      "node_modules/@electric-sql/pglite/package.json",
    ],
    output: join(dist, "database-template.tar.gz"),
    make: makeDatabaseTemplate,
  },
};

/**
 * Builds what is out of date, one process at a time. Where it may not write it ends the process with one sentence.
 *
 * @param {string[]} names which parts are needed
 * @param {(sentence: string) => void} say
 */
export async function buildIfChanged(names = Object.keys(parts), say = () => {}) {
  if (names.every((name) => isFresh(name))) return;
  try {
    await holdBuildLock(join(dist, ".build.lock"), {
      work: () => buildStale(names, say),
      onWaiting: (pid) => say(`Waiting for process ${pid}, which is building …`),
    });
  } catch (error) {
    const { code = "", path } = /** @type {NodeJS.ErrnoException} */ (error);
    if (!["EACCES", "EPERM", "EROFS"].includes(code)) throw error;
    console.error(
      `Stuur has to be built, because its sources changed, but ${path ? dirname(path) : dist} cannot be written (${code}). Let the owner of ${root} run there: npm run build`,
    );
    process.exit(1);
  }
}

/** Removes at once what former builds left for those who run them: a package holds one build. */
export function removeFormerBuilds() {
  for (const name of Object.keys(parts)) removeRetired(stampFile(name));
}

/** @param {string[]} names @param {(sentence: string) => void} say */
async function buildStale(names, say) {
  const stale = names.filter((name) => !isFresh(name));
  if (stale.length === 0) return;
  const started = performance.now();
  say(`Building ${stale.map((name) => partNamed(name).says).join(", ")} (once after each change) …`);
  process.env.NODE_ENV ??= "production";
  // The code comes first: it makes the template.
  if (stale.includes("code")) await makePart("code");
  await Promise.all(stale.filter((name) => name !== "code").map(makePart));
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** @param {string} name @returns {Part} */
function partNamed(name) {
  const part = parts[name];
  if (!part) throw new Error(`No such part to build: ${name}. Choose from ${Object.keys(parts).join(", ")}.`);
  return part;
}

/** @param {string} name */
function isFresh(name) {
  const part = partNamed(name);
  return existsSync(part.output) && readStamp(stampFile(name)).fingerprint === fingerprint(part);
}

/** @param {string} name */
async function makePart(name) {
  const part = partNamed(name);
  const before = fingerprint(part);
  const files = await part.make();
  putInPlace(stampFile(name), { fingerprint: before, files, asideFolder: join(dist, ".new") });
}

/** @param {string} name */
function stampFile(name) {
  return join(dist, `.${name}.stamp`);
}

/** @param {Part} part */
function fingerprint(part) {
  const hash = createHash("sha256");
  for (const file of [...filesBelow("scripts/build.mjs"), ...sourcesOf(part)]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** @param {Part} part */
function sourcesOf({ madeFrom, without }) {
  return madeFrom.flatMap(filesBelow).filter((file) => !without?.test(file));
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function buildCode() {
  const methods = readdirSync(join(root, "packages/methods/src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [`${name}/index`, `src/${name}/index.ts`]);
  const built = [
    await bundle("packages/methods", { platform: "neutral", entries: Object.fromEntries(methods) }),
    await bundle("packages/event-log", { platform: "node", entries: { index: "src/index.ts" } }),
    await bundle("packages/stuur", {
      platform: "node",
      entries: {
        cli: "src/hosts/cli.ts",
        server: "src/hosts/server.ts",
        worker: "src/hosts/worker.ts",
        "pglite-thread": "src/platform/database/pglite.thread.ts",
        "open-database": "src/platform/database/open-database.ts",
      },
    }),
  ];
  return entriesLast(built.flat(), partNamed("code"));
}

/** What draws a page on the command line is bundled, as it is for the web; it is loaded when a page is asked for. */
const drawing = /^(react|react-dom|react-i18next|use-sync-external-store|html-parse-stringify)(\/|$)/;

/** @param {string} id */
function isPackage(id) {
  return !id.startsWith(".") && !/^([/\\]|[A-Za-z]:)/.test(id);
}

/**
 * @param {string} folder
 * @param {{ platform: "neutral" | "node", entries: Record<string, string> }} what
 * @returns {Promise<(Output & { folder: string })[]>}
 */
async function bundle(folder, { platform, entries }) {
  const { build } = await import("rolldown");
  const { output } = await build({
    cwd: join(root, folder),
    input: entries,
    platform,
    external: (id) => isPackage(id) && !drawing.test(id),
    resolve: { conditionNames: ["source", "import", "default"] },
    moduleTypes: { ".css": "text" },
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    logLevel: "warn",
    write: false,
    output: {
      dir: join(root, folder, "dist"),
      format: "esm",
      entryFileNames: "[name].js",
      chunkFileNames: "[name]-[hash].js",
      sourcemap: true,
    },
  });
  return output.map((file) => ({ ...file, folder: join(root, folder, "dist") }));
}

async function buildWeb() {
  const { build } = await import("vite");
  const options = { configFile: join(stuur, "vite.config.ts"), root: stuur, build: { write: false } };
  const { output } = /** @type {{ output: Output[] }} */ (await build({ ...options, logLevel: "warn" }));
  return entriesLast(
    output.map((file) => ({ ...file, folder: join(dist, "web") })),
    partNamed("web"),
  );
}

/**
 * What is named by a hash of its content comes before what names it.
 *
 * @param {(Output & { folder: string })[]} outputs
 * @param {Part} part
 * @returns {BuiltFile[]}
 */
function entriesLast(outputs, part) {
  refuseOtherSources(outputs, part);
  const isEntry = (/** @type {Output} */ file) =>
    file.type === "chunk" ? file.isEntry : file.fileName.endsWith(".html");
  return [...outputs.filter((file) => !isEntry(file)), ...outputs.filter(isEntry)].map((file) => ({
    path: join(file.folder, file.fileName),
    content: file.type === "chunk" ? file.code : file.source,
  }));
}

/** A source that the part's list leaves out could change without a build. @param {Output[]} outputs @param {Part} part */
function refuseOtherSources(outputs, part) {
  const known = new Set(sourcesOf(part));
  const own = outputs
    .flatMap((file) => (file.type === "chunk" ? file.moduleIds : []))
    .filter((id) => id.startsWith(root) && !id.includes("node_modules"));
  const other = own.find((id) => !known.has(join(id.replace(/\?(raw|url)$/, ""))));
  if (other)
    throw new Error(`${other} is built into ${part.says}, but not on the list in scripts/build.mjs.`);
}

async function makeDatabaseTemplate() {
  const { makeTemplate } = await import(pathToFileURL(join(dist, "open-database.js")).href);
  const aside = join(dist, ".template");
  await makeTemplate(aside);
  const content = readFileSync(aside);
  rmSync(aside);
  return [{ path: partNamed("template").output, content }];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  await buildIfChanged(names.length > 0 ? names : undefined, (sentence) => console.log(sentence));
}
