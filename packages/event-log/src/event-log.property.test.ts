import { createCalendar, workingSecondsBetween } from "@stuur/methods/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  doubt,
  handovers,
  matrix,
  overTime,
  pairs,
  type QuestionOptions,
  summary,
  teamsReached,
} from "./index.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

const { openContent } = temporaryLogs();
const seed = 20252;
const runs = { seed, numRuns: 12 };

interface Row {
  readonly order: number;
  readonly step: string;
  readonly team: string;
  readonly person?: string;
  readonly minute: number;
}

const row = fc.record({
  order: fc.integer({ min: 1, max: 5 }),
  step: fc.constantFrom("a", "b", "c"),
  team: fc.constantFrom("A", "B", "C", ""),
  minute: fc.integer({ min: 0, max: 12 }),
});
const log = fc.array(row, { minLength: 1, maxLength: 30 });

const person = fc.constantFrom("x", "y", "z", "");
const staffedLog = fc.array(
  fc.tuple(row, person).map(([entry, name]): Row => ({ ...entry, person: name })),
  { minLength: 1, maxLength: 30 },
);

const firstInstant = Date.parse("2025-01-01T09:00Z");
const columns = {
  ...{ case: "order", step: "step", team: "team", person: "person", time: "completed" },
  status: "none",
};

function openRows(rows: readonly Row[]) {
  const lines = rows.map(({ order, step, team, person = "", minute }) => {
    return `${order},${step},${team},${person},${new Date(firstInstant + minute * 60_000).toISOString()}`;
  });
  return openContent(["order,step,team,person,completed", ...lines].join("\n"), { columns });
}

function total(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

test("pairs are events minus cases, kept or dropped; handovers are some of them; the matrix adds up", async () => {
  const property = fc.asyncProperty(log, fc.constantFrom("keep", "drop"), async (rows, missing) => {
    const opened = await openRows(rows);
    const kept = rows.filter(({ team }) => missing === "keep" || team !== "");
    const cases = new Set(kept.map(({ order }) => order)).size;
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
    const heaviest = await matrix(opened, { ...options, mostFlows: 3 });
    const flowsLeftOut = total(flows.slice(3));
    expect(heaviest).toEqual({ cells, flows: flows.slice(0, 3), flowsLeftOut, starts, steps, teams });
    expect(await teamsReached(opened, options)).toEqual(teams);
    const stored = await opened.database.query("SELECT case_no, place FROM sequence");
    expect(stored).toEqual(
      await opened.database.query("SELECT case_no, place FROM sequence ORDER BY case_no, place"),
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

test("between persons: those inside teams and those across teams", async () => {
  const property = fc.asyncProperty(staffedLog, fc.constantFrom("keep", "drop"), async (rows, missing) => {
    const opened = await openRows(rows);
    const inside = total(await handovers(opened, { by: "person-in-team", missing }));
    const [across] = await opened.database.query<{ count: number }>(`
      SELECT count(*) AS count FROM (
        SELECT team, person, lead(team) OVER w AS next_team, lead(person) OVER w AS next_person,
          lead(place) OVER w AS next_place
        FROM events WHERE ${missing === "keep" ? "true" : "person IS NOT NULL"}
        WINDOW w AS (PARTITION BY case_no ORDER BY place))
      WHERE next_place IS NOT NULL AND person IS DISTINCT FROM next_person AND team IS DISTINCT FROM next_team`);
    expect(total(await handovers(opened, { by: "person", missing }))).toBe(inside + across!.count);
  });
  await fc.assert(property, runs);
});

test("other teams by grouping are what an import with those teams gives; one team for all leaves none between", async () => {
  const property = fc.asyncProperty(staffedLog, fc.constantFrom("keep", "drop"), async (rows, missing) => {
    const opened = await openRows(rows);
    const grouping = { teams: { A: "K", B: "L" }, persons: { x: "L", z: "M" }, steps: { a: "K" } };
    const { teams, persons, steps }: Record<string, Record<string, string>> = grouping;
    const replaced = rows.map((entry): Row => {
      const own = teams![entry.team] ?? entry.team;
      const team = persons![entry.person ?? ""] ?? (own || (steps![entry.step] ?? ""));
      return { ...entry, team };
    });
    const again = await openRows(replaced);
    for (const by of ["team", "person-in-team"] as const) {
      const options: QuestionOptions = { by, missing };
      expect(await handovers(opened, { ...options, grouping })).toEqual(await handovers(again, options));
      expect(await matrix(opened, { ...options, grouping })).toEqual(await matrix(again, options));
      expect(await doubt(opened, { ...options, grouping })).toEqual(await doubt(again, options));
      expect(await summary(opened, { ...options, grouping })).toEqual(await summary(again, options));
    }
    const one = { steps: { a: "All", b: "All", c: "All" }, teams: { A: "All", B: "All", C: "All" } };
    expect(await handovers(opened, { missing, grouping: one })).toEqual([]);
  });
  await fc.assert(property, { ...runs, numRuns: 6 });
});

test("over time, cases and handovers add up to those of the whole", async () => {
  const spread = staffedLog.map((rows) =>
    rows.map((entry) => ({ ...entry, minute: entry.minute * 60 * 29 })),
  );
  const property = fc.asyncProperty(spread, fc.constantFrom("day", "week", "month"), async (rows, every) => {
    const opened = await openRows(rows);
    const periods = await overTime(opened, { every, ask: handovers });
    const whole = await handovers(opened);
    expect(total(periods.map(({ cases }) => ({ count: cases })))).toBe((await summary(opened)).cases);
    for (const { from, to, count, cases, returned } of whole) {
      const parts = periods
        .flatMap(({ answer }) => answer ?? [])
        .filter((part) => part.from === from && part.to === to);
      expect(total(parts)).toBe(count);
      expect(parts.reduce((sum, part) => sum + part.cases, 0)).toBe(cases);
      expect(parts.reduce((sum, part) => sum + part.returned, 0)).toBe(returned);
    }
    expect(total(periods.flatMap(({ answer }) => answer ?? []))).toBe(total(whole));
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
      const opened = await openContent(["order,step,team,completed", ...lines].join("\n"));
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
