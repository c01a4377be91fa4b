import { expect, test } from "vitest";
import {
  chiSquaredUpperTail,
  gammaCdf,
  mean,
  normalCdf,
  normalUpperTail,
  poissonCdf,
  variance,
} from "../statistics/index.ts";
import {
  chooseWeighted,
  createRandom,
  type Random,
  sampleExponential,
  sampleGamma,
  sampleLognormal,
  sampleNormal,
  samplePoisson,
  sampleTriangular,
  sampleUniform,
  shuffle,
} from "./index.ts";

/**
 * The tests of chance in this file (a moment and a shape for each distribution, and the choices) share a family-wise
 * error of 0.1 %. The seeds are fixed, so they pass for ever or fail.
 */
const ALPHA = 0.001 / 40;
const DRAWS = 20_000;

interface Case {
  readonly name: string;
  readonly sample: (random: Random) => number;
  readonly cdf: (x: number) => number;
  readonly mean: number;
  readonly sd: number;
}

const logSd = Math.sqrt(Math.log1p((3600 / 5400) ** 2));
const logMean = Math.log(5400) - logSd ** 2 / 2;

const CONTINUOUS: readonly Case[] = [
  {
    name: "uniform",
    sample: (random) => sampleUniform(random, { min: -2, max: 6 }),
    cdf: (x) => (x + 2) / 8,
    mean: 2,
    sd: 8 / Math.sqrt(12),
  },
  {
    name: "exponential",
    sample: (random) => sampleExponential(random, { mean: 3 }),
    cdf: (x) => -Math.expm1(-x / 3),
    mean: 3,
    sd: 3,
  },
  {
    name: "triangular",
    sample: (random) => sampleTriangular(random, { min: 2, mode: 3, max: 10 }),
    cdf: (x) => (x < 3 ? (x - 2) ** 2 / 8 : 1 - (10 - x) ** 2 / 56),
    mean: 5,
    sd: Math.sqrt((4 + 9 + 100 - 6 - 20 - 30) / 18),
  },
  {
    name: "normal",
    sample: (random) => sampleNormal(random, { mean: 10, sd: 2 }),
    cdf: (x) => normalCdf(x, 10, 2),
    mean: 10,
    sd: 2,
  },
  {
    name: "lognormal",
    sample: (random) => sampleLognormal(random, { mean: 5400, sd: 3600 }),
    cdf: (x) => normalCdf(Math.log(x), logMean, logSd),
    mean: 5400,
    sd: 3600,
  },
  ...[0.3, 1, 4.5].map((shape) => ({
    name: `gamma of shape ${shape}`,
    sample: (random: Random) => sampleGamma(random, { shape, scale: 2 }),
    cdf: (x: number) => gammaCdf(x, shape, 2),
    mean: 2 * shape,
    sd: 2 * Math.sqrt(shape),
  })),
];

test.each(CONTINUOUS)("$name: the mean of the draws", (law) => {
  const values = draw(law.name, law.sample);
  expect(twoSided((mean(values) - law.mean) / (law.sd / Math.sqrt(DRAWS)))).toBeGreaterThan(ALPHA);
  // The sampling error of a standard deviation depends on the fourth moment; 10 % is far outside it for all of these.
  expect(Math.abs(Math.sqrt(variance(values)) / law.sd - 1)).toBeLessThan(0.1);
});

test.each(CONTINUOUS)("$name: the shape, by the test of Kolmogorov and Smirnov", (law) => {
  const values = draw(law.name, law.sample).toSorted((a, b) => a - b);
  const distance = values.reduce((largest, x, i) => {
    const p = law.cdf(x);
    return Math.max(largest, p - i / DRAWS, (i + 1) / DRAWS - p);
  }, 0);
  // The first term of Kolmogorov's series is an upper bound of the probability.
  expect(2 * Math.exp(-2 * DRAWS * distance ** 2)).toBeGreaterThan(ALPHA);
});

test.each([0.4, 4.5, 900, 250_000])("Poisson of mean %f: mean and shape", (poissonMean) => {
  const values = draw(`poisson ${poissonMean}`, (random) => samplePoisson(random, { mean: poissonMean }));
  const z = (mean(values) - poissonMean) / Math.sqrt(poissonMean / DRAWS);
  expect(twoSided(z)).toBeGreaterThan(ALPHA);
  const edges = [-2, -1, -0.5, 0, 0.5, 1, 2].map((k) => Math.floor(poissonMean + k * Math.sqrt(poissonMean)));
  const bounds = [...new Set(edges.filter((edge) => edge >= 0)), Number.POSITIVE_INFINITY];
  const shares = bounds.map(
    (bound, i) => poissonCdf(bound, poissonMean) - (i === 0 ? 0 : poissonCdf(bounds[i - 1]!, poissonMean)),
  );
  const cells = values.map((value) => bounds.findIndex((bound) => value <= bound));
  expect(fit(cells, shares)).toBeGreaterThan(ALPHA);
});

