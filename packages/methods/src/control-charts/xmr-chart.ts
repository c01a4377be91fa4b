import { isCount, requireParameter } from "../parameters/index.ts";
import { mean } from "../statistics/index.ts";
import { detectSignals, type Signal } from "./signals.ts";

/** Settings of a chart. */
export interface XmrOptions {
  /** Centre and limits come from the first so many values, at least 2; by default from all. */
  readonly baseline?: number;
}

/** A value with the signal that it is part of, if any. */
export interface XmrPoint {
  readonly value: number;
  readonly signal: Signal | null;
}

/** A chart of individual values and their moving ranges (XmR), in the unit of the values. */
export interface XmrChart {
  readonly center: number;
  /** The natural process limits: nearly all values of a steady process lie between them. */
  readonly lower: number;
  readonly upper: number;
  /** Mean difference between neighbours, the largest ones left out. */
  readonly meanMovingRange: number;
  /** From how many values the limits come. Fewer than twelve make them shaky. */
  readonly n: number;
  readonly points: readonly XmrPoint[];
}

/** 3 / d₂ for two values: limits at three standard deviations, estimated from moving ranges. */
const limitFactor = 2.66;

/** D₄ for two values: moving ranges beyond this many times their mean are jumps, not noise. */
const screenFactor = 3.267;

/**
 * The XmR chart of values in order of time, with its signals: which changes are more than noise. Centre = mean; limits =
 * mean ± 2.66 × the mean moving range, in which ranges above 3.267 times their mean do not count (as the English health
 * service does it). The limits assume that neighbours are independent; trends and seasons widen or break them.
 *
 * Source: D. J. Wheeler, Understanding Variation, 1993; NHS England, Making Data Count.
 *
 * @throws RangeError when there are fewer than two values (or a baseline of fewer), or one is not finite.
 * @example
 * ```ts
 * import { xmrChart } from "@stuur/methods/control-charts";
 *
 * const chart = xmrChart([5, 6, 5, 4, 5, 6, 5, 4, 5, 12]);
 * chart.center; // => 5.7
 * chart.upper.toFixed(2); // => "8.36"
 * chart.points[9]?.signal; // => { rule: "outside-limits", side: "above" }
 * ```
 */
export function xmrChart(values: readonly number[], { baseline }: XmrOptions = {}): XmrChart {
  const n = baseline ?? values.length;
  const isEnough = isCount(n) && n >= 2 && n <= values.length;
  requireParameter(isEnough, "baseline", n, "a count from 2 to the number of values");
  const base = values.slice(0, n);
  const center = mean(base);
  const meanMovingRange = screenedMean(base.slice(1).map((value, index) => Math.abs(value - base[index]!)));
  const reach = limitFactor * meanMovingRange;
  const limits = { center, lower: center - reach, upper: center + reach };
  const signals = detectSignals(values, limits);
  const points = values.map((value, index) => ({ value, signal: signals[index]! }));
  return { ...limits, meanMovingRange, n, points };
}

function screenedMean(ranges: readonly number[]): number {
  const limit = screenFactor * mean(ranges);
  const usual = ranges.filter((range) => range < limit);
  return usual.length === 0 ? 0 : mean(usual);
}
