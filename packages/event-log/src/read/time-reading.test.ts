import { fromLocal } from "@stuur/methods/time";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase, sqlText } from "../database.ts";
import { decideTimeReading } from "./time-reading.ts";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

interface Settings {
  readonly timeZone?: string;
  readonly name?: string;
  /** The due dates of the same rows. */
  readonly due?: readonly string[];
}

/** Reads texts as one column of times; an instant is written as in ISO 8601 without seconds of zero, null is unreadable. */
async function read(texts: readonly string[], { timeZone = "Europe/Amsterdam", name, due }: Settings = {}) {
  await database.run(`SET TimeZone = ${sqlText(timeZone)}`);
  const rows = texts.map((text, row) => `(${row}, ${sqlText(text)}, ${due ? sqlText(due[row]!) : "NULL"})`);
  await database.run(`CREATE OR REPLACE TABLE raw AS
    SELECT row::VARCHAR AS case_id, time_text, NULL::VARCHAR AS start_text, due_text::VARCHAR AS due_text
    FROM (VALUES ${rows.join(", ")}) AS source(row, time_text, due_text) ORDER BY row`);
  const { expression, notes } = await decideTimeReading(database, "time_text", { name });
  const found = await database.query<{ text: string | null }>(
    `SELECT (${expression})::VARCHAR AS text FROM raw ORDER BY rowid`,
  );
  return {
    times: found.map(({ text }) => text?.replace(/:00$/, "") ?? null),
    notes: notes.map(({ code }) => code),
  };
}

