import { describe, expect, test } from "vitest";
import { regroup } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import type { RegroupOptions } from "./regroup.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,person,channel,completed
1,Sketch,Design,Ann,direct,2025-03-03T09:00:00Z
1,Plan,Planning,Bob,direct,2025-03-04T09:00:00Z
1,Make,Floor,Cas,direct,2025-03-05T09:00:00Z
2,Sketch,Design,Ann,shop,2025-04-01T09:00:00Z
2,Plan,Planning,Ann,shop,2025-04-02T09:00:00Z
2,Order,Planning,Bob,shop,2025-04-03T09:00:00Z
2,Make,Floor,Dee,shop,2025-04-04T09:00:00Z
2,Deliver,,Cas,shop,2025-04-05T09:00:00Z
3,Make,Floor,Cas,shop,2025-04-05T09:00:00Z
`;
const office = { teams: { Design: "Office", Planning: "Office" } };

async function ask(options: RegroupOptions) {
  const log = await openContent(rows, { columns: { case: "order", step: "step", team: "team" } });
  return regroup(log, options);
}

describe("other teams", () => {
  test("that are the same change nothing", async () => {
    const same = await ask({ grouping: {} });
    expect(same).toMatchObject({ today: 5, inside: 0, remaining: 5, added: 0, pairs: 6, cases: 3 });
    expect(same.withinTeams.drawn).toEqual(same.withinTeams.today);
    expect(same.wholeCases).toEqual({ today: 1, drawn: 1 });
  });

  test("take handovers inside, from person to person or in the same hands", async () => {
    const drawn = await ask({ grouping: office });
    expect(drawn).toMatchObject({ today: 5, inside: 2, remaining: 3, added: 0 });
    expect(drawn.insideHands).toEqual({ samePerson: 1, otherPerson: 1, unknownPerson: 0 });
    expect(drawn.withinTeams).toEqual({
      today: { samePerson: 0, otherPerson: 1, unknownPerson: 0 },
      drawn: { samePerson: 1, otherPerson: 2, unknownPerson: 0 },
    });
    expect(drawn.handovers).toEqual([
      { from: "Design", to: "Planning", today: 2, inside: 2, remaining: 0, added: 0 },
      { from: "Planning", to: "Floor", today: 2, inside: 0, remaining: 2, added: 0 },
      { from: "Floor", to: "(none)", today: 1, inside: 0, remaining: 1, added: 0 },
    ]);
    expect(drawn.drawn.map(({ from, to, count }) => `${from} → ${to}: ${count}`)).toEqual([
      "Office → Floor: 2",
      "Floor → (none): 1",
    ]);
  });

  test("a person who leaves a team adds handovers where there were none", async () => {
    const drawn = await ask({ grouping: { persons: { Bob: "Buying" } } });
    expect(drawn).toMatchObject({ today: 5, inside: 0, remaining: 5, added: 1 });
    expect(drawn.drawn[0]).toEqual({ from: "Buying", to: "Floor", count: 2, added: 0 });
    expect(drawn.drawn.filter(({ added }) => added > 0)).toEqual([
      { from: "Planning", to: "Buying", count: 1, added: 1 },
    ]);
  });

  test("a step gives a team to work that has none", async () => {
    const drawn = await ask({ grouping: { steps: { Deliver: "Floor" } } });
    expect(drawn).toMatchObject({ today: 5, inside: 1, remaining: 4 });
    expect(drawn.wholeCases).toEqual({ today: 1, drawn: 1 });
  });

  test("one team for all keeps every case in it", async () => {
    const all = { Design: "All", Planning: "All", Floor: "All", "(none)": "All" };
    const drawn = await ask({ grouping: { teams: all } });
    expect(drawn).toMatchObject({ today: 5, inside: 5, remaining: 0, wholeCases: { today: 1, drawn: 3 } });
    expect(drawn.drawn).toEqual([]);
  });

  test("names that the log does not have change nothing", async () => {
    const unknown = { teams: { Sales: "Office" }, persons: { Zoë: "Office" }, steps: { Pray: "Office" } };
    expect(await ask({ grouping: unknown })).toEqual(await ask({ grouping: {} }));
  });
});

test("per segment, most cases first; the segments of all values add up", async () => {
  const { segments } = await ask({ grouping: office, segment: { column: "channel" } });
  expect(segments).toEqual([
    { value: "shop", cases: 2, today: 3, inside: 1, remaining: 2, added: 0 },
    { value: "direct", cases: 1, today: 2, inside: 1, remaining: 1, added: 0 },
  ]);
  const { segments: first } = await ask({ grouping: office, segment: { column: "channel", limit: 1 } });
  expect(first.map(({ value }) => value)).toEqual(["shop"]);
});

test("of a part of the cases; a column that is not there is told", async () => {
  expect(await ask({ grouping: office, filter: { where: { channel: "direct" } } })).toMatchObject({
    cases: 1,
    today: 2,
    inside: 1,
  });
  expect(await ask({ grouping: office, filter: { where: { channel: "none of these" } } })).toMatchObject({
    cases: 0,
    pairs: 0,
    today: 0,
    wholeCases: { today: 0, drawn: 0 },
  });
  await expect(ask({ grouping: office, segment: { column: "colour" } })).rejects.toMatchObject({
    error: { code: "EVENT_LOG_UNKNOWN_COLUMN" },
  });
});
