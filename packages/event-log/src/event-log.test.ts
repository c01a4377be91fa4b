import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { doubt, type EventLog, handovers, matrix, openEventLog, pairs, summary } from "./index.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

const { root, openContent } = temporaryLogs();
const teams = ["A", "B", "C", ""];
const rows = Array.from({ length: 20_000 }, (_, index) => {
  return `${index % 2000},step ${index % 7},${teams[(index * 7) % 4]},2025-01-${1 + (index % 28)}`;
});
const content = ["order,step,team,completed", ...rows].join("\n");

test("a log that is closed while it answers, answers first", async () => {
  const { folder } = await openContent(content, { layout: "events" });
  const ask = (log: EventLog) => [
    matrix(log, { missing: "drop" }),
    doubt(log),
    handovers(log),
    pairs(log),
    log.database.query("SELECT max(step) FROM events"),
  ];
  const open = await openEventLog(folder);
  const expected = await Promise.all(ask(open));
  await open.close();
  const closed = await openEventLog(folder);
  const questions = ask(closed);
  await Promise.all([closed.close(), closed.close()]);
  expect(await Promise.all(questions)).toEqual(expected);
});

test("a closed log refuses questions, and closing it again is nothing", async () => {
  const { folder } = await openContent(content, { layout: "events" });
  const log = await openEventLog(folder);
  await summary(log);
  await log.close();
  await log.close();
  const closed = { name: "EventLogFailure", error: { code: "EVENT_LOG_CLOSED" } };
  await expect(summary(log)).rejects.toMatchObject(closed);
  await expect(log.database.query("SELECT 1")).rejects.toMatchObject(closed);
});

test("a folder that holds no log is told", async () => {
  await writeFile(join(root, "log.json"), "{ half");
  for (const folder of [root, join(root, "nowhere")]) {
    await expect(openEventLog(folder)).rejects.toMatchObject({
      error: { code: "EVENT_LOG_NO_LOG", details: { folder } },
    });
  }
});

test("a question for which the memory does not suffice is told in words", async () => {
  const { folder } = await openContent(content, { layout: "events" });
  const log = await openEventLog(folder, { memoryLimit: "8MB", threads: 1 });
  const failed = { error: { code: "EVENT_LOG_OUT_OF_MEMORY" } };
  const large = "SELECT list(i ORDER BY hash(i)) AS all FROM range(3000000) AS numbers (i)";
  await expect(log.database.query(large)).rejects.toMatchObject(failed);
  const streamed = log.database.stream(large)[Symbol.asyncIterator]();
  await expect(streamed.next()).rejects.toMatchObject(failed);
  await log.close();
});

test("the views hold the log for questions of one's own", async () => {
  const log = await openContent(
    "order,step,team,completed\nO-1,a,A,2025-01-01\nO-2,a,A,2025-01-02\nO-1,b,,2025-01-03\n",
  );
  expect(
    await log.database.query("SELECT case_id, place, step, team FROM events ORDER BY case_no, place"),
  ).toEqual([
    { case_id: "O-1", place: 1, step: "a", team: "A" },
    { case_id: "O-1", place: 2, step: "b", team: null },
    { case_id: "O-2", place: 1, step: "a", team: "A" },
  ]);
  expect(await log.database.query("SELECT from_step, to_step, from_team, to_team FROM pairs")).toEqual([
    { from_step: "a", to_step: "b", from_team: "A", to_team: null },
  ]);
  expect(await log.database.query("SELECT case_id, events FROM cases ORDER BY case_no")).toEqual([
    { case_id: "O-1", events: 2 },
    { case_id: "O-2", events: 1 },
  ]);
});
