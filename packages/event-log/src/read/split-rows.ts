import { emptyRecord, scanRecord, skipLine, splitRecord } from "./csv-records.ts";

/** An open quote with so much text after it was never closed. */
const maxOpenBytes = 64 * 1024;

/**
 * The rows of the beginning of a CSV, without blank ones: at most `limit`. A line whose quotes are broken is a row by
 * itself. The last row is left out when more text may follow it.
 */
export function splitRows(
  bytes: Buffer,
  delimiter: string,
  { limit, isWhole }: { readonly limit: number; readonly isWhole: boolean },
): string[][] {
  const shape = { delimiter: delimiter.charCodeAt(0), columns: Number.POSITIVE_INFINITY };
  const record = emptyRecord();
  const rows: string[][] = [];
  for (let start = 0; start < bytes.length && rows.length < limit; ) {
    scanRecord(bytes, start, shape, record);
    if (record.outcome === "open" && !isWhole && bytes.length - start < maxOpenBytes) break;
    const { next, end } = record.outcome === "whole" ? record : lineAt(bytes, start);
    const cells = splitRecord(bytes, { start, end }, shape.delimiter);
    if (cells.some((cell) => cell.trim() !== "")) rows.push(cells);
    start = next;
  }
  return rows;
}

function lineAt(bytes: Buffer, start: number): { next: number; end: number } {
  const next = skipLine(bytes, start);
  if (next < 0) return { next: bytes.length, end: bytes.length };
  const hasTwo = bytes[next - 2] === 0x0d && bytes[next - 1] === 0x0a;
  return { next, end: hasTwo ? next - 2 : next - 1 };
}
