import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const megabyte = 1024 * 1024;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "stuur-memory-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("288 MB are read with a heap of 128 MB, and take no more memory than 96 MB", async () => {
  const small = importIn128MB(await writeRows(96 * megabyte));
  const large = importIn128MB(await writeRows(288 * megabyte));
  expect(large.events).toBeGreaterThan(2.9 * small.events);
  // Both fill DuckDB's buffers, so that they differ by noise alone (some 40 MB); what keeps the file takes 192 MB more.
  expect(large.peakMegabytes - small.peakMegabytes).toBeLessThan(120);
});

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

function importIn128MB(file: string): { events: number; peakMegabytes: number } {
  const options = { file, folder: `${file}.log`, memoryLimit: "128MB", threads: 1 };
  const script = `
    import { importEventLog } from "@stuur/event-log";
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