test.for([
  // Whole or shortened ISO 8601, and what programs make of it.
  ["2025-12-31T14:05:33Z", "2025-12-31 14:05:33"],
  ["2025-12-31t14:05:33z", "2025-12-31 14:05:33"],
  ["2025-12-31T14:05:33.123456789Z", "2025-12-31 14:05:33.123456"],
  ["2025-12-31 14:05:33.123456+01:00", "2025-12-31 13:05:33.123456"],
  ["2025-12-31 14:05:33,25 +0100", "2025-12-31 13:05:33.25"],
  ["2025-12-31T14:05-0530", "2025-12-31 19:35"],
  ["2025-12-31T14:05+01", "2025-12-31 13:05"],
  ["2025-12-31T14:05Z", "2025-12-31 14:05"],
  ["2025-12-31 14:05:33 UTC", "2025-12-31 14:05:33"],
  ["2025-07-01 14:05 CEST", "2025-07-01 12:05"],
  ["2025-12-31 14:05 Europe/London", "2025-12-31 14:05"],
  ["2025-07-01T14:05:00+02:00[Europe/Amsterdam]", "2025-07-01 12:05"],
  ["2025-12-31 14:05", "2025-12-31 13:05"],
  ["2025-12-31 14:05:33,5", "2025-12-31 13:05:33.5"],
  ["2025-12-31 2:05 PM", "2025-12-31 13:05"],
  ["2025/12/31 14:05", "2025-12-31 13:05"],
  ["2025.12.31 14:05", "2025-12-31 13:05"],
  ["2025-1-5 9:05", "2025-01-05 08:05"],
  ["2025-12-31", "2025-12-30 23:00"],
  // Days and months as numbers.
  ["31-12-2025 14:05", "2025-12-31 13:05"],
  ["31-12-2025 14:05:33", "2025-12-31 13:05:33"],
  ["31-12-2025 14:05:33,5", "2025-12-31 13:05:33.5"],
  ["31-12-2025T14:05+02:00", "2025-12-31 12:05"],
  ["31/12/2025", "2025-12-30 23:00"],
  ["31/12/25", "2025-12-30 23:00"],
  ["31/12/69", "1969-12-30 23:00"],
  ["31.12.2025 14.05", "2025-12-31 13:05"],
  ["31-12-25 9:05", "2025-12-31 08:05"],
  ["31-12-2025 om 14:05 uur", "2025-12-31 13:05"],
  ["31-12-2025, 14:05", "2025-12-31 13:05"],
  ["wo 31-12-2025 14:05", "2025-12-31 13:05"],
  ["12/31/2025 2:05 PM", "2025-12-31 13:05"],
  ["12/31/2025 12:05:07 AM", "2025-12-30 23:05:07"],
  ["12/31/2025 02:05 p.m.", "2025-12-31 13:05"],
  // Names of months.
  ["3 mrt 2025", "2025-03-02 23:00"],
  ["3 mrt. 2025 14:05", "2025-03-03 13:05"],
  ["3 maart 2025 14:05", "2025-03-03 13:05"],
  ["maandag 3 maart 2025 14:05 uur", "2025-03-03 13:05"],
  ["ma 3-mrt-25", "2025-03-02 23:00"],
  ["1 mei 2025", "2025-04-30 22:00"],
  ["14-okt-2025 09:00", "2025-10-14 07:00"],
  ["Mar 3, 2025 2:05 PM", "2025-03-03 13:05"],
  ["Monday, March 3, 2025 2:05 PM", "2025-03-03 13:05"],
  ["3rd May 2025", "2025-05-02 22:00"],
  ["Mon, 3 Mar 2025 14:05:00 +0200", "2025-03-03 12:05"],
  ["Mon Mar 03 2025 14:05:00 GMT+0100 (CET)", "2025-03-03 13:05"],
  // Digits only.
  ["20251231", "2025-12-30 23:00"],
  ["202512311405", "2025-12-31 13:05"],
  ["20251231140533", "2025-12-31 13:05:33"],
  ["20251231T140533Z", "2025-12-31 14:05:33"],
  ["1767189933", "2025-12-31 14:05:33"],
  ["1767189933.25", "2025-12-31 14:05:33.25"],
  ["1767189933250", "2025-12-31 14:05:33.25"],
  ["1767189933250125", "2025-12-31 14:05:33.250125"],
  ["45000.5", "2023-03-15 11:00"],
  ["45000,5868055556", "2023-03-15 13:05"],
  ["45000", "2023-03-14 23:00"],
  // Weeks.
  ["week 23 2025", "2025-06-01 22:00"],
  ["wk 23, 2025", "2025-06-01 22:00"],
  ["Wk. 1-'25", "2024-12-29 23:00"],
  ["2025-W23", "2025-06-01 22:00"],
  ["2025W23", "2025-06-01 22:00"],
  ["2025 week 23", "2025-06-01 22:00"],
  ["2025-W23-4", "2025-06-04 22:00"],
  ["2020-W53", "2020-12-27 23:00"],
] as const)("%s", async ([text, expected]) => {
  expect((await read([text])).times).toEqual([expected]);
});

test("what is no time is not read", async () => {
  const texts = [
    "",
    "infinity",
    "epoch",
    "tomorrow",
    "2025-02-30",
    "31-02-2025",
    "2025-13-01",
    "31 foo 2025",
    "12",
  ];
  const more = [
    "14:05",
    "2025-W54",
    "2025-W53",
    "20251331",
    "99-99-2025",
    "31-12-2025 25:00",
    "13/31/2025 13:05 PM",
  ];
  const { times } = await read([...texts, ...more]);
  expect(times).toEqual([...texts, ...more].map(() => null));
});

test("each value has its own zone; where only some state one, that is noted", async () => {
  const texts = ["2025-07-01 12:00Z", "2025-07-01 12:00:00+02:00", "2025-07-01 12:00:00-04:00", "1751371200"];
  expect(await read(texts)).toEqual({
    times: ["2025-07-01 12:00", "2025-07-01 10:00", "2025-07-01 16:00", "2025-07-01 12:00"],
    notes: [],
  });
  const mixed = await read([
    "2025-07-01T12:00:00Z",
    "2025-07-01 12:00",
    "13-07-2025 12:00",
    "13-07-2025 12:00+01:00",
  ]);
  expect(mixed).toEqual({
    times: ["2025-07-01 12:00", "2025-07-01 10:00", "2025-07-13 10:00", "2025-07-13 11:00"],
    notes: ["zones-mixed"],
  });
});

