import { createHash } from "node:crypto";
import { differenceOfProportions } from "@stuur/methods/statistics";
import { dutchHolidays, standardCalendar, workingSecondsBetween } from "@stuur/methods/time";
import { beforeAll, describe, expect, test } from "vitest";
import {
  countHandovers,
  groupByCase,
  isLate,
  type Line,
  meanOf,
  medianOf,
  readDay,
  readLines,
  readTime,
  share,
} from "../work-floor/history-checks.ts";
import { datesOf, type Shift } from "../work-floor/shifts.ts";
import { furnitureMakerCsv } from "./generate.ts";
import { CLOSURES, employPeople, PRODUCTION } from "./people.ts";

let csv: string;
let lines: Line[];
let orders: Line[][];

beforeAll(() => {
  csv = furnitureMakerCsv();
  lines = readLines(csv);
  orders = groupByCase(lines, "ordernummer").map(inOrder);
});

describe("the file", () => {
  test("is the same for the same seed and another for another", () => {
    const digest = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(digest(furnitureMakerCsv(1))).toBe(digest(csv));
    expect(digest(furnitureMakerCsv(2))).not.toBe(digest(csv));
  });

  test("holds just over 1,600 orders, as the card says, from January 2024 to June 2026", () => {
    expect(orders.length).toBeGreaterThan(1600);
    expect(orders.length).toBeLessThan(1650);
    expect(lines.length).toBeGreaterThan(25_000);
    expect(lines.length).toBeLessThan(35_000);
    const days = lines.map((line) => readDay(line.gereed!).date).sort();
    expect(days[0]!.slice(0, 7)).toBe("2024-01");
    expect(days.at(-1)!.slice(0, 7)).toBe("2026-06");
  });

  test("shows a little doubt: steps without begin, lines without department, visits together", () => {
    expect(new Set(lines.filter((line) => line.begin === "").map((line) => line.stap))).toEqual(
      new Set(["materiaal bestellen"]),
    );
    const missing = share(lines, (line) => line.afdeling === "");
    expect(missing).toBeGreaterThan(0.0005);
    expect(missing).toBeLessThan(0.002);
    const ties = orders.flatMap((order) =>
      order.slice(1).filter((line, i) => startOf(line) === startOf(order[i]!)),
    );
    expect(ties.length).toBeGreaterThan(15);
    expect(ties.length).toBeLessThan(100);
  });
});

describe("the people", () => {
  test("are five, two, twenty and two account managers", () => {
    const names = new Map<string, Set<string>>();
    for (const { afdeling, medewerker } of lines) {
      if (afdeling) names.set(afdeling, (names.get(afdeling) ?? new Set()).add(medewerker!));
    }
    expect(Object.fromEntries([...names].map(([team, people]) => [team, people.size]))).toEqual({
      Accountmanagement: 2,
      Ontwerp: 5,
      "Planning en organisatie": 2,
      Productie: 20,
    });
  });

  test("work only on working days: no weekend, no holiday, no bouwvak", () => {
    const closed = new Set([
      ...[2024, 2025, 2026].flatMap((year) => dutchHolidays(year).map(({ date }) => date)),
      ...CLOSURES.flatMap(datesOf),
    ]);
    const texts = lines.flatMap((line) => [line.begin!, line.gereed!]).filter((text) => text !== "");
    const days = new Map(texts.map((text) => [text.slice(0, 10), readDay(text)]));
    for (const { date, weekday } of days.values()) {
      expect(weekday, date).toBeLessThan(6);
      expect(closed.has(date), date).toBe(false);
    }
  });

  test("do one thing at a time, and end it after they began", () => {
    for (const work of groupByCase(lines, "medewerker").map((own) => own.filter((line) => line.begin))) {
      const spans = work.map((line) => ({ start: readTime(line.begin!), end: readTime(line.gereed!) }));
      spans.sort((a, b) => a.start - b.start);
      for (const [index, span] of spans.entries()) {
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      }
    }
  });

  test("are busy for 70 to 90 % of their shifts, nobody far from the others of the team", () => {
    const [from, to] = [readTime("01-07-2024"), readTime("01-01-2026")];
    const loads = employPeople(1)
      .filter(({ team }) => team === PRODUCTION)
      .map((person) => {
        const shifts = person.shifts.filter(({ start }) => start >= from && start < to);
        return (
          busySeconds(
            lines.filter((line) => line.medewerker === person.name),
            shifts,
          ) / lengthOf(shifts)
        );
      });
    expect(meanOf(loads)).toBeGreaterThan(0.75);
    expect(meanOf(loads)).toBeLessThan(0.88);
    expect(Math.min(...loads)).toBeGreaterThan(0.68);
    expect(Math.max(...loads)).toBeLessThan(0.92);
  });
});

