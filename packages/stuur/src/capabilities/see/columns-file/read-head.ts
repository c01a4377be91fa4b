import { open } from "node:fs/promises";
import { detectCsvDialect, type RecognisedColumns, recogniseColumns } from "@stuur/event-log";

/** The beginning of a separated text, as it stands in the file. */
export interface FileHead {
  /** Three different values of a column, or of a pair (`Date + Time`), in the order of the file. */
  readonly samplesOf: (column: string) => readonly string[];
  readonly recognised: RecognisedColumns;
}

const bytes = 256 * 1024;

/** Reads the beginning of a file; null when it is no plain text, such as a workbook or something packed. */
export async function readHead(path: string): Promise<FileHead | null> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    const head = buffer.subarray(0, bytesRead);
    // A zero byte is in every workbook, archive and database, and in UTF-16.
    if (
      head.includes(0) ||
      (head[0] === 0x1f && head[1] === 0x8b) ||
      head.toString("latin1").trimStart().startsWith("<")
    ) {
      return null;
    }
    return describeHead(decode(head), bytesRead < bytes);
  } finally {
    await handle.close();
  }
}

function decode(head: Buffer): string {
  const text = head.toString("utf8").replace(/^\uFEFF/, "");
  // The last character may be cut.
  return text.slice(0, -4).includes("\uFFFD") ? new TextDecoder("windows-1252").decode(head) : text;
}

function describeHead(text: string, isWhole: boolean): FileHead {
  const { header, sampleRows } = detectCsvDialect(text, isWhole);
  const samplesOf = (column: string) => {
    const names = header.includes(column) ? [column] : column.split(" + ");
    const indexes = names.map((name) => header.indexOf(name));
    const values = sampleRows
      .map((row) =>
        indexes
          .map((index) => row[index]?.trim() ?? "")
          .join(" ")
          .trim(),
      )
      .filter((value) => value !== "");
    return [...new Set(values)].slice(0, 3);
  };
  return { samplesOf, recognised: recogniseColumns(header, sampleRows) };
}
