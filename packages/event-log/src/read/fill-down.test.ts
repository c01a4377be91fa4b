import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent, importContent } = temporaryLogs();

const header = "Order;Stap;Team;Gereed";
const merged = [
  header,
  "A1;plan;X;2025-03-03 09:00",
  ";zaag;Y;2025-03-04 09:00",
  ";lever;Z;2025-03-05 09:00",
  ";;;",
  "Totaal A1;;;",
  "A2;plan;X;2025-03-06 09:00",
  ";zaag;Y;2025-03-07 09:00",
  ";lever;Z;2025-03-08 09:00",
].join("\n");

test("a case that stands on its first row only goes for the rows below, and a note tells how many", async () => {
  const log = await openContent(merged);
  const rows = await log.database.query(
    "SELECT case_id, count(*) AS events FROM events GROUP BY 1 ORDER BY 1",
  );
  expect(rows).toEqual([
    { case_id: "A1", events: 3 },
    { case_id: "A2", events: 3 },
  ]);
  const note = log.manifest.notes.find(({ code }) => code === "case-filled-down");
  expect(note?.nl).toContain("4 regels");
  expect(log.manifest.doubt.rejected.count).toBe(0);
});

test("a column that the caller names is filled down as well", async () => {
  const log = await openContent(merged.replace("Order", "Kolom"), { columns: { case: "Kolom" } });
  expect(log.manifest.counts).toMatchObject({ cases: 2, events: 6 });
});

test.for([
  [
    "the first row has none",
    `${header}\n;plan;X;2025-03-03\n;zaag;Y;2025-03-04\nA1;plan;X;2025-03-05\nA2;zaag;Y;2025-03-06\n;lever;Y;2025-03-07`,
  ],
  [
    "most rows have one",
    `${header}\nA1;plan;X;2025-03-03\nA1;zaag;Y;2025-03-04\nA2;plan;X;2025-03-05\n;zaag;Y;2025-03-06`,
  ],
  [
    "the same ones come back",
    `${header}\nA1;plan;X;2025-03-03\n;zaag;Y;2025-03-04\nA1;plan;X;2025-03-05\n;zaag;Y;2025-03-06\n;lever;Y;2025-03-07`,
  ],
])("nothing is filled down where %s", async ([, content]) => {
  const result = await importContent(content!, { columns: { case: "Order" } });
  expect(result.ok && result.log.notes.map(({ code }) => code)).not.toContain("case-filled-down");
  expect(result.ok && result.log.doubt.rejected.reasons.map(({ code }) => code)).toEqual(["no-case"]);
});
