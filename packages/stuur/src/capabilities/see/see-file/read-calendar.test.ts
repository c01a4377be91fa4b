import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCalendar } from "./read-calendar.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-calendar-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: string) {
  const file = join(folder, "hours.json");
  await writeFile(file, content);
  return readCalendar(file, "Europe/Amsterdam");
}

test("hours, days off and Dutch holidays of the years of the log", async () => {
  const calendarOf = await read(`{
    "week": { "monday": ["13:00-17:00", "8:00 - 12:00"], "saturday": ["09:00-24:00"] },
    "closed": ["2025-08-04"],
    "holidays": "nl"
  }`);
  const calendar = calendarOf({ from: 2024, to: 2025 });
  expect(calendar.timeZone).toBe("Europe/Amsterdam");
  expect(calendar.week[0]).toEqual([
    { opens: 8 * 3600, closes: 12 * 3600 },
    { opens: 13 * 3600, closes: 17 * 3600 },
  ]);
  expect(calendar.week[1]).toEqual([]);
  expect(calendar.week[5]).toEqual([{ opens: 9 * 3600, closes: 86_400 }]);
  for (const date of ["2025-08-04", "2024-12-25", "2025-05-05"]) expect(calendar.closedDates).toContain(date);
  expect(calendar.closedDates).not.toContain("2026-12-25");
});

test("what is left out is Monday to Friday from 8 to 17, without days off", async () => {
  const calendar = (await read("{}"))({ from: 2025, to: 2025 });
  expect(calendar.week[4]).toEqual([{ opens: 8 * 3600, closes: 17 * 3600 }]);
  expect(calendar.closedDates.size).toBe(0);
});

test.each([
  ['{"week": {"monday": ["08:00-12:00", "11:00-17:00"]}}', "week.monday"],
  ['{"week": {"monday": ["17:00-08:00"]}}', "week.monday[0]"],
  ['{"week": {"monday": ["08:00-25:00"]}}', "week.monday[0]"],
  ['{"week": {"maandag": ["08:00-12:00"]}}', "week.maandag"],
  ['{"week": {"monday": "08:00-12:00"}}', "week.monday"],
  ['{"week": {}}', "week"],
  ['{"closed": ["2025-12-24", "2025-02-30"]}', "closed[1]"],
  ['{"closed": "2025-12-25"}', "closed"],
  ['{"holidays": "de"}', "holidays"],
  ['{"timeZone": "Europe/Atlantis"}', "timeZone"],
  ['{"hours": {}}', "hours"],
  ["[]", "{ }"],
])("%s is refused by its field", async (content, field) => {
  await expect(read(content)).rejects.toMatchObject({ code: "STUUR_CALENDAR_FIELD", values: { field } });
});

test.each([
  ['{\n "week": {\n  "monday": ["08:00-12:00",],\n }\n}', 3],
  ['{\n "closed": [\n  2025-12-25\n ]\n}', 3],
  ['{\n "closed": ["2025-12-25"\n', 2],
])("what is no JSON is refused by its line", async (content, line) => {
  await expect(read(content)).rejects.toMatchObject({ code: "STUUR_CALENDAR_NOT_JSON", values: { line } });
});

test("a file that is not there", async () => {
  const missing = readCalendar(join(folder, "nowhere.json"), "Europe/Amsterdam");
  await expect(missing).rejects.toMatchObject({ code: "STUUR_SETTINGS_UNREADABLE" });
});
