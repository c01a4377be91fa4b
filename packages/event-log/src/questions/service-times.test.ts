import { expect, test } from "vitest";
import { serviceTimes } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,started,completed
1,Saw,Floor,2025-03-03T09:00,2025-03-03T10:00
1,Glue,Floor,2025-03-03T16:00,2025-03-04T09:00
2,Saw,Floor,2025-03-03T11:00,2025-03-03T14:00
2,Saw,Desk,,2025-03-03T15:00
`;

test("completion minus start, of the events that have both", async () => {
  const found = await serviceTimes(await openContent(rows), { quantiles: [0.25] });
  expect(found.map(({ name, events, clock, working }) => [name, events, clock?.n, working?.mean])).toEqual([
    ["Glue", 1, 1, 2 * 3600],
    ["Saw", 3, 2, 2 * 3600],
  ]);
  expect(found[1]?.clock).toEqual({
    ...{ n: 2, mean: 7200, p50: 7200, p90: 3600 + 0.9 * 7200, min: 3600, max: 10_800 },
    quantiles: [5400],
  });
});

test("of parties, regrouped, and of a part of the cases", async () => {
  const log = await openContent(rows);
  const ofParties = await serviceTimes(log, { of: "parties" });
  expect(ofParties.map(({ name, events, clock }) => [name, events, clock?.n ?? 0])).toEqual([
    ["Floor", 3, 3],
    ["Desk", 1, 0],
  ]);
  const grouping = { teams: { Desk: "All", Floor: "All" } };
  expect(await serviceTimes(log, { of: "parties", grouping })).toMatchObject([{ name: "All", events: 4 }]);
  const filter = { from: "2025-03-03T10:00" };
  expect(await serviceTimes(log, { filter })).toMatchObject([{ name: "Saw", events: 2, clock: { n: 1 } }]);
});

test("a log without start times has none", async () => {
  const log = await openContent("order,step,completed\n1,a,2025-01-01\n1,b,2025-01-02\n");
  expect(await serviceTimes(log)).toEqual([
    { name: "a", events: 1, clock: null, working: null },
    { name: "b", events: 1, clock: null, working: null },
  ]);
});
