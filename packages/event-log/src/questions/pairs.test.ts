import { expect, test } from "vitest";
import { pairs } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,completed
1,Ask,Desk,2025-03-03T09:00:00Z
1,Plan,Desk,2025-03-03T09:00:10Z
1,Ask,,2025-03-03T09:00:30Z
2,Ask,Desk,2025-03-03T09:00:00Z
2,Plan,Desk,2025-03-03T09:00:04Z
`;

test("of parties: pairs within one too, with the seconds between", async () => {
  expect(await pairs(await openContent(rows))).toEqual([
    {
      ...{
        from: "Desk",
        to: "Desk",
        count: 2,
        meanSeconds: 7,
        medianSeconds: 7,
        minSeconds: 4,
        maxSeconds: 10,
      },
      ...{ totalSeconds: 14, deviationSeconds: Math.sqrt(18) },
    },
    {
      ...{
        from: "Desk",
        to: "(none)",
        count: 1,
        meanSeconds: 20,
        medianSeconds: 20,
        minSeconds: 20,
        maxSeconds: 20,
      },
      ...{ totalSeconds: 20, deviationSeconds: null },
    },
  ]);
});

test("of steps, with or without the events that miss a team", async () => {
  const log = await openContent(rows);
  const list = async (options: Parameters<typeof pairs>[1]) =>
    (await pairs(log, options)).map(({ from, to, count }) => `${from} → ${to}: ${count}`);
  expect(await list({ of: "steps" })).toEqual(["Ask → Plan: 2", "Plan → Ask: 1"]);
  expect(await list({ of: "steps", missing: "drop" })).toEqual(["Ask → Plan: 2"]);
});
