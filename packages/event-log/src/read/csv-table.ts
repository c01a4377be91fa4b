import { join } from "node:path";
import { sqlText } from "../database.ts";
import { CleanCopy } from "./clean-copy.ts";
import { CsvCleaner } from "./clean-csv.ts";
import { type CsvDialect, detectCsvDialect } from "./csv-dialect.ts";
import type { ReadOptions } from "./raw-rows.ts";
import { readContent, type Source } from "./source.ts";
import { decodeLines } from "./text-encoding.ts";
import type { TextTable } from "./text-table.ts";

/**
 * A CSV as a table. All of it is looked at, and DuckDB then reads it in parallel: the file itself when every record of
 * it is sound, otherwise a sound copy.
 */
export function openCsvTable(source: Source, options: ReadOptions): TextTable {
  const dialect = detectCsvDialect(decodeSample(source), source.isWhole);
  return { ...dialect, load: () => loadCsv(source, dialect, options) };
}

/** The sample may end in the middle of a character, so it is cut at the end of a line. */
function decodeSample({ sample, isWhole }: Source): string {
  const end = Math.max(sample.lastIndexOf("\n"), sample.lastIndexOf("\r")) + 1;
  return decodeLines(isWhole || end === 0 ? sample : sample.subarray(0, end));
}

async function loadCsv(source: Source, dialect: CsvDialect, options: ReadOptions): Promise<string> {
  const { delimiter, before, header } = dialect;
  const shape = { delimiter: delimiter.charCodeAt(0), columns: header.length, before };
  const isPlain = source.packing === "none" && source.encoding === "utf-8";
  const copy = new CleanCopy(join(options.folder, "rows.csv"), isPlain ? source.file : null);
  const cleaner = new CsvCleaner(shape, options.rejects, copy);
  try {
    for await (const chunk of readContent(source, options.onFraction)) {
      options.signal?.throwIfAborted();
      await cleaner.add(chunk);
    }
    await cleaner.end();
  } finally {
    await copy.close();
  }
  return cleanCsvRelation(copy, dialect, cleaner.lineEnd);
}

/**
 * Everything is stated; nothing is left to DuckDB's sniffer. What threads read is put together again in the order of the
 * file, which costs less the more each of them reads at a time.
 */
function cleanCsvRelation({ file, skippedLines }: CleanCopy, dialect: CsvDialect, lineEnd: string): string {
  const columns = dialect.header.map((_, index) => `c${index}: 'VARCHAR'`).join(", ");
  return `read_csv(${sqlText(file)}, auto_detect = false, header = false, skip = ${skippedLines}, compression = 'none',
    delim = ${sqlText(dialect.delimiter)}, quote = '"', escape = '"', comment = '', nullstr = '',
    new_line = ${sqlText(lineEnd === "\n" ? "\\n" : "\\r\\n")}, max_line_size = 4194304, buffer_size = 33554432, columns = {${columns}})`;
}
