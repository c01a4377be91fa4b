import { expect, test } from "vitest";
import { layoutIntervals } from "./intervals-layout.ts";

const space = { width: 600, floor: 150 };
const known = { label: "2025-01", value: 4, lower: 3, upper: 5, isFew: false };

test("higher is more, an interval goes around its point, and what was not measured is not drawn", () => {
  const points = [known, { ...known, value: 2, lower: 1, upper: 3 }, { ...known, value: null }];
  const layout = layoutIntervals(points, space);
  expect(layout.points).toHaveLength(2);
  const [high, low] = layout.points;
  expect(high!.y).toBeLessThan(low!.y);
  expect(high!.interval![0]).toBeGreaterThan(high!.y);
  expect(high!.interval![1]).toBeLessThan(high!.y);
  expect(layout.levels[0]).toEqual({ value: 0, y: 150 });
});

test("too few have no interval and do not set the scale; an endless one is cut", () => {
  const layout = layoutIntervals(
    [known, { ...known, value: 400, isFew: true }, { ...known, upper: 1000 }],
    space,
  );
  expect(layout.points[1]).toMatchObject({ isFew: true, interval: null, y: 12 });
  expect(layout.points[2]!.interval![1]).toBe(12);
  expect(layout.points[0]!.y).toBeLessThan(100);
});

test("labels do not run into each other, of however many months", () => {
  const layout = layoutIntervals(
    Array.from({ length: 120 }, () => known),
    space,
  );
  const places = layout.labels.map(({ x }) => x);
  for (const [index, x] of places.slice(1).entries()) expect(x - places[index]!).toBeGreaterThanOrEqual(60);
});
