import { expect, test } from "vitest";
import { type ChartValue, layoutChart } from "./chart-layout.ts";

const frame = { width: 120, height: 110, top: 5, right: 10, bottom: 5, left: 10 };
const valuesOf = (...values: readonly (number | null)[]): ChartValue[] =>
  values.map((value, index) => ({ key: String(index), value, isApart: false }));

test("values lie evenly in time and within the frame, on a scale of round figures that holds the limits too", () => {
  const { points, ticks, yOf } = layoutChart(
    valuesOf(4, 6, 5, 7),
    { center: 5.5, lower: 1.3, upper: 9.7 },
    { frame },
  );
  expect(points.map(({ x }) => x)).toEqual([22.5, 47.5, 72.5, 97.5]);
  expect(ticks.map(({ value }) => value)).toEqual([0, 5, 10, 15]);
  expect([yOf(0), yOf(15)]).toEqual([105, 5]);
  for (const { y } of points) expect(y).toBeGreaterThan(5);
});

test("an unknown value breaks the line, and what stands apart is joined by the other line", () => {
  const values = valuesOf(1, 2, null, 3, 4).map((value, index) => ({ ...value, isApart: index === 4 }));
  const { points, line, apartLine } = layoutChart(values, null, { frame });
  expect(points).toHaveLength(4);
  expect(line.match(/M/g)).toHaveLength(1);
  expect(apartLine.match(/M/g)).toHaveLength(1);
});

test.each([[[]], [[3]], [[0, 0]], [[-2, -2]], [[null]], [[1e9, 1e9 + 1]], [[0.001, 0.0011]]])(
  "%j has a scale and finite places",
  (values: readonly (number | null)[]) => {
    const { points, ticks } = layoutChart(valuesOf(...values), null, { frame });
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(9);
    for (const { x, y } of points) expect(Number.isFinite(x + y)).toBe(true);
  },
);

test("the last period is always named, and names do not run into each other", () => {
  const { named } = layoutChart(valuesOf(...Array(30).fill(1)), null, { frame: { ...frame, width: 400 } });
  expect(named.at(-1)).toBe(29);
  expect(named.length).toBeLessThanOrEqual(5);
});

test("a share has no place above all", () => {
  const { ticks, digits } = layoutChart(valuesOf(0.6, 1, 0.9), null, { frame, most: 1 });
  expect(ticks.at(-1)?.value).toBe(1);
  expect(digits).toBe(1);
});
