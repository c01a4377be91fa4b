import { describe, expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import { type TeamInsideOptions, teamInside } from "./team-inside.ts";

const { openContent } = temporaryLogs();

/** A case a line, of events "step team person", an hour after each other. */
function story(...cases: readonly string[]): string {
  const lines = cases.flatMap((events, index) =>
    events.split(", ").map((event, place) => {
      const [step, team, person] = event.split(" ");
      const at = new Date(Date.UTC(2025, 0, 6 + index, 9 + place)).toISOString();
      return `${index + 1},${step},${team === "-" ? "" : team},${person === "-" ? "" : person},${at}`;
    }),
  );
  return ["order,step,team,person,completed", ...lines].join("\n");
}

const content = story(
  ...Array.from({ length: 5 }, () => "sketch D Ann, draw D Bob, check D Ann, plan P Pim"),
  "sketch D Cas, draw D Bob, check D Ann",
  "sketch D Cas, check D -, draw D Ann",
  "plan P Pim, plan P -",
);
const ask = async (options: TeamInsideOptions) => teamInside(await openContent(content), options);

test("from person to person; who has fewer than five events is not named, nor is a flow of fewer than five", async () => {
  const found = (await ask({ team: "D" }))!;
  expect(found).toMatchObject({ team: "D", events: 21, cases: 7, persons: 3, eventsWithoutPerson: 1 });
  expect(found.eventsByPerson).toEqual([
    { person: "Ann", events: 12 },
    { person: "Bob", events: 6 },
  ]);
  expect(found.otherPersons).toEqual({ persons: 1, events: 2 });
  expect(found.flows.map(({ from, to, count, returned }) => [from, to, count, returned])).toEqual([
    ["Bob", "Ann", 6, 0],
    ["Ann", "Bob", 5, 0],
  ]);
  // Cas to Bob, Cas to nobody and nobody to Ann.
  expect([found.handovers, found.otherFlows]).toEqual([14, 3]);
  expect(found.flows[0]?.between).toEqual({
    kind: "completion",
    clock: { n: 6, mean: 3600, p50: 3600, p90: 3600 },
    // The sixth is on a Saturday.
    working: { n: 6, mean: 3000, p50: 3600, p90: 3600 },
  });
  expect(JSON.stringify(found)).not.toContain("Cas");
});

test("scarce steps: more than half by one person, of at least five events of which the person is known", async () => {
  const { scarceSteps } = (await ask({ team: "D" }))!;
  expect(
    scarceSteps.map(({ step, person, persons, share }) => [step, person, persons, share.count, share.of]),
  ).toEqual([
    ["check", "Ann", 1, 6, 6],
    ["draw", "Bob", 2, 6, 7],
    ["sketch", "Ann", 2, 5, 7],
  ]);
  expect(scarceSteps[0]?.share.interval.lower).toBeCloseTo(0.6097, 4);
  expect((await ask({ team: "D", limit: 1 }))?.scarceSteps).toHaveLength(1);
  const halves = story(...Array.from({ length: 4 }, () => "a D Ann, a D Bob"), "b D Ann, b D Bob, c D Ann");
  expect((await teamInside(await openContent(halves), { team: "D" }))?.scarceSteps).toEqual([]);
});

test("a person with few events is not named by a scarce step either", async () => {
  const few = story("a D Cas, a D Cas, a D Cas", "a D Ann, a D Bob, b D Ann, b D Ann, b D Ann, b D Ann");
  const found = (await teamInside(await openContent(few), { team: "D" }))!;
  expect(found.scarceSteps).toMatchObject([
    { step: "a", persons: 3, person: null, share: { count: 3, of: 5 } },
  ]);
});

describe("which team and which events", () => {
  test("regrouped, filtered, and the events that have no team", async () => {
    const grouping = { teams: { P: "All", D: "All" } };
    expect(await ask({ team: "All", grouping })).toMatchObject({ events: 28, persons: 4, handovers: 20 });
    expect(await ask({ team: "D", grouping })).toBeNull();
    const filter = { from: "2025-01-13" };
    expect(await ask({ team: "P", filter })).toMatchObject({ events: 2, persons: 1, eventsWithoutPerson: 1 });
    expect(await ask({ team: "D", filter })).toBeNull();
    expect(await ask({ team: "P", missing: "drop" })).toMatchObject({ events: 6, eventsWithoutPerson: 0 });
    const noTeam = await openContent(story("a - Ann, b - Bob, c D Ann"));
    expect(await teamInside(noTeam, { team: "(none)" })).toMatchObject({ events: 2, handovers: 1 });
    expect(await teamInside(noTeam, { team: "X" })).toBeNull();
    await expect(teamInside(noTeam, { team: "D", limit: -1 })).rejects.toThrow(RangeError);
  });
});
