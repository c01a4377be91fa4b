import { expect, test } from "vitest";
import { leadTimes } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const hour = 3600;
const day = 24 * hour;

const rows = `order,step,team,person,completed,deadline,region
1,Ask,Desk,Ann,2025-03-03T09:00:00,2025-03-05,North
1,Make,Floor,Bob,2025-03-04T09:00:00,,
2,Ask,Desk,Ann,2025-03-03T09:00:00,2025-03-05,South
2,Make,Floor,Bob,2025-03-07T12:00:00,,North
3,Ask,Desk,Ann,2025-03-07T16:00:00,,South
3,Ask,Desk,Ann,2025-03-10T09:00:00,,
4,Ask,,,2025-03-12T09:00:00,2025-03-11,
`;

test("from first to last event, on the clock and in working time", async () => {
  const { cases, clock, working } = await leadTimes(await openContent(rows), { quantiles: [0, 0.25, 1] });
  expect(cases).toBe(4);
  // 1, 4 days and 3 hours, 2 days and 17 hours, 0.
  expect(clock).toEqual({
    n: 4,
    mean: ((24 + 99 + 65) / 4) * hour,
    p50: ((24 + 65) / 2) * hour,
    p90: (65 + 0.7 * (99 - 65)) * hour,
    min: 0,
    max: 99 * hour,
    quantiles: [0, 0.75 * 24 * hour, 99 * hour],
  });
  // 9 hours; 4 days of 9 and 3 more; Friday 16–17 and Monday 8–9; 0.
  expect(working).toMatchObject({ n: 4, mean: ((9 + 39 + 2) / 4) * hour, max: 39 * hour });
});

test("on time and how late, of the cases with a due date", async () => {
  const { onTime, lateBy } = await leadTimes(await openContent(rows));
  // Case 2: from the end of the 5th until the 7th, 12:00; case 4 from the end of the 11th until the 12th, 9:00.
  expect(onTime).toMatchObject({ count: 1, of: 3 });
  expect(onTime.interval.lower).toBeCloseTo(0.0615, 4);
  expect(onTime.interval.upper).toBeCloseTo(0.7923, 4);
  expect(lateBy?.n).toBe(2);
  expect(lateBy?.p50).toBeCloseTo(((36 + 9) / 2) * hour, -1);
});

test("grouped by who delivered, after regrouping and by person", async () => {
  const log = await openContent(rows);
  const list = async (options: Parameters<typeof leadTimes>[1]) => {
    const { groups, otherGroups } = await leadTimes(log, options);
    return [
      ...groups.map(({ value, cases }) => `${value} ${cases}`),
      ...(otherGroups ? [`+ ${otherGroups.cases}`] : []),
    ];
  };
  expect(await list({ groupBy: "delivery" })).toEqual(["Floor 2", "(none) 1", "Desk 1"]);
  expect(await list({ groupBy: "delivery", missing: "drop" })).toEqual(["Floor 2", "(none) 1", "Desk 1"]);
  expect(await list({ groupBy: "delivery", limit: 2 })).toEqual(["Floor 2", "(none) 1", "+ 1"]);
  expect(await list({ groupBy: "delivery", limit: 0 })).toEqual(["+ 4"]);
  expect(await list({ groupBy: "delivery", grouping: { teams: { Desk: "All", Floor: "All" } } })).toEqual([
    "All 3",
    "(none) 1",
  ]);
  expect(await list({ groupBy: "delivery", by: "person" })).toEqual(["Bob 2", "(none) 1", "Ann 1"]);
  expect(await list({ groupBy: "delivery", filter: { from: "2025-03-04" } })).toEqual(["(none) 1", "Desk 1"]);
});

test("grouped by a column: the first value of a case counts", async () => {
  const log = await openContent(rows);
  const { groups } = await leadTimes(log, { groupBy: { column: "region" } });
  expect(groups.map(({ value, cases }) => [value, cases])).toEqual([
    ["South", 2],
    ["(none)", 1],
    ["North", 1],
  ]);
  expect(groups[0]).toMatchObject({
    onTime: { count: 0, of: 1 },
    clock: { mean: 82 * hour },
    lateBy: { n: 1 },
  });
  const byTeam = await leadTimes(log, { groupBy: { column: "team" } });
  expect(byTeam.groups.map(({ value, cases }) => [value, cases])).toEqual([
    ["Desk", 3],
    ["(none)", 1],
  ]);
  await expect(leadTimes(log, { groupBy: { column: "colour" } })).rejects.toMatchObject({
    error: { code: "EVENT_LOG_UNKNOWN_COLUMN" },
  });
});

test("histogram: edges that a reader knows, empty bins too, and one for the longest", async () => {
  const days = [...Array.from({ length: 39 }, (_, index) => index / 4), 400];
  const lines = days.flatMap((length, index) => [
    `${index},a,${1_740_000_000}`,
    `${index},b,${1_740_000_000 + length * day}`,
  ]);
  const { histogram } = await leadTimes(await openContent(["order,step,completed", ...lines].join("\n")));
  // One in twenty takes longer than the 38th of forty, 9.25 days: so bins of a day.
  expect(histogram).toEqual([
    ...Array.from({ length: 10 }, (_, bin) => {
      return { from: bin * day, to: (bin + 1) * day, cases: bin === 9 ? 3 : 4 };
    }),
    { from: 10 * day, to: null, cases: 1 },
  ]);
  const { histogram: single } = await leadTimes(await openContent("order,step,completed\n1,a,2025-01-01\n"));
  expect(single).toEqual([{ from: 0, to: 1, cases: 1 }]);
});

test("nothing that counts: no figures", async () => {
  const found = await leadTimes(await openContent(rows), {
    filter: { to: "2025-01-01" },
    groupBy: "delivery",
  });
  expect(found).toEqual({
    cases: 0,
    clock: null,
    working: null,
    onTime: { count: 0, of: 0, interval: { lower: 0, upper: 1 } },
    lateBy: null,
    histogram: [],
    groups: [],
    otherGroups: null,
  });
});
