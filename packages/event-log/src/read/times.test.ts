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
    "SELECT strftime(completed_at, '%Y-%m-%d %H:%M:%S.%f') AS text FROM events WHERE position > 1 ORDER BY position",
  );
  return {
    times: rows.map(({ text }) => text.replace(/\.?0+$/, "")),
    notes: log.manifest.notes.map(({ code }) => code),
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
    { row: 3, column: "einde", reason: { code: "no-time" } },
  ]);
});
