import { expect, test } from "vitest";
import { layoutOverlaid } from "./overlaid-layout.ts";

const frame = { width: 120, top: 10, floor: 110, margin: 10 };

test("areas share one axis and one scale, and stand on the floor", () => {
  const { areas, place, ticks } = layoutOverlaid(
    [
      { key: "early", shares: [0.5, 0.5, 0, 0] },
      { key: "late", shares: [0, 0, 0.75, 0.25] },
    ],
    5,
    frame,
  );
  expect([place(0), place(20)]).toEqual([10, 110]);
  expect(ticks.map(({ value }) => value)).toEqual([0, 5, 10, 15, 20]);
  expect(areas[0]?.path).toBe("M10 110L22.5 43.3L47.5 43.3L72.5 110L97.5 110L110 110Z");
  expect(areas[1]?.path).toContain("L72.5 10L");
});

test("the earlier one is named at its left, the later one at its right", () => {
  const { areas } = layoutOverlaid(
    [
      { key: "early", shares: [0.1, 0.6, 0.2, 0.1] },
      { key: "late", shares: [0, 0.2, 0.6, 0.2] },
    ],
    1,
    frame,
  );
  expect(areas.map(({ name }) => name.isLeft)).toEqual([true, false]);
  expect(areas[0]!.name.x).toBeLessThan(areas[1]!.name.x);
});

test("two with their top at one place are named at either side", () => {
  const shares = [0.1, 0.2, 0.4, 0.2, 0.1];
  const { areas } = layoutOverlaid(
    [
      { key: "first", shares },
      { key: "second", shares },
    ],
    1,
    frame,
  );
  expect(areas.map(({ name }) => name.isLeft)).toEqual([true, false]);
});

test("nothing at all gives no coordinates that are not numbers", () => {
  expect(layoutOverlaid([{ key: "none", shares: [0, 0] }], 1, frame).areas[0]?.path).not.toContain("NaN");
});
