import { quantile } from "@stuur/methods/statistics";
import fc from "fast-check";
import { expect, test } from "vitest";
import { selectQuantiles } from "./quantiles.ts";

test("quantiles of a part are those of its sorted elements, and the rest of the array stays as it was", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1e12 }));
  const property = fc.property(
    fc.array(value, { minLength: 1, maxLength: 60 }),
    fc.array(value, { maxLength: 3 }),
    (inside, around) => {
      const values = Float64Array.from([...around, ...inside, ...around]);
      const part = { from: around.length, to: around.length + inside.length };
      const found = selectQuantiles(values, [0, 0.5, 0.9, 1], part);
      const sorted = inside.toSorted((a, b) => a - b);
      for (const [index, probability] of [0, 0.5, 0.9, 1].entries()) {
        expect(found[index]).toBeCloseTo(quantile(sorted, probability), 3);
      }
      expect([...values.subarray(0, part.from), ...values.subarray(part.to)]).toEqual([...around, ...around]);
      expect([...values.subarray(part.from, part.to)].toSorted((a, b) => a - b)).toEqual(sorted);
    },
  );
  fc.assert(property, { seed: 20254, numRuns: 500 });
});

test("a million equal or rising times take no quadratic time", () => {
  const rising = Float64Array.from({ length: 1_000_000 }, (_, index) => index);
  expect(selectQuantiles(rising, [0.5, 0.9], { from: 0, to: 1_000_000 })).toEqual([499_999.5, 899_999.1]);
  const equal = new Float64Array(1_000_000).fill(7);
  expect(selectQuantiles(equal, [0.5, 0.9], { from: 0, to: 1_000_000 })).toEqual([7, 7]);
});
