import { expect, test } from "vitest";
import { type CalendarOptions, createCalendar, secondsPerWorkingDay, standardCalendar } from "./index.ts";

const timeZone = "Europe/Amsterdam";
const day = [{ opens: 8 * 3600, closes: 16 * 3600 }];
const withDay = (hours: CalendarOptions["week"]) => ({ timeZone, week: hours! });

test("the standard calendar is Monday to Friday from 8 to 17", () => {
  const { week, closedDates } = standardCalendar(timeZone);
  expect(week.map((hours) => hours.map(({ opens, closes }) => [opens / 3600, closes / 3600]))).toEqual([
    [[8, 17]],
    [[8, 17]],
    [[8, 17]],
    [[8, 17]],
    [[8, 17]],
    [],
    [],
  ]);
  expect(closedDates.size).toBe(0);
});

test("a calendar does not change when what it was made from changes", () => {
  const hours = { opens: 0, closes: 3600 };
  const dates = ["2026-12-25"];
  const calendar = createCalendar({ timeZone, week: [[hours], [], [], [], [], [], []], closedDates: dates });
  hours.closes = 7200;
  dates.push("2026-12-26");
  expect(calendar.week[0]).toEqual([{ opens: 0, closes: 3600 }]);
  expect([...calendar.closedDates]).toEqual(["2026-12-25"]);
});

test("the usual working day is the median of the days with work", () => {
  expect(secondsPerWorkingDay(standardCalendar(timeZone))).toBe(9 * 3600);
  const short = [{ opens: 8 * 3600, closes: 12 * 3600 }];
  const split = [...short, { opens: 13 * 3600, closes: 17 * 3600 }];
  const odd = createCalendar({ timeZone, week: [split, split, split, split, short, [], []] });
  expect(secondsPerWorkingDay(odd)).toBe(8 * 3600);
  const even = createCalendar({ timeZone, week: [split, short, [], [], [], [], []] });
  expect(secondsPerWorkingDay(even)).toBe(6 * 3600);
});

test.each<[CalendarOptions, string]>([
  [
    { timeZone: "Mars/Olympus" },
    "timeZone must be an IANA time zone such as Europe/Amsterdam, but is Mars/Olympus",
  ],
  [withDay([day]), "week.length must be 7, Monday first, but is 1"],
  [withDay([[], [], [], [], [], [], []]), "week must be a week with working time, but is empty"],
  [
    withDay([[], [], [{ opens: 3600, closes: 3600 }], [], [], [], []]),
    "week[2][0].closes must be after 3600 and at most 86400, but is 3600",
  ],
  [
    withDay([[{ opens: 0, closes: 86_401 }], [], [], [], [], [], []]),
    "week[0][0].closes must be after 0 and at most 86400, but is 86401",
  ],
  [
    withDay([[...day, { opens: 15 * 3600, closes: 17 * 3600 }], [], [], [], [], [], []]),
    "week[0][1].opens must be seconds since midnight, at least 57600, but is 54000",
  ],
  [
    { timeZone, closedDates: ["25-12-2026"] },
    "closedDates must be dates written as YYYY-MM-DD, but is 25-12-2026",
  ],
  [{ timeZone, closedDates: ["2026-02-30"] }, "day must be from 1 to 28, but is 30"],
])("a calendar that cannot be is refused: %o", (options, message) => {
  expect(() => createCalendar(options)).toThrow(new RangeError(message));
});
