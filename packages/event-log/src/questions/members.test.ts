import { expect, test } from "vitest";
import { members } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,person,completed
1,Sketch,Design,Cas,2025-03-03T09:00:00Z
1,Plan,Planning,Ann,2025-03-04T09:00:00Z
1,Order,Planning,Ann,2025-03-05T09:00:00Z
2,Sketch,Design,Ann,2025-04-01T09:00:00Z
2,Plan,Planning,,2025-04-02T09:00:00Z
2,Call,,Cas,2025-04-03T09:00:00Z
`;

test("teams by how much they do, persons with all teams that they work in", async () => {
  const log = await openContent(rows);
  expect(await members(log)).toEqual({
    teams: [
      { team: "Planning", events: 3, persons: 1 },
      { team: "Design", events: 2, persons: 2 },
      { team: "(none)", events: 1, persons: 1 },
    ],
    persons: [
      { person: "Ann", teams: ["Planning", "Design"] },
      { person: "Cas", teams: ["(none)", "Design"] },
    ],
    stepsWithoutTeam: [{ step: "Call", events: 1 }],
  });
});

test("only of the cases that count", async () => {
  const log = await openContent(rows);
  const { teams, stepsWithoutTeam } = await members(log, { filter: { to: "2025-04-01" } });
  expect([teams.map(({ team }) => team), stepsWithoutTeam]).toEqual([["Planning", "Design"], []]);
});
