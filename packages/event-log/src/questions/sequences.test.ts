import { expect, test } from "vitest";
import { type EventLog, handovers, pairs } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();
const rows = Array.from({ length: 4000 }, (_, index) => {
  return `${index % 400},${"abc"[index % 3]},T${(index * 7) % 20},2025-01-01T09:00:${String(index % 60).padStart(2, "0")}Z`;
});
const content = ["order,step,team,completed", ...rows].join("\n");
const groupingOf = (index: number) => ({ teams: { [`T${index}`]: "Other" } });

async function countKept(log: EventLog): Promise<number> {
  const [found] = await log.database.query<{ count: number }>(
    "SELECT count(*) AS count FROM duckdb_tables() WHERE table_name LIKE 'sequence_%'",
  );
  return found!.count;
}

test("other teams are drawn once, and at most four drawings are kept", async () => {
  const log = await openContent(content);
  const first = await handovers(log, { grouping: groupingOf(0) });
  expect(await countKept(log)).toBe(1);
  await pairs(log, { grouping: groupingOf(0) });
  expect(await countKept(log)).toBe(1);
  for (let index = 1; index < 7; index++) await pairs(log, { grouping: groupingOf(index) });
  expect(await countKept(log)).toBe(4);
  expect(await handovers(log, { grouping: groupingOf(0) })).toEqual(first);
});

test("what a running question uses is not dropped under it", async () => {
  const log = await openContent(content);
  const expected = [];
  for (let index = 0; index < 10; index++)
    expected.push(await handovers(log, { grouping: groupingOf(index) }));
  const asked = Array.from({ length: 30 }, (_, index) =>
    handovers(log, { grouping: groupingOf(index % 10) }),
  );
  const found = await Promise.all(asked);
  for (const [index, answer] of found.entries()) expect(answer).toEqual(expected[index % 10]);
  expect(await countKept(log)).toBeLessThanOrEqual(4);
});
