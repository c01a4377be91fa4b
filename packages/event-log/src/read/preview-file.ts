import { rm } from "node:fs/promises";
import { openDatabase } from "../database.ts";
import type { SourceKind } from "../manifest.ts";
import { createTemporaryFolder } from "../temporary-folder.ts";
import { describeOcel } from "./ocel/describe-ocel.ts";
import type { ObjectTypeCount } from "./ocel/object-types.ts";
import { openTable } from "./read-rows.ts";
import { Rejects } from "./rejects.ts";
import { openSource, type Source } from "./source.ts";
import type { TextTable } from "./text-table.ts";

/** The beginning of a file as it stands there, for somebody who says what its columns mean. */
export interface FilePreview {
  readonly kind: SourceKind;
  /** Names of the columns; none for XES and OCEL, whose columns show when all of it has been read. */
  readonly header: readonly string[];
  /** The first rows of data as texts, as many cells each as the header. A workbook's dates are in ISO 8601. */
  readonly rows: readonly (readonly string[])[];
  /** The sheets of a workbook, in its order. */
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /** The types of objects of an OCEL log, each of which can be what a case is. */
  readonly objectTypes: readonly ObjectTypeCount[];
}

/** Settings of `previewFile`. */
export interface PreviewOptions {
  /** The sheet of a workbook, by name; by default the visible one with the most rows. */
  readonly sheet?: string | undefined;
  /** The most rows; by default 500. */
  readonly mostRows?: number;
  /** For what must be unpacked before it can be read; by default that of the system. */
  readonly temporaryFolder?: string;
}

/**
 * Shows the first rows of a file without reading all of it (of OCEL: the types of objects, for which all is read). Names
 * of persons are shown as they stand there. Throws an `EventLogFailure` where `importEventLog` would fail on the same file
 * before it looks at the meaning of columns.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { previewFile } from "@stuur/event-log";
 *
 * const file = join(await mkdtemp(join(tmpdir(), "stuur-")), "orders.csv");
 * await writeFile(file, "order;stap;gereed\n1;Ontwerpen;31-12-2025 14:05\n");
 * const { kind, header, rows } = await previewFile(file);
 * [kind, header]; // => ["csv", ["order", "stap", "gereed"]]
 * rows; // => [["1", "Ontwerpen", "31-12-2025 14:05"]]
 * ```
 */
export async function previewFile(file: string, options: PreviewOptions = {}): Promise<FilePreview> {
  const folder = await createTemporaryFolder(options.temporaryFolder);
  try {
    const source = await openSource(file, { folder });
    const { kind } = source;
    const isOcel = kind.startsWith("ocel-");
    const isTable = !isOcel && kind !== "xes";
    return {
      kind,
      ...(isTable ? await readFirstRows(source, folder, options) : { header: [], rows: [] }),
      sheets: kind === "xlsx" ? await listSheets(source) : [],
      objectTypes: isOcel ? await describeOcel(file) : [],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readFirstRows(
  source: Source,
  folder: string,
  { sheet, mostRows = 500 }: PreviewOptions,
): Promise<Pick<FilePreview, "header" | "rows">> {
  const database = await openDatabase({ temporaryFolder: folder });
  try {
    const rejects = new Rejects();
    const table: TextTable = await openTable(database, source, { folder, sheet, rejects, onFraction() {} });
    return { header: table.header, rows: table.sampleRows.slice(0, mostRows) };
  } finally {
    await database.close();
  }
}

async function listSheets({ file }: Source): Promise<FilePreview["sheets"]> {
  const { openWorkbook } = await import("./xlsx/workbook.ts");
  const { sheets } = await openWorkbook(file);
  return sheets.map(({ name, isHidden }) => ({ name, isHidden }));
}
