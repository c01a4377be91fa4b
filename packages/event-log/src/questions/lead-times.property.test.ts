import { mean, quantile } from "@stuur/methods/statistics";
import fc from "fast-check";
import { expect, test } from "vitest";
import { leadTimes } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const event = fc.record({
  order: fc.integer({ min: 1, max: 8 }),
  team: fc.constantFrom("A", "B", "C", "D", ""),
  minute: fc.integer({ min: 0, max: 50_000 }),
});

test("figures are those of the cases one by one, and groups and bins add up to them", async () => {
  const events = fc.uniqueArray(event, { minLength: 1, maxLength: 40, selector: ({ minute }) => minute });
  const property = fc.asyncProperty(events, fc.integer({ min: 0, max: 5 }), async (rows, limit) => {
    const lines = rows.map(({ order, team, minute }) => `${order},a,${team},${1_740_000_000 + minute * 60}`);
    const columns = { case: "order", step: "step", team: "team", time: "completed", status: "none" };
    const log = await openContent(["order,step,team,completed", ...lines].join("\n"), { columns });
    const cases = [...new Set(rows.map(({ order }) => order))].map((order) => {
      const own = rows.filter((row) => row.order === order).sort((a, b) => a.minute - b.minute);
      return { seconds: (own.at(-1)!.minute - own[0]!.minute) * 60, team: own.at(-1)!.team || "(none)" };
    });
    const seconds = cases.map((entry) => entry.seconds);
    const found = await leadTimes(log, { groupBy: "delivery", limit, quantiles: [0.25] });
    expect(found.cases).toBe(cases.length);
    expect(found.clock?.mean).toBeCloseTo(mean(seconds), 6);
    expect(found.clock?.p50).toBeCloseTo(quantile(seconds, 0.5), 6);
    expect(found.clock?.p90).toBeCloseTo(quantile(seconds, 0.9), 6);
    expect(found.clock?.quantiles[0]).toBeCloseTo(quantile(seconds, 0.25), 6);
    for (const { from, to, cases: count } of found.histogram) {
      expect(count).toBe(seconds.filter((length) => length >= from && (to === null || length < to)).length);
    }
    expect(found.histogram.reduce((sum, bin) => sum + bin.cases, 0)).toBe(cases.length);
    const teams = new Set(cases.map(({ team }) => team));
    expect(found.groups).toHaveLength(Math.min(limit, teams.size));
    for (const { value, clock } of found.groups) {
      const own = cases.filter(({ team }) => team === value).map((entry) => entry.seconds);
      expect(clock?.n).toBe(own.length);
      expect(clock?.mean).toBeCloseTo(mean(own), 6);
    }
    const grouped = found.groups.reduce((sum, group) => sum + group.cases, found.otherGroups?.cases ?? 0);
    expect(grouped).toBe(cases.length);
  });
  await fc.assert(property, { seed: 20254, numRuns: 12 });
});
