import type { CaseValues, PeriodAnswer } from "@stuur/event-log";
import { xmrChart } from "@stuur/methods/control-charts";
import { quantile } from "@stuur/methods/statistics";
import { fromLocal } from "@stuur/methods/time";
import type { FigureKind } from "./figure-kinds.ts";
import { fewestMeasured, measureValues } from "./measure-values.ts";
import type { TrendPoint, TrendView } from "./trend.contract.ts";

/** Fewer settled periods give limits that say little. */
const fewestForLimits = 12;

/** Beginning and end of cases in milliseconds; between them all that a period could be compared with is known. */
export interface KnownSpan {
  /** Periods that end before it lack the cases that were finished quickly. */
  readonly since: number;
  /** Of what began after it, more than one in ten may still be going on. */
  readonly until: number;
}

/**
 * From when until when the file can be believed. A file of what was finished in a certain time holds of earlier beginnings
 * only the slow cases: when half of what began would usually have been finished before the first ends in the file, it
 * is too early. And a case that began less than the time ago in which nine in ten are finished may still be open.
 */
export function findKnownSpan({ begunAt, values: durations }: CaseValues, lastAt: number): KnownSpan {
  if (durations.length === 0) return { since: Number.NEGATIVE_INFINITY, until: lastAt };
  const ends = durations.map((seconds, index) => begunAt[index]! + seconds * 1000);
  return {
    since: quantile(ends, 0.01) - quantile(durations, 0.5) * 1000,
    until: lastAt - quantile(durations, 0.9) * 1000,
  };
}

export type BarePeriod = Pick<PeriodAnswer<unknown>, "from" | "to" | "label" | "isIncomplete">;

interface PeriodsAsked {
  readonly kind: FigureKind;
  readonly periods: readonly BarePeriod[];
  readonly cases: CaseValues;
  readonly known: KnownSpan;
  readonly timeZone: string;
}

/** The figure of each period, with the limits and signals of the settled ones together. */
export function measurePeriods(asked: PeriodsAsked): Pick<TrendView, "points" | "limits"> {
  const points = asked.periods.map((period): TrendPoint => {
    const { from, to, label } = period;
    const measured = measureValues(asked.kind, valuesWithin(asked.cases, period, asked.timeZone));
    const state = stateOf(period, { ...asked, n: measured.n });
    return { from, to, label, ...measured, state, signal: null };
  });
  const settled = points.filter(({ state }) => state === "settled");
  if (settled.length < fewestForLimits) return { points, limits: null };
  const { center, lower, upper, n, points: charted } = xmrChart(settled.map(({ value }) => value!));
  const signals = new Map(settled.map(({ from }, index) => [from, charted[index]!.signal]));
  return {
    points: points.map((point) => ({ ...point, signal: signals.get(point.from) ?? null })),
    limits: { center, lower, upper, n },
  };
}

/** The values of the cases that began in [from, to), two days of the log's time zone. */
export function valuesWithin(
  { begunAt, values }: CaseValues,
  { from, to }: { readonly from: string; readonly to: string },
  timeZone: string,
): Float64Array {
  const [first, last] = [instantOf(from, timeZone), instantOf(to, timeZone)];
  return values.filter((_, index) => begunAt[index]! >= first && begunAt[index]! < last);
}

function stateOf(
  { to, isIncomplete }: BarePeriod,
  { kind, known, timeZone, n }: PeriodsAsked & { readonly n: number },
): TrendPoint["state"] {
  if (isIncomplete) return "incomplete";
  if (kind !== "count" && n < fewestMeasured) return "few";
  if (instantOf(to, timeZone) < known.since) return "early";
  // A case counts from its first event on, open or not.
  if (kind !== "count" && instantOf(to, timeZone) > known.until) return "young";
  return "settled";
}

function instantOf(day: string, timeZone: string): number {
  const [year, month, date] = day.split("-").map(Number);
  return fromLocal({ year: year!, month: month!, day: date! }, timeZone);
}
