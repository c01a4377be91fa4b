import { expect, test } from "vitest";
import { differenceOfMedians, normalQuantile } from "./index.ts";

test("the distances to the ends of both intervals are added as squares", () => {
  // Of ten values the median lies between the second and the ninth: 12 and 90 around 50, and 2 and 9 around 5.5.
  const first = [11, 12, 13, 14, 40, 60, 70, 80, 90, 95];
  const second = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const { difference, interval } = differenceOfMedians(first, second);
  expect(difference).toBe(44.5);
  expect(interval?.lower).toBeCloseTo(44.5 - Math.sqrt(38 ** 2 + 3.5 ** 2), 12);
  expect(interval?.upper).toBeCloseTo(44.5 + Math.sqrt(40 ** 2 + 3.5 ** 2), 12);
  const back = differenceOfMedians(second, first);
  expect([back.difference, back.interval?.upper]).toEqual([-44.5, -interval!.lower]);
});

test("with fewer than six values in a group nothing is said about its interval", () => {
  expect(differenceOfMedians([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6])).toEqual({
    difference: -0.5,
    interval: null,
  });
  expect(differenceOfMedians([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], 0.9).interval).not.toBeNull();
  expect(() => differenceOfMedians([], [1])).toThrow("first must be at least one number");
});

test("the interval holds the difference at least as often as the level, also for skewed groups", () => {
  const next = createNumbers(12);
  const lognormal = (median: number, deviation: number) =>
    median * Math.exp(deviation * normalQuantile(next()));
  let held = 0;
  for (let run = 0; run < 1500; run++) {
    const a = Array.from({ length: 25 }, () => lognormal(9, 1.3));
    const b = Array.from({ length: 40 }, () => lognormal(3.5, 0.8));
    const { interval } = differenceOfMedians(a, b);
    if (interval!.lower <= 5.5 && 5.5 <= interval!.upper) held++;
  }
  expect(held / 1500).toBeGreaterThan(0.94);
  expect(held / 1500).toBeLessThan(0.995);
});

/** Numbers between 0 and 1 (mulberry32): the field of random numbers builds on this one. */
function createNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}
