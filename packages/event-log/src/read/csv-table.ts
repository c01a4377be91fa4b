import { open } from "node:fs/promises";
import { join } from "node:path";
import { sqlText } from "../database.ts";
import { CsvCleaner } from "./clean-csv.ts";
import { type CsvDialect, detectCsvDialect } from "./csv-dialect.ts";
import type { ReadOptions } from "./raw-rows.ts";
import { readContent, type Source } from "./source.ts";
import { decodeText } from "./text-encoding.ts";
import type { TextTable } from "./text-table.ts";

/** A CSV as a table: sound records are copied to a file of our own, and DuckDB reads that in parallel. */
export function openCsvTable(source: Source, options: ReadOptions): TextTable {
  const dialect = detectCsvDialect(decodeSample(source), source.isWhole);
  return {
    ...dialect,
    async load() {
      const file = join(options.folder, "rows.csv");
      const lineEnd = await writeCleanCsv(file, source, dialect, options);
      return cleanCsvRelation(file, dialect, lineEnd);
    },
  };
}

/** The sample may end in the middle of a character, so it is cut at the end of a line. */
function decodeSample({ sample, isWhole }: Source): string {
  return decodeText(isWhole ? sample : sample.subarray(0, sample.lastIndexOf("\n") + 1));
}

async function writeCleanCsv(file: string, source: Source, dialect: CsvDialect, options: ReadOptions) {
  const out = await open(file, "wx");
  try {
    const { delimiter, hasHeader, header } = dialect;
    const shape = { delimiter: delimiter.charCodeAt(0), columns: header.length, hasHeader };
    const cleaner = new CsvCleaner(shape, options.rejects, out);
    for await (const chunk of readContent(source, options.onFraction)) {
      options.signal?.throwIfAborted();
      await cleaner.add(chunk);
    }
    await cleaner.end();
    return cleaner.lineEnd;
  } finally {
    await out.close();
  }
}

/** Everything is stated; nothing is left to DuckDB's sniffer. */
function cleanCsvRelation(file: string, dialect: CsvDialect, lineEnd: string): string {
  const columns = dialect.header.map((_, index) => `c${index}: 'VARCHAR'`).join(", ");
  return `read_csv(${sqlText(file)}, auto_detect = false, header = false, compression = 'none',
    delim = ${sqlText(dialect.delimiter)}, quote = '"', escape = '"', comment = '', nullstr = '',
    new_line = ${sqlText(lineEnd === "\n" ? "\\n" : "\\r\\n")}, max_line_size = 4194304, buffer_size = 8388608, columns = {${columns}})`;
}
