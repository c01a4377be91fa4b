import { sqlText } from "../database.ts";
import type { EventLog } from "../event-log.ts";
import type { ColumnsChosen } from "../read/choose-columns.ts";
import { dictionaryLimit } from "./dictionary-limit.ts";
import { exportOrder, exportRelation, listExportColumns } from "./export-columns.ts";

/** Writes a log as one flat Parquet table, a row for each event: instants as UTC timestamps, everything else as text. */
export async function writeParquet(log: EventLog, file: string): Promise<ColumnsChosen> {
  // Readers of Parquet do not tell capitals from small letters in names.
  const { columns, roles } = listExportColumns(log, (name) => name.toLowerCase());
  const selected = columns.map(({ name, expression, kind }) => {
    const value = kind === "instant" ? `make_timestamptz(epoch_us(${expression}))` : expression;
    return `${value} AS "${name.replaceAll('"', '""')}"`;
  });
  await log.database.run(
    `COPY (SELECT ${selected.join(", ")} FROM ${exportRelation(log)} ${exportOrder})
    TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd, ${dictionaryLimit(columns.length)})`,
  );
  return roles;
}
