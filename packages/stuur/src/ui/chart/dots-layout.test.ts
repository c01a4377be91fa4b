import { describe, expect, test } from "vitest";
import { layoutDots } from "./dots-layout.ts";

const space = { width: 628, floor: 170, ceiling: 40 };
const fifty = (value: (index: number) => number) => Array.from({ length: 50 }, (_, index) => value(index));

function draw(values: readonly number[]) {
  return layoutDots({ values, half: (values[24]! + values[25]!) / 2, tenth: values[45]! }, space);
}

describe.each([
  ["evenly spread", fifty((index) => index)],
  ["all the same", fifty(() => 3)],
  ["all nothing", fifty(() => 0)],
  ["half of it nothing", fifty((index) => Math.max(0, index - 25))],
  ["one very long", fifty((index) => (index === 49 ? 1e6 : index))],
  ["skewed", fifty((index) => Math.exp(index / 8))],
])("%s", (_, values) => {
  const { dots, radius, half, tenth, ticks } = draw(values);

  test("fifty dots stand within the picture and none upon another", () => {
    expect(dots).toHaveLength(50);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThanOrEqual(radius);
      expect(x).toBeLessThanOrEqual(space.width - radius);
      expect(y).toBeGreaterThanOrEqual(space.ceiling);
      expect(y).toBeLessThan(space.floor);
    }
    for (const a of dots) {
      for (const b of dots) {
        if (a.key < b.key) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(1.9 * radius);
      }
    }
    expect(radius).toBeGreaterThan(2);
  });

  test("longer never stands before shorter by more than a column, and the lines stand in order", () => {
    const column = 612 / 24;
    for (const [index, dot] of dots.entries()) {
      const later = dots.slice(index + 1);
      expect(later.every(({ x }) => x > dot.x - column)).toBe(true);
    }
    expect(half).toBeLessThanOrEqual(tenth);
    expect(ticks[0]).toEqual({ value: 0, x: 8 });
  });
});

test("what is much longer than the rest is put at the end, and that is said", () => {
  expect(draw(fifty((index) => index)).beyond).toBeNull();
  expect(draw(fifty((index) => (index === 49 ? 1e6 : index))).beyond).toBeCloseTo((45 * 2.5 * 23) / 24);
});

test("the dots beyond the lines are as many as the lines say", () => {
  const { dots } = draw(fifty((index) => index));
  expect(dots.filter(({ band }) => band === "first")).toHaveLength(25);
  expect(dots.filter(({ band }) => band === "tenth")).toHaveLength(4);
});
