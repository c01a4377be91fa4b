import { expect, test } from "vitest";
import {
  handovers,
  leadTimes,
  matrix,
  overTime,
  pairs,
  type QuestionOptions,
  serviceTimes,
  summary,
  variants,
} from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

test("a choice that does not exist is refused, and not taken for another one", async () => {
  const log = await openContent("order,step,team,completed\n1,a,A,2025-01-01\n1,b,B,2025-01-02\n");
  const wrong = (options: object) => options as QuestionOptions;
  const refused = (option: string, value: string) => ({
    name: "EventLogFailure",
    error: { code: "EVENT_LOG_UNKNOWN_OPTION", details: { option, value } },
  });
  const asked = handovers(log, wrong({ by: "persoon" }));
  await expect(asked).rejects.toThrow("by is persoon, which is not possible. Possible are: team, person,");
  await expect(leadTimes(log, wrong({ by: "persoon" }))).rejects.toMatchObject(refused("by", "persoon"));
  await expect(summary(log, wrong({ missing: "weg" }))).rejects.toMatchObject(refused("missing", "weg"));
  for (const ask of [pairs, variants, serviceTimes]) {
    await expect(ask(log, wrong({ of: "teams" }))).rejects.toMatchObject(refused("of", "teams"));
  }
  await expect(matrix(log, { mostFlows: -1 })).rejects.toThrow(RangeError);
  await expect(handovers(log, { by: "person", missing: "drop" })).resolves.toEqual([]);
});

test("a period that does not exist, or nothing to ask, is refused", async () => {
  const log = await openContent("order,step,team,completed\n1,a,A,2025-01-01\n");
  const ask = (asked: object) => overTime(log, asked as { every: "week"; ask: typeof summary });
  for (const every of ["year", undefined]) {
    await expect(ask({ every, ask: summary })).rejects.toMatchObject({
      error: { code: "EVENT_LOG_UNKNOWN_OPTION", details: { option: "every", value: String(every) } },
    });
  }
  await expect(ask({ every: "week" })).rejects.toMatchObject({ error: { details: { option: "ask" } } });
});

test("a Date in a filter is refused with how to write it", async () => {
  const log = await openContent("order,step,team,completed\n1,a,A,2025-01-01\n");
  const filter = { from: new Date(0) as unknown as string };
  await expect(summary(log, { filter })).rejects.toMatchObject({
    error: { code: "EVENT_LOG_UNREADABLE_INSTANT" },
  });
});
