import { expect, test } from "vitest";
import { layoutWaterfall } from "./waterfall-layout.ts";

const frame = { left: 0, right: 100 };

test("each part begins where the one before it ended, and the last total is the sum", () => {
  const { bars } = layoutWaterfall(
    10,
    [
      { key: "delay", amount: -6, interval: { lower: -7, upper: -5 } },
      { key: "pooling", amount: 2, interval: { lower: 1, upper: 3 } },
    ],
    frame,
  );
  expect(bars.map(({ x, width }) => [x, width])).toEqual([
    [0, 100],
    [40, 60],
    [40, 20],
    [0, 60],
  ]);
  expect(bars.map(({ kind }) => kind)).toEqual(["total", "less", "more", "total"]);
  expect(bars[1]?.whisker).toEqual([30, 50]);
  expect(bars[1]?.end).toBe(40);
});

test("small parts of large totals are drawn large, and the totals cut short", () => {
  const { bars, cut } = layoutWaterfall(
    100,
    [{ key: "a", amount: -10, interval: { lower: -10, upper: -10 } }],
    { left: 0, right: 150 },
  );
  expect(bars.map(({ x, width }) => [x, width])).toEqual([
    [0, 150],
    [50, 100],
    [0, 50],
  ]);
  expect(cut).toBe(25);
  expect(layoutWaterfall(100, [{ key: "a", amount: -50, interval: null }], frame).cut).toBeNull();
});

test("a part that may be nothing is unsure, and so is one without an interval", () => {
  const { bars } = layoutWaterfall(
    10,
    [
      { key: "a", amount: 1, interval: { lower: -1, upper: 3 } },
      { key: "b", amount: 1, interval: null },
    ],
    frame,
  );
  expect(bars.slice(1, 3).map(({ kind }) => kind)).toEqual(["unsure", "unsure"]);
});

test("what falls below nothing stays in the picture, and so does nothing at all", () => {
  const { bars } = layoutWaterfall(2, [{ key: "a", amount: -4, interval: { lower: -8, upper: 0 } }], frame);
  for (const { x, width, whisker } of bars) {
    for (const place of [x, x + width, ...(whisker ?? [])]) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(100);
    }
  }
  expect(layoutWaterfall(0, [], frame).bars.every(({ x }) => Number.isFinite(x))).toBe(true);
});
