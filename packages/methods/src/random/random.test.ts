import { expect, test } from "vitest";
import { chiSquaredUpperTail, normalUpperTail } from "../statistics/index.ts";
import { createRandom, type RandomWord } from "./index.ts";

/** Ten tests of chance below share a family-wise error of 0.1 %; with fixed seeds they either pass for ever or fail. */
const ALPHA = 0.001 / 10;

test("the same seed and words give the same numbers, number or text", () => {
  const take = (...words: [RandomWord, ...RandomWord[]]): number[] => {
    const random = createRandom(...words);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(take(42, "arrivals", 7)).toEqual(take(42, "arrivals", 7));
  expect(take(42, "arrivals", 7)).toEqual(take("42", "arrivals", "7"));
});

test("the numbers of a seed never change", () => {
  const random = createRandom(2024, "arrivals");
  expect([random.next(), random.next(), random.next()]).toMatchInlineSnapshot(`
    [
      0.639637113333874,
      0.5512333184121491,
      0.9209234213920947,
    ]
  `);
});

test("words are not run together, and their order counts", () => {
  const first = (...words: [RandomWord, ...RandomWord[]]): number => createRandom(...words).next();
  const numbers = [
    first("a", "bc"),
    first("ab", "c"),
    first("abc"),
    first("abc", ""),
    first("bc", "a"),
    first('a","bc'),
    first("é"),
    first("e"),
    first(1),
    first(1, 1),
    first(11),
    first(-1),
    first(1.5),
  ];
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("refuses a word that is no finite number", () => {
  expect(() => createRandom(Number.NaN)).toThrow(
    "seed or stream word must be a text or a finite number, but is NaN",
  );
  expect(() => createRandom(1, Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test("numbers lie in [0, 1) and use 53 bits", () => {
  const random = createRandom("bits");
  let low = 0;
  for (let i = 0; i < 10_000; i++) {
    const value = random.next();
    expect(value >= 0 && value < 1 && Number.isInteger(value * 2 ** 53)).toBe(true);
    if (!Number.isInteger(value * 2 ** 52)) low++;
  }
  // Half of them have the last bit set.
  expect(twoSided((low - 5000) / 50)).toBeGreaterThan(ALPHA);
});

test.each([
  ["one stream", () => [createRandom("uniform")]],
  ["the first numbers of many streams", () => Array.from({ length: 10_000 }, (_, i) => createRandom(1, i))],
  ["the first numbers of many seeds", () => Array.from({ length: 10_000 }, (_, i) => createRandom(i))],
])("uniform by chi-square in 100 cells: %s", (_, makeStreams) => {
  const streams = makeStreams();
  const values = Array.from({ length: 100_000 }, (__, i) => streams[i % streams.length]!.next());
  expect(
    uniformity(
      values.map((value) => Math.floor(value * 100)),
      100,
    ),
  ).toBeGreaterThan(ALPHA);
});

test("uniform in the low bits too", () => {
  const random = createRandom("low bits");
  const cells = Array.from({ length: 100_000 }, () => Math.floor(random.next() * 2 ** 53) % 64);
  expect(uniformity(cells, 64)).toBeGreaterThan(ALPHA);
});

test("consecutive numbers are independent by chi-square in 20 × 20 cells", () => {
  const random = createRandom("pairs");
  const cells = Array.from(
    { length: 100_000 },
    () => 20 * Math.floor(random.next() * 20) + Math.floor(random.next() * 20),
  );
  expect(uniformity(cells, 400)).toBeGreaterThan(ALPHA);
});

test.each<[string, RandomWord[], RandomWord[]]>([
  ["neighbouring words", ["seed", 1], ["seed", 2]],
  ["neighbouring seeds", [7, "work"], [8, "work"]],
  ["words in another order", ["a", "b"], ["b", "a"]],
  ["one word more", ["a"], ["a", 0]],
])("streams are not correlated: %s", (_, one, other) => {
  const n = 100_000;
  const [a, b] = [createRandom(one[0]!, ...one.slice(1)), createRandom(other[0]!, ...other.slice(1))];
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (a.next() - 0.5) * (b.next() - 0.5);
  // Each product has mean 0 and variance 1/144.
  expect(twoSided((sum * 12) / Math.sqrt(n))).toBeGreaterThan(ALPHA);
});

function uniformity(cells: readonly number[], cellCount: number): number {
  const counts = new Array<number>(cellCount).fill(0);
  for (const cell of cells) counts[cell]!++;
  const expected = cells.length / cellCount;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquaredUpperTail(statistic, cellCount - 1);
}

function twoSided(z: number): number {
  return 2 * normalUpperTail(Math.abs(z));
}
