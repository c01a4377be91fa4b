import { expect, test } from "vitest";
import {
  type EventLog,
  handovers,
  leadTimes,
  overTime,
  pairs,
  type QuestionOptions,
  summary,
} from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import { listPeriods } from "./calendar-periods.ts";

const { openContent } = temporaryLogs();

/** A case of two events for each instant: at that instant, and an hour later in another team. */
function casesAt(...instants: readonly string[]): string {
  const lines = instants.flatMap((instant, index) => {
    const later = new Date(Date.parse(instant) + 3_600_000).toISOString();
    return [`${index},a,A,${instant}`, `${index},b,B,${later}`];
  });
  return ["order,step,team,completed", ...lines].join("\n");
}

test.each([
  ["day", "2024-02-28", "2024-03-01", ["2024-02-28", "2024-02-29", "2024-03-01"]],
  ["week", "2020-12-28", "2021-01-04", ["2020-W53", "2021-W01"]],
  ["week", "2024-12-29", "2024-12-30", ["2024-W52", "2025-W01"]],
  ["month", "2024-01-31", "2024-03-01", ["2024-01", "2024-02", "2024-03"]],
  ["quarter", "2024-12-31", "2025-04-01", ["2024-Q4", "2025-Q1", "2025-Q2"]],
  ["month", "0099-12-31", "0100-01-01", ["0099-12", "0100-01"]],
] as const)("%s from %s to %s", (every, first, last, labels) => {
  const periods = [...listPeriods(every, first, last)];
  expect(periods.map(({ label }) => label)).toEqual(labels);
  for (const [index, { from }] of periods.slice(1).entries()) expect(from).toBe(periods[index]!.to);
});

test("a case belongs to the day of its first event in the log's time zone, also when the clock changes", async () => {
  // The day of 30 March lasts 23 hours, that of 26 October 25.
  const log = await openContent(
    casesAt("2025-03-29T22:59Z", "2025-03-29T23:00Z", "2025-03-30T21:59Z", "2025-03-30T22:00Z"),
  );
  const days = await overTime(log, { every: "day", ask: summary });
  expect(days.map(({ from, to, cases }) => [from, to, cases])).toEqual([
    ["2025-03-29", "2025-03-30", 1],
    ["2025-03-30", "2025-03-31", 2],
    ["2025-03-31", "2025-04-01", 1],
  ]);
  const autumn = await openContent(casesAt("2025-10-25T22:00Z", "2025-10-26T22:59Z", "2025-10-26T23:00Z"));
  const found = await overTime(autumn, { every: "day", ask: summary });
  expect(found.map(({ label, cases }) => [label, cases])).toEqual([
    ["2025-10-26", 2],
    ["2025-10-27", 1],
  ]);
});

test("any question may be asked, with its own options; no cases, no answer", async () => {
  const log = await openContent(casesAt("2025-01-15T10:00Z", "2025-03-10T10:00Z", "2025-03-31T23:30Z"));
  const months = await overTime(log, { every: "month", ask: pairs, of: "steps" });
  expect(
    months.map(({ label, answer }) => [label, answer?.map(({ from, to, count }) => [from, to, count])]),
  ).toEqual([
    ["2025-01", [["a", "b", 1]]],
    ["2025-02", undefined],
    ["2025-03", [["a", "b", 1]]],
    ["2025-04", [["a", "b", 1]]],
  ]);
  const quarters = await overTime(log, { every: "quarter", ask: leadTimes, groupBy: "delivery" });
  expect(quarters.map(({ answer }) => answer?.groups[0]?.cases)).toEqual([2, 1]);
  const beginOf = async (_: EventLog, { filter }: QuestionOptions) => filter?.from ?? "";
  const own = await overTime(log, { every: "quarter", ask: beginOf });
  expect(own.map(({ answer }) => answer)).toEqual(["2025-01-01", "2025-04-01"]);
});

test("a period in which the log begins or ends is incomplete", async () => {
  const log = await openContent(casesAt("2025-01-01T09:00Z", "2025-02-10T10:00Z", "2025-03-10T10:00Z"));
  const months = await overTime(log, { every: "month", ask: summary });
  expect(months.map(({ isIncomplete }) => isIncomplete)).toEqual([false, false, true]);
  const quarters = await overTime(log, { every: "quarter", ask: summary });
  expect(quarters.map(({ isIncomplete }) => isIncomplete)).toEqual([true]);
});

test("a period that the filter cuts is incomplete; within the filter, nothing is counted twice", async () => {
  const log = await openContent(
    casesAt(
      "2025-01-01T09:00Z",
      "2025-01-20T09:00Z",
      "2025-02-10T10:00Z",
      "2025-03-10T10:00Z",
      "2025-03-31T10:00Z",
    ),
  );
  const filter = { from: "2025-01-10", to: "2025-03-20T12:00" };
  const months = await overTime(log, { every: "month", ask: handovers, filter });
  expect(months.map(({ cases, answer, isIncomplete }) => [cases, answer?.[0]?.count, isIncomplete])).toEqual([
    [1, 1, true],
    [1, 1, false],
    [1, 1, true],
  ]);
  const whole = await overTime(log, {
    every: "month",
    ask: handovers,
    filter: { from: "2025-02-01", to: "2025-03-01" },
  });
  expect(whole.map(({ label, cases, isIncomplete }) => [label, cases, isIncomplete])).toEqual([
    ["2025-02", 1, false],
  ]);
  expect(await overTime(log, { every: "month", ask: handovers, filter: { from: "2026-01-01" } })).toEqual([]);
});

test("a wrong year does not ask for tens of thousands of periods", async () => {
  const log = await openContent(casesAt("1925-01-01T09:00Z", "2025-01-01T09:00Z"));
  await expect(overTime(log, { every: "day", ask: summary })).rejects.toMatchObject({
    error: { code: "EVENT_LOG_TOO_MANY_PERIODS" },
  });
  const months = await overTime(log, { every: "month", ask: summary });
  expect(months.filter(({ answer }) => answer !== null)).toHaveLength(2);
});
