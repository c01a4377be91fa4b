import { open } from "node:fs/promises";
import { join } from "node:path";
import { openCsvTable } from "../csv-table.ts";
import type { ReadOptions } from "../raw-rows.ts";
import type { Source } from "../source.ts";
import type { TextTable } from "../text-table.ts";
import { chooseSheet, type SheetSample } from "./choose-sheet.ts";
import { createRowWriter, type RowWriter } from "./row-writer.ts";
import { describeReading } from "./sheet-notes.ts";
import { readSheetRows, type SheetTally } from "./sheet-rows.ts";
import { openWorkbook, type Workbook } from "./workbook.ts";

/**
 * A sheet of a workbook as a table. Its rows become lines of a CSV, each at the number that the row has in Excel, so that
 * titles, headers and totals are found in the same way as in a CSV. Dates become local times in ISO 8601.
 */
export async function openSheetTable(source: Source, options: ReadOptions): Promise<TextTable> {
  const workbook = await openWorkbook(source.file);
  const sample = await chooseSheet(workbook, options.sheet);
  const tally: SheetTally = { errors: 0, formulas: 0, mergedRows: 0 };
  const writer = createRowWriter(sample.rows);
  const file = join(options.folder, "sheet.csv");
  const table = openCsvTable(asCsv(source, file, sample), { ...options, onFraction: () => {} });
  return {
    ...table,
    delimiter: null,
    async load() {
      await writeRows({ workbook, sample, tally, writer, file }, options);
      return table.load();
    },
    notes: () => [
      ...(table.notes?.() ?? []),
      ...describeReading(workbook, sample.sheet, { ...tally, beyond: writer.beyond() }),
    ],
  };
}

function asCsv({ bytes, compressed }: Source, file: string, { rows, isWhole }: SheetSample): Source {
  const writer = createRowWriter(rows);
  const sample = Buffer.from(rows.map((row) => writer.write(row)).join(""));
  return {
    file,
    storedBytes: sample.length,
    packing: "none",
    bytes,
    compressed,
    kind: "csv",
    encoding: "utf-8",
    sample,
    isWhole,
  };
}

/** A sheet on its way to a file. */
interface SheetCopy {
  readonly workbook: Workbook;
  readonly sample: SheetSample;
  readonly tally: SheetTally;
  readonly writer: RowWriter;
  readonly file: string;
}

async function writeRows(
  { workbook, sample, tally, writer, file }: SheetCopy,
  options: ReadOptions,
): Promise<void> {
  const out = await open(file, "wx");
  try {
    for await (const { rows, fraction } of readSheetRows(workbook, sample.sheet, tally)) {
      options.signal?.throwIfAborted();
      options.onFraction(fraction);
      await out.write(rows.map((row) => writer.write(row)).join(""));
    }
  } finally {
    await out.close();
  }
}
