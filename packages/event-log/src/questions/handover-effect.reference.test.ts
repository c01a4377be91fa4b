import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EventLog, handoverEffect, importEventLog, openEventLog, timeDivision } from "../index.ts";

// Durations by number of handovers between the support teams of a manufacturer (BPI Challenge 2013), made elsewhere.
const file = fileURLToPath(
  new URL("../../../../../shared/reference/logs/bpic13_incidents.xes.gz", import.meta.url),
);
const isPresent = existsSync(file);
const absent = `${file} is absent: published durations by number of handovers are NOT checked`;

const day = 86_400;

describe("incidents at 649 teams", () => {
  let folder: string | undefined;
  let log: EventLog;
  beforeAll(async () => {
    if (!isPresent) return;
    folder = await mkdtemp(join(tmpdir(), "stuur-reference-"));
    const imported = await importEventLog({ file, folder: join(folder, "log"), columns: { status: "none" } });
    if (!imported.ok) throw new Error(imported.error.message.en);
    log = await openEventLog(join(folder, "log"));
  }, 120_000);
  afterAll(async () => {
    await log?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test("cases with more handovers last longer", async (context) => {
    if (!isPresent) return context.skip(absent);
    const { byHandovers } = await handoverEffect(log, { outcome: "duration", matchOn: [] });
    const found = byHandovers.map(({ cases, median, mean }) => {
      return [cases, (median!.value / day).toFixed(1), (mean! / day).toFixed(1)];
    });
    expect(found).toEqual([
      [3734, "0.3", "5.1"],
      [1764, "8.4", "13.8"],
      [973, "10.0", "14.7"],
      [743, "12.5", "23.6"],
      [340, "18.8", "46.8"],
    ]);
  });

  test("a tenth of the time lies between giving and taking over", async (context) => {
    if (!isPresent) return context.skip(absent);
    const { clock, canTellWorkFromWaiting } = await timeDivision(log);
    expect(canTellWorkFromWaiting).toBe(false);
    expect(clock.transitions.share).toBeCloseTo(0.103, 3);
    const [spans] = await log.database.query<{ seconds: number }>(
      "SELECT sum(epoch_us(last_at) - epoch_us(first_at)) / 1e6 AS seconds FROM cases",
    );
    expect(clock.elapsed).toBe(spans!.seconds);
  });
});
