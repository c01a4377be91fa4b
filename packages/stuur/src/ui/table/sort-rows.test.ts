import { expect, test } from "vitest";
import { countRowsInSight, sortRows } from "./sort-rows.ts";

test("figures by size, unknown ones last in either direction, equal ones as they were", () => {
  const rows: readonly (readonly [string, number | null])[] = [
    ["a", 2],
    ["b", null],
    ["c", 10],
    ["d", 2],
  ];
  const order = (isDescending: boolean) =>
    sortRows(rows, ([, size]) => size, isDescending).map(([name]) => name);
  expect(order(true)).toEqual(["c", "a", "d", "b"]);
  expect(order(false)).toEqual(["a", "d", "c", "b"]);
});

test("numbers within names count as numbers", () => {
  expect(sortRows(["V10", "V9", "a"], (name) => name, false)).toEqual(["a", "V9", "V10"]);
});

test("no button stands there for one row more", () => {
  expect(countRowsInSight(11, 10)).toBe(11);
  expect(countRowsInSight(40, 10)).toBe(10);
  expect(countRowsInSight(4, 10)).toBe(4);
});
