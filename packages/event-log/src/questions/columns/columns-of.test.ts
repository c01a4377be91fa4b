import { expect, test } from "vitest";
import { summary } from "../../index.ts";
import { temporaryLogs } from "../../test/temporary-log.ts";

const { openContent } = temporaryLogs();

/** Case 2 begins with its start, before it is complete; in case 3 the first event has no team. */
const rows = [
  "1,a,A,2025-01-01 08:00,2025-01-01 09:00",
  "1,b,B,2025-01-05 08:00,2025-01-05 09:00",
  "2,a,A,2025-01-02 23:00,2025-01-03 09:00",
  "3,a,,2025-01-03 00:00,2025-01-03 09:00",
  "3,b,B,2025-01-04 00:00,2025-01-04 09:00",
  "3,a,A,2025-01-05 00:00,2025-01-05 09:00",
];
const content = ["order,step,team,started,completed", ...rows].join("\n");
const everyStep = { step: ["a", "b"] };

test("a period takes the same cases from the columns as from the database, also when first events are left out", async () => {
  const log = await openContent(content);
  for (const missing of ["keep", "drop"] as const) {
    const ask = async (filter: object) => {
      const { cases, pairs } = await summary(log, { missing, filter });
      return [cases, pairs];
    };
    const periods = [{ to: "2025-01-03" }, { from: "2025-01-03" }, { from: "2025-01-02", to: "2025-01-04" }];
    const counts = [];
    for (const period of periods) {
      counts.push(await ask(period));
      expect(await ask({ ...period, where: everyStep })).toEqual(counts.at(-1));
    }
    const ofThird = missing === "keep" ? 2 : 1;
    expect(counts).toEqual([
      [2, 1],
      [1, ofThird],
      [2, ofThird],
    ]);
  }
});
