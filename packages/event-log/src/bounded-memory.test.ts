import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";
import { temporaryLogs } from "./test/temporary-log.ts";

const { root } = temporaryLogs();
const megabyte = 1024 * 1024;

test("96 MB are read with a heap of 128 MB, and take hardly more memory than 32 MB", async () => {
  const code = await bundleImport();
  const small = importIn128MB(code, await writeRows(32 * megabyte));
  const large = importIn128MB(code, await writeRows(96 * megabyte));
  expect(large.events).toBeGreaterThan(2.9 * small.events);
  // DuckDB may fill its buffers (128 MB) with the larger file; a copy of the file itself would come on top.
  expect(large.peakMegabytes - small.peakMegabytes).toBeLessThan(100);
}, 120_000);

/** A child process has its own heap; Node 20 runs no TypeScript, so it is given the bundled sources. */
async function bundleImport(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("import-event-log.ts", import.meta.url)),
    platform: "node",
    external: ["@duckdb/node-api", "saxes"],
    resolve: { conditionNames: ["source", "import", "node"] },
    logLevel: "warn",
  });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

async function writeRows(bytes: number): Promise<string> {
  const file = join(root, `${bytes}.csv`);
  const output = createWriteStream(file);
  output.write("zaaknummer,stap,tijdstip,team,medewerker\n");
  for (let row = 0, written = 0; written < bytes; ) {
    let rows = "";
    for (; rows.length < megabyte; row++) {
      const time = new Date(Date.UTC(2024, 0, 1) + row * 9000).toISOString();
      const person = `medewerker ${String(row % 4001).padStart(5, "0")}`;
      rows += `Z-${String(row % 200_003).padStart(8, "0")},stap ${row % 11},${time},Team ${row % 613},${person}\n`;
    }
    written += rows.length;
    if (!output.write(rows)) await once(output, "drain");
  }
  output.end();
  await once(output, "finish");
  return file;
}

function importIn128MB(code: string, file: string): { events: number; peakMegabytes: number } {
  const options = { file, folder: `${file}.log`, memoryLimit: "128MB", threads: 1 };
  const script = `${code}
    let peak = 0;
    setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, 10).unref();
    const result = await importEventLog(${JSON.stringify(options)});
    if (!result.ok) throw new Error(result.error.message.en);
    console.log(JSON.stringify({ events: result.log.counts.events, peakMegabytes: peak / ${megabyte} }));`;
  const child = spawnSync(process.execPath, ["--max-old-space-size=128", "--input-type=module"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    input: script,
    encoding: "utf8",
  });
  expect(child.status, child.stderr).toBe(0);
  return JSON.parse(child.stdout) as { events: number; peakMegabytes: number };
}