test("the month comes first also where only an unusual value tells so", async () => {
  const { times, notes } = await read(["01/02/2025", "3/14/25 1:00 PM", "05/06/2025"]);
  expect({ times, notes }).toEqual({
    times: ["2025-01-01 23:00", "2025-03-14 12:00", "2025-05-05 22:00"],
    notes: [],
  });
});

test("a week without a year is the one nearest to another time of the row", async () => {
  const due = ["2025-06-20", "31-12-2025", "3 januari 2026", "", "2025-06-20"];
  expect(await read(["wk 23", "week 2", "wk 52", "wk 23", "wk 53"], { due })).toEqual({
    times: ["2025-06-01 22:00", "2026-01-04 23:00", "2025-12-21 23:00", null, null],
    notes: ["weeks", "weeks-without-year"],
  });
  expect((await read(["wk 23"])).times).toEqual([null]);
});

test("23-2025 is a week only under a name that says so", async () => {
  const texts = ["23-2025", "202523", "2025-23", "5/2025"];
  const mondays = ["2025-06-01 22:00", "2025-06-01 22:00", "2025-06-01 22:00", "2025-01-26 23:00"];
  expect((await read(texts)).times).toEqual([null, null, null, null]);
  expect((await read(texts, { name: "Leverweek" })).times).toEqual(mondays);
  expect((await read(texts, { name: "Wk gereed" })).times).toEqual(mondays);
  expect((await read(["23"], { name: "Weeknr", due: ["2025-07-01"] })).times).toEqual(["2025-06-01 22:00"]);
});

test("times in an hour that the clock skips are counted", async () => {
  const { times, notes } = await read(["2025-03-30 02:30", "2025-03-30 03:30", "30-03-2025 02:59:59.9"]);
  expect(times).toEqual(["2025-03-30 01:30", "2025-03-30 01:30", "2025-03-30 01:59:59.9"]);
  expect(notes).toEqual(["skipped-hour"]);
  expect((await read(["2025-03-30 01:59", "2025-03-30 03:00"])).notes).toEqual([]);
  expect((await read(["45746.1041666667"])).notes).toEqual(["skipped-hour"]);
});

test.for(["Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "UTC", "America/Havana"])(
  "%s: any local time is the instant that @stuur/methods/time gives it",
  async (timeZone) => {
    // Around the changes of summer and winter time more often than elsewhere.
    const near = fc.constantFrom(
      "2025-03-30",
      "2025-10-26",
      "2025-03-09",
      "2025-11-02",
      "2025-04-06",
      "2025-10-05",
    );
    const day = fc.integer({ min: 0, max: 109_000 }).map((days) => new Date(Date.UTC(1901, 0, 1 + days)));
    const date = fc.oneof(
      near,
      day.map((found) => found.toISOString().slice(0, 10)),
    );
    const local = fc.tuple(date, fc.integer({ min: 0, max: 86_399 }));
    const samples = fc.sample(local, { numRuns: 1500, seed: 20 });
    const texts = samples.map(([text, second]) => {
      return `${text} ${new Date(second * 1000).toISOString().slice(11, 19)}`;
    });
    const { times } = await read(texts, { timeZone });
    for (const [index, text] of texts.entries()) {
      const [year, month, day, hour, minute, second] = text.split(/[- :]/).map(Number);
      const instant = fromLocal(
        { year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: second! },
        timeZone,
      );
      const expected = new Date(instant).toISOString().slice(0, 19).replace("T", " ").replace(/:00$/, "");
      expect(times[index], `${text} ${timeZone}`).toBe(expected);
    }
  },
);
