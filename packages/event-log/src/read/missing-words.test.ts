import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();
const words = ["n.v.t.", "nvt", "-", "n/a", "#N/A", "?"];

/** A row for each case, of which a few have no date of the second step, or of the promise. */
const wide = (cells: readonly string[]) =>
  [
    "Dossier;Aangevraagd;Beoordeeld;Besluit;Deadline",
    ...Array.from({ length: 24 }, (_, row) => {
      const day = String(row + 1).padStart(2, "0");
      return `D${row};${day}-01-2025;${cells[row] ?? `${day}-02-2025`};${day}-03-2025;${cells[row + 12] ?? cells[row] ?? `${day}-04-2025`}`;
    }),
  ].join("\n");

test("words for nothing are empty cells where a date belongs", async () => {
  const { manifest } = await openContent(wide(words));
  expect(manifest.columns.step?.column).toBe("Aangevraagd, Beoordeeld, Besluit");
  expect(manifest.counts).toMatchObject({ rows: 24, cases: 24, events: 24 * 3 - 6, casesWithDueDate: 18 });
  expect(manifest.doubt).toMatchObject({ unreadableDueDates: 0, rejected: { count: 0 } });
});

test("a cell that cannot be read is counted as a cell, and the rest of its row stays", async () => {
  const { manifest } = await openContent(wide(["onzin", "morgen"]));
  expect(manifest.counts).toMatchObject({ rows: 24, cases: 24, events: 24 * 3 - 2 });
  const { count, cells, reasons } = manifest.doubt.rejected;
  expect({ count, cells }).toEqual({ count: 2, cells: 2 });
  expect(reasons).toMatchObject([{ code: "bad-time-cell", count: 2 }]);
  expect(manifest.doubt.unreadableDueDates).toBe(2 * 2);
});
