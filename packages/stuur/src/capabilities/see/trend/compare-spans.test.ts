import { expect, test } from "vitest";
import { chooseSpans, compareSpans } from "./compare-spans.ts";
import type { TrendPoint } from "./trend.contract.ts";

const timeZone = "UTC";

function points(states: readonly TrendPoint["state"][], n = 4): TrendPoint[] {
  const firstOf = (index: number) => new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 10);
  return states.map((state, index) => ({
    from: firstOf(index),
    to: firstOf(index + 1),
    label: String(index),
    n: n + (index % 2),
    value: 1,
    interval: null,
    state,
    signal: null,
  }));
}

const settled = (count: number) => points(Array(count).fill("settled"));

test("by default the last six whole months against the six before, of a shorter log its halves", () => {
  expect(chooseSpans(settled(14), "month")).toEqual({
    before: { from: "2024-03-01", to: "2024-09-01" },
    after: { from: "2024-09-01", to: "2025-03-01" },
  });
  expect(chooseSpans(points(["incomplete", "settled", "settled", "settled", "young"]), "month")).toEqual({
    before: { from: "2024-03-01", to: "2024-04-01" },
    after: { from: "2024-04-01", to: "2024-05-01" },
  });
  expect(chooseSpans(points(["incomplete", "settled"]), "month")).toBeNull();
  expect(chooseSpans([], "month")).toBeNull();
});

const spans = {
  before: { from: "2024-01-01", to: "2024-07-01" },
  after: { from: "2024-07-01", to: "2025-01-01" },
};

/** A case a day in 2024, with one value before July and another from then on. */
function cases(before: (index: number) => number, after: (index: number) => number) {
  const begunAt = Float64Array.from({ length: 366 }, (_, index) => Date.UTC(2024, 0, 1 + index));
  const turn = Date.UTC(2024, 6, 1);
  return { begunAt, values: begunAt.map((at, index) => (at < turn ? before(index) : after(index))) };
}

test("medians, means, shares and counts each have the difference that belongs to them", () => {
  const asked = { points: settled(12), timeZone };
  const higher = cases(
    (index) => index % 5,
    (index) => (index % 5) + 2,
  );
  for (const kind of ["median", "mean"] as const) {
    const found = compareSpans(spans, { ...asked, kind, cases: higher });
    expect(found).toMatchObject({ problem: null, before: { n: 182 }, after: { n: 184 } });
    expect(found.difference).toBeCloseTo(2, 1);
    expect(found.interval!.lower).toBeGreaterThan(0);
  }
  const share = compareSpans(spans, {
    ...asked,
    kind: "share",
    cases: cases(
      (index) => index % 2,
      (index) => Number(index % 4 > 0),
    ),
  });
  expect(share.difference).toBeCloseTo(0.25, 2);
  expect(share.interval!.lower).toBeGreaterThan(0.1);
  const count = compareSpans(spans, { ...asked, kind: "count", cases: higher });
  expect(count).toMatchObject({ before: { n: 6, value: 4.5 }, difference: 0, problem: null });
});

test("where nothing can be said, it is said why", () => {
  const asked = { points: settled(12), timeZone };
  const overlapping = { ...spans, after: { from: "2024-06-01", to: "2025-01-01" } };
  const some = cases(
    (index) => index % 2,
    () => 1,
  );
  expect(compareSpans(overlapping, { ...asked, kind: "mean", cases: some }).problem).toBe("overlap");
  // Nobody was late in the second half: the approximation does not hold.
  expect(compareSpans(spans, { ...asked, kind: "share", cases: some })).toMatchObject({
    interval: null,
    problem: "few",
  });
  const short = { before: spans.before, after: { from: "2024-07-01", to: "2024-07-04" } };
  expect(compareSpans(short, { ...asked, kind: "mean", cases: some })).toMatchObject({
    after: { n: 3, value: null },
    difference: null,
    problem: "few",
  });
  const constant = cases(
    () => 1,
    () => 1,
  );
  expect(compareSpans(spans, { ...asked, kind: "mean", cases: constant })).toMatchObject({
    difference: 0,
    interval: null,
    problem: "constant",
  });
});
