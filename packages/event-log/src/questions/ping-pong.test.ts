import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handovers, pingPong } from "../index.ts";
import {
  isHandover,
  randomLog,
  randomLogColumns,
  randomOptions,
  type TracedEvent,
  toCsv,
  traceCases,
} from "../test/random-log.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import type { QuestionOptions } from "./options.ts";

const { openContent } = temporaryLogs();

/** One letter for the team and one for the step of each event; an event a day from 1 January, at noon. */
function story(...cases: readonly string[]): string {
  const lines = cases.flatMap((events, index) =>
    events
      .split(" ")
      .map((event, place) => `${index + 1},${event[1]},${event[0]},2025-01-${place + 1} 12:00Z`),
  );
  return ["order,step,team,completed", ...lines].join("\n");
}

const day = 86_400;

test("three runs A, B, A are one, a chain A, B, A, B two; returned when the step was done before", async () => {
  const log = await openContent(story("Ad Bp Ad", "Ad Ae Bp Bq Am Bp", "Ad Bp Cd Ad", "Ad Ae", "Aa"));
  const found = await pingPong(log);
  expect(found).toMatchObject({
    count: 3,
    cases: { count: 2, of: 5 },
    returned: 2,
    late: { count: 0, of: 0 },
  });
  expect(found.cases.interval.lower).toBeCloseTo(0.1176, 4);
  expect(
    found.pairs.map((pair) => [pair.between, pair.and, pair.count, pair.cases.count, pair.returned]),
  ).toEqual([
    // Back at d, which was done; and back at m, which is new.
    ["A", "B", 2, 2, 1],
    // B's second run begins with p, which B had done.
    ["B", "A", 1, 1, 1],
  ]);
  const [there] = found.pairs;
  expect(there).toMatchObject({ longestChain: 4, exampleCases: ["2", "1"] });
  // Away from the last of A's run to the first of its next: two days, and three since B works twice.
  expect(there?.away).toMatchObject({
    until: "completion",
    clock: { n: 2, mean: 2.5 * day, p50: 2.5 * day, p90: 2.9 * day },
  });
});

test("the longest chain of each two parties, at most three cases, longest first and then as in the file", async () => {
  const log = await openContent(
    story(
      "Aa Bb Aa Cc Aa Cc Aa",
      "Cc Aa Cc Aa Cc",
      "Aa Cc Aa",
      "Aa Cc Aa Bb Aa Cc Aa Cc",
      "Aa Cc Aa Cc Aa Cc",
    ),
  );
  const pairs = (await pingPong(log)).pairs.map((pair) => {
    return [pair.between + pair.and, pair.count, pair.longestChain, pair.exampleCases.join(" ")];
  });
  expect(pairs).toEqual([
    ["AC", 2 + 1 + 1 + 2 + 2, 6, "5 1 2"],
    ["CA", 1 + 2 + 1 + 2, 6, "5 1 2"],
    ["AB", 2, 3, "1 4"],
  ]);
});

test("with start times work is away until it is started again, in working time too", async () => {
  const log = await openContent(
    [
      "order,step,team,begin,einde,deadline",
      "1,d,A,2025-03-07 09:00,2025-03-07 16:00,2025-03-12",
      "1,p,B,2025-03-07 16:30,2025-03-10 10:00,2025-03-12",
      "1,d,A,2025-03-10 12:00,2025-03-13 12:00,2025-03-12",
    ].join("\n"),
  );
  const hours = (n: number) => ({ n: 1, mean: n * 3600, p50: n * 3600, p90: n * 3600 });
  expect(await pingPong(log)).toMatchObject({
    late: { count: 1, of: 1 },
    away: { until: "start", clock: hours(68), working: hours(5) },
  });
});

