import fc from "fast-check";
import { expect, test } from "vitest";
import { type RandomEvent, randomLog, randomLogColumns, toCsv } from "../test/random-log.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import { handovers } from "./handovers.ts";
import type { Grouping } from "./options.ts";
import { pairs } from "./pairs.ts";
import { type RegroupedCounts, regroup } from "./regroup.ts";
import { summary } from "./summary.ts";

const { openContent } = temporaryLogs();
const seed = 20261;

const team = fc.constantFrom("A", "B", "New", "(none)");
const grouping = fc.record(
  {
    teams: fc.dictionary(fc.constantFrom("A", "B", "C", "(none)", "unknown"), team, { maxKeys: 4 }),
    persons: fc.dictionary(fc.constantFrom("Ann", "Bob", "(none)"), team, { maxKeys: 2 }),
    steps: fc.dictionary(fc.constantFrom("a", "b"), team, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);

/** "from → to: count", in order of name. */
function list(rows: readonly { from: string; to: string; count: number }[]): string[] {
  return rows.map(({ from, to, count }) => `${from} → ${to}: ${count}`).sort();
}

async function openEvents(events: readonly RandomEvent[]) {
  return openContent(toCsv(events), { columns: randomLogColumns });
}

test("what comes out is what the questions count in the new teams, and every figure adds up", async () => {
  const property = fc.asyncProperty(
    randomLog,
    fc.array(grouping, { minLength: 5, maxLength: 5 }),
    async (events, groupings) => {
      const log = await openEvents(events);
      const before = await handovers(log);
      for (const each of groupings as Grouping[]) {
        const drawn = await regroup(log, { grouping: each, segment: { column: "step", limit: 9 } });
        const after = await handovers(log, { grouping: each });
        expect(list(drawn.drawn), JSON.stringify(each)).toEqual(list(after));
        expect(list(drawn.handovers.map((row) => ({ ...row, count: row.today })))).toEqual(list(before));
        const stays = (await pairs(log, { grouping: each })).filter(({ from, to }) => from === to);
        const within = Object.values(drawn.withinTeams.drawn).reduce((sum, count) => sum + count, 0);
        expect(within).toBe(stays.reduce((sum, { count }) => sum + count, 0));
        const { handovers: count, cases, pairs: all } = await summary(log, { grouping: each });
        expect([drawn.remaining + drawn.added, drawn.cases, drawn.pairs]).toEqual([count, cases, all]);
        for (const part of [drawn.handovers, drawn.segments])
          expect(addUp(part)).toMatchObject({ inside: drawn.inside, remaining: drawn.remaining });
        expect(addUp(drawn.segments).added).toBe(drawn.added);
      }
    },
  );
  await fc.assert(property, { seed, numRuns: 12 });
}, 60_000);

function addUp(rows: readonly RegroupedCounts[]): RegroupedCounts {
  const sum = (of: keyof RegroupedCounts) => rows.reduce((all, row) => all + row[of], 0);
  return { today: sum("today"), inside: sum("inside"), remaining: sum("remaining"), added: sum("added") };
}
