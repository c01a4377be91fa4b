import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom, sampleGamma } from "../../random/index.ts";
import { kruskalWallis } from "./kruskal-wallis.ts";
import { ratioOfMeans } from "./ratio-of-means.ts";
import { testSegments } from "./test-segments.ts";

test("Kruskal–Wallis is R's on the mucociliary data of Hollander and Wolfe", () => {
  const { h, df, pValue } = kruskalWallis([
    [2.9, 3.0, 2.5, 2.6, 3.2],
    [3.8, 2.7, 4.0, 2.4],
    [2.8, 3.4, 3.7, 2.2, 2.0],
  ]);
  expect([h.toFixed(4), df, pValue.toFixed(2)]).toEqual(["0.7714", 2, "0.68"]);
});

test("Kruskal–Wallis of ranks is the variance between groups ÷ all variance, ties or not", () => {
  const groups = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }), {
    minLength: 2,
    maxLength: 4,
  });
  fc.assert(
    fc.property(groups, (found) => {
      const all = found.flat();
      const n = all.length;
      const rank = (value: number) =>
        all.filter((one) => one < value).length + (all.filter((one) => one === value).length + 1) / 2;
      const middle = (n + 1) / 2;
      const spread = all.reduce((sum, value) => sum + (rank(value) - middle) ** 2, 0);
      const between = found.reduce((sum, group) => {
        const mean = group.reduce((total, value) => total + rank(value), 0) / group.length;
        return sum + group.length * (mean - middle) ** 2;
      }, 0);
      const expected = spread === 0 ? 0 : ((n - 1) * between) / spread;
      expect(kruskalWallis(found).h).toBeCloseTo(expected, 9);
    }),
    { seed: 3, numRuns: 300 },
  );
});

const random = createRandom("segments");
/** Exponential work times are as skewed as work usually is. */
const sample = (n: number, mean: number) =>
  Array.from({ length: n }, () => sampleGamma(random, { shape: 1, scale: mean }));

test("the interval of the ratio holds the true ratio about as often as it says", () => {
  const rounds = 1000;
  let held = 0;
  for (let i = 0; i < rounds; i++) {
    const { lower, upper } = ratioOfMeans(sample(20, 3), sample(30, 2), 0.95).interval;
    if (lower <= 1.5 && upper >= 1.5) held++;
  }
  expect(held / rounds).toBeGreaterThan(0.92);
  expect(held / rounds).toBeLessThan(0.98);
});

test("segments with equal work are hardly ever said to differ", () => {
  const rounds = 400;
  let wrong = 0;
  for (let i = 0; i < rounds; i++) {
    const samples = ["a", "b", "c"].map((segment) => ({ segment, times: sample(30, 1) }));
    if (testSegments(samples).verdict === "differ") wrong++;
  }
  expect(wrong).toBeLessThanOrEqual(4);
});

test("twice the work differs, equal work is alike, and few cases say nothing", () => {
  const of = (segment: string, n: number, mean: number) => ({ segment, times: sample(n, mean) });
  expect(testSegments([of("a", 400, 2), of("b", 400, 1)]).verdict).toBe("differ");
  expect(testSegments([of("a", 4000, 1), of("b", 4000, 1)]).verdict).toBe("alike");
  expect(testSegments([of("a", 30, 1.2), of("b", 30, 1)]).verdict).toBe("too-few-to-say");
  const few = testSegments([of("a", 5, 9), of("b", 400, 1)]);
  expect(few.verdict).toBe("too-few-to-say");
  expect(few.tests[0]?.leftOut).toEqual([{ segment: "a", n: 5 }]);
});

test("the pair that is shown is the one that most surely differs, not the one with the widest means", () => {
  const rough = { segment: "rare", times: [...Array.from({ length: 19 }, () => 1), 900] };
  const steady = (segment: string, time: number) => ({
    segment,
    times: Array.from({ length: 200 }, (_, i) => time + (i % 5)),
  });
  const { verdict, tests } = testSegments([rough, steady("homes", 10), steady("shops", 30)]);
  expect(tests[0]?.segments[0]?.segment).toBe("rare");
  expect([verdict, tests[0]?.clearest?.more, tests[0]?.clearest?.less]).toEqual(["differ", "shops", "homes"]);
});

test("one step that differs is enough, all steps must be alike", () => {
  const steady = Array.from({ length: 50 }, (_, i) => 10 + (i % 3) / 10);
  const at = (step: string, segment: string, factor: number) => ({
    step,
    segment,
    times: steady.map((time) => time * factor),
  });
  const alike = [at("draw", "a", 1), at("draw", "b", 1)];
  const { verdict, tests } = testSegments([...alike, at("saw", "a", 2), at("saw", "b", 1)]);
  expect([verdict, ...tests.map(({ step, verdict: one }) => `${step} ${one}`)]).toEqual([
    "differ",
    "draw alike",
    "saw differ",
  ]);
  expect(testSegments(alike).verdict).toBe("alike");
  expect(testSegments([]).verdict).toBe("too-few-to-say");
});

test("a segment twice, a negative time and a rule without meaning are refused", () => {
  const one = { segment: "a", times: [1] };
  expect(() => testSegments([one, one])).toThrow("segment must be once at each step");
  expect(() => testSegments([{ segment: "a", times: [-1] }])).toThrow("finite numbers ≥ 0");
  expect(() => testSegments([], { leastRatio: 1 })).toThrow("leastRatio must be a number > 1");
});
