import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { EventLog } from "../index.ts";
import {
  doubt,
  exportEventLog,
  handovers,
  importEventLog,
  matrix,
  openEventLog,
  pairs,
  summary,
} from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

// Logs that nobody here made; see the README beside them.
const reference = fileURLToPath(new URL("../../../../../shared/reference/logs", import.meta.url));
const absent = `the reference logs are not at ${reference}: that they survive an export is NOT checked`;

const { root } = temporaryLogs();

const standardColumns = {
  ...{ case: "case:concept:name", step: "concept:name", time: "time:timestamp" },
  ...{ team: "org:group", person: "org:resource" },
};

test.for(["receipt.csv.gz", "env_permit.xes.gz", "bpic13_incidents.xes.gz"])(
  "%s is read back equal from CSV, XES and Parquet",
  { timeout: 300_000 },
  async (name, context) => {
    if (!existsSync(reference)) return context.skip(absent);
    const log = await openFile(join(reference, name), standardColumns);
    const before = await describe(log);
    for (const ending of ["csv", "xes.gz", "parquet"]) {
      const file = join(root, `${name}.${ending}`);
      const result = await exportEventLog(log, { file });
      if (!result.ok) throw new Error(result.error.message.en);
      expect(result.written).toMatchObject({ events: before.counts.events, changed: 0 });
      const again = await openFile(file, result.written.columns);
      expect(await describe(again), ending).toEqual(before);
      await again.close();
      await rm(file);
    }
    await log.close();
  },
);

async function openFile(file: string, columns: Record<string, string | undefined>): Promise<EventLog> {
  const folder = join(root, `${file.replaceAll(/\W/g, "-")}-log`);
  const imported = await importEventLog({ file, folder, columns, layout: "events" });
  if (!imported.ok) throw new Error(imported.error.message.en);
  return openEventLog(folder);
}

/** The answers to questions, and sums over everything that is stored. */
async function describe(log: EventLog) {
  const { rejected: _, rejectedRows: __, ...certain } = await doubt(log);
  return {
    counts: { ...log.manifest.counts, rows: null },
    answers: [await summary(log), await pairs(log), await handovers(log), await matrix(log), certain],
    persons: await handovers(log, { by: "person" }),
    cases: await sumOf(log, "case_id, first_at, last_at, events, due_at, late", "cases"),
    events: await sumOf(log, "case_id, place, step, team, person, started_at, completed_at", "events"),
    attributes: await listAttributes(log),
  };
}

async function listAttributes(log: EventLog) {
  const sorted = log.manifest.attributes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const sums: unknown[] = [];
  for (const { name, column } of sorted) {
    const [sum] = await sumOf(log, `case_no, place, ${column}`, `attributes WHERE ${column} IS NOT NULL`);
    if (sum!.rows > 0) sums.push([name, sum]);
  }
  return sums;
}

/** A hash of each row, added up: equal rows in any order give equal sums. */
function sumOf(log: EventLog, columns: string, relation: string) {
  const texts = columns.split(", ").map((column) => `coalesce(${column}::VARCHAR, '∅')`);
  return log.database.query<{ rows: number; sum: string }>(
    `SELECT count(*) AS rows, sum(hash(${texts.join(", ")}))::VARCHAR AS sum FROM ${relation}`,
  );
}
