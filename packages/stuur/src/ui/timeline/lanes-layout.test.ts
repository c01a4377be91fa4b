import { describe, expect, test } from "vitest";
import { layoutLanes } from "./lanes-layout.ts";
import type { TimelineCase } from "./timeline-data.ts";
import { createScale } from "./timeline-scale.ts";

const form = { laneHeight: 20, middle: 10, most: 4 };

/** Each team works an hour and hands over an hour later. */
function relay(teams: readonly (string | null)[]): TimelineCase {
  const at = (hour: number) => new Date(Date.UTC(2025, 0, 6, hour)).toISOString();
  const events = teams.map((who, index) => ({
    place: index + 1,
    step: "step",
    who,
    startedAt: at(2 * index),
    completedAt: at(2 * index + 1),
    isHandedOver: teams[index + 1] !== undefined && teams[index + 1] !== who,
    isReturned: false,
  }));
  return {
    ...{ caseId: "1", chosenFor: [], dueAt: null, late: null, handoverAfter: null },
    ...{ firstAt: at(0), lastAt: at(2 * teams.length - 1), eventCount: teams.length, events },
  };
}

function draw(teams: readonly (string | null)[]) {
  const story = relay(teams);
  return layoutLanes(story, { scale: createScale([story], 600), form, order: [...new Set(teams)] });
}

describe("lanes", () => {
  test("one for each team in the order in which the case meets them, and work in its own", () => {
    const { lanes, work, floor } = draw(["A", "B", "A", null]);
    expect(lanes.map(({ who, y }) => [who, y])).toEqual([
      ["A", 30],
      ["B", 50],
      [null, 70],
    ]);
    expect(work.map(({ y }) => y)).toEqual([30, 50, 30, 70]);
    expect(floor).toBe(80);
  });

  test("of too many teams the last lane holds the rest", () => {
    const { lanes, work } = draw(["A", "B", "C", "D", "E"]);
    expect(lanes.map(({ who }) => who)).toEqual(["A", "B", "C", undefined]);
    expect(work.map(({ y }) => y)).toEqual([30, 50, 70, 90, 90]);
  });

  test("what is handed over goes from lane to lane, from the end of one to the begin of the next", () => {
    const { moves, work } = draw(["A", "A", "B"]);
    expect(moves).toHaveLength(1);
    const [move] = moves;
    expect(move!.from.x).toBeCloseTo(work[1]!.x + work[1]!.width);
    expect([move!.from.y, move!.to.y]).toEqual([30, 50]);
    expect(move!.to.x).toBeCloseTo(work[2]!.x);
  });
});
