import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseLimits, foldMatrix } from "./fold-matrix.ts";
import { matrixOf } from "./matrix-data.fixture.ts";

const stations = Array.from({ length: 60 }, (_, index) => ({
  team: `Team ${index % 40}`,
  step: `Stap ${(index * 7) % 25}`,
  share: ((index * 37) % 50) / 50 + 0.02,
}));
const data = matrixOf(stations);

describe("foldMatrix", () => {
  it("keeps the busiest teams and steps in their usual order", () => {
    const folded = foldMatrix(data, { teams: 5, steps: 4 });
    const order = data.teams.map(({ team }) => team);
    const shown = folded.teams.map(({ team }) => team);
    expect(shown).toHaveLength(5);
    expect(folded.otherTeams).toBe(35);
    expect(folded.otherSteps).toBe(21);
    expect(shown).toEqual(shown.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    const least = Math.min(...folded.teams.map(({ events }) => events));
    const hidden = data.teams.filter(({ team }) => !shown.includes(team));
    expect(Math.max(...hidden.map(({ events }) => events))).toBeLessThanOrEqual(least);
  });

  it("loses no event, however much is folded", () => {
    const all = data.cells.reduce((sum, { events }) => sum + events, 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 45 }), fc.integer({ min: 1, max: 30 }), (teams, steps) => {
        const folded = foldMatrix(data, { teams, steps });
        const rows = [...folded.teams.map(({ team }) => team), null];
        const columns = [...folded.steps.map(({ step }) => step), null];
        const sum = rows.flatMap((row) => columns.map((column) => folded.eventsAt(row, column)));
        expect(sum.reduce((total, events) => total + events, 0)).toBe(all);
        expect(folded.foldedShare).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("shows what was put in an own order, however little work it is", () => {
    const least = data.teams.toSorted((a, b) => a.events - b.events)[0]?.team ?? "";
    const limits = { teams: 5, steps: 4 };
    const shownWith = (teams: readonly string[]) =>
      foldMatrix(data, { ...limits, keep: { teams, steps: [] } }).teams.map(({ team }) => team);
    expect(shownWith([])).not.toContain(least);
    expect(shownWith([least])).toContain(least);
  });

  it("shows only what is looked for; the rest is folded and still counted", () => {
    const folded = foldMatrix(data, { teams: 5, steps: 4, find: { team: " TEAM 39", step: "" } });
    expect(folded.teams.map(({ team }) => team)).toEqual(["Team 39"]);
    expect(folded.otherTeams).toBe(39);
    const events = folded.teams.reduce((sum, team) => sum + team.events, 0);
    const all = data.cells.reduce((sum, cell) => sum + cell.events, 0);
    expect(folded.otherTeamsShare).toBeCloseTo(1 - events / all);
  });

  it("begins with those that do nearly all of the work, at most 40 teams and 60 steps", () => {
    const busy = (name: string, events: number) => ({
      team: name,
      step: name,
      events,
      cases: 1,
      persons: null,
    });
    const tail = (count: number) => Array.from({ length: count }, (_, index) => busy(`t${index}`, 1));
    const long = [...Array.from({ length: 20 }, (_, index) => busy(`b${index}`, 1000)), ...tail(600)];
    expect(chooseLimits({ ...data, teams: long, steps: long }, "screen")).toMatchObject({
      teams: 20,
      steps: 20,
    });
    const flat = tail(649);
    expect(chooseLimits({ ...data, teams: flat, steps: flat }, "screen")).toMatchObject({
      teams: 40,
      steps: 60,
    });
    expect(chooseLimits({ ...data, teams: flat, steps: flat }, "paper")).toMatchObject({
      teams: 14,
      steps: 16,
    });
  });

  it("does not fold a single team or step", () => {
    const folded = foldMatrix(data, { teams: 39, steps: 24 });
    expect([folded.otherTeams, folded.otherSteps, folded.foldedShare]).toEqual([0, 0, 0]);
  });
});
