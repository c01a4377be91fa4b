import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EventLog, importEventLog, openEventLog, pairs, type QuestionOptions } from "./index.ts";

// Counts and durations that pm4py 2.7.14 gives for public logs; see the README beside them.
const reference = fileURLToPath(new URL("../../../../shared/reference", import.meta.url));
const isPresent = existsSync(join(reference, "handovers"));
const absent = `the reference logs are not at ${reference}: equality with published counts is NOT checked`;

const logs = [
  { file: "receipt.csv.gz", name: "receipt", sides: ["group", "resource"] },
  { file: "env_permit.xes.gz", name: "env_permit", sides: ["group", "resource"] },
  { file: "bpic13_incidents.xes.gz", name: "bpic13_incidents", sides: ["group", "resource"] },
  {
    file: "bpic13_incidents.xes.gz",
    name: "bpic13_lines",
    sides: ["group", "resource"],
    columns: { team: "organization involved", person: "org:role" },
  },
  { file: "bpic12.xes.gz", name: "bpic12", sides: ["resource"] },
] as const;

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe.each(logs)("$name equals the reference", ({ file, name, sides, ...rest }) => {
  const log = importedLog(file, { status: "none", ...("columns" in rest ? rest.columns : {}) });

  const questions = sides.flatMap((side) => [`${side}.fill`, `${side}.drop`]);
  test.for(questions)("%s: counts exactly, means and medians to a microsecond", async (question, context) => {
    if (!isPresent) return context.skip(absent);
    const [side, missing] = question.split(".");
    const options: QuestionOptions = {
      by: side === "group" ? "team" : "person",
      missing: missing === "fill" ? "keep" : "drop",
    };
    const found = new Map((await pairs(log(), options)).map((pair) => [`${pair.from} → ${pair.to}`, pair]));
    const counts = readTable(`${name}.${question}.handover.csv`);
    expect(found.size).toBe(counts.length);
    for (const [from, to, , count] of counts) {
      expect(found.get(`${from} → ${to}`), `${from} → ${to}`).toMatchObject({ count: Number(count) });
    }
    for (const [from, to, , mean, median] of readTable(`${name}.${question}.perf.csv`)) {
      const { meanSeconds, medianSeconds } = found.get(`${from} → ${to}`)!;
      expect(Math.abs(meanSeconds! - Number(mean)), `mean ${from} → ${to}`).toBeLessThan(1e-6);
      expect(Math.abs(medianSeconds! - Number(median)), `median ${from} → ${to}`).toBeLessThan(1e-6);
    }
  });
});

describe("production, with start times, equals the reference", () => {
  const log = importedLog("production.csv.gz", {});
  // The reference waits between steps; so here a step takes the place of the person.
  const bySteps = importedLog("production.csv.gz", { person: "Activity" });

  test("pairs of resources in order of start", async (context) => {
    if (!isPresent) return context.skip(absent);
    const found = await pairs(log(), { by: "person" });
    const expected = readTable("production.resource.handover.csv").map(([from, to, , count]) => {
      return { from, to, count: Number(count) };
    });
    expect(found).toHaveLength(expected.length);
    for (const pair of expected) expect(found).toContainEqual(expect.objectContaining(pair));
  });

  test("waiting is the next start minus this completion, at least 0", async (context) => {
    if (!isPresent) return context.skip(absent);
    const found = new Map(
      (await pairs(bySteps(), { by: "person" })).map((pair) => [`${pair.from} → ${pair.to}`, pair]),
    );
    const expected = readTable("production.activity.wait_start_aware.csv");
    expect(found.size).toBe(expected.length);
    for (const [from, to, mean, median] of expected) {
      const { meanSeconds, medianSeconds } = found.get(`${from} → ${to}`)!;
      expect(Math.abs(meanSeconds! - Number(mean)), `mean ${from} → ${to}`).toBeLessThan(1e-6);
      expect(Math.abs(medianSeconds! - Number(median)), `median ${from} → ${to}`).toBeLessThan(1e-6);
    }
  });
});

/** Imports a reference log before the tests and closes it after them. */
function importedLog(file: string, columns: Record<string, string>): () => EventLog {
  let log: EventLog | undefined;
  beforeAll(async () => {
    if (!isPresent) return;
    const folder = await mkdtemp(join(tmpdir(), "stuur-reference-"));
    folders.push(folder);
    const imported = await importEventLog({
      file: join(reference, "logs", file),
      folder: join(folder, "log"),
      columns,
    });
    if (!imported.ok) throw new Error(imported.error.message.en);
    log = await openEventLog(join(folder, "log"));
  });
  afterAll(async () => log?.close());
  return () => log!;
}

/** The rows of a reference table, without its header. */
function readTable(file: string): string[][] {
  const [, ...lines] = readFileSync(join(reference, "handovers", file), "utf8")
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
    return cells.map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "").replaceAll('""', '"'));
  });
}
