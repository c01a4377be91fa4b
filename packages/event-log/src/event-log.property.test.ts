import { createCalendar, workingSecondsBetween } from "@stuur/methods/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { doubt, handovers, matrix, pairs, summary } from "./index.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

const { openContent } = temporaryLogs();
const seed = 20252;
const runs = { seed, numRuns: 12 };

interface Row {
  readonly order: number;
  readonly step: string;
  readonly team: string;
  readonly minute: number;
}

const row = fc.record({
  order: fc.integer({ min: 1, max: 5 }),
  step: fc.constantFrom("a", "b", "c"),
  team: fc.constantFrom("A", "B", "C", ""),
  minute: fc.integer({ min: 0, max: 12 }),
});
const log = fc.array(row, { minLength: 1, maxLength: 30 });

const columns = { case: "order", step: "step", team: "team", time: "completed", status: "none" };

function openRows(rows: readonly Row[]) {
  const lines = rows.map(({ order, step, team, minute }) => {
    return `${order},${step},${team},2025-01-01T09:${String(minute).padStart(2, "0")}:00Z`;
  });
  return openContent(["order,step,team,completed", ...lines].join("\n"), { columns });
}

test("pairs are events minus cases, kept or dropped; handovers are some of them; the matrix adds up", async () => {
  const property = fc.asyncProperty(log, fc.constantFrom("keep", "drop"), async (rows, missing) => {
    const opened = await openRows(rows);
    const kept = rows.filter(({ team }) => missing === "keep" || team !== "");
    const cases = new Set(kept.map(({ order }) => order)).size;
    const total = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
    const options = { missing } as const;
    expect(total(await pairs(opened, options))).toBe(kept.length - cases);
    const { pairs: pairCount, handovers: handoverCount } = await summary(opened, options);
    expect(pairCount).toBe(kept.length - cases);
    expect(handoverCount).toBeLessThanOrEqual(pairCount);
    expect(total(await handovers(opened, options))).toBe(handoverCount);
    const { cells, flows, starts, steps, teams } = await matrix(opened, options);
    const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
    expect(sum(cells.map(({ events }) => events))).toBe(kept.length);
    expect(sum(steps.map(({ events }) => events))).toBe(kept.length);
    expect(sum(teams.map(({ events }) => events))).toBe(kept.length);
    expect(sum(cells.map(({ outgoing }) => outgoing))).toBe(pairCount);
    expect(sum(cells.map(({ handedOn }) => handedOn))).toBe(handoverCount);
    expect(sum(cells.map(({ deliveries }) => deliveries))).toBe(cases);
    expect(total(flows)).toBe(pairCount);
    expect(total(starts)).toBe(cases);
    const stored = await opened.database.query("SELECT case_no, place FROM events");
    expect(stored).toEqual(
      await opened.database.query("SELECT case_no, place FROM events ORDER BY case_no, place"),
    );
  });
  await fc.assert(property, runs);
});

test("the counted handovers lie within their bounds, and without ties the bounds are the count", async () => {
  const property = fc.asyncProperty(log, async (rows) => {
    const opened = await openRows(rows);
    const { tiedPairs, handoversMin, handoversMax } = await doubt(opened);
    const counted = (await summary(opened)).handovers;
    expect(handoversMin).toBeLessThanOrEqual(counted);
    expect(handoversMax).toBeGreaterThanOrEqual(counted);
    if (tiedPairs === 0) expect([handoversMin, handoversMax]).toEqual([counted, counted]);
  });
  await fc.assert(property, runs);
});

test("shuffled rows of a log without ties change nothing", async () => {
  const shuffled = log.chain((rows) => {
    const untied = rows.map((entry, index) => ({ ...entry, minute: index }));
    return fc.tuple(fc.constant(untied), fc.shuffledSubarray(untied, { minLength: rows.length }));
  });
  const property = fc.asyncProperty(shuffled, async ([rows, mixed]) => {
    const [before, after] = [await openRows(rows), await openRows(mixed)];
    expect(await pairs(after)).toEqual(await pairs(before));
    expect(await handovers(after)).toEqual(await handovers(before));
    expect(await doubt(after)).toEqual(await doubt(before));
  });
  await fc.assert(property, runs);
});

test("working time is what the calendar itself says, over nights, weekends and both changes of the clock", async () => {
  const calendar = createCalendar({
    timeZone: "Europe/Amsterdam",
    week: [1, 2, 3, 4, 5, 6, 7].map((day) => [
      { opens: 0, closes: 2.5 * 3600 },
      { opens: 8 * 3600 + day * 517, closes: 12 * 3600 },
      { opens: 22 * 3600, closes: 24 * 3600 },
    ]),
    closedDates: ["2025-04-21", "2025-12-25"],
  });
  const [first, last] = [Date.parse("2025-03-27T00:00Z"), Date.parse("2025-10-29T00:00Z")];
  const instant = fc.integer({ min: first / 1000, max: last / 1000 });
  const property = fc.asyncProperty(
    fc.array(fc.tuple(instant, instant), { minLength: 20, maxLength: 40 }),
    async (ends) => {
      const spans = ends.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
      const lines = spans.flatMap(([from, to], index) => [
        `${index},a,A${index},${from}`,
        `${index},b,B,${to}`,
      ]);
      const opened = await openContent(["order,step,team,completed", ...lines].join("\n"), { columns });
      const found = new Map(
        (await handovers(opened, { calendar })).map(({ from, between }) => [from, between]),
      );
      for (const [index, [from, to]] of spans.entries()) {
        const between = found.get(`A${index}`);
        expect(between?.clock?.mean).toBe(to - from);
        expect(between?.working?.mean).toBeCloseTo(
          workingSecondsBetween(calendar, from * 1000, to * 1000),
          6,
        );
      }
    },
  );
  await fc.assert(property, runs);
});

test("questions may be asked at the same time", async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => {
    const team = ["A", "B", "C", ""][(index * 7) % 4] ?? "";
    return { order: index % 200, step: "a", team, minute: index % 13 };
  });
  const opened = await openRows(rows);
  const ask = () => [
    pairs(opened),
    doubt(opened),
    matrix(opened),
    pairs(opened, { missing: "drop" }),
    doubt(opened),
  ];
  const apart = [];
  for (const question of ask()) apart.push(await question);
  expect(await Promise.all([...ask(), ...ask()])).toEqual([...apart, ...apart]);
});
