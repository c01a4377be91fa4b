import { createHash } from "node:crypto";
import { dutchHolidays } from "@stuur/methods/time";
import { beforeAll, describe, expect, test } from "vitest";
import {
  countHandovers,
  groupByCase,
  isLate,
  type Line,
  meanOf,
  readDay,
  readLines,
  readTime,
  share,
} from "../work-floor/history-checks.ts";
import { wasteCollectorCsv } from "./generate.ts";

const DAY = 86_400_000;
let csv: string;
let lines: Line[];
let reports: Line[][];

beforeAll(() => {
  csv = wasteCollectorCsv();
  lines = readLines(csv);
  reports = groupByCase(lines, "meldingnummer");
});

describe("the file", () => {
  test("is the same for the same seed", () => {
    const digest = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(digest(wasteCollectorCsv(1))).toBe(digest(csv));
  });

  test("holds about 1,200 reports a month in eighteen months, of at most 60,000 addresses", () => {
    expect(reports.length / 18).toBeGreaterThan(1150);
    expect(reports.length / 18).toBeLessThan(1250);
    // The card says almost 22,000.
    expect(reports.length).toBeGreaterThan(21_500);
    expect(reports.length).toBeLessThan(22_000);
    expect(new Set(lines.map((line) => readDay(line.gereed!).date.slice(0, 7))).size).toBe(18);
    const addresses = reports.map(([first]) => Number(first!["adres-id"]));
    expect(Math.min(...addresses)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...addresses)).toBeLessThanOrEqual(60_000);
    expect(new Set(reports.map(([first]) => `${first!.wijk} ${first!.kwadrant}`)).size).toBe(8);
  });

  test("misses a team in one of a thousand lines, and nothing else", () => {
    const missing = share(lines, (line) => line.team === "");
    expect(missing).toBeGreaterThan(0.0005);
    expect(missing).toBeLessThan(0.002);
    for (const line of lines) {
      const empty = Object.entries(line).filter(([name, value]) => value === "" && name !== "team");
      if (empty.length > 0) expect.fail(JSON.stringify(line));
    }
  });
});

describe("the reports", () => {
  test("are worked on by four teams, on working days only", () => {
    expect(new Set(lines.map((line) => line.team))).toEqual(
      new Set(["Klantcontact", "Planning", "Inzameling", "Containerbeheer", ""]),
    );
    const holidays = new Set([2025, 2026].flatMap((year) => dutchHolidays(year).map(({ date }) => date)));
    const days = new Map(lines.map((line) => [line.gereed!.slice(0, 10), readDay(line.gereed!)]));
    for (const { date, weekday } of days.values()) {
      expect(weekday, date).toBeLessThan(6);
      expect(holidays.has(date), date).toBe(false);
    }
  });

  test("begin with accepting and end with closing, or with joining to the open one", () => {
    expect(new Set(reports.map((report) => report[0]!.stap))).toEqual(new Set(["melding aannemen"]));
    expect(new Set(reports.map((report) => report.at(-1)!.stap))).toEqual(
      new Set(["sluiten", "dubbele melding koppelen"]),
    );
  });

  test("are late in 15 to 25 % of the cases, and pass from team to team", () => {
    const late = share(reports, (report) => isLate(report, "uiterlijk"));
    expect(late).toBeGreaterThan(0.15);
    expect(late).toBeLessThan(0.25);
    const handovers = meanOf(reports.map((report) => countHandovers(report, "team")));
    expect(handovers).toBeGreaterThan(2.5);
    expect(handovers).toBeLessThan(3.2);
  });

  test("are asked after, and doubled, while they are open", () => {
    const chased = share(reports, (report) => report.some(({ stap }) => stap === "navraag aannemen"));
    expect(chased).toBeGreaterThan(0.1);
    expect(chased).toBeLessThan(0.2);
    const doubled = share(reports, isDouble);
    expect(doubled).toBeGreaterThan(0.03);
    expect(doubled).toBeLessThan(0.08);
  });

  test("return after closing in 18 % of the cases; from 2026 half as often as a year before", () => {
    const repeats = new Set(findRepeats());
    const repeated = (within: readonly Line[][]) => share(within, (report) => repeats.has(report));
    expect(repeated(reports)).toBeGreaterThan(0.16);
    expect(repeated(reports)).toBeLessThan(0.2);
    const inSpring = (year: number) =>
      reports.filter(([first]) => {
        const { date } = readDay(first!.gereed!);
        return date >= `${year}-03` && date < `${year}-07`;
      });
    const ratio = repeated(inSpring(2026)) / repeated(inSpring(2025));
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(0.6);
  });

  test("follow the season: twice as much green waste is left in summer as in winter", () => {
    const green = reports.filter(([first]) => first!.soort === "gft niet geleegd");
    const inMonths = (months: readonly string[]) =>
      green.filter(([first]) => months.includes(first!.gereed!.slice(3, 10))).length;
    const summer = inMonths(["06-2025", "07-2025", "08-2025"]);
    const winter = inMonths(["12-2025", "01-2026", "02-2026"]);
    expect(summer / winter).toBeGreaterThan(1.6);
    expect(summer / winter).toBeLessThan(2.6);
  });
});

function isDouble(report: readonly Line[]): boolean {
  return report.at(-1)!.stap === "dubbele melding koppelen";
}

/** The same trouble at the same address within sixty days after the earlier report was closed. */
function findRepeats(): Line[][] {
  const closedAt = new Map<string, number>();
  return reports.filter((report) => {
    if (isDouble(report)) return false;
    const key = `${report[0]!["adres-id"]} ${report[0]!.soort}`;
    const since = readTime(report[0]!.gereed!) - (closedAt.get(key) ?? Number.NEGATIVE_INFINITY);
    closedAt.set(key, readTime(report.at(-1)!.gereed!));
    return since > 0 && since <= 60 * DAY;
  });
}
