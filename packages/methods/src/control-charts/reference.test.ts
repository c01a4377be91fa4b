import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { detectSignals, xmrChart } from "./index.ts";

// Charts that NHSRplotthedots (MIT) made of the emergency departments of England, and the vectors of its own tests.
const folder = new URL("../../../../../shared/reference/statistics/", import.meta.url);
const isPresent = existsSync(folder);
const absent = `no reference values at ${folder.pathname}: equality with published charts is NOT checked`;
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

interface Chart {
  readonly value: readonly number[];
  readonly mean: readonly number[];
  readonly lpl: readonly number[];
  readonly upl: readonly number[];
  readonly specialCause: readonly string[];
}

const labels: Readonly<Record<string, string>> = {
  "outside-limits above": "Above UCL",
  "outside-limits below": "Below LCL",
  "trend above": "7 Point Trend (Increasing)",
  "trend below": "7 Point Trend (Decreasing)",
  "two-of-three above": "2 in 3 Above CL",
  "two-of-three below": "2 in 3 Below CL",
  "one-side above": "7 Points Above CL",
  "one-side below": "7 Points Below CL",
};

test("limits and every label equal the published charts", (context) => {
  if (!isPresent) return context.skip(absent);
  const charts = Object.entries<Chart>(read("spc_nhs_ae_expected.json"));
  expect(charts.length).toBeGreaterThan(0);
  for (const [name, expected] of charts) {
    const chart = xmrChart(expected.value);
    // Both sides add a few dozen doubles; the last digits depend on the order.
    expect(chart.center, name).toBeCloseTo(expected.mean[0]!, 9);
    expect(chart.lower, name).toBeCloseTo(expected.lpl[0]!, 9);
    expect(chart.upper, name).toBeCloseTo(expected.upl[0]!, 9);
    const found = chart.points.map(({ signal }) =>
      signal ? labels[`${signal.rule} ${signal.side}`] : "Common Cause",
    );
    expect(found, name).toEqual(expected.specialCause);
  }
});

test("the rules' own vectors", (context) => {
  if (!isPresent) return context.skip(absent);
  const { sevenOneSide, sevenTrend, twoInThree } = read("spc_rule_vectors.json").ptd;
  const wide = { center: 0, lower: -100, upper: 100 };
  for (const { relativeToMean, flag } of sevenOneSide) {
    expect(endsOf(detectSignals(relativeToMean, wide), "one-side", 7)).toEqual(flag);
  }
  for (const { y, flag } of sevenTrend) {
    expect(endsOf(detectSignals(y, wide), "trend", 7)).toEqual(flag);
  }
  for (const { close, rtm, part } of twoInThree) {
    if (!part) continue;
    const values = close.map((isFar: number, index: number) => rtm[index] * (isFar ? 80 : 10));
    const marks = detectSignals(values, wide).map((signal) => (signal?.rule === "two-of-three" ? 1 : 0));
    expect(marks).toEqual(part);
  }
});

/** The vectors flag a run from its seventh value on; the chart marks all of it. */
function endsOf(signals: ReturnType<typeof detectSignals>, rule: string, length: number): number[] {
  let run = 0;
  return signals.map((signal) => {
    run = signal?.rule === rule ? run + 1 : 0;
    const sign = signal?.side === "below" ? -1 : 1;
    return run >= length ? (rule === "trend" ? sign : 1) : 0;
  });
}
