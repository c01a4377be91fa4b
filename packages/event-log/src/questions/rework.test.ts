import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handovers, rework } from "../index.ts";
import { randomLog, randomLogColumns, randomOptions, toCsv, traceCases } from "../test/random-log.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import type { ReworkOptions } from "./rework.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,person,completed
1,Draw,Design,Ann,2025-01-01
1,Draw,Design,Bob,2025-01-02
1,Plan,Planning,Cas,2025-01-03
1,Draw,Design,Ann,2025-01-04
1,Plan,Design,Ann,2025-01-05
2,Plan,Planning,Cas,2025-01-02
3,Draw,,,2025-02-01
3,Draw,,,2025-02-01
3,Draw,Design,,2025-02-01
`;
const ask = async (options?: ReworkOptions) => rework(await openContent(rows), options);

/** Cases, cases with the step, repetitions by the same and by another, right after it, and after a returned handover. */
const list = ({ steps }: Awaited<ReturnType<typeof rework>>) =>
  Object.fromEntries(
    steps.map(({ step, cases, casesWithStep, bySame, byOther, immediate, afterReturned }) => {
      return [step, [cases.count, casesWithStep, bySame, byOther, immediate, afterReturned]];
    }),
  );

test("per step: who repeats it, right away or after it came back", async () => {
  const found = await ask();
  expect(list(found)).toEqual({ Draw: [2, 2, 3, 1, 3, 1], Plan: [1, 2, 0, 1, 0, 0] });
  expect(found.steps.map(({ step, repetitions }) => [step, repetitions])).toEqual([
    ["Draw", 4],
    ["Plan", 1],
  ]);
  expect(found.steps[0]?.cases).toMatchObject({ count: 2, of: 3 });
  expect(found.steps[0]?.spent).toBeNull();
});

test("per case: events less distinct steps", async () => {
  expect(await ask({ limit: 1 })).toMatchObject({
    cases: 3,
    events: 9,
    repetitions: 5,
    casesWithRework: { count: 2, of: 3 },
    perCase: { mean: 5 / 3, p50: 2, p90: 3, max: 3 },
    worst: [{ caseId: "1", events: 5, repetitions: 3 }],
  });
  expect((await ask()).worst).toHaveLength(2);
  await expect(ask({ limit: -1 })).rejects.toThrow(RangeError);
});

describe("whose work", () => {
  test.each<[ReworkOptions, Record<string, number[]>]>([
    [{ by: "person" }, { Draw: [2, 2, 3, 1, 3, 0], Plan: [1, 2, 0, 1, 0, 0] }],
    [{ by: "person-in-team" }, { Draw: [2, 2, 3, 1, 3, 0], Plan: [1, 2, 0, 1, 0, 0] }],
    [{ missing: "drop" }, { Draw: [1, 2, 2, 0, 1, 1], Plan: [1, 2, 0, 1, 0, 0] }],
    [{ grouping: { teams: { Planning: "Design" } } }, { Draw: [2, 2, 3, 1, 3, 0], Plan: [1, 2, 1, 0, 0, 0] }],
    [{ filter: { from: "2025-02-01" } }, { Draw: [1, 1, 1, 1, 2, 0] }],
    [{ filter: { to: "2024-01-01" } }, {}],
  ])("%j", async (options, expected) => {
    expect(list(await ask(options))).toEqual(expected);
  });

  test("no case at all", async () => {
    expect(await ask({ filter: { to: "2024-01-01" } })).toEqual({
      cases: 0,
      events: 0,
      repetitions: 0,
      casesWithRework: { count: 0, of: 0, interval: { lower: 0, upper: 1 } },
      perCase: null,
      steps: [],
      worst: [],
    });
  });
});

test("time spent on repetitions: from start to completion where both are known, first occurrences left out", async () => {
  const log = await openContent(
    [
      "order,step,team,begin,einde",
      "1,a,A,2025-03-03 08:00,2025-03-03 16:00",
      "1,a,A,2025-03-07 16:00,2025-03-10 09:00",
      "1,a,B,2025-03-11 09:00,2025-03-11 10:30",
      "1,b,B,,2025-03-11 11:00",
      "1,b,B,,2025-03-11 12:00",
      "2,a,A,2025-03-03 09:00,2025-03-03 10:00",
      "2,a,A,,2025-03-04 10:00",
    ].join("\n"),
  );
  const { steps } = await rework(log);
  expect(steps.map(({ step, repetitions, spent }) => [step, repetitions, spent])).toEqual([
    ["a", 3, { n: 2, clock: (65 + 1.5) * 3600, working: (2 + 1.5) * 3600 }],
    ["b", 1, null],
  ]);
});

test("equal to a count by hand on small logs with ties and gaps", async () => {
  const property = fc.asyncProperty(randomLog, randomOptions, async (events, options) => {
    const log = await openContent(toCsv(events), { columns: randomLogColumns });
    const cases = traceCases(events, options);
    const expected = ["a", "b", "c"].flatMap((step) => {
      const own = cases
        .map((trace) => trace.filter((event) => event.step === step))
        .filter(({ length }) => length > 0);
      const repetitions = own.flatMap(([first, ...others]) =>
        others.map(({ party }) => party === first!.party),
      );
      const neighbours = cases.map((trace) => {
        return trace.filter((event, place) => event.step === step && trace[place - 1]?.step === step).length;
      });
      const repeated = own.filter(({ length }) => length > 1).length;
      const bySame = repetitions.filter(Boolean).length;
      const immediate = neighbours.reduce((sum, count) => sum + count, 0);
      return repeated === 0
        ? []
        : [[step, repeated, own.length, bySame, repetitions.length - bySame, immediate]];
    });
    const found = await rework(log, { ...options, limit: 99 });
    const rowsOf = Object.entries(list(found)).map(([step, counts]) => [step, ...counts.slice(0, 5)]);
    expect(rowsOf.sort()).toEqual(expected);
    const perCase = cases.map((trace) => trace.length - new Set(trace.map(({ step }) => step)).size);
    const total = perCase.reduce((sum, count) => sum + count, 0);
    expect(found.repetitions).toBe(total);
    expect(found.steps.reduce((sum, { repetitions }) => sum + repetitions, 0)).toBe(total);
    expect(found.casesWithRework).toMatchObject({ count: perCase.filter(Boolean).length, of: cases.length });
    expect(found.worst.map(({ repetitions }) => repetitions)).toEqual(
      perCase.filter(Boolean).sort((a, b) => b - a),
    );
    const comeBack = (await handovers(log, options)).reduce((sum, { returned }) => sum + returned, 0);
    expect(found.steps.reduce((sum, { afterReturned }) => sum + afterReturned, 0)).toBe(comeBack);
  });
  await fc.assert(property, { seed: 503, numRuns: 12 });
});
