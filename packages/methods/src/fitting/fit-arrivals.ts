import { requireParameter } from "../parameters/index.ts";
import type { Arrivals } from "../simulation/index.ts";
import { chiSquaredUpperTail, type Interval, poissonInterval } from "../statistics/index.ts";
import { fromLocal, type Instant, toLocal, type WorkingCalendar } from "../time/index.ts";
import { type CountedHours, countHours } from "./count-hours.ts";
import { countParameters, estimateStrength, fitProduct, type WeekTable } from "./product-of-rates.ts";

export interface ArrivalOptions {
  /** The period that was observed, [from, to): by default the whole local days from the first to the last arrival. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** Confidence level of the intervals; 0.95 by default. */
  readonly level?: number;
}

/** An hour of the week that the calendar is open in. */
export interface ArrivalCell {
  /** 1 is Monday. */
  readonly weekday: number;
  /** The hour that begins at this time on the clock, 0 to 23. */
  readonly hour: number;
  readonly count: number;
  /** How many open hours of this kind the period had. */
  readonly hours: number;
  /** The rate per open hour that the model gets. */
  readonly rate: number;
  /** Garwood's interval of the rate, from this cell alone. */
  readonly interval: Interval;
}

export interface FittedArrivals {
  /** For the model, with the same calendar; 0 outside it. */
  readonly arrivals: Extract<Arrivals, { kind: "profile" }>;
  /** Arrivals in the period; those outside opening hours are among them, as long as an opening follows. */
  readonly n: number;
  /** Arrivals outside opening hours, which were counted at the next opening. */
  readonly outside: number;
  /** What was left out: not finite, before or after the period, or after its last closing. */
  readonly leftOut: number;
  /** Open hours in the period. */
  readonly hours: number;
  /** Arrivals per open hour over all, with Garwood's interval. */
  readonly rate: { readonly value: number; readonly interval: Interval };
  /** Whether the profile is one rate for all hours; then the test found no pattern, or there was too little to test. */
  readonly isConstant: boolean;
  /** Likelihood ratio of rate = weekday × hour against one rate for all; null with fewer than 20 arrivals. */
  readonly test: { readonly statistic: number; readonly df: number; readonly pValue: number } | null;
  /**
   * How far cells are drawn to weekday × hour: a cell in which that many arrivals are expected goes half the way. Null:
   * the whole way, because cells differ no more than chance explains.
   */
  readonly strength: number | null;
  /**
   * Variance of the count per day around its weekday × hour over what a Poisson process has, with the probability that
   * chance makes it so large; `df` is the days less the weekdays, each of which has its own mean. A ratio well above 1
   * means that arrivals come in bursts or drift, so that a model waits too little. In two weeks only strong bursts are
   * seen. Null with fewer than 10 days in which something is expected.
   */
  readonly dispersion: {
    readonly ratio: number;
    readonly days: number;
    readonly df: number;
    readonly pValue: number;
  } | null;
  readonly cells: readonly ArrivalCell[];
}

/** With fewer arrivals no pattern over the week is looked for. */
const leastArrivals = 20;

/**
 * Fits a weekly profile of arrivals, per hour and weekday in the open time of a calendar, to instants at which cases came.
 *
 * First the plain answer is tested: one rate for all open hours. Unless a profile weekday × hour is likelier beyond
 * chance (5 %), that is what the model gets. Else each cell lies between its own count and weekday × hour, by the gamma
 * and Poisson model with a prior whose strength follows from how much more the cells differ than chance explains
 * (empirical Bayes: Clayton and Kaldor, Biometrics 43, 1987). Rates are scaled to give exactly n arrivals.
 *
 * Assumes that cases come independently (a Poisson process); `dispersion` says whether that holds. Arrivals outside the
 * calendar wait for the next opening, so that the first hour of a day holds those of the night and the weekend.
 *
 * @throws RangeError when to is not after from, the period has no open hour, or level lies outside (0, 1).
 * @example
 * ```ts
 * import { fitArrivals } from "@stuur/methods/fitting";
 * import { standardCalendar } from "@stuur/methods/time";
 *
 * const monday = Date.UTC(2026, 0, 5);
 * const hours = [8.5, 9.25, 13, 20, 32.5, 34, 36, 38.5, 57, 60, 81, 83, 104.5, 110];
 * const instants = hours.map((hour) => monday + hour * 3_600_000);
 * const { n, hours: open, outside, rate, isConstant } = fitArrivals(instants, standardCalendar("UTC"));
 * [n, open, outside, rate.value.toFixed(3), isConstant]; // => [14, 45, 1, "0.311", true]
 * ```
 */
