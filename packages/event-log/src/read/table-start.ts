import type { SkipKind } from "./skip-kinds.ts";

type Row = readonly string[];

const mostTitles = 10;

/**
 * What stands above the column names: Excel's line with the delimiter, and titles, which fill at most half as many cells
 * as the usual row does.
 */
export function listTitles(rows: readonly Row[]): readonly SkipKind[] {
  const kinds: SkipKind[] = isSeparatorLine(rows[0]) ? ["separator"] : [];
  const usual = medianFilled(rows.slice(kinds.length));
  if (usual < 3) return kinds;
  for (const row of rows.slice(kinds.length, kinds.length + mostTitles)) {
    if (countFilled(row) * 2 > usual) return kinds;
    kinds.push("title");
  }
  return kinds;
}

const unit =
  /^[([]?(uren|uur|min|minuten|sec|seconden|dagen|dag|weken|hours?|minutes|seconds|days?|weeks?|u|h|s|eur|euro|€|kg|st|stuks|pcs|%|m|m2|m²|m3|m³|mm|cm|l|nr|tekst|text|getal|number|datum|date|tijd|time|(dd|mm|jjjj|yyyy|yy|jj)[-/.](dd|mm)[-/.](dd|jjjj|yyyy|yy|jj)( [hu]{2}:mm(:ss)?)?|[hu]{2}:mm(:ss)?)[)\]]?$/i;

/** A second row of names: the units or the form of the columns. */
export function isUnitsRow(row: Row | undefined): boolean {
  const filled = (row ?? []).map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => unit.test(cell));
}

/** Whether a row of the sample is data: not the header again, not a total, not a remark. */
export function isDataRow(row: Row, header: Row): boolean {
  if (header.length > 2 && countFilled(row) < 2) return false;
  const isHeader = row.every((cell, index) => cell.trim() === (header[index] ?? "").trim());
  return !isHeader && !isTotalRow(row);
}

/** How the first filled cell of a row with a total begins. */
export const totalPattern = "^\\W*(sub|eind|grand |generaal )?-?(totaal|totalen|totals?)\\b";

const total = new RegExp(totalPattern, "i");

function isTotalRow(row: Row): boolean {
  const first = row.find((cell) => cell.trim() !== "") ?? "";
  return total.test(first) && countFilled(row) * 2 <= row.length + 1;
}

function isSeparatorLine(row: Row | undefined): boolean {
  return row !== undefined && /^"?sep=/i.test(row[0] ?? "") && countFilled(row) === 1;
}

function countFilled(row: Row): number {
  return row.filter((cell) => cell.trim() !== "").length;
}

function medianFilled(rows: readonly Row[]): number {
  const counts = rows.map(countFilled).toSorted((a, b) => a - b);
  return counts[counts.length >> 1] ?? 0;
}
