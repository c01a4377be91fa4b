import { expect, test } from "vitest";
import { listChanges, toneOf } from "./list-changes.ts";
import type { TrendPoint } from "./trend.contract.ts";

type Sign = readonly [number, "outside-limits" | "trend" | "two-of-three" | "one-side", "above" | "below"];
const limits = { center: 10, lower: 5, upper: 15, n: 12 };

/** A settled point for each: a value, or a value with its rule and side; null stands apart. */
function pointsOf(...values: readonly (number | null | Sign)[]): TrendPoint[] {
  return values.map((item, index): TrendPoint => {
    const [value, rule, side] = typeof item === "object" && item !== null ? item : [item];
    return {
      from: `2025-01-${index + 10}`,
      to: `2025-01-${index + 11}`,
      label: String(index),
      n: 9,
      value,
      interval: null,
      state: value === null ? "few" : "settled",
      signal: rule && side ? { rule, side } : null,
    };
  });
}

const level = (value: number): Sign => [value, "one-side", value > 10 ? "above" : "below"];

test("a run that also leaves the limits is one change, and lasts until now when it has the last settled point", () => {
  const run = [level(12), level(13), [16, "outside-limits", "above"] as const, level(12)];
  const [change, ...others] = listChanges({ points: pointsOf(9, ...run, null), limits });
  expect(others).toEqual([]);
  expect(change).toMatchObject({ kind: "level", side: "above", isNow: true });
  expect(change?.points.map(({ value }) => value)).toEqual([12, 13, 16, 12]);
});

test("a level begins where the values pass the middle, also when they rose before that", () => {
  const rise = [8, 9, 11].map((value): Sign => [value, "trend", "above"]);
  const [change] = listChanges({ points: pointsOf(...rise, level(12), level(12), 10), limits });
  expect(change).toMatchObject({ kind: "level", isNow: false });
  expect(change?.points.map(({ value }) => value)).toEqual([11, 12, 12]);
});

test("changes to different sides, and with ordinary points between, are told apart, latest first", () => {
  const points = pointsOf(
    [16, "outside-limits", "above"],
    9,
    level(9),
    level(8),
    [4, "outside-limits", "below"],
    level(12),
  );
  const changes = listChanges({ points, limits });
  expect(changes.map(({ kind, side, points: own }) => [kind, side, own.length])).toEqual([
    ["level", "above", 1],
    ["level", "below", 3],
    ["outlier", "above", 1],
  ]);
  expect(listChanges({ points, limits: null })).toEqual([]);
});

test("seven neighbours on one side are a level, also where each lies close to a limit", () => {
  const near = Array<Sign>(7).fill([14, "two-of-three", "above"]);
  expect(listChanges({ points: pointsOf(9, ...near), limits })[0]).toMatchObject({
    kind: "level",
    isNow: true,
  });
  expect(listChanges({ points: pointsOf(9, ...near.slice(1)), limits })[0]?.kind).toBe("near");
});

test("what is better is known for each figure, or said to be neither", () => {
  expect(toneOf("duration", "above")).toBe("bad");
  expect(toneOf("onTime", "above")).toBe("good");
  expect(toneOf("cases", "below")).toBe("plain");
});
