import { describe, expect, test } from "vitest";
import { createRandom, type Random, sampleNormal } from "../random/index.ts";
import { exactMatch, type Match, type Unit } from "./index.ts";

function unitsOf(stratum: string, treated: readonly number[], controls: readonly number[]): Unit[] {
  return [
    ...treated.map((outcome) => ({ isTreated: true, outcome, stratum })),
    ...controls.map((outcome) => ({ isTreated: false, outcome, stratum })),
  ];
}

const repeat = (outcome: number, times: number) => Array.from({ length: times }, () => outcome);

test("strata are weighted by their treated; units without a counterpart are counted and left out", () => {
  const found = exactMatch([
    ...unitsOf("a", [10, 12, 14], [7, 9]),
    ...unitsOf("b", [20, 22], [21, 25, 29, 33]),
    ...unitsOf("only treated", [50], []),
    ...unitsOf("only controls", [], [1, 2, 3]),
  ]);
  expect(found.raw).toMatchObject({ treated: { n: 6, mean: 128 / 6 }, controls: { n: 9, mean: 130 / 9 } });
  expect(found.unmatched).toEqual({ treated: 1, controls: 3 });
  expect(found.strata).toEqual([
    { stratum: "a", treated: { n: 3, mean: 12 }, controls: { n: 2, mean: 8 }, difference: 4 },
    { stratum: "b", treated: { n: 2, mean: 21 }, controls: { n: 4, mean: 27 }, difference: -6 },
  ]);
  const { matched } = found;
  expect([matched?.treated.n, matched?.controls.n]).toEqual([5, 6]);
  expect(matched?.difference).toBeCloseTo(0.6 * 4 - 0.4 * 6, 12);
  // Variances 4, 2, 2 and 80/3 over 3, 2, 2 and 4 units, with squared weights 0.36 and 0.16, make 2.0667 with 6.5744
  // degrees of freedom, of which the 97.5 % quantile of Student's t is 2.39601 (integrated numerically, elsewhere).
  expect(matched!.interval!.upper - matched!.difference).toBeCloseTo(3.444486278, 8);
  expect(matched!.difference - matched!.interval!.lower).toBeCloseTo(3.444486278, 8);
});

test("the raw difference of means has Welch's interval", () => {
  // The example of R's help page of t.test: t.test(extra ~ group, data = sleep), with the signs exchanged.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const { raw, matched } = exactMatch(unitsOf("", second, first));
  expect(raw?.difference).toBeCloseTo(1.58, 12);
  expect(raw?.interval?.lower).toBeCloseTo(-0.2054832, 6);
  expect(raw?.interval?.upper).toBeCloseTo(3.3654832, 6);
  expect(matched).toEqual(raw);
});

test("the raw difference of shares has Newcombe's interval", () => {
  // Examples (a) and (e) of Newcombe's table II: 56/70 against 48/80, and 9/10 against 3/10.
  const a = [...repeat(1, 56), ...repeat(0, 14)];
  const found = exactMatch(unitsOf("", a, [...repeat(1, 48), ...repeat(0, 32)]), { kind: "shares" });
  expect(found.raw?.difference).toBeCloseTo(0.2, 12);
  expect(found.raw?.interval?.lower).toBeCloseTo(0.0524, 4);
  expect(found.raw?.interval?.upper).toBeCloseTo(0.3339, 4);
  const b = exactMatch(unitsOf("", [...repeat(1, 9), 0], [...repeat(1, 3), ...repeat(0, 7)]), {
    kind: "shares",
  });
  expect(b.raw?.interval?.lower).toBeCloseTo(0.1705, 4);
  expect(b.raw?.interval?.upper).toBeCloseTo(0.809, 4);
});

