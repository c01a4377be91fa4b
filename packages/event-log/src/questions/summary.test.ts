import { expect, test } from "vitest";
import { summary } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,person,completed,deadline
1,Ask,Desk,Ann,2025-03-03T09:00:00Z,2025-03-03
1,Make,Floor,Bob,2025-03-04T09:00:00Z,
1,Send,,,2025-03-05T09:00:00Z,
2,Ask,Desk,Ann,2025-04-03T09:00:00Z,2025-04-30
2,Make,Floor,,2025-04-04T09:00:00Z,
`;

const whole = {
  ...{ cases: 2, events: 5, steps: 3, teams: 2, persons: 2, missingTeam: 1, missingPerson: 2 },
  ...{ firstAt: "2025-03-03T09:00:00.000Z", lastAt: "2025-04-04T09:00:00.000Z", hasStartTimes: false },
  ...{ pairs: 3, handovers: 3, casesWithDueDate: 2, lateCases: 1 },
};

test("the whole log, counted anew or as it was at the import, is the same", async () => {
  const log = await openContent(rows);
  expect(await summary(log)).toEqual(whole);
  expect(await summary(log, { filter: { from: "2000-01-01" } })).toEqual(whole);
  expect(await summary(log, { grouping: {} })).toEqual(whole);
});

test("of a part of the cases", async () => {
  const log = await openContent(rows);
  expect(await summary(log, { filter: { from: "2025-04-01" } })).toEqual({
    ...{ cases: 1, events: 2, steps: 2, teams: 2, persons: 1, missingTeam: 0, missingPerson: 1 },
    ...{ firstAt: "2025-04-03T09:00:00.000Z", lastAt: "2025-04-04T09:00:00.000Z", hasStartTimes: false },
    ...{ pairs: 1, handovers: 1, casesWithDueDate: 1, lateCases: 0 },
  });
  expect(await summary(log, { filter: { from: "2026-01-01" } })).toMatchObject({
    cases: 0,
    events: 0,
    firstAt: null,
  });
});

test("in other teams, who is missing may get one; only pairs and handovers follow the choice of what is missing", async () => {
  const log = await openContent(rows);
  const grouping = { teams: { Desk: "All", Floor: "All" }, steps: { Send: "Transport" } };
  expect(await summary(log, { grouping })).toEqual({ ...whole, missingTeam: 0, handovers: 1 });
  expect(await summary(log, { missing: "drop" })).toEqual({ ...whole, pairs: 2, handovers: 2 });
  expect(await summary(log, { missing: "drop", by: "person" })).toEqual({ ...whole, pairs: 1, handovers: 1 });
  expect(await summary(log, { missing: "drop", grouping: {} })).toEqual({ ...whole, pairs: 2, handovers: 2 });
});

test("a case begins at its first start, also when that event ended before it, for the whole and for a part alike", async () => {
  const log = await openContent(`order,step,started,completed
1,Ask,2025-03-05T09:00:00Z,2025-03-01T09:00:00Z
1,Make,2025-03-06T09:00:00Z,2025-03-06T10:00:00Z
2,Ask,2025-03-07T09:00:00Z,2025-03-07T10:00:00Z
`);
  const span = { firstAt: "2025-03-05T09:00:00.000Z", lastAt: "2025-03-07T10:00:00.000Z" };
  expect(await summary(log)).toMatchObject(span);
  expect(await summary(log, { grouping: {} })).toMatchObject(span);
});
