import { readTimeShape } from "./time-shape.ts";

/** How a CSV is written, with the first rows of it. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly hasHeader: boolean;
  /** Names of the columns: from the header, or "column 1", "column 2", … */
  readonly header: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
}

const delimiters = [",", ";", "\t", "|"];
const rowsToJudge = 200;
const rowsToSample = 2000;

/**
 * Detects delimiter and header from the beginning of a file. The delimiter is the one that cuts most rows into as many
 * fields as the first row has; of equals, the one that makes more fields. `isWhole` says that nothing follows `text`.
 *
 * @example
 * ```ts
 * import { detectCsvDialect } from "@stuur/event-log";
 * const dialect = detectCsvDialect("order;bedrag\nA1;12,50\nA2;8,00\n");
 * dialect.delimiter; // => ";"
 * dialect.header; // => ["order", "bedrag"]
 * ```
 */
export function detectCsvDialect(text: string, isWhole = true): CsvDialect {
  let best = { delimiter: ",", score: -1 };
  for (const delimiter of delimiters) {
    const score = scoreDelimiter(splitRows(text, delimiter, rowsToJudge, isWhole));
    if (score > best.score) best = { delimiter, score };
  }
  const rows = splitRows(text, best.delimiter, rowsToSample + 1, isWhole);
  const first = rows[0] ?? [];
  const hasHeader = looksLikeHeader(first, rows.slice(1, rowsToJudge));
  return {
    delimiter: best.delimiter,
    hasHeader,
    header: hasHeader ? distinctNames(first) : first.map((_, index) => `column ${index + 1}`),
    sampleRows: hasHeader ? rows.slice(1) : rows,
  };
}

function scoreDelimiter(rows: readonly (readonly string[])[]): number {
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const alike = rows.filter((row) => row.length === width).length / rows.length;
  return alike + Math.min(width, 100) / 1000;
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

/** Splits by RFC 4180. The last row is left out when more text may follow it. */
function splitRows(text: string, delimiter: string, limit: number, isWhole: boolean): string[][] {
  const cells = new RegExp(
    `("(?:[^"]|"")*" *|[^${escapeDelimiter(delimiter)}\\r\\n]*)(${escapeDelimiter(delimiter)}|\\r\\n|\\n|\\r|$)`,
    "gy",
  );
  const rows: string[][] = [];
  let row: string[] = [];
  for (let match = cells.exec(text); match && rows.length < limit; match = cells.exec(text)) {
    const [whole, cell = "", end] = match;
    row.push(cell.startsWith('"') ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell);
    if (end === delimiter) continue;
    const isCut = end === "" && !isWhole;
    if (!isCut && row.some((value) => value.trim() !== "")) rows.push(row);
    row = [];
    if (whole === "" || end === "") break;
  }
  return rows;
}

function escapeDelimiter(delimiter: string): string {
  return delimiter === "\t" ? "\\t" : `\\${delimiter}`;
}
