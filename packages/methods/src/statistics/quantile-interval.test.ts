import fc from "fast-check";
import { expect, test } from "vitest";
import { betaCdf, quantileInterval } from "./index.ts";

/** Ranks and coverage of the 95 % interval for a median, as tables of the sign test print them. */
test.each([
  [6, 1, 6, 0.9688],
  [8, 1, 8, 0.9922],
  [10, 2, 9, 0.9785],
  [15, 4, 12, 0.9648],
  [20, 6, 15, 0.9586],
  [25, 8, 18, 0.9567],
  [50, 18, 33, 0.9672],
  [100, 40, 61, 0.9648],
])("the median of %i values lies between ranks %i and %i", (n, lower, upper, coverage) => {
  const found = quantileInterval(n, 0.5);
  expect([found.lower, found.upper]).toEqual([lower, upper]);
  expect(found.coverage).toBeCloseTo(coverage, 4);
});

test("too few values leave a side open", () => {
  expect(quantileInterval(0, 0.5)).toEqual({ lower: 0, upper: 1, coverage: 1 });
  expect(quantileInterval(5, 0.5)).toEqual({ lower: 0, upper: 6, coverage: 1 });
  // The highest of n values is above the 0.9-quantile with 1 − 0.9ⁿ: from 36 values on with 97.5 %.
  expect(quantileInterval(35, 0.9).upper).toBe(36);
  expect(quantileInterval(36, 0.9).upper).toBe(36);
});

test("each tail holds at most half of what the level leaves, and one rank further in it would hold more", () => {
  const n = fc.integer({ min: 1, max: 5000 });
  const p = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(n, p, fc.constantFrom(0.8, 0.95, 0.999), (size, probability, level) => {
      const { lower, upper, coverage } = quantileInterval(size, probability, level);
      expect(coverage).toBeGreaterThanOrEqual(level - 1e-12);
      const mirrored = quantileInterval(size, 1 - probability, level);
      expect([mirrored.lower, mirrored.upper]).toEqual([size + 1 - upper, size + 1 - lower]);
      const masses = binomialMasses(size, probability);
      const below = masses.slice(0, lower).reduce((sum, mass) => sum + mass, 0);
      const tail = (1 - level) / 2;
      expect(below).toBeLessThanOrEqual(tail * (1 + 1e-6));
      expect(below + masses[lower]!).toBeGreaterThan(tail * (1 - 1e-6));
    }),
    { seed: 20_261_122, numRuns: 60 },
  );
});

test("the coverage is that of uniform order statistics, whose distributions are beta", () => {
  for (const { n, p } of [
    { n: 12, p: 0.5 },
    { n: 60, p: 0.9 },
    { n: 1000, p: 0.3 },
  ]) {
    const { lower, upper, coverage } = quantileInterval(n, p);
    // P(value of rank r ≤ the p-quantile), for the two ranks.
    const reached = [lower, upper].map((rank) => betaCdf(p, rank, n - rank + 1));
    expect(reached[0]! - reached[1]!).toBeCloseTo(coverage, 12);
  }
});

test("wrong arguments are named", () => {
  expect(() => quantileInterval(1.5, 0.5)).toThrow("n must be a whole number ≥ 0, but is 1.5");
  expect(() => quantileInterval(5, 1)).toThrow("p must be between 0 and 1, but is 1");
  expect(() => quantileInterval(5, 0.5, 0)).toThrow("level must be between 0 and 1, but is 0");
});

/** Independent of the implementation: from logarithms of factorials by summing. */
function binomialMasses(n: number, p: number): number[] {
  const masses: number[] = [];
  let logChoose = 0;
  for (let k = 0; k <= n; k++) {
    if (k > 0) logChoose += Math.log(n - k + 1) - Math.log(k);
    masses.push(Math.exp(logChoose + k * Math.log(p) + (n - k) * Math.log1p(-p)));
  }
  return masses;
}
