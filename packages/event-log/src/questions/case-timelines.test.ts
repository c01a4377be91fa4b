import { describe, expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import { type CaseTimelinesOptions, caseTimelines } from "./case-timelines.ts";

const { openContent } = temporaryLogs();

/** One letter for the team and one for the step of each event, a number of hours after the one before it. */
function story(...cases: readonly string[]): string {
  const lines = cases.flatMap((events, index) => {
    let hour = 0;
    return events.split(" ").map((event) => {
      hour += Number(event.slice(2));
      const at = new Date(Date.UTC(2025, 0, 1, hour)).toISOString();
      return `${index + 1},${event[1]},${event[0]},${at}`;
    });
  });
  return ["order,step,team,completed", ...lines].join("\n");
}

const choose = async (content: string, options: CaseTimelinesOptions) => {
  const told = await caseTimelines(await openContent(content), options);
  return told.map(({ caseId, chosenFor, handoverAfter }) => [caseId, chosenFor.join(" "), handoverAfter]);
};

const of = { from: "A", to: "B" };

describe("of a handover", () => {
  const waits = [5, 1, 9, 3, 7, 2, 10, 4, 8, 6];

  test("the middle one, one that nine in ten are shorter than, and the returned one nearest to the middle", async () => {
    const cases = waits.map((hours) => `Aa0 Ap1 Bb${hours} ${[1, 8].includes(hours) ? "Aa1" : "Cc1"}`);
    expect(await choose(story(...cases), { of })).toEqual([
      ["1", "median-wait", 2],
      ["3", "long-wait", 2],
      ["9", "returned", 2],
    ]);
  });

  test("what just came back stands in for what is returned, and no case is told twice", async () => {
    expect(await choose(story("Aa0 Bb5 Ac1", "Aa0 Bb3"), { of })).toEqual([
      ["2", "median-wait", 1],
      ["1", "long-wait", 1],
    ]);
    expect(await choose(story("Aa0 Bb5 Ac1", "Aa0 Bb3", "Aa0 Bb4"), { of })).toEqual([
      ["3", "median-wait", 1],
      ["1", "long-wait", 1],
    ]);
    expect(await choose(story("Aa0 Bb4 Ac1", "Aa0 Bb3", "Aa0 Bb5", "Aa0 Bb2"), { of })).toEqual([
      ["2", "median-wait", 1],
      ["3", "long-wait", 1],
      ["1", "came-back", 1],
    ]);
    expect(await choose(story("Aa0 Bb3"), { of: { from: "B", to: "A" } })).toEqual([]);
  });

  test("a long case is told around the handover", async () => {
    const log = await openContent(story(`${"Ca1 ".repeat(20)}Aa1 Bb1 ${"Ca1 ".repeat(20).trim()}`));
    const [told] = await caseTimelines(log, { of, limit: 6 });
    expect(told).toMatchObject({ eventCount: 42, handoverAfter: 21 });
    expect(told!.events.map(({ place }) => place)).toEqual([18, 19, 20, 21, 22, 23]);
    const [begun] = await caseTimelines(log, { cases: ["1"], limit: 2 });
    expect(begun!.events.map(({ place }) => place)).toEqual([1, 2]);
    await expect(caseTimelines(log, { limit: 0.5 })).rejects.toThrow(RangeError);
  });
});

test("a case is told with its times, its people, its handovers and whether it was late", async () => {
  const log = await openContent(
    [
      "order,step,team,person,started,completed,deadline",
      "7,Draw,Design,Ann,2025-03-03T08:00Z,2025-03-03T09:00Z,2025-03-04T12:00Z",
      "7,Plan,Planning,Bob,2025-03-03T10:00Z,2025-03-03T11:00Z,2025-03-04T12:00Z",
      "7,Draw,Design,,2025-03-04T12:30Z,2025-03-04T13:00Z,2025-03-04T12:00Z",
    ].join("\n"),
  );
  const [told] = await caseTimelines(log, { cases: ["no such order", "7"] });
  expect(told).toMatchObject({
    ...{ caseId: "7", chosenFor: ["asked"], eventCount: 3, late: true, handoverAfter: null },
    firstAt: "2025-03-03T08:00:00.000Z",
    lastAt: "2025-03-04T13:00:00.000Z",
    dueAt: "2025-03-04T12:00:00.000Z",
  });
  expect(told!.events[0]).toEqual({
    ...{ place: 1, step: "Draw", team: "Design", person: "Ann", isHandedOver: true, isReturned: true },
    startedAt: "2025-03-03T08:00:00.000Z",
    completedAt: "2025-03-03T09:00:00.000Z",
  });
  expect(
    told!.events.map(({ person, isHandedOver, isReturned }) => [person, isHandedOver, isReturned]),
  ).toEqual([
    ["Ann", true, true],
    ["Bob", true, false],
    ["(none)", false, false],
  ]);
  const grouping = { teams: { Planning: "Office", Design: "Office" } };
  const [regrouped] = await caseTimelines(log, { cases: ["7"], grouping });
  expect(regrouped!.events.map(({ team, isHandedOver }) => [team, isHandedOver])).toEqual([
    ["Office", false],
    ["Office", false],
    ["Office", false],
  ]);
  const options = { of: { from: "Ann", to: "Bob" }, by: "person", missing: "drop" } as const;
  expect(await caseTimelines(log, options)).toMatchObject([{ eventCount: 3, handoverAfter: null }]);
});

describe("five cases that differ", () => {
  const cases = [
    "Aa0 Bb10 Cc10",
    "Aa0 Bb11 Cc10",
    "Aa0 Bb12 Cc10",
    "Aa0 Bb1 Ac1 Bd1 Ae1",
    "Aa0 Ab90",
    "Aa0 Ad2",
    "Ae0",
  ];

  test("each for what it is", async () => {
    expect(await choose(story(...cases), {})).toEqual([
      ["4", "most-handovers", null],
      ["5", "longest", null],
      ["6", "shortest", null],
      ["1", "typical", null],
      ["2", "median", null],
    ]);
    const content = story(...cases).split("\n");
    const due = content.map(
      (line, index) =>
        `${line},${index === 0 ? "deadline" : line.startsWith("3") ? "2025-01-01T20:00Z" : ""}`,
    );
    expect((await choose(due.join("\n"), {}))[1]).toEqual(["3", "most-late", null]);
  });

  test("of a small log fewer, one of them for more than one reason", async () => {
    expect(await choose(story("Aa0 Bb1"), {})).toEqual([
      ["1", "most-handovers longest shortest typical median", null],
    ]);
    expect(await choose(story("Aa0 Bb1"), { filter: { from: "2026-01-01" } })).toEqual([]);
  });
});
