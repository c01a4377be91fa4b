import { expect, test } from "vitest";
import { foldDistribution } from "./fold-distribution.ts";

const rows = [
  [2, 5],
  [3, 10],
  [6, 1],
  [40, 2],
].map(([parties, count]) => ({ parties: parties!, cases: { count: count!, of: 18 } }));

test("a number that no case has gets an empty row, and the long tail is one row", () => {
  const folded = foldDistribution(rows, 6);
  expect(folded.map(({ parties, count }) => [parties, count])).toEqual([
    [2, 5],
    [3, 10],
    [4, 0],
    [5, 0],
    [6, 1],
    [7, 2],
  ]);
  expect(folded.map(({ isMore }) => isMore)).toEqual([false, false, false, false, false, true]);
  expect(folded.reduce((sum, { count }) => sum + count, 0)).toBe(18);
});

test("what fits is not folded", () => {
  expect(foldDistribution(rows.slice(0, 3), 5).some(({ isMore }) => isMore)).toBe(false);
  expect(foldDistribution([], 5)).toEqual([]);
});
