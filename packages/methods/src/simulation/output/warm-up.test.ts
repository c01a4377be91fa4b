import { expect, test } from "vitest";
import { findWarmUp } from "./warm-up.ts";

test("MSER-5 leaves out a slow start and nothing of a steady series", () => {
  const noise = (i: number) => Math.sin(i * 12.9898) * 0.5;
  const steady = Array.from({ length: 1000 }, (_, i) => 10 + noise(i));
  const slow = steady.map((value, i) => value - 10 * Math.exp(-i / 40));
  expect(findWarmUp(steady).orders).toBeLessThan(50);
  const found = findWarmUp(slow);
  expect(found.isReached).toBe(true);
  expect(found.orders).toBeGreaterThan(80);
  expect(found.orders).toBeLessThan(300);
  expect(findWarmUp(steady.map((value, i) => value + i)).isReached).toBe(false);
});
