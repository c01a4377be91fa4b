import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent, importContent } = temporaryLogs();
const content =
  "bon;wat;ploeg;dag een;uur een;dag twee;uur twee;dag drie;uur drie\n1;zaag;X;03-02-2025;08:00;03-02-2025;09:30;20-02-2025;12:00\n1;lak;Y;13-02-2025;10:00;13-02-2025;11:45;20-02-2025;12:00\n";
const roles = { case: "bon", step: "wat", team: "ploeg" };

test("time, start and due may each be a pair of a date and a time of day", async () => {
  const log = await openContent(content, {
    columns: {
      ...roles,
      start: "dag een + uur een",
      time: "dag twee + uur twee",
      due: "dag drie + uur drie",
    },
  });
  const [first] = await log.database.query(
    "SELECT started_at::VARCHAR AS start, completed_at::VARCHAR AS time, due_at::VARCHAR AS due FROM events JOIN cases USING (case_no) ORDER BY position",
  );
  expect(first).toEqual({
    start: "2025-02-03 07:00:00",
    time: "2025-02-03 08:30:00",
    due: "2025-02-20 11:00:00",
  });
  expect(log.manifest.columns.time).toMatchObject({ column: "dag twee", with: "uur twee" });
});

test("names of a pair may have a plus sign themselves, and an unknown one is told", async () => {
  const renamed = content.replace("dag twee", "dag + twee");
  const log = await openContent(renamed, { columns: { ...roles, time: "dag + twee + uur twee" } });
  expect(log.manifest.columns.time).toMatchObject({ column: "dag + twee", with: "uur twee" });
  const result = await importContent(content, { columns: { ...roles, time: "dag twee + uur vier" } });
  expect(result).toMatchObject({ ok: false, error: { code: "EVENT_LOG_UNKNOWN_COLUMN" } });
});
