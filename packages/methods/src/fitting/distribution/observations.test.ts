import { expect, test } from "vitest";
import { groupMeans, observe, thin } from "./observations.ts";

test("equal values are counted, in order; what is no duration is left out", () => {
  const { values, weights, n, mean, sd, leftOut } = observe([
    3.5,
    1.25,
    3.5,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1.25,
  ]);
  expect([Array.from(values), Array.from(weights), n]).toEqual([[1.25, 3.5], [2, 2], 4]);
  expect([mean, sd]).toEqual([2.375, 1.125]);
  expect(leftOut).toEqual({ notFinite: 2, negative: 1 });
  expect(Array.from(observe([-0, 0]).values)).toEqual([0]);
});

test("a grid counts when it is coarse against the spread, or made zeros", () => {
  const minutes = [4, 7, 9, 12, 13, 21].map((minute) => minute * 60);
  expect(observe(minutes).resolution).toBe(60);
  expect(observe(minutes).cellsBelow).toBe(Number.POSITIVE_INFINITY);
  const many = [40, 71, 92, 133, 250, 611].map((minute) => minute * 60);
  expect(observe(many).resolution).toBe(0);
  expect(observe([0, ...many])).toMatchObject({ resolution: 60, cellsBelow: 600 });
  expect(observe([0, 0.5, 3.25]).resolution).toBe(0);
  expect(observe([2e-6, 7e-6]).resolution).toBe(0);
  expect(observe([1.5, 2.5, 3.5], { resolution: 0.5 }).resolution).toBe(0.5);
  expect(observe(minutes, { resolution: 0 }).resolution).toBe(0);
});

test("group means keep the mean, and cut through heavy values", () => {
  const { means, weight } = groupMeans(Float64Array.of(1, 2, 10), Float64Array.of(1, 4, 1), 3);
  expect(weight).toBe(2);
  expect(means).toEqual([1.5, 2, 6]);
});

test("thinning keeps mean, weight and what is known to a cell only", () => {
  const values = Array.from({ length: 5000 }, (_, i) => Math.round((i * i) / 100) + (i % 7 === 0 ? 0 : 1));
  const all = observe(values);
  const few = thin(all, 200);
  expect(few.values.length).toBeLessThan(215);
  const sum = few.values.reduce((total, value, i) => total + value * few.weights[i]!, 0);
  expect(sum / few.weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(all.mean, 8);
  expect(Array.from(few.values.slice(0, 3))).toEqual([0, 1, 2]);
});
