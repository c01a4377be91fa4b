import { expect, test } from "vitest";
import { sortRows } from "./sort-rows.ts";

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
