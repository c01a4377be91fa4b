import { describe, expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import { type DividedTime, type TimeDivisionOptions, timeDivision } from "./time-division.ts";
import type { TimePart } from "./time-pieces.ts";

const { openContent } = temporaryLogs();

/** Hours of the parts that are not 0. */
function hoursOf({ parts }: DividedTime): Partial<Record<TimePart, number>> {
  const hours = Object.entries(parts).map(([part, { total }]) => [part, total / 3600] as const);
  return Object.fromEntries(hours.filter(([, total]) => total !== 0));
}

/** Events of one order: step, team, start and end as hours of Monday 3 March 2025, in winter time (UTC+1). */
function story(...events: readonly [step: string, team: string, start: number | null, end: number | null][]) {
  const at = (hour: number | null) =>
    hour === null
      ? ""
      : new Date(Date.UTC(2025, 2, 2, 23) + hour * 3_600_000).toISOString().replace(".000", "");
  const lines = events.map(([step, team, start, end]) => `1,${step},${team},${at(start)},${at(end)}`);
  return ["order,step,team,started,completed", ...lines].join("\n");
}

const columns = { case: "order", step: "step", team: "team", start: "started", time: "completed" };
const divide = async (content: string, options?: TimeDivisionOptions) =>
  timeDivision(await openContent(content, { columns }), options);

test("work, waiting inside a team and waiting at a handover, on the clock and in working time", async () => {
  const found = await divide(
    story(["draw", "A", 9, 12], ["check", "A", 13, 14], ["plan", "B", 33, 36], ["build", "B", 36, 38]),
  );
  expect(found).toMatchObject({ cases: 1, canTellWorkFromWaiting: true });
  expect(found.clock.elapsed).toBe(29 * 3600);
  expect(hoursOf(found.clock)).toEqual({ work: 9, inside: 1, handover: 19 });
  // 14–17 on Monday and 8–9 on Tuesday.
  expect(hoursOf(found.working)).toEqual({ work: 9, inside: 1, handover: 4 });
  expect(found.clock.parts.handover).toEqual({
    ...{ total: 19 * 3600, meanPerCase: 19 * 3600, share: 19 / 29, interval: null },
  });
  expect(found.handovers).toEqual([{ from: "A", to: "B", count: 1, clock: 19 * 3600, working: 4 * 3600 }]);
  expect(
    found.teams.map(({ team, clock }) => [
      team,
      clock.work / 3600,
      clock.inside / 3600,
      clock.handover / 3600,
    ]),
  ).toEqual([
    ["B", 5, 0, 19],
    ["A", 4, 1, 0],
  ]);
});

describe("what goes on at once counts once", () => {
  test("work before waiting: the next to begin waits only beyond the work that still goes on", async () => {
    const found = await divide(story(["a", "A", 8, 18], ["b", "B", 10, 12], ["c", "C", 20, 21]));
    // B's work lies inside A's; C waits from 18, when all before it is done.
    expect(hoursOf(found.clock)).toEqual({ work: 11, handover: 2 });
    expect(found.teams.map(({ team, clock }) => [team, clock.work / 3600])).toEqual([
      ["A", 10],
      ["C", 1],
      ["B", 0],
    ]);
    expect(found.handovers[0]).toMatchObject({ from: "B", to: "C", clock: 2 * 3600 });
  });

  test("work before the customer, and the customer before waiting", async () => {
    const content = story(["a", "A", 8, 9], ["ask", "A", 10, 20], ["b", "A", 12, 15], ["c", "A", 22, 23]);
    const found = await divide(content, { customerSteps: ["ask"] });
    // 9–12 and 15–20 for the customer, while b is worked on from 12 to 15.
    expect(hoursOf(found.clock)).toEqual({ work: 5, customer: 8, inside: 2 });
  });
});

describe("the customer", () => {
  const content = story(["offer", "A", 8, 9], ["reply", "", 20, 20], ["make", "B", 22, 24]);

  test("has the case until his step is done; then it waits for us", async () => {
    expect(hoursOf((await divide(content, { customerSteps: ["reply"] })).clock)).toEqual({
      ...{ work: 3, customer: 11, handover: 2 },
    });
    const found = await divide(content);
    expect(hoursOf(found.clock)).toEqual({ work: 3, handover: 13 });
    const marked = (await divide(content, { customerSteps: ["reply"] })).clock;
    expect(marked.transitions.total).toBe(found.clock.transitions.total);
  });

  test("a step that the log does not have is refused", async () => {
    const failure = { error: { code: "EVENT_LOG_UNKNOWN_STEP", details: { step: "smile" } } };
    await expect(divide(content, { customerSteps: ["smile"] })).rejects.toMatchObject(failure);
    await expect(divide(content, { limit: 1.5 })).rejects.toThrow(RangeError);
  });
});

test("returned work: from where it comes back until it leaves that team again", async () => {
  const found = await divide(
    story(["d", "A", 8, 9], ["p", "B", 10, 11], ["d", "A", 13, 14], ["e", "A", 15, 16], ["p", "C", 18, 20]),
  );
  // B's look at it is ordinary; 11–16 is A's second time.
  expect(hoursOf(found.clock)).toEqual({ work: 4, handover: 3, returned: 5 });
  expect(found.clock.transitions.total).toBe(5 * 3600);
  const toNew = story(["d", "A", 8, 9], ["p", "B", 10, 11], ["e", "A", 13, 14]);
  expect(hoursOf((await divide(toNew)).clock)).toEqual({ work: 3, handover: 3 });
});

describe("what is not known", () => {
  test("an event without completion or before one without start", async () => {
    const found = await divide(
      story(["a", "A", 8, 9], ["b", "A", null, 12], ["c", "A", 13, null], ["d", "B", 16, 17]),
    );
    expect(hoursOf(found.clock)).toEqual({ work: 2, inside: 1, unknown: 6 });
    expect(found.clock.transitions.total).toBe(3 * 3600);
  });

  test("without any start time: times to the next completion", async () => {
    const content =
      "order,step,team,completed\n1,a,A,2025-03-03T08:00Z\n1,b,A,2025-03-03T09:00Z\n1,a,B,2025-03-03T12:00Z\n";
    const log = await openContent(content);
    const found = await timeDivision(log);
    expect(found.canTellWorkFromWaiting).toBe(false);
    expect(hoursOf(found.clock)).toEqual({ inside: 1, handover: 3 });
    expect(hoursOf((await timeDivision(log, { customerSteps: ["a"] })).clock)).toEqual({
      inside: 1,
      customer: 3,
    });
  });

  test("no cases, and cases of one event", async () => {
    const found = await divide(story(["a", "A", 8, 9]), { filter: { from: "2026-01-01" } });
    expect(found).toMatchObject({
      cases: 0,
      clock: { elapsed: 0, meanPerCase: 0 },
      teams: [],
      handovers: [],
    });
    expect(found.clock.parts.work).toEqual({ total: 0, meanPerCase: 0, share: 0, interval: null });
    expect(hoursOf((await divide(story(["a", "A", 8, 9]))).clock)).toEqual({ work: 1 });
  });
});

test("who is followed: between persons, inside teams, and in other teams", async () => {
  const rows = `order,step,team,person,started,completed
1,a,A,Ann,2025-03-03T08:00Z,2025-03-03T09:00Z
1,b,A,Bob,2025-03-03T10:00Z,2025-03-03T11:00Z
1,c,B,Cas,2025-03-03T14:00Z,2025-03-03T15:00Z
1,d,,Cas,2025-03-03T20:00Z,2025-03-03T21:00Z`;
  const log = await openContent(rows);
  const parts = async (options: TimeDivisionOptions) => hoursOf((await timeDivision(log, options)).clock);
  expect(await parts({})).toEqual({ work: 4, inside: 1, handover: 8 });
  expect(await parts({ missing: "drop" })).toEqual({ work: 3, inside: 1, handover: 3 });
  expect(await parts({ by: "person" })).toEqual({ work: 4, inside: 5, handover: 4 });
  expect(await parts({ by: "person-in-team" })).toEqual({ work: 4, inside: 8, handover: 1 });
  expect(await parts({ grouping: { teams: { A: "AB", B: "AB" } } })).toEqual({
    work: 4,
    inside: 4,
    handover: 5,
  });
});

test("the interval of a share is that of a ratio over cases", async () => {
  // Ten orders that wait 1, 2, … 10 hours at a handover and are worked on for 10 hours.
  const rows = Array.from({ length: 10 }, (_, index) => {
    const at = (hour: number) => new Date(Date.UTC(2025, 2, 3, hour)).toISOString().replace(".000", "");
    return `${index},a,A,${at(0)},${at(5)}\n${index},b,B,${at(6 + index)},${at(11 + index)}`;
  });
  const { handover } = (await divide(["order,step,team,started,completed", ...rows].join("\n"))).clock.parts;
  expect(handover.share).toBeCloseTo(55 / 155, 12);
  const residuals = Array.from({ length: 10 }, (_, index) => index + 1 - (55 / 155) * (index + 11));
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  // 2.262157: the 97.5 % quantile of Student's t with 9 degrees of freedom.
  const half = (2.262157 * Math.sqrt((10 / 9) * squares)) / 155;
  expect(handover.interval?.lower).toBeCloseTo(55 / 155 - half, 6);
  expect(handover.interval?.upper).toBeCloseTo(55 / 155 + half, 6);
});
