import { expect, test } from "vitest";
import { binomialCdf, jeffreysInterval, wilsonInterval } from "../statistics/index.ts";
import { fitChoices, fitProbability } from "./index.ts";

test("a probability is the mean under Jeffreys' prior, with both intervals and n", () => {
  expect(fitProbability(1, 9, 0.9)).toEqual({
    count: 1,
    n: 9,
    probability: 0.15,
    share: 1 / 9,
    wilson: wilsonInterval(1, 9, 0.9),
    jeffreys: jeffreysInterval(1, 9, 0.9),
  });
});

test("what was never seen stays possible, and what is unknown says so", () => {
  expect(fitProbability(0, 49).probability).toBe(0.01);
  expect(fitProbability(0, 0)).toMatchObject({
    probability: 0.5,
    share: null,
    wilson: { lower: 0, upper: 1 },
  });
});

test("over all counts the intervals hold the truth with about their level", () => {
  for (const truth of [0.03, 0.1, 0.4]) {
    for (const kind of ["wilson", "jeffreys"] as const) {
      let coverage = 0;
      for (let count = 0; count <= 80; count++) {
        const { lower, upper } = fitProbability(count, 80)[kind];
        const chance = binomialCdf(count, 80, truth) - (count === 0 ? 0 : binomialCdf(count - 1, 80, truth));
        if (lower <= truth && truth <= upper) coverage += chance;
      }
      expect(coverage).toBeGreaterThan(0.9);
      expect(coverage).toBeLessThan(0.99);
    }
  }
});

test("choices add up to 1, and a way that nobody took is none", () => {
  const choices = fitChoices([7, 0, 2, 12]);
  expect(choices.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 14);
  expect(choices[1]).toEqual({ count: 0, probability: 0, wilson: wilsonInterval(0, 21) });
  expect(fitChoices([0, 0]).map(({ probability }) => probability)).toEqual([0, 0]);
});

test("wrong counts are refused by name", () => {
  expect(() => fitProbability(5, 4)).toThrow("count must be");
  expect(() => fitChoices([1, -1])).toThrow("counts[1] must be");
});
