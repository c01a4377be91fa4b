import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import { matrix } from "./matrix.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,started,completed
1,Draw,Design,2025-03-03T08:00Z,2025-03-03T09:00Z
1,Plan,Planning,2025-03-03T10:00Z,2025-03-03T11:00Z
1,Build,Floor,2025-03-03T12:00Z,2025-03-03T13:00Z
2,Draw,Design,2025-03-04T08:00Z,2025-03-04T09:00Z
2,Plan,Planning,2025-03-04T10:00Z,2025-03-04T11:00Z
`;

test("cells that hand on less often than asked are told without times, and else the same", async () => {
  const log = await openContent(rows);
  const all = await matrix(log);
  const often = await matrix(log, { fewestForTimes: 2 });
  const timed = often.cells.filter(({ between }) => between.working !== null).map(({ step }) => step);
  expect(timed).toEqual(["Draw"]);
  expect(all.cells.filter(({ between }) => between.working !== null)).toHaveLength(2);
  const untimed = (cells: typeof all.cells) => cells.map(({ between: _, ...cell }) => cell);
  expect(untimed(often.cells)).toEqual(untimed(all.cells));
  expect(often.flows).toEqual(all.flows);
  await expect(matrix(log, { fewestForTimes: -1 })).rejects.toThrow(RangeError);
});
