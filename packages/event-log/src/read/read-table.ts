import type { Database } from "../database.ts";
import { EventLogFailure } from "../errors.ts";
import { chooseColumns } from "./choose-columns.ts";
import { createRawTable, type RawRows, type ReadOptions } from "./raw-rows.ts";
import type { TextTable } from "./text-table.ts";

/** Reads a table of texts into the table `raw`, with the columns that are recognised or chosen. */
export async function readTable(
  database: Database,
  table: TextTable,
  options: ReadOptions,
): Promise<RawRows> {
  const { header, hasHeader, sampleRows, delimiter } = table;
  if (hasHeader && sampleRows.length === 0) {
    throw new EventLogFailure("EVENT_LOG_HEADER_ONLY", { columns: header });
  }
  const columns = chooseColumns(header, sampleRows, options.columns);
  options.rejects.setColumns(header);
  const expressionOf = (column: string) => trimmed(`c${header.indexOf(column)}`);
  const used = new Set(Object.values(columns).map(({ column }) => column));
  const attributes = header.filter((column) => !used.has(column));
  const roles = Object.entries(columns).map(([role, { column }]) => [role, expressionOf(column)]);
  await createRawTable(database, {
    relation: await table.load(),
    roles: Object.fromEntries(roles),
    attributes: attributes.map(expressionOf),
  });
  return { columns, availableColumns: header, attributes, stepsPerRow: 1, delimiter, hasHeader };
}

/** Trimming is slow, and needed in few values: at most those that begin or end with a space, or hold more than ASCII. */
function trimmed(column: string): string {
  return `CASE WHEN ${column} LIKE ' %' OR ${column} LIKE '% ' OR strlen(${column}) > length(${column})
    THEN trim(${column}) ELSE ${column} END`;
}
