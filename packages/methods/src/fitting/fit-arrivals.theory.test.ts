import { expect, test } from "vitest";
import { createRandom } from "../random/index.ts";
import { standardCalendar, workingIntervals } from "../time/index.ts";
import { type FittedArrivals, fitArrivals } from "./index.ts";

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
