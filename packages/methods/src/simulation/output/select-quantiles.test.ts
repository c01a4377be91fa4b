import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile } from "../../statistics/index.ts";
import { selectQuantiles } from "./select-quantiles.ts";

test("selected quantiles are those of the field statistics", () => {
  const values = fc.array(
    fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.constantFrom(0, 1, 2)),
    { minLength: 1, maxLength: 200 },
  );
  fc.assert(
    fc.property(values, (list) => {
      const found = selectQuantiles(Float64Array.from(list), [0, 0.5, 0.9, 1]);
      for (const [i, p] of [0, 0.5, 0.9, 1].entries()) expect(found[i]).toBeCloseTo(quantile(list, p), 6);
    }),
    { seed: 2, numRuns: 500 },
  );
});

test("there are none of nothing", () => {
  expect(selectQuantiles(new Float64Array(0), [0.5, 0.9])).toEqual([Number.NaN, Number.NaN]);
});
