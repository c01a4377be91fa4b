import { previewFile, type RecognisedColumns, recogniseColumns } from "@stuur/event-log";

/** The beginning of a separated text, as it stands in the file. */
export interface FileHead {
  /** Three different values of a column, or of a pair (`Date + Time`), in the order of the file. */
  readonly samplesOf: (column: string) => readonly string[];
  readonly recognised: RecognisedColumns;
}

/** Reads the beginning of a file; null when it is no separated text, such as a workbook or XES. */
export async function readHead(path: string): Promise<FileHead | null> {
  const { kind, header, rows } = await previewFile(path);
  if (kind !== "csv") return null;
  const samplesOf = (column: string) => {
    const names = header.includes(column) ? [column] : column.split(" + ");
    const indexes = names.map((name) => header.indexOf(name));
    const values = rows.map((row) =>
      indexes
        .map((index) => row[index]?.trim() ?? "")
        .join(" ")
        .trim(),
    );
    return [...new Set(values.filter((value) => value !== ""))].slice(0, 3);
  };
  return { samplesOf, recognised: recogniseColumns(header, rows) };
}
