import { sqlText } from "../database.ts";
import { totalPattern } from "./table-start.ts";

/** A column of the file and the column of `raw` that has its texts. */
export interface RawName {
  readonly column: string;
  readonly raw: string;
}

/**
 * SQL over `raw` that tells for a row that cannot be read why it is no data: the header again, as at the top of each
 * printed page; a total or subtotal; a remark that fills one cell; empty cells. NULL for data. `isAll` says that `names` are all columns
 * of the file.
 */
export function skipKindSql(names: readonly RawName[], isAll: boolean): string {
  const filled = `list_filter([${names.map(({ raw }) => `raw.${raw}`).join(", ")}], lambda text : text <> '')`;
  const headers = names.filter(({ raw }) => ["case_id", "step", "time_text"].includes(raw));
  const isHeader = headers.map(({ column, raw }) => `raw.${raw} = ${sqlText(column.trim())}`).join(" AND ");
  const hasTime = `coalesce(regexp_matches(raw.time_text, '\\d[-/.:]\\d'), FALSE)`;
  const isTotal = `NOT ${hasTime} AND regexp_matches(${filled}[1], ${sqlText(totalPattern)}, 'i')`;
  const isRemark =
    isAll && names.length > 2
      ? `WHEN len(${filled}) = 1 AND regexp_matches(${filled}[1], '\\pL.*[ :]') THEN 'remark'`
      : "";
  const isEmpty = isAll ? `WHEN len(${filled}) = 0 THEN 'empty'` : "";
  return `CASE WHEN ${isHeader} THEN 'header' ${isEmpty} WHEN ${isTotal} THEN 'total' ${isRemark} END`;
}
