import { EventLogFailure } from "../../errors.ts";
import { sizeOfPart } from "./package-parts.ts";
import { readSheetRows, type SheetRow } from "./sheet-rows.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** A sheet with its first rows. */
export interface SheetSample {
  readonly sheet: Sheet;
  readonly rows: readonly SheetRow[];
  /** Whether the sheet has no more rows. */
  readonly isWhole: boolean;
}

const rowsToSample = 2000;

/**
 * The sheet of that name, hidden or not; without a name the visible one with the most rows that hold more than one cell.
 * Fails with the names that there are.
 */
export async function chooseSheet(workbook: Workbook, wanted: string | undefined): Promise<SheetSample> {
  const { sheets } = workbook;
  const names = sheets.map(({ name }) => name);
  if (wanted !== undefined) {
    const key = wanted.trim().toLowerCase();
    const sheet = sheets.find(({ name }) => name.trim().toLowerCase() === key);
    if (!sheet) throw new EventLogFailure("EVENT_LOG_UNKNOWN_SHEET", { sheet: wanted, sheets: names });
    return sampleSheet(workbook, sheet);
  }
  let best: SheetSample | null = null;
  let most = 0;
  for (const sheet of sheets.filter(({ isHidden }) => !isHidden)) {
    const sample = await sampleSheet(workbook, sheet);
    const size = measure(workbook, sample);
    if (size > most) {
      best = sample;
      most = size;
    }
  }
  if (!best) throw new EventLogFailure("EVENT_LOG_EMPTY_WORKBOOK", { sheets: names });
  if (most === 1) throw new EventLogFailure("EVENT_LOG_HEADER_ONLY", { columns: listHeader(best) });
  return best;
}

/** The cells of the only row that has several. */
function listHeader({ rows }: SheetSample): readonly string[] {
  const header = rows.map(({ cells }) => cells.filter((cell) => cell !== ""));
  return header.find((cells) => cells.length > 1) ?? [];
}

async function sampleSheet(workbook: Workbook, sheet: Sheet): Promise<SheetSample> {
  const rows: SheetRow[] = [];
  const tally = { errors: 0, formulas: 0, mergedRows: 0 };
  for await (const piece of readSheetRows(workbook, sheet, tally)) {
    for (const row of piece.rows) {
      if (row.cells.every((cell) => cell.trim() === "")) continue;
      if (rows.length === rowsToSample) return { sheet, rows, isWhole: false };
      rows.push(row);
    }
  }
  return { sheet, rows, isWhole: true };
}

/** Rows of a table; of sheets with more rows than the sample, the one that takes most room has the most. */
function measure(workbook: Workbook, { sheet, rows, isWhole }: SheetSample): number {
  const tableRows = rows.filter(({ cells }) => cells.filter((cell) => cell !== "").length > 1).length;
  return isWhole || tableRows < 2 ? tableRows : tableRows + sizeOfPart(workbook.parts, sheet.part);
}
