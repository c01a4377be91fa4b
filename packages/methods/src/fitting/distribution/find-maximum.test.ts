import { expect, test } from "vitest";
import { findMaximum } from "./find-maximum.ts";

test("the top of a hill in one, two and three variables", () => {
  for (const top of [[1.5], [1.5, -2], [1.5, -2, 0.25]]) {
    const hill = (at: readonly number[]) => -at.reduce((sum, x, i) => sum + (i + 1) * (x - top[i]!) ** 2, 0);
    const { at, value } = findMaximum(hill, new Array(top.length).fill(0));
    top.forEach((expected, i) => {
      expect(at[i]).toBeCloseTo(expected, 3);
    });
    expect(value).toBeCloseTo(0, 5);
  }
});

test("a curved ridge: Rosenbrock's valley upside down", () => {
  const ridge = ([x, y]: readonly number[]) => -(100 * (y! - x! ** 2) ** 2 + (1 - x!) ** 2);
  expect(findMaximum(ridge, [-1.2, 1]).at[0]).toBeCloseTo(1, 2);
});

test("what is not allowed is not entered", () => {
  const { at } = findMaximum(([x]) => (x! > 1 ? Number.NaN : x!), [0]);
  expect(at[0]).toBeLessThanOrEqual(1);
  expect(at[0]).toBeGreaterThan(0.99);
});