export function fitArrivals(
  instants: readonly Instant[],
  calendar: WorkingCalendar,
  options: ArrivalOptions = {},
): FittedArrivals {
  const { level = 0.95 } = options;
  const period = periodOf(instants, calendar, options);
  const counted = countHours(instants, calendar, period);
  const { n, hours } = counted;
  requireParameter(hours > 0, "calendar", "closed", "open at some time in the period");
  const product = fitProduct(counted.counts, counted.exposure);
  const test = n < leastArrivals ? null : testPattern(counted, product);
  const isConstant = test === null || test.pValue >= 0.05;
  const strength = isConstant ? null : estimateStrength(counted.counts, counted.exposure, product);
  const rates = isConstant ? constantRates(counted) : drawRates(counted, product, strength);
  const total = poissonInterval(n, level);
  return {
    arrivals: { kind: "profile", perHour: rates },
    n,
    outside: counted.outside,
    leftOut: counted.leftOut,
    hours,
    rate: { value: n / hours, interval: { lower: total.lower / hours, upper: total.upper / hours } },
    isConstant,
    test,
    strength,
    dispersion: measureDispersion(counted, product),
    cells: listCells(counted, rates, level),
  };
}

function periodOf(instants: readonly Instant[], { timeZone }: WorkingCalendar, { from, to }: ArrivalOptions) {
  const known = instants.filter(Number.isFinite);
  requireParameter(
    known.length > 0 || (from !== undefined && to !== undefined),
    "instants",
    "empty",
    "at least one arrival, or a period from and to",
  );
  const [first, last] = known.reduce(
    ([least, most], instant) => [Math.min(least!, instant), Math.max(most!, instant)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const start = from ?? midnightOf(first!, timeZone);
  const end = to ?? midnightOf(midnightOf(last!, timeZone) + 36 * 3_600_000, timeZone);
  requireParameter(end > start, "to", end, `after from = ${start}`);
  return { from: start, to: end };
}

/** The start of the local day that an instant lies in. */
function midnightOf(instant: Instant, timeZone: string): Instant {
  const { year, month, day } = toLocal(instant, timeZone);
  return fromLocal({ year, month, day }, timeZone);
}

/** Only weekdays and hours that the calendar has count; those in which nothing came do too. */
function testPattern({ counts, exposure, n, hours }: CountedHours, product: WeekTable) {
  let statistic = 0;
  product.forEach((row, i) => {
    row.forEach((rate, k) => {
      const expected = (n / hours) * exposure[i]![k]!;
      const byProduct = rate * exposure[i]![k]!;
      if (counts[i]![k]! > 0) statistic += 2 * counts[i]![k]! * Math.log(byProduct / expected);
    });
  });
  const df = countParameters(exposure) - 1;
  return { statistic, df, pValue: df === 0 ? 1 : chiSquaredUpperTail(Math.max(0, statistic), df) };
}

function constantRates({ exposure, n, hours }: CountedHours): WeekTable {
  return exposure.map((row) => row.map((open) => (open > 0 ? n / hours : 0)));
}

function drawRates(
  { counts, exposure, n }: CountedHours,
  product: WeekTable,
  strength: number | null,
): WeekTable {
  if (strength === null) return product;
  const drawn = product.map((row, i) =>
    row.map((rate, k) => {
      return rate === 0 ? 0 : (counts[i]![k]! + strength) / (exposure[i]![k]! + strength / rate);
    }),
  );
  const total = drawn.flat().reduce((sum, rate, at) => sum + rate * exposure.flat()[at]!, 0);
  return drawn.map((row) => row.map((rate) => (rate * n) / total));
}

/** Around the weekdays also when the profile is one rate: a busy Monday that the test could not see is no burst. */
function measureDispersion({ days }: CountedHours, product: WeekTable) {
  const counting = days
    .map(({ count, exposure }) => ({
      count,
      weekday: exposure[0]!.weekday,
      expected: exposure.reduce(
        (sum, { weekday, hour, hours }) => sum + product[weekday - 1]![hour]! * hours,
        0,
      ),
    }))
    .filter(({ expected }) => expected > 0);
  if (counting.length < 10) return null;
  const statistic = counting.reduce(
    (sum, { count, expected }) => sum + (count - expected) ** 2 / expected,
    0,
  );
  const df = counting.length - new Set(counting.map(({ weekday }) => weekday)).size;
  return { ratio: statistic / df, days: counting.length, df, pValue: chiSquaredUpperTail(statistic, df) };
}

function listCells({ counts, exposure }: CountedHours, rates: WeekTable, level: number) {
  return exposure.flatMap((row, i) =>
    row.flatMap((hours, hour): ArrivalCell[] => {
      if (hours === 0) return [];
      const count = counts[i]![hour]!;
      const { lower, upper } = poissonInterval(count, level);
      const interval = { lower: lower / hours, upper: upper / hours };
      return [{ weekday: i + 1, hour, count, hours, rate: rates[i]![hour]!, interval }];
    }),
  );
}
