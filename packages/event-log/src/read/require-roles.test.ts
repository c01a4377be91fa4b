import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import type { ColumnsChosen } from "./choose-columns.ts";

const { importContent } = temporaryLogs();
const content = "order;stap;team;gereed\n1;plan;X;2025-03-03\n1;zaag;Y;2025-03-04\n";

test("a role that does not exist is told, with those that do", async () => {
  const result = await importContent(content, { columns: { ploeg: "team" } as ColumnsChosen });
  expect(result).toMatchObject({ ok: false, error: { code: "EVENT_LOG_UNKNOWN_ROLE" } });
  expect(!result.ok && result.error.message.nl).toMatch(
    /^ploeg is geen rol .*case, step, time, start, person, team, due/,
  );
});

test.for([
  { case: "stap", step: "stap" },
  { step: "gereed", time: "gereed" },
  { case: "order", team: "order" },
])("one column cannot be both of %o", async (columns) => {
  const result = await importContent(content, { columns });
  expect(result).toMatchObject({ ok: false, error: { code: "EVENT_LOG_SAME_COLUMN" } });
});

test("the team may be the step", async () => {
  const result = await importContent(content, { columns: { step: "team", team: "team" } });
  expect(result.ok && result.log.counts).toMatchObject({ steps: 2, teams: 2 });
});
