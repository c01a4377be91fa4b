import { expect, test } from "vitest";
import { firstCases } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const rows = ["C", "A", "B"].flatMap((id, at) =>
  [1, 2, 3].map((hour) => `${id};stap ${hour};0${9 - at}-03-2025 1${hour}:00;Hal;02-03-2025`),
);
const content = ["order;stap;gereed;team;toegezegd", ...rows].join("\n");

test("the cases that the file names first, with so many events as asked", async () => {
  const log = await openContent(content);
  const told = await firstCases(log, { cases: 2, events: 2 });
  expect(told.map(({ caseId, eventCount, late }) => [caseId, eventCount, late])).toEqual([
    ["C", 3, true],
    ["A", 3, true],
  ]);
  expect(told[1]?.events).toEqual([
    { at: "2025-03-08T10:00:00.000Z", step: "stap 1", team: "Hal", person: null },
    { at: "2025-03-08T11:00:00.000Z", step: "stap 2", team: "Hal", person: null },
  ]);
});

test("no more than there are, and a count that is none is refused", async () => {
  const log = await openContent(content);
  expect(await firstCases(log)).toHaveLength(3);
  await expect(firstCases(log, { cases: -1 })).rejects.toThrow("cases must be");
});