describe("the orders", () => {
  test("are promised in eight to twelve weeks", () => {
    for (const order of orders) {
      const confirmed = readTime(
        order.find(({ stap }) => stap === "opdracht bevestigen")!.gereed!.slice(0, 10),
      );
      const weeks = (readTime(order[0]!.toegezegd!) - confirmed) / (7 * 86_400_000);
      expect(weeks).toBeGreaterThanOrEqual(7.9);
      // Twelve weeks, and the weekend or holidays that follow.
      expect(weeks).toBeLessThan(12.7);
    }
  });

  test("are late in a third of the cases", () => {
    const late = share(orders, (order) => isLate(order, "toegezegd"));
    expect(late).toBeGreaterThan(0.31);
    expect(late).toBeLessThan(0.36);
  });

  test("end with the placing or with an answered complaint", () => {
    for (const order of orders) {
      const complained = order.some((line) => line.klacht !== "");
      expect(order.at(-1)!.stap).toBe(complained ? "klacht afhandelen" : "plaatsen");
    }
  });

  test("bring complaints in 9 % of the cases, and a training does not change that", () => {
    const complains = (order: Line[]) => order.some((line) => line.klacht !== "");
    expect(share(orders, complains)).toBeGreaterThan(0.08);
    expect(share(orders, complains)).toBeLessThan(0.1);
    const training = readTime("01-07-2025");
    const before = orders.filter((order) => deliveredAt(order) < training);
    const after = orders.filter((order) => deliveredAt(order) >= training);
    const { pValue } = differenceOfProportions(
      { count: before.filter(complains).length, n: before.length },
      { count: after.filter(complains).length, n: after.length },
    );
    expect(pValue).toBeGreaterThan(0.05);
  });

  test("change teams six to eight times, and a third of them goes back with the sketch", () => {
    const handovers = meanOf(orders.map((order) => countHandovers(order, "afdeling")));
    expect(handovers).toBeGreaterThan(6);
    expect(handovers).toBeLessThan(8);
    const sketchedAgain = share(
      orders,
      (order) => order.filter(({ stap }) => stap === "schetsen").length > 1,
    );
    expect(sketchedAgain).toBeGreaterThan(0.28);
    expect(sketchedAgain).toBeLessThan(0.38);
  });

  test("lie still longest between planning and production: half of them over four working days", () => {
    const median = (from: string, to: string) => medianOf(waitsBetween(from, to));
    const longest = median("Planning en organisatie", "Productie");
    expect(longest).toBeGreaterThan(4);
    expect(longest).toBeLessThan(5);
    expect(median("Accountmanagement", "Ontwerp")).toBeLessThan(longest / 2);
    expect(median("Ontwerp", "Accountmanagement")).toBeLessThan(longest);
  });
});

function inOrder(order: readonly Line[]): Line[] {
  return order.toSorted((a, b) => startOf(a) - startOf(b));
}

function startOf(line: Line): number {
  return readTime(line.begin || line.gereed!);
}

function deliveredAt(order: readonly Line[]): number {
  return readTime(order.findLast(({ stap }) => stap === "plaatsen")!.gereed!);
}

function waitsBetween(from: string, to: string): number[] {
  const calendar = standardCalendar("Europe/Amsterdam");
  return orders.flatMap((order) =>
    order.slice(1).flatMap((line, index) => {
      const previous = order[index]!;
      if (previous.afdeling !== from || line.afdeling !== to || !line.begin) return [];
      const [ended, began] = [readTime(previous.gereed!), readTime(line.begin)];
      return [workingSecondsBetween(calendar, ended, Math.max(ended, began)) / (9 * 3600)];
    }),
  );
}

function busySeconds(own: readonly Line[], shifts: readonly Shift[]): number {
  let total = 0;
  for (const line of own.filter(({ begin }) => begin)) {
    const [start, end] = [readTime(line.begin!), readTime(line.gereed!)];
    for (const shift of shifts) total += Math.max(0, Math.min(end, shift.end) - Math.max(start, shift.start));
  }
  return total;
}

function lengthOf(shifts: readonly Shift[]): number {
  return shifts.reduce((sum, { start, end }) => sum + end - start, 0);
}
