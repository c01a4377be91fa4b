import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeFolder } from "./stuur-process.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-package-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
  for (const name of ["methods", "event-log"]) await installPacked(name);
  await link("@types/node");
});
afterAll(() => removeFolder(folder));

test("what npm packs has the program, its types, its readme and its licence, and no tests", async () => {
  for (const name of ["methods", "event-log"]) {
    const { stdout } = await run("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: join(folder, "node_modules/@stuur", name),
    });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
    expect(paths.filter((path) => /\.d\.ts$/.test(path)).length).toBeGreaterThan(0);
    expect(paths.filter((path) => /\.test\.|(^|\/)src\//.test(path))).toEqual([]);
  }
});

test("in an empty folder it imports a file, answers a question and writes a file that it reads", async () => {
  await writeFile(
    join(folder, "orders.csv"),
    "order;stap;afdeling;gereed\n1;Ontwerpen;Ontwerp;03-03-2025 09:00\n1;Plannen;Planning;04-03-2025 10:00\n",
  );
  const { stdout } = await runScript(`
    import { exportEventLog, handovers, importEventLog, openEventLog } from "@stuur/event-log";
    const result = await importEventLog({ file: "orders.csv", folder: "log" });
    if (!result.ok) throw new Error(result.error.message.en);
    const log = await openEventLog("log");
    const [worst] = await handovers(log);
    await exportEventLog(log, { file: "orders.xes.gz" });
    await log.close();
    const again = await importEventLog({ file: "orders.xes.gz", folder: "again" });
    console.log(JSON.stringify([worst.from, worst.to, worst.between.working.mean, again.log.counts.events]));`);
  expect(JSON.parse(stdout)).toEqual(["Ontwerp", "Planning", 36_000, 2]);
});

test("a strict TypeScript program compiles against its types", async () => {
  await writeFile(
    join(folder, "program.ts"),
    `import type { EventLog, Handover, ImportOptions } from "@stuur/event-log";
import { handovers } from "@stuur/event-log";
export async function listReceivers(log: EventLog): Promise<readonly string[]> {
  const found: readonly Handover[] = await handovers(log, { by: "team" });
  return found.map(({ to }) => to);
}
export const options: ImportOptions = { file: "orders.csv", folder: "log" };
// @ts-expect-error: types that come out as any would take this as well.
export const wrong: ImportOptions = { file: 1, folder: "log" };
`,
  );
  await compile("program.ts");
});

test("importing types, or a function that needs no database, brings no reader and no database along", async () => {
  const heavy = /duckdb|saxes|yauzl|sqlite/i;
  const types = `import type { EventLog } from "@stuur/event-log"; export const log: EventLog | null = null;`;
  expect(await listImports(types)).toEqual([]);
  const all = `export * from "@stuur/event-log";`;
  expect((await listImports(all)).filter((id) => heavy.test(id)).length).toBeGreaterThan(1);
  const dialect = `import { detectCsvDialect } from "@stuur/event-log";
    console.log(detectCsvDialect("a;b\\n1;2\\n").delimiter);`;
  expect((await listImports(dialect)).filter((id) => heavy.test(id))).toEqual([]);

  // Nor without a bundler: what a running program has loaded of CommonJS and of native code.
  const { stdout } = await runScript(`
    import Module from "node:module";
    ${dialect}
    console.log(JSON.stringify([...Object.keys(Module._cache), ...process.report.getReport().sharedObjects]));`);
  const [delimiter, loaded] = stdout.trim().split("\n");
  expect(delimiter).toBe(";");
  expect((JSON.parse(loaded!) as string[]).filter((path) => heavy.test(path))).toEqual([]);
});

/** As npm would: the content of the packed file, with the dependencies that its package.json names and no others. */
async function installPacked(name: string): Promise<void> {
  const packed = await run("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: join(root, "packages", name),
  });
  const [{ filename }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf("["))) as [
    { filename: string },
  ];
  const target = join(folder, "node_modules/@stuur", name);
  await mkdir(target, { recursive: true });
  await run("tar", ["-xzf", join(folder, filename), "--strip-components=1", "-C", target]);
  const { dependencies = {} } = JSON.parse(await readFile(join(target, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys(dependencies)) {
    if (!dependency.startsWith("@stuur/")) await link(dependency);
  }
}

async function link(dependency: string): Promise<void> {
  const place = join(folder, "node_modules", dependency);
  await mkdir(dirname(place), { recursive: true });
  await symlink(join(root, "node_modules", dependency), place, "junction");
}

async function runScript(source: string): Promise<{ stdout: string }> {
  await writeFile(join(folder, "script.mjs"), source);
  return run(process.execPath, ["script.mjs"], { cwd: folder, env: { ...process.env, NODE_OPTIONS: "" } });
}

async function compile(file: string): Promise<void> {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const options =
    "--strict --noEmit --target es2023 --module nodenext --types node --lib es2023,esnext.disposable";
  await run(process.execPath, [compiler, ...options.split(" "), file], { cwd: folder }).catch((error) => {
    throw new Error(`${error.stdout}`);
  });
}

/** What a bundle of a program imports from outside our packages, at once or later. */
async function listImports(source: string): Promise<readonly string[]> {
  const input = join(folder, "bundled.ts");
  await writeFile(input, source);
  const isOurs = (id: string) => /^[./]|^@stuur\//.test(id) || isAbsolute(id);
  const made = await rolldown({ cwd: folder, input, platform: "node", external: (id) => !isOurs(id) });
  const { output } = await made.generate({ format: "esm" });
  const chunks = output.filter((file) => file.type === "chunk");
  const names = new Set(chunks.map(({ fileName }) => fileName));
  const imported = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  return imported.filter((id) => !names.has(id));
}