test("what cannot be said is not said", () => {
  expect(exactMatch([])).toEqual({
    ...{ raw: null, matched: null, strata: [] },
    unmatched: { treated: 0, controls: 0 },
  });
  const apart = exactMatch([...unitsOf("a", [1, 2], []), ...unitsOf("b", [], [3, 4])]);
  expect(apart.raw?.difference).toBe(-2);
  expect(apart).toMatchObject({ matched: null, unmatched: { treated: 2, controls: 2 } });
  expect(exactMatch(unitsOf("a", [1], [3, 4])).raw?.interval).toBeNull();
  expect(exactMatch(unitsOf("a", [2, 2], [3, 3])).raw).toMatchObject({ difference: -1, interval: null });
  expect(() => exactMatch(unitsOf("a", [Number.NaN], [1]))).toThrow(
    "outcome must be a finite number, but is NaN",
  );
  expect(() => exactMatch(unitsOf("a", [2], [1]), { kind: "shares" })).toThrow("outcome must be 0 or 1");
  expect(() => exactMatch(unitsOf("a", [2, 3], [1, 2]), { level: 1 })).toThrow("level must be between");
});

describe("simulated cases, of which the hard ones are treated more often", () => {
  const seeds = Array.from({ length: 30 }, (_, seed) => seed + 1);
  const repetitions = 20;

  test("a confounder alone makes a raw difference and no matched one, and 95 % intervals hold the truth", () => {
    const rawFound = { held: 0, excludesZero: 0 };
    let [held, difference] = [0, 0];
    for (const found of simulate(seeds, repetitions, (random) => durations(random, 0))) {
      difference += found.matched!.difference / (seeds.length * repetitions);
      if (holds(found.matched, 0)) held++;
      if (holds(found.raw, 0)) rawFound.held++;
    }
    expect(Math.abs(difference)).toBeLessThan(0.25);
    expect(rawFound.held / (seeds.length * repetitions)).toBeLessThan(0.02);
    expectCoverage(held / (seeds.length * repetitions));
  });

  test("an effect of 5 is found back, where groups vary unequally and some strata have one unit", () => {
    let [held, difference] = [0, 0];
    for (const found of simulate(seeds, repetitions, (random) => durations(random, 5))) {
      difference += found.matched!.difference / (seeds.length * repetitions);
      if (holds(found.matched, 5)) held++;
    }
    expect(difference).toBeCloseTo(5, 0);
    expectCoverage(held / (seeds.length * repetitions));
  });

  test("shares: a difference of 0.15 within strata", () => {
    let held = 0;
    for (const found of simulate(seeds, repetitions, lateness, "shares"))
      if (holds(found.matched, 0.15)) held++;
    expectCoverage(held / (seeds.length * repetitions));
  });
});

function expectCoverage(share: number): void {
  expect(share).toBeGreaterThanOrEqual(0.9);
  expect(share).toBeLessThanOrEqual(0.98);
}

function holds(found: Match["raw"], truth: number): boolean {
  return found!.interval!.lower <= truth && truth <= found!.interval!.upper;
}

function* simulate(
  seeds: readonly number[],
  repetitions: number,
  draw: (random: Random) => Unit[],
  kind: "means" | "shares" = "means",
): Generator<Match> {
  for (const seed of seeds) {
    const random = createRandom(seed, "matching");
    for (let run = 0; run < repetitions; run++) yield exactMatch(draw(random), { kind });
  }
}

/** 150 cases of six degrees of difficulty; harder ones take longer and are treated more often. */
function durations(random: Random, effect: number): Unit[] {
  return drawUnits(random, 150, (difficulty, isTreated) =>
    sampleNormal(random, {
      mean: 10 * difficulty + (isTreated ? effect : 0),
      sd: isTreated ? 4 + difficulty : 3,
    }),
  );
}

function lateness(random: Random): Unit[] {
  return drawUnits(random, 300, (difficulty, isTreated) => {
    return random.next() < 0.1 + 0.1 * difficulty + (isTreated ? 0.15 : 0) ? 1 : 0;
  });
}

function drawUnits(
  random: Random,
  n: number,
  outcomeOf: (difficulty: number, isTreated: boolean) => number,
): Unit[] {
  return Array.from({ length: n }, () => {
    const difficulty = Math.floor(random.next() * 6);
    const isTreated = random.next() < 0.08 + 0.16 * difficulty;
    return { isTreated, outcome: outcomeOf(difficulty, isTreated), stratum: difficulty };
  });
}
