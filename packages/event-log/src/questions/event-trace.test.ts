import { expect, test } from "vitest";
import { eventTrace } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const orders = `order,step,team,person,started,completed,deadline,channel
2,Draw,Design,Cas,2025-03-10 09:00,2025-03-10 10:00,2025-03-12,
2,Plan,,Bob,2025-03-11 09:00,2025-03-11 11:00,2025-03-12,shop
1,Draw,Design,Ann,2025-03-03 09:00,2025-03-03 11:00,,web
1,Plan,Planning,,,2025-03-04 10:00,,shop
3,Draw,Design,Ann,2025-03-12 09:00,2025-03-12 10:00,,
`;
const at = (text: string) => Date.parse(`${text}Z`);

test("columns of events in order of case and place, with −1 and NaN for what is missing", async () => {
  const log = await openContent(orders, { timeZone: "UTC" });
  const { names, ...trace } = await eventTrace(log, { segmentOf: "channel" });
  expect([...trace.caseOf]).toEqual([0, 0, 1, 1, 2]);
  const nameOf = (list: readonly string[]) => (code: number) => list[code] ?? null;
  expect(Array.from(trace.step, nameOf(names.steps))).toEqual(["Draw", "Plan", "Draw", "Plan", "Draw"]);
  expect(Array.from(trace.team, nameOf(names.teams))).toEqual([
    "Design",
    "Planning",
    "Design",
    null,
    "Design",
  ]);
  expect(Array.from(trace.person, nameOf(names.people))).toEqual(["Ann", null, "Cas", "Bob", "Ann"]);
  expect([...trace.person]).toContain(-1);
  expect([...trace.start.slice(0, 3)]).toEqual([at("2025-03-03T09:00"), Number.NaN, at("2025-03-10T09:00")]);
  expect(trace.end[1]).toBe(at("2025-03-04T10:00"));
  expect(Array.from(trace.segment, nameOf(names.segments))).toEqual(["web", "shop", null]);
  expect([...trace.due].map(Number.isNaN)).toEqual([true, false, true]);
});

test("of too many events the newest cases, whole, and one at least", async () => {
  const log = await openContent(orders);
  const { caseOf, due, leftOut } = await eventTrace(log, { mostEvents: 3 });
  expect([...caseOf]).toEqual([0, 0, 1]);
  expect(due).toHaveLength(2);
  expect(leftOut).toEqual({ cases: 1, events: 2 });
  const one = await eventTrace(log, { mostEvents: 1, filter: { to: "2025-03-11" } });
  expect([...one.caseOf]).toEqual([0, 0]);
  expect(one.leftOut).toEqual({ cases: 1, events: 2 });
});

test("without an attribute there are no segments; one that is not there is refused", async () => {
  const log = await openContent(orders);
  const { names, segment } = await eventTrace(log);
  expect(names.segments).toEqual([]);
  expect([...segment]).toEqual([-1, -1, -1]);
  await expect(eventTrace(log, { segmentOf: "region" })).rejects.toMatchObject({
    error: { code: "EVENT_LOG_UNKNOWN_COLUMN" },
  });
  await expect(async () => eventTrace(log, { mostEvents: 0 })).rejects.toThrow(RangeError);
});
