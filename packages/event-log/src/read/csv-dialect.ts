import type { SkipKind } from "./skip-kinds.ts";
import { splitRows } from "./split-rows.ts";
import { isDataRow, isUnitsRow, listTitles } from "./table-start.ts";
import { readTimeShape } from "./time-shape.ts";

/** How a CSV is written, with the first rows of it. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly hasHeader: boolean;
  /** Names of the columns: from the header, or "column 1", "column 2", … */
  readonly header: readonly string[];
  /** The first rows of data: without the header again, totals and remarks. */
  readonly sampleRows: readonly (readonly string[])[];
  /** What the rows before the first row of data are: titles, the header, units. Blank lines do not count. */
  readonly before: readonly SkipKind[];
}

const delimiters = [",", ";", "\t", "|"];
const rowsToJudge = 200;
const rowsToSample = 2000;

/**
 * Detects delimiter, titles and header from the beginning of a file. The delimiter is what Excel's line `sep=` says, or
 * the one that cuts most rows into equally many fields; of equals, the one that makes more fields. `isWhole` says that
 * nothing follows `text`.
 *
 * @example
 * ```ts
 * import { detectCsvDialect } from "@stuur/event-log";
 * const dialect = detectCsvDialect("Orders 2025\norder;bedrag;dag\nA1;12,50;ma\nA2;8,00;di\n");
 * dialect.delimiter; // => ";"
 * dialect.header; // => ["order", "bedrag", "dag"]
 * dialect.before; // => ["title", "header"]
 * ```
 */
export function detectCsvDialect(text: string, isWhole = true): CsvDialect {
  const bytes = Buffer.from(text);
  const delimiter = statedDelimiter(text) ?? bestDelimiter(bytes, isWhole);
  const rows = splitRows(bytes, delimiter, { limit: rowsToSample, isWhole });
  const titles = listTitles(rows.slice(0, rowsToJudge));
  const [first = [], ...rest] = rows.slice(titles.length);
  const others = rest.slice(0, rowsToJudge).filter((row) => isDataRow(row, first));
  if (!looksLikeHeader(first, others)) {
    const header = first.map((_, index) => `column ${index + 1}`);
    const sampleRows = [first, ...rest].filter((row) => isDataRow(row, header));
    return { delimiter, hasHeader: false, header, sampleRows, before: titles };
  }
  const units: readonly SkipKind[] = isUnitsRow(rest[0]) ? ["units"] : [];
  const sampleRows = rest.slice(units.length).filter((row) => isDataRow(row, first));
  return {
    delimiter,
    hasHeader: true,
    header: distinctNames(first),
    sampleRows,
    before: [...titles, "header", ...units],
  };
}

function statedDelimiter(text: string): string | null {
  return /^"?sep=([^\w\s"]|\t)"?\r?\n/i.exec(text)?.[1] ?? null;
}

function bestDelimiter(bytes: Buffer, isWhole: boolean): string {
  let best = { delimiter: ",", score: -1 };
  for (const delimiter of delimiters) {
    const score = scoreDelimiter(splitRows(bytes, delimiter, { limit: rowsToJudge, isWhole }));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The share of the rows that have the most usual number of fields, if that is more than one. */
function scoreDelimiter(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const scores = [...counts]
    .filter(([width]) => width > 1)
    .map(([width, count]) => count / rows.length + Math.min(width, 100) / 1000);
  return Math.max(0, ...scores);
}

/** A header has names: filled cells that are neither times nor numbers, unlike the rows below it. */
function looksLikeHeader(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (first.some((cell) => readTimeShape(cell) !== null)) return false;
  const isRepeated = (cell: string, index: number) => cell !== "" && rows.some((row) => row[index] === cell);
  const numbers = first.filter((cell) => /^[\d.,-]+$/.test(cell.trim())).length;
  return numbers === 0 && !first.every(isRepeated) && first.some((cell) => cell.trim() !== "");
}

function distinctNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
