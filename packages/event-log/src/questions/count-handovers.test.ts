import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import { countHandovers } from "./count-handovers.ts";
import { handovers } from "./handovers.ts";

const { openContent } = temporaryLogs();

const rows = `order,step,team,started,completed,due
1,Draw,Design,2025-01-06T08:00Z,2025-01-06T09:00Z,2025-01-08
1,Plan,Planning,2025-01-06T10:00Z,2025-01-06T11:00Z,2025-01-08
1,Draw,Design,2025-01-07T08:00Z,2025-01-07T09:00Z,2025-01-08
1,Order,Planning,2025-01-09T09:00Z,2025-01-09T10:00Z,2025-01-08
2,Draw,Design,2025-03-03T08:00Z,2025-03-03T09:00Z,2025-03-09
2,Plan,Planning,,2025-03-03T10:00Z,2025-03-09
2,Build,Floor,2025-03-03T11:00Z,2025-03-03T12:00Z,2025-03-09
`;

test.each([{}, { filter: { from: "2025-02-01" } }, { by: "person" as const }])(
  "counts as the handovers themselves do: %j",
  async (options) => {
    const log = await openContent(rows);
    const whole = (await handovers(log, options)).map(({ from, to, count, returned, late, between }) => {
      const { n, mean } = between.working ?? { n: 0, mean: 0 };
      return { from, to, count, returned, late, measured: n, total: n * mean };
    });
    const counted = await countHandovers(log, options);
    expect(counted).toHaveLength(whole.length);
    expect(counted).toEqual(expect.arrayContaining(whole));
  },
);

test("only some of them are told as among all, whatever is asked for twice or does not occur", async () => {
  const log = await openContent(rows);
  const all = await handovers(log);
  const [worst, next] = [all[0]!, all[1]!];
  const none = { from: "Floor", to: "Design" };
  expect(await handovers(log, { only: [next, worst, worst, none] })).toEqual([worst, next]);
  expect(await handovers(log, { only: [] })).toEqual([]);
});