test("weights are the odds of a choice", () => {
  const items = ["never", "order", "report", "complaint"];
  const random = createRandom("weights");
  const cells = Array.from({ length: DRAWS }, () =>
    items.indexOf(chooseWeighted(random, items, [0, 5, 3, 2])),
  );
  expect(cells).not.toContain(0);
  expect(
    fit(
      cells.map((cell) => cell - 1),
      [0.5, 0.3, 0.2],
    ),
  ).toBeGreaterThan(ALPHA);
});

test("every order of a shuffle is equally probable", () => {
  const random = createRandom("shuffle");
  const orders = ["abcd"];
  const cells = Array.from({ length: 24_000 }, () => {
    const order = shuffle(random, ["a", "b", "c", "d"]).join("");
    if (!orders.includes(order)) orders.push(order);
    return orders.indexOf(order);
  });
  expect(orders.length).toBe(24);
  expect(fit(cells, new Array<number>(24).fill(1 / 24))).toBeGreaterThan(ALPHA);
});

test("a shuffle leaves its input alone", () => {
  const items = Object.freeze([1, 2, 3, 4, 5]);
  expect(shuffle(createRandom(1), items).toSorted()).toEqual(items);
  expect(shuffle(createRandom(1), [])).toEqual([]);
});

test("one number a draw: a greater number gives a greater draw", () => {
  const samplers: readonly ((random: Random) => number)[] = [
    ...CONTINUOUS.filter(({ name }) => !name.startsWith("gamma")).map(({ sample }) => sample),
    (random) => samplePoisson(random, { mean: 7.5 }),
  ];
  for (const sample of samplers) {
    const draws = [0.001, 0.1, 0.4, 0.6, 0.9, 0.999].map((u) => sample(fixed(u)));
    expect(draws).toEqual(draws.toSorted((a, b) => a - b));
    expect(new Set(draws).size).toBeGreaterThan(4);
  }
});

test("the ends of [0, 1) give finite draws", () => {
  for (const { sample } of CONTINUOUS) {
    expect(Number.isFinite(sample(fixed(0, 0.5)))).toBe(true);
    expect(Number.isFinite(sample(fixed(1 - 2 ** -53, 0.5)))).toBe(true);
  }
});

test("a triangle without width is its one value", () => {
  expect(sampleTriangular(fixed(0.3), { min: 4, mode: 4, max: 4 })).toBe(4);
});

test.each<[() => unknown, string]>([
  [() => sampleUniform(fixed(0), { min: 2, max: 1 }), "max must be a finite number ≥ min = 2, but is 1"],
  [() => sampleExponential(fixed(0), { mean: 0 }), "mean must be a finite number > 0, but is 0"],
  [
    () => sampleTriangular(fixed(0), { min: 1, mode: 9, max: 3 }),
    "mode must be from min = 1 to max = 3, but is 9",
  ],
  [() => sampleNormal(fixed(0.5), { mean: 0, sd: -1 }), "sd must be a finite number > 0, but is -1"],
  [() => sampleLognormal(fixed(0.5), { mean: -1, sd: 1 }), "mean must be a finite number > 0, but is -1"],
  [() => sampleGamma(fixed(0.5), { shape: 0, scale: 1 }), "shape must be a finite number > 0, but is 0"],
  [() => samplePoisson(fixed(0.5), { mean: -1 }), "mean must be a number from 0 to 1e15, but is -1"],
  [() => chooseWeighted(fixed(0), ["a"], []), "weights.length must be 1, but is 0"],
  [() => chooseWeighted(fixed(0), ["a", "b"], [3, -1]), "weights[1] must be a number ≥ 0, but is -1"],
  [() => chooseWeighted(fixed(0), [], []), "sum of weights must be a finite number > 0, but is 0"],
])("a wrong argument is named: %s", (sample, message) => {
  expect(sample).toThrow(new RangeError(message));
});

function draw(name: string, sample: (random: Random) => number): number[] {
  const random = createRandom("draws", name);
  return Array.from({ length: DRAWS }, () => sample(random));
}

function fit(cells: readonly number[], shares: readonly number[]): number {
  const counts = shares.map(() => 0);
  for (const cell of cells) counts[cell]!++;
  const statistic = counts.reduce((sum, count, i) => {
    const expected = cells.length * shares[i]!;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  return chiSquaredUpperTail(statistic, shares.length - 1);
}

function twoSided(z: number): number {
  return 2 * normalUpperTail(Math.abs(z));
}

/** Gives the first number once and the second from then on. */
function fixed(first: number, then = first): Random {
  let isFirst = true;
  return {
    next: () => {
      const value = isFirst ? first : then;
      isFirst = false;
      return value;
    },
  };
}
