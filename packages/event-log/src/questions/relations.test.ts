import { describe, expect, test } from "vitest";
import { handovers, pairs } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import type { QuestionOptions } from "./options.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,person,completed
1,Design,Office,Ann,2025-03-03T09:00:00Z
1,Plan,Office,Bob,2025-03-04T09:00:00Z
1,Build,Floor,Cas,2025-03-05T09:00:00Z
2,Design,Office,Ann,2025-04-01T09:00:00Z
2,Build,Floor,Cas,2025-04-02T09:00:00Z
2,Design,Office,Ann,2025-04-03T09:00:00Z
2,Build,Floor,Dee,2025-04-04T09:00:00Z
`;

/** What is handed over, as "from → to: count". */
async function listHandovers(options: QuestionOptions): Promise<string[]> {
  const log = await openContent(rows);
  return (await handovers(log, options)).map(({ from, to, count }) => `${from} → ${to}: ${count}`).sort();
}

describe("grouping", () => {
  test("one team for all leaves no handover between teams", async () => {
    expect(await listHandovers({ grouping: { teams: { Office: "All", Floor: "All" } } })).toEqual([]);
  });

  test("a person goes before a team", async () => {
    const grouping = { persons: { Bob: "Planning" }, teams: { Office: "Desk" } };
    expect(await listHandovers({ grouping })).toEqual([
      "Desk → Floor: 2",
      "Desk → Planning: 1",
      "Floor → Desk: 1",
      "Planning → Floor: 1",
    ]);
  });
});

test("inside a team, work goes from person to person and never out of it", async () => {
  expect(await listHandovers({ by: "person-in-team" })).toEqual(["Ann → Bob: 1"]);
});

describe("a filter takes whole cases", () => {
  test("of which the first event lies in the period, its end left out", async () => {
    const log = await openContent(rows);
    const total = async (filter: QuestionOptions["filter"]) =>
      (await pairs(log, filter ? { filter } : {})).reduce((sum, { count }) => sum + count, 0);
    expect(await total({ from: "2025-03-03", to: "2025-04-01" })).toBe(2);
    expect(await total({ from: "2025-04-01" })).toBe(3);
    expect(await total({ to: "2025-03-03T09:00:00Z" })).toBe(0);
    expect(await total({ to: "2025-03-03 10:00:01" })).toBe(2);
  });

  test("that have an event with the value", async () => {
    const log = await openContent(rows);
    expect(await handovers(log, { filter: { where: { person: ["Dee", "nobody"] } } })).toHaveLength(2);
    await expect(handovers(log, { filter: { where: { colour: "red" } } })).rejects.toMatchObject({
      error: { code: "EVENT_LOG_UNKNOWN_COLUMN" },
    });
  });

  test.each([
    [{ from: "2025-04-01", to: "2025-03-01" }, "EVENT_LOG_REVERSED_PERIOD"],
    [{ from: "1 april" }, "EVENT_LOG_UNREADABLE_INSTANT"],
    [{ from: "2025-13-01" }, "EVENT_LOG_UNREADABLE_INSTANT"],
    [{ to: "2025-02-30T09:00:00Z" }, "EVENT_LOG_UNREADABLE_INSTANT"],
    [{ to: "2025-01-01T25:00" }, "EVENT_LOG_UNREADABLE_INSTANT"],
  ])("%j is refused", async (filter, code) => {
    const log = await openContent(rows);
    await expect(handovers(log, { filter })).rejects.toMatchObject({ error: { code } });
  });
});