describe("who is followed", () => {
  const rows = `order,step,team,person,completed
1,a,Office,Ann,2025-01-01
1,b,Office,Bob,2025-01-02
1,a,Office,Ann,2025-01-03
1,c,Floor,Cas,2025-01-04
1,d,Office,Ann,2025-01-05
2,a,,Ann,2025-02-01
2,b,Floor,,2025-02-02
2,a,,Ann,2025-02-03
3,a,Floor,Cas,2025-03-01
3,b,Office,Ann,2025-03-02
3,c,,Bob,2025-03-03
3,c,Floor,Cas,2025-03-04
`;
  const list = async (options: QuestionOptions) => {
    const { pairs, cases } = await pingPong(await openContent(rows), options);
    return [...pairs.map((pair) => `${pair.between} ${pair.and} ${pair.count}`), `of ${cases.of}`];
  };

  test.each<[QuestionOptions, string[]]>([
    [{}, ["(none) Floor 1", "Office Floor 1", "of 3"]],
    [{ missing: "drop" }, ["Floor Office 1", "Office Floor 1", "of 3"]],
    [{ by: "person" }, ["Ann (none) 1", "Ann Bob 1", "Ann Cas 1", "of 3"]],
    [{ by: "person", missing: "drop" }, ["Ann Bob 1", "Ann Cas 1", "of 3"]],
    [{ by: "person-in-team" }, ["Ann Bob 1", "of 3"]],
    [{ grouping: { teams: { Office: "All", Floor: "All" } } }, ["(none) All 1", "All (none) 1", "of 3"]],
    [{ grouping: { persons: { Cas: "Office" } } }, ["(none) Floor 1", "Office (none) 1", "of 3"]],
    [{ filter: { from: "2025-02-01", to: "2025-03-01" } }, ["(none) Floor 1", "of 1"]],
    [{ filter: { to: "2024-01-01" } }, ["of 0"]],
  ])("%j", async (options, expected) => {
    expect(await list(options)).toEqual(expected);
  });
});

test("equal to a count by hand on small logs with ties and gaps", async () => {
  const property = fc.asyncProperty(randomLog, randomOptions, async (events, options) => {
    const log = await openContent(toCsv(events), { columns: randomLogColumns });
    const cases = traceCases(events, options);
    const swings = cases.flatMap((trace) => findSwings(trace, options.by));
    const found = await pingPong(log, options);
    expect(found.count).toBe(swings.length);
    expect(found.returned).toBe(swings.filter(({ isReturned }) => isReturned).length);
    expect(found.cases).toMatchObject({
      count: new Set(swings.map(({ order }) => order)).size,
      of: cases.length,
    });
    const pairNames = new Set(swings.map(({ pair }) => pair));
    expect(new Set(found.pairs.map(({ between, and }) => `${between} ${and}`))).toEqual(pairNames);
    for (const pair of found.pairs) {
      const own = swings.filter((swing) => swing.pair === `${pair.between} ${pair.and}`);
      expect(pair.count).toBe(own.length);
      expect(pair.returned).toBe(own.filter(({ isReturned }) => isReturned).length);
      expect(pair.longestChain).toBe(Math.max(...own.map(({ runs }) => runs)));
      expect(pair.away.clock?.mean).toBeCloseTo(own.reduce((sum, { away }) => sum + away, 0) / own.length, 6);
    }
    const returned = (await handovers(log, options)).reduce((sum, handover) => sum + handover.returned, 0);
    if (options.by !== "person-in-team") expect(found.returned).toBe(returned);
  });
  await fc.assert(property, { seed: 501, numRuns: 12 });
});

/** Each A→B→A of a case; `runs` of the chain it is in. */
function findSwings(trace: readonly TracedEvent[], by: string) {
  const starts = trace.flatMap((event, place) =>
    place === 0 || trace[place - 1]!.party !== event.party ? [place] : [],
  );
  const swings = starts.map((start, run) => {
    const [next, back] = [starts[run + 1], starts[run + 2]];
    if (next === undefined || back === undefined) return null;
    const [last, again] = [trace[next - 1]!, trace[back]!];
    const isSwing =
      trace[start]!.party === again.party &&
      isHandover(last, trace[next]!, by) &&
      isHandover(trace[back - 1]!, again, by);
    const isReturned = trace.slice(0, next).some(({ step }) => step === again.step);
    const pair = `${last.party} ${trace[next]!.party}`;
    return isSwing ? { order: last.order, pair, isReturned, away: (again.minute - last.minute) * 60 } : null;
  });
  return swings.flatMap((swing, place) => {
    if (!swing) return [];
    let [first, last] = [place, place];
    while (swings[first - 1]) first--;
    while (swings[last + 1]) last++;
    return [{ ...swing, runs: last - first + 3 }];
  });
}
