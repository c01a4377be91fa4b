import fc from "fast-check";
import { expect, test } from "vitest";
import {
  binomialCdf,
  binomialUpperTail,
  clopperPearsonInterval,
  type Interval,
  jeffreysInterval,
  poissonCdf,
  poissonInterval,
  poissonUpperTail,
  wilsonInterval,
} from "./index.ts";

const RUNS = { seed: 20_261_121, numRuns: 300 };

const proportion = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));
const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999);

const METHODS: Record<string, (count: number, n: number, level?: number) => Interval> = {
  Wilson: wilsonInterval,
  "Wilson with continuity": (count, n, confidence) =>
    wilsonInterval(count, n, confidence, { continuity: true }),
  "Clopper and Pearson": clopperPearsonInterval,
  Jeffreys: jeffreysInterval,
};

for (const [name, interval] of Object.entries(METHODS)) {
  test(`${name}: lies within [0, 1], holds the proportion and mirrors failures`, () => {
    fc.assert(
      fc.property(proportion, level, ({ count, n }, confidence) => {
        const { lower, upper } = interval(count, n, confidence);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(count / n);
        expect(upper).toBeGreaterThanOrEqual(count / n);
        const mirrored = interval(n - count, n, confidence);
        expect(Math.abs(lower - (1 - mirrored.upper))).toBeLessThan(1e-12);
        expect(Math.abs(upper - (1 - mirrored.lower))).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  test(`${name}: knows nothing without observations and refuses what is no proportion`, () => {
    expect(interval(0, 0)).toEqual({ lower: 0, upper: 1 });
    expect(() => interval(3, 2)).toThrow("count must be a whole number from 0 to n = 2, but is 3");
    expect(() => interval(-1, 2)).toThrow("count must be");
    expect(() => interval(1, 2.5)).toThrow("n must be a whole number ≥ 0, but is 2.5");
    expect(() => interval(1, 2, 1)).toThrow("level must be between 0 and 1, but is 1");
  });
}

test("Wilson's limits solve the score equation", () => {
  const z2 = 3.8414588206941227;
  fc.assert(
    fc.property(proportion, ({ count, n }) => {
      const { lower, upper } = wilsonInterval(count, n);
      for (const limit of [lower, upper].filter((value) => value > 0 && value < 1)) {
        const score = (count - n * limit) ** 2 / (n * limit * (1 - limit));
        expect(Math.abs(score / z2 - 1)).toBeLessThan(1e-9);
      }
    }),
    RUNS,
  );
});

test("at the limits of Clopper and Pearson each tail holds half of what the level leaves", () => {
  fc.assert(
    fc.property(proportion, level, ({ count, n }, confidence) => {
      const { lower, upper } = clopperPearsonInterval(count, n, confidence);
      const tail = (1 - confidence) / 2;
      if (count > 0) expect(Math.abs(binomialUpperTail(count - 1, n, lower) / tail - 1)).toBeLessThan(1e-9);
      if (count < n) expect(Math.abs(binomialCdf(count, n, upper) / tail - 1)).toBeLessThan(1e-9);
    }),
    RUNS,
  );
});

test("at the limits of the Poisson interval each tail holds half of what the level leaves", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), level, (count, confidence) => {
      const { lower, upper } = poissonInterval(count, confidence);
      const tail = (1 - confidence) / 2;
      expect(lower).toBeLessThanOrEqual(count);
      expect(upper).toBeGreaterThan(count);
      if (count > 0) expect(Math.abs(poissonUpperTail(count - 1, lower) / tail - 1)).toBeLessThan(1e-9);
      expect(Math.abs(poissonCdf(count, upper) / tail - 1)).toBeLessThan(1e-9);
    }),
    RUNS,
  );
});

test("the Poisson interval refuses what is no count", () => {
  expect(() => poissonInterval(2.5)).toThrow("count must be a whole number ≥ 0, but is 2.5");
});
