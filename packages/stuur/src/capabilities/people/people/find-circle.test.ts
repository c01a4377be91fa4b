import { expect, test } from "vitest";
import { findCircle } from "./find-circle.ts";

const people = (...pairs: readonly string[]) =>
  pairs.map((pair) => ({ id: pair[0]!, managerId: pair[1] ?? null }));

test("a line of managers is no circle, also when several people have the same one", () => {
  expect(findCircle(people("ab", "bc", "db", "c"))).toBeNull();
  expect(findCircle(people("ax"))).toBeNull();
  expect(findCircle([])).toBeNull();
});

test("a circle is found from outside it too, without who is outside", () => {
  expect(findCircle(people("ab", "bc", "cd", "db"))).toEqual(["b", "c", "d"]);
  expect(findCircle(people("aa"))).toEqual(["a"]);
});

test("ten thousand people in a line are followed once each", () => {
  const line = Array.from({ length: 10_000 }, (_, i) => ({ id: `${i}`, managerId: `${i + 1}` }));
  expect(findCircle(line)).toBeNull();
});
