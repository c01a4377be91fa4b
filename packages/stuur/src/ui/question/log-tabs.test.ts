import { expect, test } from "vitest";
import { shiftIntoView } from "./log-tabs.tsx";

test("a tab beyond the edge of the row, or half beyond it, comes in the middle; one that is seen stays", () => {
  const row = { left: 16, right: 374 };
  expect(shiftIntoView(row, { left: 700, right: 780 })).toBe(545);
  expect(shiftIntoView(row, { left: 330, right: 410 })).toBe(175);
  expect(shiftIntoView(row, { left: -100, right: -20 })).toBe(-255);
  expect(shiftIntoView(row, { left: 16, right: 90 })).toBe(0);
});
