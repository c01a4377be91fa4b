import { type Database, sqlText } from "../../database.ts";
import { EventLogFailure } from "../../errors.ts";
import type { ReadOptions } from "../raw-rows.ts";
import type { Source } from "../source.ts";
import type { TextTable } from "../text-table.ts";

const rowsToSample = 2000;

/**
 * A Parquet file as a table of texts. An instant is written in UTC (`2025-12-31 13:05:00Z`), a time without zone as it
 * is, lists and structures as JSON, bytes as the text that they are in UTF-8 and otherwise in hexadecimal.
 */
export async function openParquetTable(
  database: Database,
  source: Source,
  options: ReadOptions,
): Promise<TextTable> {
  const file = `read_parquet(${sqlText(source.file)})`;
  const columns = await refuseBroken(database.query<ParquetColumn>(`DESCRIBE SELECT * FROM ${file}`));
  const names = columns.map((_, index) => `c${index}`);
  const texts = columns.map(({ column_type }, index) => `${asText(`c${index}`, column_type)} AS c${index}`);
  const rows = `${file} AS parquet_rows(${names.join(", ")})`;
  const relation = `(SELECT ${texts.join(", ")} FROM ${rows})`;
  const sample = database.query<Record<string, string | null>>(`FROM ${relation} LIMIT ${rowsToSample}`);
  return {
    header: columns.map(({ column_name }, index) => column_name.trim() || `column ${index + 1}`),
    hasHeader: true,
    sampleRows: (await refuseBroken(sample)).map((row) => names.map((name) => row[name] ?? "")),
    delimiter: null,
    async load() {
      options.signal?.throwIfAborted();
      // Reads every value, so that a page that is damaged is known before the work begins.
      const count = `SELECT count(*) AS count, bit_xor(hash(${names.join(", ")})) FROM ${rows}`;
      const [whole] = await refuseBroken(database.query<{ count: number }>(count));
      options.rejects.acceptLines(whole?.count ?? 0);
      options.onFraction(1);
      return relation;
    },
  };
}

interface ParquetColumn {
  readonly column_name: string;
  readonly column_type: string;
}

/** The SQL of a column's text. Instants take the way around ICU, which is slow. */
function asText(column: string, type: string): string {
  if (type === "TIMESTAMP WITH TIME ZONE") return `make_timestamp(epoch_us(${column}))::VARCHAR || 'Z'`;
  if (type.startsWith("TIMESTAMP")) return `${column}::TIMESTAMP::VARCHAR`;
  if (type === "BLOB") return `coalesce(try(decode(${column})), hex(${column}))`;
  if (type.endsWith("]") || /^(STRUCT|MAP|UNION)\(/.test(type)) return `to_json(${column})::VARCHAR`;
  return `${column}::VARCHAR`;
}

/** What goes wrong in reading the file is the file's fault, unless it was stopped or the memory is too small. */
async function refuseBroken<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: Error) => {
    if (/interrupt|out of memory/i.test(error.message)) throw error;
    throw new EventLogFailure("EVENT_LOG_BROKEN_PARQUET");
  });
}
