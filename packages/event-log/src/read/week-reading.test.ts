import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent, importContent } = temporaryLogs();

const orders = (lines: readonly string[]) => lines.join("\n");
const wide = orders([
  "Order;Orderdatum;Tekening;Montage;Afgesproken",
  ...Array.from({ length: 20 }, (_, row) => `${row + 1};${(row % 9) + 10}-12-2024;wk 51;wk 3;wk 4`),
]);

test("a week without a year has that of another date of the row, a step as well", async () => {
  const log = await openContent(wide);
  expect(log.manifest.columns.due?.column).toBe("Afgesproken");
  const found = await log.database.query<{ step: string; day: string }>(
    "SELECT DISTINCT step::VARCHAR AS step, completed_at::DATE::VARCHAR AS day FROM events WHERE step <> 'Orderdatum' AND step <> 'Order' ORDER BY 2",
  );
  // Monday 16 December 2024 and 13 January 2025, at midnight in Amsterdam.
  expect(found.filter(({ step }) => step === "Tekening" || step === "Montage")).toEqual([
    { step: "Tekening", day: "2024-12-15" },
    { step: "Montage", day: "2025-01-12" },
  ]);
});

test("a promised week lasts to the end of its Sunday, and the note says so", async () => {
  const log = await openContent(
    "order;stap;gereed;leverweek\n1;a;2025-03-17 10:00;2025 wk 12\n1;b;2025-03-23 20:00;2025 wk 12\n2;a;2025-03-24 10:00;2025 wk 12\n",
    { columns: { due: "leverweek" } },
  );
  const cases = await log.database.query(
    "SELECT case_id, due_at::VARCHAR AS due, late FROM cases ORDER BY 1",
  );
  expect(cases).toEqual([
    { case_id: "1", due: "2025-03-23 22:59:59.999999", late: false },
    { case_id: "2", due: "2025-03-23 22:59:59.999999", late: true },
  ]);
  expect(log.manifest.notes.find(({ code }) => code === "weeks")?.nl).toBe(
    "In “leverweek” zijn 3 waarden weken; zo’n week loopt tot het einde van de zondag.",
  );
});

const yearless = orders([
  "order;stap;team;gereed",
  ...Array.from({ length: 12 }, (_, row) => `${row >> 1};${row % 2 ? "b" : "a"};X;wk ${row + 1}`),
]);

test("weeks of a file that has no year at all are not guessed", async () => {
  const result = await importContent(yearless);
  expect(result).toMatchObject({ ok: false, error: { code: "EVENT_LOG_NO_READABLE_ROWS" } });
  expect(!result.ok && result.error.message.nl).toContain("bij deze week staat geen jaar");
});

test("they can be read once somebody tells the year", async () => {
  const { manifest } = await openContent(yearless, { weekYear: 2024 });
  expect(manifest.counts.events).toBe(12);
  expect(manifest.firstAt).toBe("2023-12-31T23:00:00.000Z");
  expect(manifest.columns.time?.evidence.at(-1)?.nl).toBe(
    "0 van 12 bekeken waarden zijn te lezen als tijd; 12 zijn een week zonder jaar",
  );
});

test("a week among dates in its own column has the year of the nearest row of its case", async () => {
  const lines = ["1;a;X;18-12-2024", "1;b;X;wk 3", "2;a;X;wk 50", "2;b;X;20-12-2024", "3;a;X;wk 12"];
  const log = await openContent(
    orders(["order;stap;team;gereed", ...lines, "3;b;X;onbekend", "4;a;X;19-12-2024"]),
  );
  const found = await log.database.query(
    "SELECT case_id || step AS step, completed_at::DATE::VARCHAR AS day FROM events ORDER BY 1",
  );
  expect(found).toEqual([
    { step: "1a", day: "2024-12-17" },
    { step: "1b", day: "2025-01-12" },
    { step: "2a", day: "2024-12-08" },
    { step: "2b", day: "2024-12-19" },
    { step: "4a", day: "2024-12-18" },
  ]);
  const reasons = log.manifest.doubt.rejected.reasons.map(({ code, count }) => [code, count]);
  expect(reasons).toEqual([
    ["bad-time", 1],
    ["week-without-year", 1],
  ]);
});

test("a step column that mixes dates and weeks is read whole", async () => {
  const rows = Array.from({ length: 20 }, (_, row) => {
    return `${row + 1};${row % 2 ? "wk 50" : "10-12-2024"};${row % 3 ? "18-12-2024" : "wk 51"};wk 3`;
  });
  const { manifest } = await openContent(orders(["Order;Orderdatum;Tekening;Montage", ...rows]));
  // Of every sixth row nothing tells a year.
  expect(manifest.counts).toMatchObject({ rows: 20, cases: 17 });
  expect(manifest.firstAt.slice(0, 10)).toBe("2024-12-08");
  expect(manifest.lastAt.slice(0, 10)).toBe("2025-01-12");
});
