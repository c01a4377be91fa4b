import type { CsvTable } from "./csv-download.ts";
import { saveFile } from "./csv-download.ts";
import type { Language } from "./language.ts";

/** A table with what its columns hold, as far as it is more than a text or a number. */
export interface ExcelTable extends CsvTable {
  /** `day`: texts as `2025-03-01` are dates; `share`: numbers are shares of 1. */
  readonly kinds: readonly ("day" | "share" | null)[];
}

/** Gives the reader a table as a workbook: numbers, shares and dates are what they are, and can be computed with. */
export async function downloadExcel(table: ExcelTable, language: Language): Promise<void> {
  saveFile(await writeExcel(table, language), table.name, "xlsx");
}

/** Texts are written as texts, so that none is taken for a formula. Loaded when it is asked for: few pages need it. */
export async function writeExcel({ name, head, rows, kinds }: ExcelTable, language: Language): Promise<Blob> {
  const { default: writeFile } = await import("write-excel-file/universal");
  const title = head.map((value) => ({ type: String, value, fontWeight: "bold", wrap: true }) as const);
  const cells = rows.map((row) =>
    row.map((value, index) => writeCell(value, kinds[index] ?? null, language)),
  );
  const columns = head.map((label, index) => ({ width: widthOf([label, ...rows.map((row) => row[index])]) }));
  return writeFile([title, ...cells], {
    columns,
    sheet: sheetName(name),
    stickyRowsCount: 1,
  }).toBlob();
}

const longestSheetName = 31;

/** A name that Excel takes: without its signs, not too long, and not the one that it keeps for itself. */
function sheetName(name: string): string {
  const text = name.replaceAll(/[[\]:*?/\\'\s]+/g, " ").trim();
  const sheet = text.slice(0, longestSheetName).trim() || "Stuur";
  return sheet.toLowerCase() === "history" ? `${sheet} 1` : sheet;
}

function writeCell(
  value: string | number | null | undefined,
  kind: "day" | "share" | null,
  language: Language,
) {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") {
    const format = kind === "share" ? "0.0%" : Number.isInteger(value) ? "#,##0" : "#,##0.00";
    return Number.isFinite(value) ? { type: Number, value, format } : null;
  }
  if (kind === "day" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return { type: Date, value: new Date(value), format: language === "nl" ? "dd-mm-yyyy" : "dd/mm/yyyy" };
  }
  return { type: String, value: value.replaceAll(unwritable, "").slice(0, longestText) };
}

/** What a workbook cannot hold. */
const unwritable = /\p{Cc}(?<![\t\n\r])|\p{Cs}/gu;
const longestText = 32_767;

/** In characters; figures are narrower than they are long. */
function widthOf(values: readonly (string | number | null | undefined)[]): number {
  const lengths = values.map((value) => (typeof value === "string" ? value.length : 10));
  return Math.min(60, Math.max(10, ...lengths.slice(0, 500)) + 2);
}
