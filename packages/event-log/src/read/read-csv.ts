import { open } from "node:fs/promises";
import { join } from "node:path";
import { type Database, sqlText } from "../database.ts";
import { EventLogFailure } from "../errors.ts";
import type { ColumnRole } from "../manifest.ts";
import { type ColumnsChosen, chooseColumns } from "./choose-columns.ts";
import { CsvCleaner } from "./clean-csv.ts";
import { type CsvDialect, detectCsvDialect } from "./csv-dialect.ts";
import { createRawTable, type RawRows, type ReadOptions } from "./raw-rows.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import { readContent, type Source } from "./source.ts";
import { decodeText } from "./text-encoding.ts";

/** Reads a CSV into the table `raw`: sound records are copied to a file of our own, and DuckDB reads that in parallel. */
export async function readCsv(database: Database, source: Source, options: ReadOptions): Promise<RawRows> {
  const dialect = detectCsvDialect(decodeSample(source), source.isWhole);
  const columns = chooseCsvColumns(dialect, options.columns);
  options.rejects.setColumns(dialect.header);
  const file = join(options.folder, "rows.csv");
  const lineEnd = await writeCleanCsv(file, source, dialect, options);
  const selected = Object.entries(columns).map(([role, { column }]) => {
    return [role as ColumnRole, trimmed(`c${dialect.header.indexOf(column)}`)] as const;
  });
  await createRawTable(database, Object.fromEntries(selected), cleanCsvRelation(file, dialect, lineEnd));
  return {
    columns,
    availableColumns: dialect.header,
    delimiter: dialect.delimiter,
    hasHeader: dialect.hasHeader,
  };
}

/** Trimming is slow, and needed in few values: at most those that begin or end with a space, or hold more than ASCII. */
function trimmed(column: string): string {
  return `CASE WHEN ${column} LIKE ' %' OR ${column} LIKE '% ' OR strlen(${column}) > length(${column})
    THEN trim(${column}) ELSE ${column} END`;
}

/** The sample may end in the middle of a character, so it is cut at the end of a line. */
function decodeSample({ sample, isWhole }: Source): string {
  return decodeText(isWhole ? sample : sample.subarray(0, sample.lastIndexOf("\n") + 1));
}

function chooseCsvColumns(dialect: CsvDialect, chosen: ColumnsChosen | undefined): RecognisedColumns {
  if (dialect.hasHeader && dialect.sampleRows.length === 0) {
    throw new EventLogFailure("EVENT_LOG_HEADER_ONLY", { columns: dialect.header });
  }
  return chooseColumns(dialect.header, dialect.sampleRows, chosen);
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
