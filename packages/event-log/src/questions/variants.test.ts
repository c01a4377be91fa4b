import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { variants } from "../index.ts";
import {
  randomLog,
  randomLogColumns,
  randomOptions,
  type TracedEvent,
  toCsv,
  traceCases,
} from "../test/random-log.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import type { VariantOptions, VariantPart, Variants } from "./variants.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,person,completed,deadline
1,Draw,Design,Ann,2025-01-01 12:00,2025-01-04
1,Draw,Design,Bob,2025-01-02 12:00,
1,Plan,Planning,Cas,2025-01-05 12:00,
2,Plan,Planning,Cas,2025-01-02 12:00,
3,Draw,Design,Ann,2025-01-03 12:00,2025-01-04
3,Draw,Planning,Cas,2025-01-03 12:00,
3,Plan,Planning,Cas,2025-01-04 12:00,
4,Plan,,,2025-02-01 12:00,
5,Draw,Design,Ann,2025-02-01 12:00,
5,Plan,Planning,Cas,2025-02-03 12:00,
`;
const ask = async (options?: VariantOptions) => variants(await openContent(rows), options);

const nameParts = (sequence: readonly VariantPart[]) =>
  sequence.map(({ step, party }) => [step, party].filter((name) => name !== null).join("@")).join(" ");

const list = (found: Variants) =>
  found.variants.map(({ sequence, cases }) => `${nameParts(sequence)}: ${cases.count}`);

test("sequences of steps: most first, equal ones as the file first has them", async () => {
  const found = await ask();
  expect(list(found)).toEqual(["Draw Draw Plan: 2", "Plan: 2", "Draw Plan: 1"]);
  expect(found).toMatchObject({ cases: 5, count: 3, covered: { count: 5, of: 5 } });
  expect(found.variants[0]).toMatchObject({
    length: 3,
    cases: { count: 2, of: 5 },
    cumulativeShare: 0.4,
    // Four days and one.
    leadTime: { n: 2, mean: 2.5 * 86_400, p50: 2.5 * 86_400, p90: 3.7 * 86_400 },
    meanHandovers: 1,
    late: { count: 1, of: 2 },
    exampleCases: ["1", "3"],
  });
  expect(found.variants.map(({ cumulativeShare }) => cumulativeShare)).toEqual([0.4, 0.8, 1]);
  expect(found.variants[1]).toMatchObject({
    leadTime: { n: 2, mean: 0 },
    meanHandovers: 0,
    late: { count: 0, of: 0 },
  });
});

test("only so many are described, of how many there are", async () => {
  const found = await ask({ limit: 1 });
  expect(list(found)).toEqual(["Draw Draw Plan: 2"]);
  expect(found).toMatchObject({ cases: 5, count: 3, covered: { count: 2, of: 5 } });
  expect(await ask({ limit: 0 })).toMatchObject({
    cases: 5,
    count: 3,
    covered: { count: 0, of: 5 },
    variants: [],
  });
  await expect(ask({ limit: Number.POSITIVE_INFINITY })).rejects.toThrow(RangeError);
});

describe("what is followed", () => {
  test.each<[VariantOptions, string[]]>([
    [
      { of: "parties" },
      [
        "Design Design Planning: 1",
        "Planning: 1",
        "Design Planning Planning: 1",
        "(none): 1",
        "Design Planning: 1",
      ],
    ],
    [{ of: "parties", collapse: true }, ["Design Planning: 3", "Planning: 1", "(none): 1"]],
    [{ of: "parties", collapse: true, missing: "drop" }, ["Design Planning: 3", "Planning: 1"]],
    [{ of: "steps", collapse: true }, ["Draw Plan: 3", "Plan: 2"]],
    [
      { of: "steps-at-parties", collapse: true },
      [
        "Draw@Design Plan@Planning: 2",
        "Plan@Planning: 1",
        "Draw@Design Draw@Planning Plan@Planning: 1",
        "Plan@(none): 1",
      ],
    ],
    [{ of: "parties", by: "person", limit: 2 }, ["Ann Bob Cas: 1", "Cas: 1"]],
    [
      { of: "parties", grouping: { teams: { Planning: "Design" } }, collapse: true },
      ["Design: 4", "(none): 1"],
    ],
    [{ filter: { where: { person: "Bob" } } }, ["Draw Draw Plan: 1"]],
    [{ filter: { to: "2024-01-01" } }, []],
  ])("%j", async (options, expected) => {
    expect(list(await ask(options))).toEqual(expected);
  });

  test("handovers are those of the question", async () => {
    const first = async (options: VariantOptions) => (await ask(options)).variants[0]?.meanHandovers;
    expect(await first({ by: "person" })).toBe(1.5);
    expect(await first({ by: "person-in-team" })).toBe(0.5);
    expect(await first({ grouping: { teams: { Planning: "Design" } } })).toBe(0);
  });

  test("no case at all", async () => {
    const found = await ask({ filter: { to: "2024-01-01" } });
    expect(found).toMatchObject({ cases: 0, count: 0, covered: { count: 0, of: 0 }, variants: [] });
  });
});

test("of a long sequence the first thousand parts are told, all of it counts", async () => {
  const lines = (order: number, last: string) =>
    Array.from(
      { length: 3000 },
      (_, index) => `${order},${index < 2999 ? `s${index % 7}` : last},A,${1_735_689_600 + index}`,
    );
  const log = await openContent(
    ["order,step,team,completed", ...lines(1, "x"), ...lines(2, "y"), ...lines(3, "y")].join("\n"),
  );
  const found = await variants(log);
  expect(found.variants.map(({ length, cases }) => [length, cases.count])).toEqual([
    [3000, 2],
    [3000, 1],
  ]);
  expect(found.variants[0]?.sequence).toHaveLength(1000);
  expect(found.variants[0]?.sequence.at(-1)).toEqual({ step: `s${999 % 7}`, party: null });
  expect((await variants(log, { of: "parties", collapse: true })).variants[0]).toMatchObject({
    length: 1,
    cases: { count: 3 },
  });
});

test("equal to a count by hand on small logs with ties and gaps", async () => {
  const settings = fc.record({
    of: fc.constantFrom("steps", "parties", "steps-at-parties"),
    collapse: fc.boolean(),
  });
  const property = fc.asyncProperty(randomLog, randomOptions, settings, async (events, options, setting) => {
    const log = await openContent(toCsv(events), { columns: randomLogColumns });
    const nameOf = ({ step, party }: TracedEvent) =>
      ({ steps: step, parties: party, "steps-at-parties": `${step}@${party}` })[setting.of];
    const counts = new Map<string, number>();
    for (const trace of traceCases(events, options)) {
      const names = trace
        .map(nameOf)
        .filter((name, place, all) => !setting.collapse || name !== all[place - 1]);
      counts.set(names.join(" "), (counts.get(names.join(" ")) ?? 0) + 1);
    }
    const expected = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name}: ${count}`);
    expect(list(await variants(log, { ...options, ...setting }))).toEqual(expected);
  });
  await fc.assert(property, { seed: 504, numRuns: 12 });
});
