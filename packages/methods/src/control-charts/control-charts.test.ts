import { describe, expect, test } from "vitest";
import { detectSignals, xmrChart } from "./index.ts";

const wide = { center: 0, lower: -30, upper: 30 };
const rules = (values: readonly number[], limits = wide) =>
  detectSignals(values, limits).map((signal) => signal && `${signal.rule} ${signal.side}`);

describe("signals", () => {
  test("one value on a limit is none, beyond it is one", () => {
    expect(rules([30, 30.1, -30, -30.1])).toEqual([
      null,
      "outside-limits above",
      null,
      "outside-limits below",
    ]);
  });

  test("seven on one side mark all seven; six, or a value at the centre between them, do not", () => {
    const side = "one-side above";
    expect(rules([1, 2, 1, 2, 1, 2, 1, -1])).toEqual([side, side, side, side, side, side, side, null]);
    expect(rules([1, 2, 1, 2, 1, 2, -1])).toEqual(Array(7).fill(null));
    expect(rules([1, 2, 1, 0, 1, 2, 1, 2])).toEqual(Array(8).fill(null));
  });

  test("seven falling are a trend on the side below; an equal neighbour ends it", () => {
    expect(rules([3, 2, 1, 0, -1, -2, -3])).toEqual(Array(7).fill("trend below"));
    expect(rules([-3, -2, -1, -1, 0, 1, 2])).toEqual(Array(7).fill(null));
  });

  test("two of three beyond two thirds mark the two, when all three are on that side", () => {
    const far = "two-of-three above";
    expect(rules([21, 1, 21])).toEqual([far, null, far]);
    expect(rules([21, -1, 21])).toEqual([null, null, null]);
    expect(rules([20, 20, 1])).toEqual([null, null, null]);
  });

  test("the first of several rules is given", () => {
    expect(rules([-31, -20, -10, 5, 10, 15, 31])).toEqual([
      "outside-limits below",
      ...Array(5).fill("trend above"),
      "outside-limits above",
    ]);
  });

  test("turned upside down, the same values are marked on the other side", () => {
    const values = [4, 25, 2, 26, 9, 8, 7, 6, 5, 3, -40, 2, 5, 5];
    const turned = detectSignals(
      values.map((value) => -value),
      wide,
    );
    const other = { above: "below", below: "above" } as const;
    expect(turned).toEqual(
      detectSignals(values, wide).map((signal) => signal && { ...signal, side: other[signal.side] }),
    );
  });

  test.each([[[1, Number.NaN], wide] as const, [[1], { center: 0, lower: 1, upper: 2 }] as const])(
    "%j within %j is refused",
    (values, limits) => {
      expect(() => detectSignals(values, limits)).toThrow(RangeError);
    },
  );
});

describe("XmR chart", () => {
  test("limits come from the mean moving range, without the jumps", () => {
    // Moving ranges 1, 1, 1, 1, 20, 20, 1, 1: their mean is 5.75, so above 18.8 is a jump.
    const chart = xmrChart([5, 6, 5, 6, 5, 25, 5, 6, 5]);
    expect(chart.meanMovingRange).toBe(1);
    expect(chart.center).toBeCloseTo(68 / 9, 12);
    expect(chart.upper - chart.center).toBeCloseTo(2.66, 12);
    expect(chart.points[5]?.signal).toEqual({ rule: "outside-limits", side: "above" });
  });

  test("a baseline keeps later values out of the limits", () => {
    const steady = [10, 12, 11, 9, 10, 12, 11, 9];
    const chart = xmrChart([...steady, 30, 31], { baseline: 8 });
    expect(chart).toMatchObject({ center: 10.5, n: 8 });
    expect(chart.points.slice(8).every(({ signal }) => signal?.rule === "outside-limits")).toBe(true);
  });

  test("equal values have no limits apart and no signal", () => {
    const { lower, upper, points } = xmrChart(Array(9).fill(4));
    expect([lower, upper]).toEqual([4, 4]);
    expect(points.every(({ signal }) => signal === null)).toBe(true);
  });

  test.each([
    [[3], undefined] as const,
    [[1, 2, 3], 1] as const,
    [[1, 2], 3] as const,
    [[1, Number.NaN], undefined] as const,
  ])("%j with baseline %s is refused", (values, baseline) => {
    expect(() => xmrChart(values, baseline === undefined ? {} : { baseline })).toThrow(RangeError);
  });
});
