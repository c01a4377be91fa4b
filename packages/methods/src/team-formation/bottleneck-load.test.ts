import fc from "fast-check";
import { expect, test } from "vitest";
import { type BottleneckLoad, bottleneckLoad, type Capacity } from "./bottleneck-load.ts";

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test("work that everybody can do is divided evenly", () => {
  const people = [1, 1, 1].map((present): Capacity => ({ present, speeds: [1, 1] }));
  expect(bottleneckLoad([1, 0.5], people).load).toBeCloseTo(0.5, 12);
});

test("a step that one person carries fills that person", () => {
  const people: Capacity[] = [
    { present: 1, speeds: [1, 1] },
    { present: 1, speeds: [1, 0] },
  ];
  const { load, steps } = bottleneckLoad([0.2, 0.8], people);
  expect(load).toBeCloseTo(0.8, 12);
  expect(steps).toEqual([1]);
});

test("who is slow at a step leaves it to others as far as that helps", () => {
  // A: 1 and 0.5; B: 1 and 1. Let A do step 0 as long as that takes, B step 1: loads 0.6 and 0.6.
  const people: Capacity[] = [
    { present: 1, speeds: [1, 0.5] },
    { present: 1, speeds: [1, 1] },
  ];
  expect(bottleneckLoad([0.6, 0.6], people).load).toBeCloseTo(0.6, 12);
  expect(bottleneckLoad([0, 0.9], people).load).toBeCloseTo(0.6, 12);
});

test("work that nobody can do has no load that is enough", () => {
  expect(bottleneckLoad([1, 0.5], [{ present: 1, speeds: [1, 0] }])).toMatchObject({
    load: Number.POSITIVE_INFINITY,
    steps: [1],
  });
  expect(bottleneckLoad([1], [{ present: 0, speeds: [1] }]).load).toBe(Number.POSITIVE_INFINITY);
  expect(bottleneckLoad([0], []).load).toBe(0);
});

const teams = fc.integer({ min: 1, max: 5 }).chain((steps) =>
  fc.record({
    work: fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: steps, maxLength: steps }),
    people: fc.array(
      fc.record({
        present: fc.double({ min: 0.05, max: 3, noNaN: true }),
        speeds: fc.array(fc.constantFrom(0, 0, 0.5, 0.8, 1, 1, 1.3), { minLength: steps, maxLength: steps }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  }),
);

test("the division does all the work, and nobody is fuller than the load says", () => {
  fc.assert(
    fc.property(teams, ({ work, people }) => {
      const answer = bottleneckLoad(work, people);
      if (answer.load === Number.POSITIVE_INFINITY) return;
      requireDivision(answer, work, people);
    }),
    { seed: 5, numRuns: 500 },
  );
});

/** The dual's optimum is a lower bound and its prices a division, so what fits both is the optimum. */
function requireDivision(
  { load, time }: BottleneckLoad,
  work: readonly number[],
  people: readonly Capacity[],
) {
  work.forEach((amount, step) => {
    const done = total(people.map(({ speeds }, p) => speeds[step]! * time[p]![step]!));
    expect(done).toBeGreaterThanOrEqual(amount - 1e-6);
  });
  people.forEach(({ present }, p) => {
    expect(total(time[p]!)).toBeLessThanOrEqual(load * present + 1e-6);
    expect(Math.min(...time[p]!)).toBeGreaterThanOrEqual(-1e-9);
  });
}

test("with equal speeds it is the fullest set of steps (Hall), found by trying all sets", () => {
  const equal = teams.map(({ work, people }) => ({
    work,
    people: people.map(({ present, speeds }) => ({
      present,
      speeds: speeds.map((speed) => Math.sign(speed)),
    })),
  }));
  fc.assert(
    fc.property(equal, ({ work, people }) => {
      const { load } = bottleneckLoad(work, people);
      const fullest = Math.max(0, ...setsOf(work.length).map((set) => loadOf(set, work, people)));
      if (fullest === Number.POSITIVE_INFINITY) expect(load).toBe(fullest);
      else expect(load).toBeCloseTo(fullest, 8);
    }),
    { seed: 6, numRuns: 500 },
  );
});

function setsOf(steps: number): number[][] {
  return Array.from({ length: 2 ** steps - 1 }, (_, i) =>
    Array.from({ length: steps }, (_, s) => s).filter((s) => ((i + 1) >> s) & 1),
  );
}

function loadOf(set: readonly number[], work: readonly number[], people: readonly Capacity[]): number {
  const amount = total(set.map((step) => work[step]!));
  const able = people.filter(({ speeds }) => set.some((step) => speeds[step]! > 0));
  if (amount === 0) return 0;
  return able.length === 0 ? Number.POSITIVE_INFINITY : amount / total(able.map(({ present }) => present));
}
