import { createCalendar } from "@stuur/methods/time";
import { expect, test } from "vitest";
import { type EventLog, leadTimes } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();
const content = "order,step,completed\n1,a,2025-03-03 09:00\n1,b,2025-03-05 09:00\n";
const open = () => openContent(content, { timeZone: "UTC" });

/** Of so many hours on each day, so that the case takes twice as many. */
const calendarOf = (hours: number) => {
  const day = [{ opens: 9 * 3600, closes: (9 + hours) * 3600 }];
  return createCalendar({ timeZone: "UTC", week: Array.from({ length: 7 }, () => day) });
};
const workedHours = async (log: EventLog, hours: number) =>
  (await leadTimes(log, { calendar: calendarOf(hours) })).working!.p50 / 3600;

test("cases are measured once for each calendar, and for at most four they stay measured", async () => {
  const log = await open();
  for (const hours of [1, 2, 3, 4, 5, 6, 6, 1]) expect(await workedHours(log, hours)).toBe(2 * hours);
  const tables = await log.database.query<{ kind: string; count: number }>(`
    SELECT regexp_replace(table_name, '_[0-9]+$', '') AS kind, count(*) AS count FROM duckdb_tables() GROUP BY ALL ORDER BY kind`);
  expect(tables).toEqual([
    { kind: "timed_cases", count: 4 },
    { kind: "working_days", count: 4 },
  ]);
});

test("after a measurement that failed the next one finds a name that is free", async () => {
  const opened = await open();
  let failures = 1;
  const run = async (sql: string) => {
    if (sql.includes("CREATE TABLE timed_cases") && failures-- > 0) throw new Error("no room");
    return opened.database.run(sql);
  };
  const log: EventLog = { ...opened, database: { ...opened.database, run } };
  const both = await Promise.allSettled([workedHours(log, 1), workedHours(log, 2)]);
  // Which of the two comes first to its table, and fails, is open.
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  for (const hours of [3, 1, 2]) expect(await workedHours(log, hours)).toBe(2 * hours);
});
