import { expect, test } from "vitest";
import {
  type CaseMeasure,
  caseValues,
  type EventLog,
  handovers,
  leadTimes,
  pillarToPost,
  summary,
} from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const orders = `order,step,team,person,started,completed,deadline
1,Draw,Design,Ann,2025-03-03 09:00,2025-03-03 11:00,2025-03-06
1,Plan,Planning,Bob,2025-03-04 09:00,2025-03-04 10:00,2025-03-06
1,Draw,Design,Ann,2025-03-05 08:00,2025-03-05 09:00,2025-03-06
1,Plan,Planning,Bob,2025-03-05 16:00,2025-03-05 17:00,2025-03-06
2,Draw,Design,Cas,2025-03-10 09:00,2025-03-10 10:00,2025-03-10
2,Plan,,Bob,2025-03-11 09:00,2025-03-12 09:00,2025-03-10
3,Draw,Design,Ann,2025-03-11 09:00,2025-03-11 10:00,
`;

const toPlanning = { handover: { from: "Design", to: "Planning" } };

async function valuesOf(log: EventLog, measure: CaseMeasure, options = {}): Promise<number[]> {
  return [...(await caseValues(log, { measure, ...options })).values];
}

test("every measure of every case, with the moment at which it began", async () => {
  const log = await openContent(orders);
  const { begunAt } = await caseValues(log, { measure: "events" });
  const begin = ["2025-03-03T09:00+01:00", "2025-03-10T09:00+01:00", "2025-03-11T09:00+01:00"];
  expect([...begunAt]).toEqual(begin.map((text) => Date.parse(text)));
  expect(await valuesOf(log, "events")).toEqual([4, 2, 1]);
  expect(await valuesOf(log, "handovers")).toEqual([3, 1, 0]);
  expect(await valuesOf(log, "parties")).toEqual([2, 2, 1]);
  expect(await valuesOf(log, "duration")).toEqual([56 * 3600, 48 * 3600, 3600]);
  expect(await valuesOf(log, "onTime")).toEqual([1, 0]);
  expect(await valuesOf(log, "returned")).toEqual([1, 0, 0]);
  // From Monday 11:00 until Tuesday 9:00, and from 9:00 until 16:00: in hours from 8 to 17.
  expect(await valuesOf(log, toPlanning)).toEqual([7 * 3600, 7 * 3600]);
  const unknown = await caseValues(log, { measure: { handover: { from: "Design", to: "Nobody" } } });
  expect(unknown.begunAt).toHaveLength(0);
});

test("filter, persons, missing teams and other teams are as in every question", async () => {
  const log = await openContent(orders);
  const filter = { from: "2025-03-10", to: "2025-03-11" };
  expect(await valuesOf(log, "events", { filter })).toEqual([2]);
  expect(await valuesOf(log, "parties", { by: "person" })).toEqual([2, 2, 1]);
  expect(await valuesOf(log, "events", { missing: "drop" })).toEqual([4, 1, 1]);
  expect(await valuesOf(log, "handovers", { missing: "drop" })).toEqual([3, 0, 0]);
  const grouping = { teams: { Planning: "Design" } };
  expect(await valuesOf(log, "handovers", { grouping })).toEqual([0, 1, 0]);
});

test("the values add up to what the questions answer", async () => {
  const log = await openContent(orders);
  const sum = async (measure: CaseMeasure) => (await valuesOf(log, measure)).reduce((a, b) => a + b, 0);
  const counted = await summary(log);
  expect(await sum("events")).toBe(counted.events);
  expect(await sum("handovers")).toBe(counted.handovers);
  const { onTime, clock } = await leadTimes(log);
  expect(await sum("onTime")).toBe(onTime.count);
  expect(await sum("duration")).toBe(clock!.mean * clock!.n);
  const passed = await pillarToPost(log);
  expect(await sum("parties")).toBe(passed.parties!.mean * passed.cases);
  const worst = (await handovers(log)).find(({ to }) => to === "Planning")!;
  expect(await sum(toPlanning)).toBe(worst.between.working!.mean * worst.count);
});
