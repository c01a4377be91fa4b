import { describe, expect, test } from "vitest";
import type { TimelineCase, TimelineEvent } from "./timeline-data.ts";
import { layoutTimeline } from "./timeline-layout.ts";
import { createScale, niceStep, sharesScale } from "./timeline-scale.ts";

const at = (hour: number) => new Date(Date.UTC(2025, 0, 6, hour)).toISOString();

function event(
  place: number,
  who: string,
  hours: readonly [number | null, number],
  isReturned = false,
): TimelineEvent {
  const [start, end] = hours;
  const startedAt = start === null ? null : at(start);
  return { place, step: "step", who, startedAt, completedAt: at(end), isHandedOver: true, isReturned };
}

function story(events: readonly TimelineEvent[], dueAt: string | null = null): TimelineCase {
  const lastAt = events.at(-1)?.completedAt ?? at(0);
  return {
    ...{ caseId: "1", chosenFor: [], firstAt: at(0), lastAt, dueAt, late: null },
    ...{ eventCount: events.length, events, handoverAfter: null },
  };
}

const isMarked = (from: string | null, to: string | null) => from === "A" && to === "B";
const draw = (told: TimelineCase) => layoutTimeline(told, { scale: createScale([told], 600), isMarked });

describe("one case along an axis of time", () => {
  test("waits and signs only at the handovers that the page is about", () => {
    const { waits, signs, work } = draw(
      story([event(1, "A", [0, 10]), event(2, "B", [20, 30]), event(3, "C", [40, 50])]),
    );
    expect(work).toHaveLength(3);
    expect(signs).toHaveLength(1);
    expect(waits).toHaveLength(1);
    expect(waits[0]!.x).toBeCloseTo(work[0]!.x + work[0]!.width);
    expect(waits[0]!.x + waits[0]!.width).toBeCloseTo(work[1]!.x);
  });

  test("work that is returned comes back where it is handed to the first again", () => {
    const told = story([event(1, "A", [0, 10], true), event(2, "B", [20, 30]), event(3, "A", [40, 50])]);
    const { backs, work } = draw(told);
    expect(backs).toHaveLength(1);
    expect(backs[0]).toBeCloseTo(work[1]!.x + work[1]!.width);
  });

  test("without start times a step is a moment, and the time until it is the wait", () => {
    const { work, waits } = draw(story([event(1, "A", [null, 10]), event(2, "B", [null, 30])]));
    expect(work.every(({ isMoment, width }) => isMoment && width === 3)).toBe(true);
    expect(waits).toHaveLength(1);
  });

  test("signs without room are small, and what was agreed far beyond the end is not drawn", () => {
    const told = story(
      [event(1, "A", [0, 1]), event(2, "B", [1, 1]), event(3, "A", [1, 2]), event(4, "B", [199, 200])],
      at(10_000),
    );
    const { signs, due } = draw(told);
    expect(signs.map(({ isSmall }) => isSmall)).toEqual([true, true]);
    expect(due).toBeNull();
    expect(draw({ ...told, dueAt: at(250) }).due).not.toBeNull();
  });
});

describe("the scale", () => {
  test("one for cases that can be read beside each other", () => {
    const [long, short] = [story([event(1, "A", [0, 800])]), story([event(1, "A", [0, 50])])];
    expect(sharesScale([long, short])).toBe(false);
    expect(sharesScale([long, story([event(1, "A", [0, 110])])])).toBe(true);
  });

  test("in the unit that fits, with marks that have room", () => {
    expect(createScale([story([event(1, "A", [0, 800])])], 600)).toMatchObject({ unit: "day" });
    expect(createScale([story([event(1, "A", [0, 10])])], 600)).toMatchObject({ unit: "hour" });
    const { ticks } = createScale([story([event(1, "A", [0, 24 * 400])])], 326);
    for (const [index, { x }] of ticks.slice(1).entries()) expect(x - ticks[index]!.x).toBeGreaterThan(58);
  });

  test.each([
    [0.3, 1],
    [1.1, 2],
    [3, 5],
    [7, 10],
    [41, 50],
    [100, 100],
  ])("steps of at least %d: %d", (least, step) => expect(niceStep(least)).toBe(step));
});
