import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handovers, pillarToPost } from "../index.ts";
import {
  isHandover,
  randomLog,
  randomLogColumns,
  randomOptions,
  toCsv,
  traceCases,
} from "../test/random-log.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import type { PillarToPostOptions } from "./pillar-to-post.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,person,completed,deadline
1,Ask,Sales,Ann,2025-01-01 12:00,2025-01-05
1,Draw,Design,Bob,2025-01-02 12:00,
1,Draw,Design,Cas,2025-01-03 12:00,
1,Agree,Sales,Dee,2025-01-04 12:00,
1,Draw,Design,Bob,2025-01-05 12:00,
1,Deliver,Van,Eve,2025-01-06 12:00,
2,Ask,Sales,Ann,2025-01-02 12:00,2025-01-03
2,Agree,Sales,Ann,2025-01-03 12:00,
3,Ask,,,2025-01-03 12:00,
4,Draw,Design,Bob,2025-02-01 12:00,
4,Ask,,,2025-02-01 12:00,
4,Draw,Design,Bob,2025-02-01 12:00,
`;
const ask = async (options?: PillarToPostOptions) => pillarToPost(await openContent(rows), options);

test("teams of each case, handovers, returns, and how they are spread over the cases", async () => {
  const found = await ask();
  expect(found).toMatchObject({
    cases: 4,
    parties: { mean: 7 / 4, p50: 1, p90: 3, max: 3 },
    handovers: 4 + 2,
    // Sales and Design again in case 1, Design again in case 4.
    returns: 3,
    casesWithReturns: { count: 2, of: 4 },
    // Sales → Design comes back to a new step; Design → Sales back to a drawing, as in case 4.
    returned: 2,
    contacts: null,
  });
  expect(found.parties?.distribution.map(({ parties, cases }) => [parties, cases.count])).toEqual([
    [1, 2],
    [2, 1],
    [3, 1],
  ]);
  expect(found.parties?.distribution[0]?.cases.interval.lower).toBeCloseTo(0.15, 4);
  expect(found.parties?.distribution[0]?.cases.interval.upper).toBeCloseTo(0.85, 4);
  // Of case 3 nobody knows who did it.
  expect(found.endToEnd).toMatchObject({ count: 1, of: 4 });
});

test("the worst cases: most parties, then most handovers, then as in the file", async () => {
  const { worst } = await ask({ limit: 3 });
  expect(worst).toEqual([
    {
      caseId: "1",
      partyCount: 3,
      parties: ["Sales", "Design", "Van"],
      handovers: 4,
      returns: 2,
      returned: 1,
      duration: 5 * 86_400,
      late: true,
    },
    {
      caseId: "4",
      partyCount: 2,
      parties: ["Design", "(none)"],
      handovers: 2,
      returns: 1,
      returned: 1,
      duration: 0,
      late: null,
    },
    expect.objectContaining({ caseId: "2", partyCount: 1, late: false }),
  ]);
  expect((await ask({ limit: 0 })).worst).toEqual([]);
  await expect(ask({ limit: 1.5 })).rejects.toThrow(RangeError);
});

describe("who is followed", () => {
  test.each<[PillarToPostOptions, unknown[]]>([
    // Persons: Ann Bob Cas Dee Bob Eve; inside teams only Bob → Cas and no return.
    [{ by: "person" }, [4, [5, 1, 1, 2], 5 + 0 + 0 + 2, 1 + 1, 1]],
    [{ by: "person-in-team" }, [4, [5, 1, 1, 2], 1, 0, 1]],
    [{ missing: "drop" }, [3, [3, 1, 1], 4, 2, 2]],
    [{ grouping: { teams: { Sales: "Front", Van: "Front" } } }, [4, [2, 1, 1, 2], 4 + 2, 3 + 1, 1]],
    [{ grouping: { steps: { Ask: "Sales" } } }, [4, [3, 1, 1, 2], 4 + 2, 2 + 1, 2]],
    [{ filter: { from: "2025-02-01" } }, [1, [2], 2, 1, 0]],
  ])("%j", async (options, [cases, parties, handed, returns, endToEnd]) => {
    const found = await ask(options);
    const counts = Object.fromEntries(found.worst.map(({ caseId, partyCount }) => [caseId, partyCount]));
    expect([
      found.cases,
      Object.values(counts),
      found.handovers,
      found.returns,
      found.endToEnd.count,
    ]).toEqual([cases, parties, handed, returns, endToEnd]);
  });

  test("no case at all", async () => {
    expect(await ask({ filter: { to: "2024-01-01" }, contactSteps: ["Ask"] })).toMatchObject({
      cases: 0,
      parties: null,
      contacts: null,
      handovers: 0,
      endToEnd: { count: 0, of: 0, interval: { lower: 0, upper: 1 } },
      worst: [],
    });
  });
});

describe("contacts of the customer", () => {
  const contacts = async (contactSteps: readonly string[], options: PillarToPostOptions = {}) =>
    (await ask({ ...options, contactSteps })).contacts?.distribution.map(({ parties, cases }) => [
      parties,
      cases.count,
    ]);

  test("are the parties in the steps that are named; a case without such a step has none", async () => {
    expect(await contacts(["Ask", "Agree"], { by: "person" })).toEqual([
      [1, 3],
      [2, 1],
    ]);
    expect(await contacts(["Deliver", "Agree", "Ask"])).toEqual([
      [1, 3],
      [2, 1],
    ]);
    expect(await contacts(["Deliver"])).toEqual([
      [0, 3],
      [1, 1],
    ]);
    expect(await contacts([])).toBeUndefined();
  });

  test("in steps that the chosen cases do not have are none; a step that no case has is refused", async () => {
    expect(await contacts(["Deliver"], { filter: { from: "2025-02-01" } })).toEqual([[0, 1]]);
    await expect(contacts(["Ask", "asked"])).rejects.toMatchObject({
      error: { code: "EVENT_LOG_UNKNOWN_STEP", details: { step: "asked" } },
    });
  });
});

test("of a case with very many teams the first hundred are named", async () => {
  const lines = Array.from({ length: 300 }, (_, index) => `1,a,Team ${index},${1_735_689_600 + index}`);
  const log = await openContent(["order,step,team,completed", ...lines].join("\n"));
  const [worst] = (await pillarToPost(log)).worst;
  expect(worst?.partyCount).toBe(300);
  expect(worst?.parties).toEqual(Array.from({ length: 100 }, (_, index) => `Team ${index}`));
});

test("equal to a count by hand on small logs with ties and gaps", async () => {
  const property = fc.asyncProperty(randomLog, randomOptions, async (events, options) => {
    const log = await openContent(toCsv(events), { columns: randomLogColumns });
    const cases = traceCases(events, options).map((trace) => {
      const parties = [...new Set(trace.map(({ party }) => party))];
      const handed = trace.flatMap((to, place) => {
        return place > 0 && isHandover(trace[place - 1]!, to, options.by) ? [place] : [];
      });
      const isReturn = (place: number) =>
        trace.slice(0, place).some(({ party }) => party === trace[place]!.party);
      const steps = trace.filter(({ step }) => step === "a" || step === "c");
      return {
        caseId: String(trace[0]!.order),
        parties,
        handovers: handed.length,
        returns: handed.filter(isReturn).length,
        contacts: new Set(steps.map(({ party }) => party)).size,
      };
    });
    const known = ["a", "c"].filter((step) => events.some((event) => event.step === step));
    const found = await pillarToPost(log, { ...options, contactSteps: known, limit: 99 });
    const worst = cases.toSorted((a, b) => b.parties.length - a.parties.length || b.handovers - a.handovers);
    expect(
      found.worst.map(({ caseId, parties, handovers, returns }) => ({ caseId, parties, handovers, returns })),
    ).toEqual(worst.map(({ contacts, ...rest }) => rest));
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(found.returns).toBe(sum(cases.map(({ returns }) => returns)));
    expect(found.casesWithReturns.count).toBe(cases.filter(({ returns }) => returns > 0).length);
    expect(found.endToEnd).toMatchObject({
      count: cases.filter(({ parties }) => parties.length === 1 && parties[0] !== "(none)").length,
      of: cases.length,
    });
    const sorted = cases.map(({ parties }) => parties.length).sort((a, b) => a - b);
    expect(found.parties?.p50).toBe(sorted[Math.ceil(sorted.length * 0.5) - 1]);
    expect(found.parties?.p90).toBe(sorted[Math.ceil(sorted.length * 0.9) - 1]);
    if (known.length > 0 && cases.length > 0) {
      expect(found.contacts?.mean).toBeCloseTo(sum(cases.map(({ contacts }) => contacts)) / cases.length, 9);
    }
    const all = await handovers(log, options);
    expect(found.handovers).toBe(sum(all.map(({ count }) => count)));
    expect(found.returned).toBe(sum(all.map(({ returned }) => returned)));
  });
  await fc.assert(property, { seed: 502, numRuns: 12 });
});
