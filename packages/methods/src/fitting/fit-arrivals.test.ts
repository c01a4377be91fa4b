import { describe, expect, test } from "vitest";
import { createRandom } from "../random/index.ts";
import { chiSquaredUpperTail, poissonInterval } from "../statistics/index.ts";
import { createCalendar, fromLocal, standardCalendar, workingIntervals } from "../time/index.ts";
import { fitArrivals } from "./index.ts";
import { countParameters, estimateStrength, fitProduct } from "./product-of-rates.ts";

const zone = "Europe/Amsterdam";
const office = standardCalendar(zone);
const from = fromLocal({ year: 2025, month: 1, day: 1 }, zone);
const to = fromLocal({ year: 2026, month: 1, day: 1 }, zone);
const hour = 3_600_000;

describe("a constant rate", () => {
  const instants = drawArrivals(1, () => 0.9);
  const fit = fitArrivals(instants, office, { from, to });

  test("is recognised as one, inside its interval", () => {
    expect(fit.isConstant).toBe(true);
    expect(fit.test!.pValue).toBeGreaterThan(0.05);
    // Five weekdays and nine hours.
    expect(fit.test!.df).toBe(12);
    expect(fit.rate.interval.lower).toBeLessThan(0.9);
    expect(fit.rate.interval.upper).toBeGreaterThan(0.9);
  });

  test("fills the open hours of the profile and no other", () => {
    expect(fit.arrivals.perHour).toHaveLength(7);
    expect(fit.arrivals.perHour[0]!.filter((rate) => rate > 0)).toEqual(new Array(9).fill(fit.rate.value));
    expect(fit.arrivals.perHour[6]).toEqual(new Array(24).fill(0));
    // 261 weekdays of nine hours; nothing of a change of the clock falls in them.
    expect(fit.hours).toBeCloseTo(261 * 9, 9);
    expect(fit.cells).toHaveLength(45);
  });

  test("gives each cell Garwood's interval of its own count", () => {
    const { count, hours, interval } = fit.cells[10]!;
    expect(interval.upper).toBeCloseTo(poissonInterval(count).upper / hours, 12);
    expect(fit.cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(fit.n);
  });

  test("comes as a Poisson process does", () => {
    expect(fit.dispersion!.days).toBe(261);
    expect(Math.abs(fit.dispersion!.ratio - 1)).toBeLessThan(0.25);
    expect(fit.dispersion!.pValue).toBeGreaterThan(0.01);
  });
});

describe("a busy Monday morning", () => {
  const rateAt = (weekday: number, at: number) => (weekday === 1 ? 2.4 : 0.8) * (at < 12 ? 1.5 : 0.7);
  const fit = fitArrivals(drawArrivals(2, rateAt), office, { from, to });

  test("is found, as the product that it is", () => {
    expect(fit.isConstant).toBe(false);
    for (const { weekday, hour: at, rate } of fit.cells) {
      expect(Math.abs(rate / rateAt(weekday, at) - 1)).toBeLessThan(0.3);
    }
  });

  test("the rates give exactly the arrivals that came", () => {
    const expected = fit.cells.reduce((sum, { rate, hours }) => sum + rate * hours, 0);
    expect(expected).toBeCloseTo(fit.n, 6);
  });
});

test("a cell that is not a product is followed as far as its count warrants", () => {
  const rateAt = (weekday: number, at: number) => (weekday === 3 && at === 14 ? 8 : 1);
  const fit = fitArrivals(drawArrivals(3, rateAt), office, { from, to });
  const cell = fit.cells.find(({ weekday, hour: at }) => weekday === 3 && at === 14)!;
  expect(fit.strength).not.toBeNull();
  expect(Math.abs(cell.rate / 8 - 1)).toBeLessThan(0.2);
  expect(fit.cells.reduce((sum, { rate, hours }) => sum + rate * hours, 0)).toBeCloseTo(fit.n, 6);
});

test("bursts are told of", () => {
  const bursts = drawArrivals(4, () => 0.3).flatMap((instant) => [
    instant,
    instant + 1,
    instant + 2,
    instant + 3,
  ]);
  const { dispersion } = fitArrivals(bursts, office, { from, to });
  expect(dispersion!.ratio).toBeGreaterThan(3);
  expect(dispersion!.pValue).toBeLessThan(1e-6);
});

test("arrivals outside opening hours count at the next opening, or are left out when none follows", () => {
  const at = (day: number, at: number) => fromLocal({ year: 2025, month: 3, day, hour: at }, zone);
  // Saturday and Sunday before the clock changes, Monday before opening, and after the last closing.
  const instants = [at(29, 12), at(30, 23), at(31, 5), at(31, 10), at(31, 20), Number.NaN, at(31, 24 - 1)];
  const fit = fitArrivals(instants, office, { from: at(29, 0), to: at(31, 23) });
  expect([fit.n, fit.outside, fit.leftOut, fit.hours]).toEqual([4, 3, 3, 9]);
  expect(fit.cells.find(({ hour: one }) => one === 8)!.count).toBe(3);
});

test("hours are those of the clock on the wall, on half hours and over a change of the clock too", () => {
  const week = [1, 2, 3, 4, 5, 6, 7].map(() => [{ opens: 1.5 * 3600, closes: 4 * 3600 }]);
  const early = createCalendar({ timeZone: zone, week });
  const at = (day: number) => fromLocal({ year: 2025, month: 3, day }, zone);
  const { cells, hours } = fitArrivals([at(30) + hour], early, { from: at(30), to: at(31) });
  expect(hours).toBeCloseTo(1.5, 12);
  expect(cells.map(({ hour: one, hours: open }) => [one, open])).toEqual([
    [1, 0.5],
    [3, 1],
  ]);
});

test("without a period it is the whole days from first to last arrival", () => {
  const at = (day: number, one: number) => fromLocal({ year: 2025, month: 3, day, hour: one }, zone);
  expect(fitArrivals([at(31, 10), at(28, 9)], office).hours).toBe(18);
});

test("few arrivals are not tested", () => {
  const { test: tested, isConstant, dispersion } = fitArrivals([from + 34 * hour], office, { from, to });
  expect([tested, isConstant]).toEqual([null, true]);
  // One Thursday tells of the 52 Thursdays only.
  expect([dispersion?.days, dispersion?.df, dispersion?.ratio]).toEqual([52, 51, expect.closeTo(1, 9)]);
});

test("none at all in a period is a rate of 0 with an upper end", () => {
  const { rate, arrivals } = fitArrivals([], office, { from, to });
  expect(rate.value).toBe(0);
  expect(rate.interval.upper).toBeCloseTo(-Math.log(0.025) / (261 * 9), 9);
  expect(arrivals.perHour.flat().every((one) => one === 0)).toBe(true);
});

test("wrong arguments are refused by name", () => {
  expect(() => fitArrivals([], office)).toThrow("instants must be at least one arrival");
  expect(() => fitArrivals([from], office, { from, to: from })).toThrow("to must be after");
  const saturday = fromLocal({ year: 2025, month: 3, day: 29 }, zone);
  expect(() => fitArrivals([saturday], office)).toThrow("calendar must be open");
});

test("a product of rates gives the sums of the data, by hand for two by two", () => {
  const counts = makeWeek([
    [6, 2],
    [3, 9],
  ]);
  const exposure = makeWeek([
    [1, 1],
    [1, 1],
  ]);
  const fitted = fitProduct(counts, exposure);
  // Row sum times column sum over the total.
  expect(fitted[0]![0]).toBeCloseTo((8 * 9) / 20, 10);
  expect(fitted[1]![1]).toBeCloseTo((12 * 11) / 20, 10);
  const strength = estimateStrength(counts, exposure, fitted)!;
  // One degree of freedom is left of four cells.
  const pearson = [3.6, 4.4, 5.4, 6.6].reduce((sum, e) => sum + 2.4 ** 2 / (e + e ** 2 / strength), 0);
  expect(pearson).toBeCloseTo(1, 9);
  expect(estimateStrength(fitted, exposure, fitted)).toBeNull();
  // Of one row each cell has its own parameter.
  const row = makeWeek([[3, 7, 11]]);
  const open = makeWeek([[1, 2, 3]]);
  const almost = fitProduct(row, open).map((rates) => rates.map((rate) => rate * (1 + 1e-12)));
  expect(estimateStrength(row, open, almost)).toBeNull();
});

test("weekday × hour has a factor too many for each part of the week that stands apart", () => {
  const rows = (pattern: readonly (readonly number[])[]) => countParameters(makeWeek(pattern));
  expect(rows([])).toBe(0);
  expect(
    rows([
      [1, 1, 1],
      [1, 1, 1],
    ]),
  ).toBe(4);
  expect(
    rows([
      [1, 1, 0],
      [0, 0, 1],
    ]),
  ).toBe(3);
  // The third row joins what the first two have apart.
  expect(
    rows([
      [1, 0, 0],
      [0, 0, 1],
      [1, 1, 1],
    ]),
  ).toBe(5);
});

test("the count per day is laid beside the other days of its weekday, by hand for two weeks", () => {
  const perDay = [
    [14, 3, 4, 5, 2],
    [10, 5, 4, 1, 2],
  ];
  const monday = Date.UTC(2025, 0, 6, 9);
  const instants = perDay.flatMap((week, i) =>
    week.flatMap((count, day) => new Array<number>(count).fill(monday + (i * 7 + day) * 24 * hour)),
  );
  const { dispersion } = fitArrivals(instants, standardCalendar("UTC"));
  // (a − b)² / (a + b) of each weekday.
  const statistic = 16 / 24 + 4 / 8 + 0 + 16 / 6 + 0;
  expect(dispersion).toMatchObject({ days: 10, df: 5, ratio: expect.closeTo(statistic / 5, 9) });
  expect(dispersion!.pValue).toBeCloseTo(chiSquaredUpperTail(statistic, 5), 9);
});

function makeWeek(corner: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return Array.from({ length: 7 }, (_, i) => Array.from({ length: 24 }, (__, k) => corner[i]?.[k] ?? 0));
}

/** A Poisson process by thinning, in the open hours of the office. */
function drawArrivals(seed: number, rateAt: (weekday: number, hour: number) => number): number[] {
  const random = createRandom(seed, "arrivals");
  const most = 8;
  return workingIntervals(office, from, to).flatMap(({ start, end }) => {
    const found: number[] = [];
    for (let at = start; ; ) {
      at -= (Math.log1p(-random.next()) / most) * hour;
      if (at >= end) return found;
      const weekday = ((new Date(start).getUTCDay() + 6) % 7) + 1;
      const rate = rateAt(weekday, 8 + Math.floor((at - start) / hour));
      if (random.next() < rate / most) found.push(at);
    }
  });
}
