import { requireParameter } from "../parameters/index.ts";

/** The four rules of the English health service for a chart of single values, most telling first. */
export type SignalRule = "outside-limits" | "trend" | "two-of-three" | "one-side";

/** A pattern that chance alone seldom makes, with the side that it points to. */
export interface Signal {
  readonly rule: SignalRule;
  readonly side: "above" | "below";
}

/** Centre and limits to judge values by; `upper` and `lower` lie three standard deviations from the centre. */
export interface Limits {
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
}

/** So many values in a row on one side of the centre, or rising or falling, are a signal. */
const runLength = 7;

/**
 * The signal at each value, or null; the four rules of NHS England's "Making Data Count": a value outside the limits; seven
 * or more in a row rising, or falling; two of three neighbours between two thirds of the way to a limit and that limit, all
 * three on that side of the centre (the two are marked); seven or more in a row on one side of the centre. All values of a run are marked.
 * Where several rules hold, the first of these is given. A value at the centre, or equal to its neighbour, ends a run.
 *
 * @throws RangeError when a value or limit is not finite, or the limits are not in order.
 * @example
 * ```ts
 * import { detectSignals } from "@stuur/methods/control-charts";
 *
 * const signals = detectSignals([10, 12, 31, 9, 25, 26, 11], { center: 15, lower: 0, upper: 30 });
 * signals.map((signal) => signal?.rule ?? null); // => [null, null, "outside-limits", null, null, null, null]
 * ```
 */
export function detectSignals(values: readonly number[], limits: Limits): (Signal | null)[] {
  requireLimits(limits);
  for (const value of values) requireParameter(Number.isFinite(value), "value", value, "a finite number");
  const trends = markTrends(values);
  const neighbours = markTwoOfThree(values, limits);
  const sides = markRuns(values.map((value) => Math.sign(value - limits.center)));
  return values.map((value, index) => {
    if (value > limits.upper) return { rule: "outside-limits", side: "above" };
    if (value < limits.lower) return { rule: "outside-limits", side: "below" };
    return (
      signalOf("trend", trends[index]) ??
      signalOf("two-of-three", neighbours[index]) ??
      signalOf("one-side", sides[index])
    );
  });
}

function signalOf(rule: SignalRule, sign: number | undefined): Signal | null {
  return sign ? { rule, side: sign > 0 ? "above" : "below" } : null;
}

/** Seven values in a row that rise have six rising steps between them. */
function markTrends(values: readonly number[]): number[] {
  const steps = values.slice(1).map((value, index) => Math.sign(value - values[index]!));
  const marks = values.map(() => 0);
  for (const { from, to, sign } of listRuns(steps, runLength - 1)) marks.fill(sign, from, to + 1);
  return marks;
}

function markRuns(signs: readonly number[]): number[] {
  const marks = signs.map(() => 0);
  for (const { from, to, sign } of listRuns(signs, runLength)) marks.fill(sign, from, to);
  return marks;
}

/** Runs [from, to) of at least `length` equal signs; zeros make no run. */
function listRuns(signs: readonly number[], length: number) {
  const runs: { from: number; to: number; sign: number }[] = [];
  for (let from = 0; from < signs.length; ) {
    const sign = signs[from]!;
    let to = from + 1;
    while (to < signs.length && signs[to] === sign) to++;
    if (sign !== 0 && to - from >= length) runs.push({ from, to, sign });
    from = to;
  }
  return runs;
}

function markTwoOfThree(values: readonly number[], { center, lower, upper }: Limits): number[] {
  const marks = values.map(() => 0);
  for (let end = 2; end < values.length; end++) {
    const three = [end - 2, end - 1, end];
    for (const sign of [1, -1]) {
      const limit = sign > 0 ? upper - center : center - lower;
      const distance = (at: number) => (values[at]! - center) * sign;
      const far = three.filter((at) => distance(at) > (limit * 2) / 3 && distance(at) <= limit);
      const isOneSided = three.every((at) => distance(at) > 0);
      if (isOneSided && far.length >= 2) for (const at of far) marks[at] = sign;
    }
  }
  return marks;
}

function requireLimits({ center, lower, upper }: Limits): void {
  const isOrdered = Number.isFinite(upper - lower) && lower <= center && center <= upper;
  requireParameter(isOrdered, "limits", `${lower}, ${center}, ${upper}`, "finite and in order");
}
