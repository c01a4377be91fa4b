import { createRandom, sampleExponential } from "@stuur/methods/random";
import { createCalendar } from "@stuur/methods/time";
import { describe, expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import { handover } from "./handover.ts";
import { handovers } from "./handovers.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,started,completed
1,Draw,Design,2025-01-06T08:00Z,2025-01-06T09:00Z
1,Plan,Planning,2025-01-06T09:00Z,2025-01-06T09:30Z
1,Draw,Design,2025-01-07T08:00Z,2025-01-07T09:00Z
1,Order,Planning,2025-01-09T09:00Z,2025-01-09T10:00Z
2,Draw,Design,2025-03-03T08:00Z,2025-03-03T09:00Z
2,Plan,Planning,2025-03-03T09:20Z,2025-03-03T10:00Z
2,Build,Floor,2025-03-03T11:00Z,2025-03-03T12:00Z
3,Sketch,Design,2025-03-03T08:00Z,2025-03-03T09:00Z
3,Build,Floor,,2025-03-03T12:00Z
4,Sketch,Design,2025-03-04T08:00Z,2025-03-04T09:00Z
4,Plan,Planning,,2025-03-05T09:00Z
`;
const ends = { from: "Design", to: "Planning" };

test("its row of the register, its steps, its shares and its months", async () => {
  const log = await openContent(rows);
  const found = (await handover(log, ends))!;
  const row = (await handovers(log)).find(({ from, to }) => from === ends.from && to === ends.to);
  expect(found).toMatchObject({ ...row });
  expect(found).toMatchObject({ count: 4, cases: 3, returned: 1 });
  expect(found.fromSteps).toEqual([
    { step: "Draw", count: 3 },
    { step: "Sketch", count: 1 },
  ]);
  expect(found.toSteps).toEqual([
    { step: "Plan", count: 3 },
    { step: "Order", count: 1 },
  ]);
  expect([found.ofGiven, found.ofReceived]).toMatchObject([
    { count: 4, of: 5 },
    { count: 4, of: 4 },
  ]);
  const noBounds = { lower: null, upper: null };
  expect(found.months).toEqual([
    {
      ...{ from: "2025-01-01", to: "2025-02-01", label: "2025-01", count: 2, n: 2 },
      clockP50: { value: 24 * 3600, ...noBounds },
      workingP50: { value: 9 * 3600, ...noBounds },
    },
    {
      ...{ from: "2025-02-01", to: "2025-03-01", label: "2025-02", count: 0, n: 0 },
      ...{ clockP50: null, workingP50: null },
    },
    {
      ...{ from: "2025-03-01", to: "2025-04-01", label: "2025-03", count: 2, n: 1 },
      clockP50: { value: 1200, ...noBounds },
      workingP50: { value: 1200, ...noBounds },
    },
  ]);
});

test("the distribution of what could be measured, in bins of known widths", async () => {
  const log = await openContent(rows);
  const { clock, working } = (await handover(log, ends))!;
  expect(clock).toMatchObject({
    n: 3,
    p50: { value: 1200, lower: null, upper: null },
    secondsPerDay: 86_400,
  });
  expect(clock!.bins.map(({ from, to, count }) => [from, to, count]).filter(([, , count]) => count)).toEqual([
    [0, 60, 1],
    [900, 1800, 1],
    [2 * 86_400, 4 * 86_400, 1],
  ]);
  // Without gaps from the first to the last.
  expect(clock!.bins.map(({ to }) => to).slice(0, -1)).toEqual(clock!.bins.map(({ from }) => from).slice(1));
  expect(working).toMatchObject({ secondsPerDay: 9 * 3600 });
  expect(working!.bins.at(-1)).toEqual({ from: 2 * 9 * 3600, to: 3 * 9 * 3600, count: 1 });
  const week = [1, 2, 3, 4, 5, 6, 7].map(() => [{ opens: 0, closes: 4 * 3600 }]);
  const calendar = createCalendar({ timeZone: "Europe/Amsterdam", week });
  expect((await handover(log, { ...ends, calendar }))!.working!.secondsPerDay).toBe(4 * 3600);
});

test("the ends of the intervals are the values at the ranks of the sign test", async () => {
  const random = createRandom(20, "handover");
  const waits = Array.from({ length: 100 }, () => Math.round(sampleExponential(random, { mean: 90_000 })));
  const lines = waits.flatMap((seconds, order) => {
    const at = (after: number) => new Date(Date.UTC(2025, 0, 8) + after * 1000).toISOString();
    return [`${order},a,A,${at(0)}`, `${order},b,B,${at(seconds)}`];
  });
  const log = await openContent(["order,step,team,completed", ...lines].join("\n"));
  const found = (await handover(log, { from: "A", to: "B" }))!;
  const sorted = waits.toSorted((a, b) => a - b);
  // Of 100 values: ranks 40 and 61 for the median, and 84 and 96 for nine in ten, with tails of 2.1 and 2.4 %.
  const p50 = { value: (sorted[49]! + sorted[50]!) / 2, lower: sorted[39], upper: sorted[60] };
  expect(found.clock!.p50).toEqual(p50);
  expect(found.clock!.p90).toMatchObject({ lower: sorted[83], upper: sorted[95] });
  // The middle of the first fiftieth lies at 0.99 of the way from the first to the second value.
  expect(found.clock!.fiftieths).toHaveLength(50);
  expect(found.clock!.fiftieths[0]).toBeCloseTo(sorted[0]! + 0.99 * (sorted[1]! - sorted[0]!), 6);
  expect(found.months).toMatchObject([{ count: 100, clockP50: p50 }]);
  expect(found.clock!.bins.reduce((sum, { count }) => sum + count, 0)).toBe(100);
});

describe("doubt about the order", () => {
  test("occurrences at one instant, and beside one", async () => {
    const lines = [
      ...["1,a,A,09:00", "1,b,B,09:00"],
      ...["2,a,A,09:00", "2,b,B,10:00", "2,c,C,10:00"],
      ...["3,z,C,09:00", "3,a,A,09:00", "3,b,B,10:00"],
      ...["4,a,A,09:00", "4,b,B,10:00", "4,c,C,11:00", "4,d,D,11:00"],
    ].map((line) => line.replace(/(\d\d:\d\d)$/, "2025-01-01T$1Z"));
    const log = await openContent(["order,step,team,completed", ...lines].join("\n"));
    const found = await handover(log, { from: "A", to: "B" });
    expect(found).toMatchObject({ count: 4, ties: { atOneInstant: 1, besideTie: 3 } });
  });
});

test("what does not occur has no answer; persons, groups and filters are followed", async () => {
  const log = await openContent(rows);
  expect(await handover(log, { from: "Planning", to: "Nobody" })).toBeNull();
  expect(await handover(log, { ...ends, filter: { to: "2025-01-01" } })).toBeNull();
  const filter = { from: "2025-03-01" };
  expect(await handover(log, { ...ends, filter })).toMatchObject({ count: 2, ofGiven: { count: 2, of: 3 } });
  const grouping = { teams: { Planning: "Office", Floor: "Office" } };
  expect(await handover(log, { from: "Design", to: "Office", grouping })).toMatchObject({ count: 5 });
  expect(await handover(log, { ...ends, by: "person" })).toBeNull();
});

test("working time is known where an event ended before it began, on a day before the log begins", async () => {
  const log = await openContent(`order,step,team,started,completed
1,Draw,Design,2025-01-08T08:00Z,2025-01-06T09:00Z
1,Plan,Planning,2025-01-08T09:00Z,2025-01-08T10:00Z
2,Draw,Design,2025-01-13T08:00Z,2025-01-13T09:00Z
2,Plan,Planning,2025-01-13T10:00Z,2025-01-13T11:00Z
`);
  const week = Array.from({ length: 7 }, () => [{ opens: 9 * 3600, closes: 17 * 3600 }]);
  const calendar = createCalendar({ timeZone: "UTC", week });
  // Of the first order two days of eight hours, of the second an hour.
  const between = {
    clock: { n: 2, mean: (48 + 1) * 1800 },
    working: { n: 2, mean: (16 + 1) * 1800 },
  };
  expect((await handovers(log, { calendar }))[0]).toMatchObject({ between });
  expect(await handover(log, { ...ends, calendar })).toMatchObject({ between });
});
