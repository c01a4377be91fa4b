import { expect, test } from "vitest";
import { meanInterval } from "./mean-interval.ts";

test("as Student has it: 1, 2, 3, 4, 5 have mean 3, standard error 0.7071 and t 2.7764", () => {
  const found = meanInterval([1, 2, 3, 4, 5].map((value) => ({ value, cases: 1 })))!;
  expect(found.lower).toBeCloseTo(3 - 2.7764 * Math.sqrt(0.5), 3);
  expect(found.upper).toBeCloseTo(3 + 2.7764 * Math.sqrt(0.5), 3);
});

test("nothing is said of fewer than five, and a case counts as often as there are", () => {
  expect(meanInterval([{ value: 2, cases: 4 }])).toBeNull();
  expect(meanInterval([{ value: 2, cases: 5 }])).toEqual({ lower: 2, upper: 2 });
});
