import type { CaseValues } from "@stuur/event-log";
import { differenceOfMeans, differenceOfMedians, differenceOfProportions } from "@stuur/methods/statistics";
import type { FigureKind } from "./figure-kinds.ts";
import { valuesWithin } from "./measure-periods.ts";
import { countOnes, fewestMeasured, measureValues } from "./measure-values.ts";
import type { TrendComparison, TrendPoint, TrendSpan } from "./trend.contract.ts";

/** From the first day of one period up to and without the first day of another. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const halfAYear = { week: 26, month: 6 } as const;

/** The last half year of settled periods against the half year before; of a shorter log its halves. Null without two. */
export function chooseSpans(
  points: readonly TrendPoint[],
  every: "week" | "month",
): { readonly before: Span; readonly after: Span } | null {
  const isSettled = ({ state }: TrendPoint) => state === "settled";
  const [first, last] = [points.findIndex(isSettled), points.findLastIndex(isSettled)];
  const length = Math.min(halfAYear[every], Math.floor((last - first + 1) / 2));
  if (first < 0 || length < 1) return null;
  const spanTo = (end: number) => ({ from: points[end - length + 1]!.from, to: points[end]!.to });
  return { before: spanTo(last - length), after: spanTo(last) };
}

/**
 * What differs between two spans, with the interval at 95 % of the difference: of means by Welch, of medians by the ranks,
 * of shares by their normal approximation. Of how many cases begin, the number per period is compared.
 */
export function compareSpans(
  { before, after }: { readonly before: Span; readonly after: Span },
  asked: {
    readonly kind: FigureKind;
    readonly cases: CaseValues;
    readonly points: readonly TrendPoint[];
    readonly timeZone: string;
  },
): TrendComparison {
  const valuesOf = (span: Span) =>
    asked.kind === "count" ? countsOf(span, asked.points) : valuesWithin(asked.cases, span, asked.timeZone);
  const kind = asked.kind === "count" ? "mean" : asked.kind;
  const [first, second] = [valuesOf(after), valuesOf(before)];
  const [told, toldBefore] = [tell(kind, after, first), tell(kind, before, second)];
  const spans = { before: toldBefore, after: told };
  const nothing = { ...spans, difference: null, interval: null };
  if (before.from < after.to && after.from < before.to) return { ...nothing, problem: "overlap" };
  if (told.value === null || toldBefore.value === null) return { ...nothing, problem: "few" };
  return { ...spans, ...differ(kind, first, second) };
}

function countsOf({ from, to }: Span, points: readonly TrendPoint[]): Float64Array {
  const within = points.filter((point) => point.from >= from && point.to <= to);
  return Float64Array.from(within, ({ n }) => n);
}

function tell(kind: FigureKind, { from, to }: Span, values: Float64Array): TrendSpan {
  const { n, value } = measureValues(kind, values);
  return { from, to, n, value };
}

function differ(
  kind: Exclude<FigureKind, "count">,
  first: Float64Array,
  second: Float64Array,
): Pick<TrendComparison, "difference" | "interval" | "problem"> {
  if (kind === "mean") {
    const { difference, interval } = differenceOfMeans(first, second);
    return { difference, interval, problem: interval ? null : "constant" };
  }
  if (kind === "median") {
    const { difference, interval } = differenceOfMedians(first, second);
    return { difference, interval, problem: interval ? null : "few" };
  }
  const [now, then] = [first, second].map((values) => ({ count: countOnes(values), n: values.length }));
  const { difference, interval } = differenceOfProportions(now!, then!);
  // With fewer of either outcome the approximation does not hold.
  const isEnough = [now!, then!].every(
    ({ count, n }) => count >= fewestMeasured && n - count >= fewestMeasured,
  );
  return isEnough ? { difference, interval, problem: null } : { difference, interval: null, problem: "few" };
}
