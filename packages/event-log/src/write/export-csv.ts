import { sqlText } from "../database.ts";
import type { EventLog } from "../event-log.ts";
import { type ExportColumn, exportOrder, exportRelation, listExportColumns } from "./export-columns.ts";
import type { TextExport } from "./export-text.ts";
import { instantText } from "./instant-text.ts";
import { joinEvenly } from "./join-evenly.ts";

/** How a CSV is written. */
export interface CsvOptions {
  readonly timeZone: string;
  readonly delimiter: string;
  readonly forSpreadsheet: boolean;
}

const byteOrderMark = "\uFEFF";

/**
 * A log as CSV (RFC 4180), a row for each event. Texts are as they are in the log; only `forSpreadsheet` puts an
 * apostrophe before what would run as a formula.
 */
export function describeCsv(log: EventLog, options: CsvOptions): TextExport {
  const { columns, roles } = listExportColumns(log);
  const { delimiter, forSpreadsheet } = options;
  const cells = columns.map((column, index) => {
    const cell = `coalesce(${cellSql(column, options)}, '')`;
    return index === 0 ? cell : `${sqlText(delimiter)} || ${cell}`;
  });
  const guarded = columns
    .filter(({ kind }) => forSpreadsheet && kind === "text")
    .map(({ expression }) => `coalesce(${isFormula(expression)}, FALSE)::INTEGER`);
  const header = columns.map(({ name }) => quoteName(name, delimiter)).join(delimiter);
  return {
    roles,
    before: `${forSpreadsheet ? byteOrderMark : ""}${header}\r\n`,
    rows: `SELECT ${joinEvenly([...cells, "chr(13) || chr(10)"], "||")} AS text, ${joinEvenly(guarded, "+") || "0"} AS changed
      FROM ${exportRelation(log)} ${exportOrder}`,
    after: "",
  };
}

function cellSql({ expression, kind }: ExportColumn, options: CsvOptions): string {
  if (kind === "instant") return instantText(expression, options.timeZone);
  const text = options.forSpreadsheet
    ? `(CASE WHEN ${isFormula(expression)} THEN '''' || ${expression} ELSE ${expression} END)`
    : expression;
  const special = [`'"'`, "chr(10)", "chr(13)", sqlText(options.delimiter)];
  const needsQuotes = special.map((part) => `contains(${text}, ${part})`).join(" OR ");
  return `CASE WHEN ${needsQuotes} THEN '"' || replace(${text}, '"', '""') || '"' ELSE ${text} END`;
}

/** What a spreadsheet takes for a formula; the sign of a number is none. */
function isFormula(text: string): string {
  return `(regexp_matches(${text}, '^[=@+\\t\\r-]') AND NOT regexp_full_match(${text}, '[+-][0-9.,]*'))`;
}

function quoteName(name: string, delimiter: string): string {
  return /["\r\n]/.test(name) || name.includes(delimiter) ? `"${name.replaceAll('"', '""')}"` : name;
}
