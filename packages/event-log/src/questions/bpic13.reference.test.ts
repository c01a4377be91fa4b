import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type EventLog,
  importEventLog,
  openEventLog,
  pillarToPost,
  pingPong,
  rework,
  variants,
} from "../index.ts";

// Counts over the support teams in the incidents of a manufacturer (BPI Challenge 2013), made by other programs.
const file = fileURLToPath(
  new URL("../../../../../shared/reference/logs/bpic13_incidents.xes.gz", import.meta.url),
);
const isPresent = existsSync(file);
const absent = `${file} is absent: published counts of ping-pong and rework are NOT checked`;

describe("incidents at 649 teams", () => {
  let folder: string | undefined;
  let log: EventLog;
  beforeAll(async () => {
    if (!isPresent) return;
    folder = await mkdtemp(join(tmpdir(), "stuur-reference-"));
    const imported = await importEventLog({ file, folder: join(folder, "log"), columns: { status: "none" } });
    if (!imported.ok) throw new Error(imported.error.message.en);
    log = await openEventLog(join(folder, "log"));
  });
  afterAll(async () => {
    await log?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test("ping-pong, and returns to a team that had the case before", async (context) => {
    if (!isPresent) return context.skip(absent);
    const found = await pingPong(log);
    expect(found).toMatchObject({ count: 2394, cases: { count: 1177, of: 7554 } });
    expect(found.pairs.reduce((sum, { count }) => sum + count, 0)).toBe(2394);
    expect(await pillarToPost(log)).toMatchObject({
      cases: 7554,
      handovers: 9454,
      returns: 3286,
      casesWithReturns: { count: 1258 },
    });
  });

  test("rework", async (context) => {
    if (!isPresent) return context.skip(absent);
    const { steps, ...totals } = await rework(log);
    expect(totals).toMatchObject({ events: 65_533, repetitions: 45_919, casesWithRework: { count: 7539 } });
    expect(Object.fromEntries(steps.map(({ step, cases }) => [step, cases.count]))).toEqual({
      Accepted: 7184,
      Completed: 5582,
      Queued: 2638,
    });
  });

  test("variants, of which there are many", async (context) => {
    if (!isPresent) return context.skip(absent);
    const sequences = new Map<string, number>();
    const traces = await log.database.query<{ trace: string }>(
      "SELECT string_agg(step, ' ' ORDER BY place) AS trace FROM events GROUP BY case_no",
    );
    for (const { trace } of traces) sequences.set(trace, (sequences.get(trace) ?? 0) + 1);
    const { count, variants: found } = await variants(log);
    expect(count).toBe(sequences.size);
    expect(found).toHaveLength(20);
    const counts = [...sequences.values()].sort((a, b) => b - a);
    expect(found.map(({ cases }) => cases.count)).toEqual(counts.slice(0, 20));
    for (const { sequence, cases } of found) {
      expect(sequences.get(sequence.map(({ step }) => step).join(" "))).toBe(cases.count);
    }
  });
});
