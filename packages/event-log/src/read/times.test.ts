import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromLocal } from "@stuur/methods/time";
import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

/** Reads the texts as completion times and gives the instants in UTC, with the notes and the number of rejected rows. */
async function readTimes(texts: readonly string[], timeZone = "Europe/Amsterdam") {
  const content = `order;step;completed\n1;a;2025-06-01T00:00:00Z\n${texts.map((text) => `1;a;${text}`).join("\n")}`;
  const log = await openContent(content, {
    timeZone,
    columns: { case: "order", step: "step", time: "completed" },
  });
  const rows = await log.database.query<{ text: string }>(
    "SELECT completed_at::VARCHAR AS text FROM events WHERE position > 1 ORDER BY position",
  );
  return {
    times: rows.map(({ text }) => text),
    notes: log.manifest.notes.map(({ code }) => code).filter((code) => code !== "no-team-column"),
    rejected: log.manifest.doubt.rejected.count,
  };
}

test.for([
  ["2025-12-31T14:05:33Z", "2025-12-31 14:05:33"],
  ["2025-12-31 14:05:33.123456+01:00", "2025-12-31 13:05:33.123456"],
  ["2025-12-31 14:05:33,25 +0100", "2025-12-31 13:05:33.25"],
  ["2025-12-31T14:05+01", "2025-12-31 13:05"],
  ["2025-12-31T14:05Z", "2025-12-31 14:05"],
  ["2025-12-31 14:05", "2025-12-31 13:05"],
  ["2025-12-31", "2025-12-30 23:00"],
  ["31-12-2025 14:05", "2025-12-31 13:05"],
  ["31-12-2025 14:05:33", "2025-12-31 13:05:33"],
  ["31/12/2025", "2025-12-30 23:00"],
  ["31.12.2025 14.05", "2025-12-31 13:05"],
  ["31-12-25 9:05", "2025-12-31 08:05"],
  ["12/31/2025 2:05 PM", "2025-12-31 13:05"],
  ["12/31/2025 12:05:07 AM", "2025-12-30 23:05:07"],
  ["1767189933", "2025-12-31 14:05:33"],
  ["1767189933250", "2025-12-31 14:05:33.25"],
] as const)("%s", async ([text, expected]) => {
  const { times, rejected } = await readTimes([text]);
  expect(times.map((time) => time.replace(/:00$/, ""))).toEqual([expected]);
  expect(rejected).toBe(0);
});

test("the day or the month comes first: decided over the whole column", async () => {
  expect(await readTimes(["01-02-2025", "03-04-2025", "13-04-2025"])).toMatchObject({
    times: ["2025-01-31 23:00:00", "2025-04-02 22:00:00", "2025-04-12 22:00:00"],
    notes: [],
  });
  expect((await readTimes(["01/02/2025", "03/04/2025", "04/13/2025"])).times[0]).toBe("2025-01-01 23:00:00");
  expect(await readTimes(["01/02/2025", "03/04/2025"])).toMatchObject({
    times: ["2025-01-31 23:00:00", "2025-04-02 22:00:00"],
    notes: ["day-month-undecided"],
  });
  expect(await readTimes(["13-01-2025", "14-01-2025", "01-15-2025"])).toMatchObject({
    notes: ["day-month-mixed"],
    rejected: 1,
  });
});

test("summer and winter time, and a zone without them", async () => {
  const naive = [
    "2025-03-30 01:59",
    "2025-03-30 03:00",
    "2025-07-01 12:00",
    "2025-10-26 01:00",
    "2025-10-26 03:00",
  ];
  const amsterdam = await readTimes(naive);
  expect(amsterdam.times).toEqual([
    "2025-03-30 00:59:00",
    "2025-03-30 01:00:00",
    "2025-07-01 10:00:00",
    "2025-10-25 23:00:00",
    "2025-10-26 02:00:00",
  ]);
  expect((await readTimes(["2025-07-01 12:00"], "Africa/Lagos")).times).toEqual(["2025-07-01 11:00:00"]);
});

test("a time that the clock shows twice is the first of the two, unless the text says which", async () => {
  const { times } = await readTimes([
    "2025-10-26 01:59:59",
    "2025-10-26 02:00",
    "26-10-2025 02:30",
    "2025-10-26 02:59:59.999",
    "2025-10-26 03:00",
    "2025-10-26 02:30:00+02:00",
    "2025-10-26 02:30:00+01:00",
    "2025-10-26T01:30Z",
    "1761442200",
  ]);
  expect(times).toEqual([
    "2025-10-25 23:59:59",
    "2025-10-26 00:00:00",
    "2025-10-26 00:30:00",
    "2025-10-26 00:59:59.999",
    "2025-10-26 02:00:00",
    "2025-10-26 00:30:00",
    "2025-10-26 01:30:00",
    "2025-10-26 01:30:00",
    "2025-10-26 01:30:00",
  ]);
});

test.for([
  // Half an hour is repeated here.
  ["Australia/Lord_Howe", "2025-04-06 01:45"],
  // Here midnight is repeated, and a date without time is midnight.
  ["America/Havana", "2025-11-02 00:10"],
  ["America/Havana", "2025-11-02"],
  ["America/New_York", "2025-11-02 01:59"],
  // Spring: the clock skips this time.
  ["Europe/Amsterdam", "2025-03-30 02:30"],
] as const)("%s, %s is what @stuur/methods/time makes of it", async ([timeZone, text]) => {
  const [year, month, day, hour, minute] = text.split(/[- :]/).map(Number);
  const expected = fromLocal(
    { year: year!, month: month!, day: day!, hour: hour ?? 0, minute: minute ?? 0 },
    timeZone,
  );
  const { times } = await readTimes([text], timeZone);
  expect(times).toEqual([new Date(expected).toISOString().slice(0, 19).replace("T", " ")]);
});

test("what is no time is rejected with its value", async () => {
  const { rejected, times } = await readTimes([
    "infinity",
    "epoch",
    "tomorrow",
    "2025-02-30",
    "31-02-2025",
    "0001-01-01",
  ]);
  expect({ rejected, times }).toEqual({ rejected: 6, times: [] });
});

test("an empty time is rejected; an empty start is not", async () => {
  const log = await openContent(
    "order,step,begin,einde\n1,a,,2025-01-01 10:00\n1,b,,\n1,c,2025-01-01 11:00,\n",
  );
  expect(log.manifest.counts.events).toBe(2);
  expect(log.manifest.doubt.rejected.samples).toMatchObject([
    { line: 3, column: "einde", reason: { code: "no-time" } },
  ]);
});

test("no SQL parses or formats times by a pattern: it takes DuckDB 1.5.5 down now and then", async () => {
  const sources = fileURLToPath(new URL("..", import.meta.url));
  const files = (await readdir(sources, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    expect(await readFile(join(sources, file), "utf8"), file).not.toMatch(/str[pf]time\s*\(/i);
  }
});
