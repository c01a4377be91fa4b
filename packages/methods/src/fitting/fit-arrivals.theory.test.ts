import { expect, test } from "vitest";
import { createRandom, sampleGamma, samplePoisson } from "../random/index.ts";
import { standardCalendar, workingIntervals } from "../time/index.ts";
import { type FittedArrivals, fitArrivals } from "./index.ts";
import { estimateStrength, fitProduct } from "./product-of-rates.ts";

const office = standardCalendar("UTC");
const from = Date.UTC(2025, 0, 6);
const to = from + 26 * 7 * 86_400_000;
const open = workingIntervals(office, from, to);
const hour = 3_600_000;
const seeds = 300;

test("a constant rate is taken for a pattern in about 5 of 100, and its interval holds it in about 95", () => {
  const fits = fitMany(() => 0.9);
  expect(fits.filter(({ isConstant }) => !isConstant).length).toBeLessThanOrEqual(0.085 * seeds);
  const held = fits.filter(({ rate }) => rate.interval.lower <= 0.9 && rate.interval.upper >= 0.9).length;
  expect(held).toBeGreaterThanOrEqual(0.9 * seeds);
  const refused = fits.filter(({ dispersion }) => dispersion!.pValue < 0.05).length;
  expect(refused).toBeLessThanOrEqual(0.1 * seeds);
});

test("a pattern is found in 9 of 10, cells hold their rate, and drawn rates are nearer to it than counts", () => {
  const rateAt = (weekday: number, at: number) => (weekday === 0 ? 1.6 : 0.8) * (at < 4 ? 1.3 : 0.75);
  const fits = fitMany(rateAt);
  expect(fits.filter(({ isConstant }) => !isConstant).length).toBeGreaterThanOrEqual(0.9 * seeds);
  const cells = fits.flatMap((fit) => fit.cells);
  const truthOf = ({ weekday, hour: at }: (typeof cells)[number]) => rateAt(weekday - 1, at - 8);
  const held = cells.filter((cell) => {
    return cell.interval.lower <= truthOf(cell) && cell.interval.upper >= truthOf(cell);
  }).length;
  expect(held / cells.length).toBeGreaterThan(0.95);
  const error = (rateOf: (cell: (typeof cells)[number]) => number) =>
    cells.reduce((sum, cell) => sum + (rateOf(cell) - truthOf(cell)) ** 2, 0);
  expect(error(({ rate }) => rate)).toBeLessThan(0.5 * error(({ count, hours }) => count / hours));
});

const weekdayRates = {
  "the same every day": [0.9, 0.9, 0.9, 0.9, 0.9],
  "a Monday that may be overlooked": [1.8, 0.9, 0.9, 0.9, 0.9],
  "a Monday that cannot be": [2.4, 0.8, 0.8, 0.8, 0.8],
};

test.each(Object.entries(weekdayRates))(
  "of few weeks bursts are told of in about 5 of 100: %s",
  (_, rates) => {
    for (const weeks of [2, 3, 4]) {
      const found = measureDays(rates, weeks, () => 1);
      expect(Math.abs(found.ratio - 1)).toBeLessThan(0.12);
      expect(found.refused).toBeGreaterThanOrEqual(0.02 * seeds);
      expect(found.refused).toBeLessThanOrEqual(0.09 * seeds);
    }
  },
);

test("days that are busy or quiet by a half, each by itself, are told of more often than not in two weeks", () => {
  const rates = weekdayRates["a Monday that may be overlooked"];
  const refused = [2, 3, 4].map((weeks) => {
    return measureDays(rates, weeks, (random) => sampleGamma(random, { shape: 4, scale: 1 / 4 })).refused;
  });
  expect(refused[0]).toBeGreaterThanOrEqual(0.55 * seeds);
  expect(refused[1]).toBeGreaterThanOrEqual(0.75 * seeds);
  expect(refused[2]).toBeGreaterThanOrEqual(0.85 * seeds);
});

test.each([
  [10, 10],
  [50, 10],
  [50, 50],
])("cells of %d expected that differ by a gamma of shape %d give that shape", (expected, shape) => {
  const inverses = Array.from({ length: seeds }, (_, seed) => {
    const random = createRandom(seed, "strength", expected, shape);
    const exposure = weekOf((day, at) => (day < 5 && at >= 8 && at < 17 ? 1 : 0));
    const counts = weekOf((day, at) => {
      const mean = expected * (day === 0 ? 1.6 : 0.85) * (at < 12 ? 1.2 : 0.84) * exposure[day]![at]!;
      const factor = sampleGamma(random, { shape, scale: 1 / shape });
      return mean === 0 ? 0 : samplePoisson(random, { mean: mean * factor });
    });
    const strength = estimateStrength(counts, exposure, fitProduct(counts, exposure));
    return strength === null ? 0 : 1 / strength;
  });
  const mean = inverses.reduce((sum, one) => sum + one, 0) / seeds;
  expect(Math.abs(mean * shape - 1)).toBeLessThan(0.12);
});

function weekOf(valueAt: (day: number, hour: number) => number): readonly (readonly number[])[] {
  return Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (__, at) => valueAt(day, at)));
}

/** Of periods of so many weeks, in which each day has its own factor: the mean ratio, and how often 5 % refuses. */
function measureDays(
  rates: readonly number[],
  weeks: number,
  factorOf: (random: ReturnType<typeof createRandom>) => number,
) {
  const end = from + weeks * 7 * 86_400_000;
  const found = Array.from({ length: seeds }, (_, seed) => {
    const random = createRandom(seed, "days", weeks);
    const instants = workingIntervals(office, from, end).flatMap(({ start }, day) => {
      const count = samplePoisson(random, { mean: 9 * rates[day % 5]! * factorOf(random) });
      return Array.from({ length: count }, () => start + random.next() * 9 * hour);
    });
    return fitArrivals(instants, office, { from, to: end }).dispersion!;
  });
  return {
    ratio: found.reduce((sum, { ratio }) => sum + ratio, 0) / seeds,
    refused: found.filter(({ pValue }) => pValue < 0.05).length,
  };
}

function fitMany(rateAt: (weekday: number, hour: number) => number): readonly FittedArrivals[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const random = createRandom(seed, "arrivals");
    const instants = open.flatMap(({ start }, day) =>
      Array.from({ length: 9 }, (__, k) => {
        const found: number[] = [];
        const gap = () => -Math.log1p(-random.next()) / rateAt(day % 5, k);
        for (let at = gap(); at < 1; at += gap()) found.push(start + (k + at) * hour);
        return found;
      }).flat(),
    );
    return fitArrivals(instants, office, { from, to });
  });
}
