import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSheetRows } from "./sheet-rows.ts";
import { openWorkbook } from "./workbook.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-xlsx-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Between 1901 and 2150: before March 1900 the other reader is a day off, and it rounds to milliseconds as we do. */
const date = fc
  .integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(2150, 0, 1) })
  .map((time) => new Date(time));
const text = fc.string({ unit: fc.constantFrom(..."aZ09 é€漢<&>\"';,|"), minLength: 1, maxLength: 12 });
const value = fc.oneof(
  text.map((content) => ({ value: content, text: content })),
  text.map((content) => ({ value: { richText: [{ text: content }, { text: "!" }] }, text: `${content}!` })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number) => ({ value: number, text: String(number === 0 ? 0 : number) })),
  fc.integer().map((number) => ({ value: { formula: "1+1", result: number }, text: String(number) })),
  fc.boolean().map((truth) => ({ value: truth, text: truth ? "TRUE" : "FALSE" })),
  date.map((time) => ({ value: time, text: null })),
);
const cell = fc.record({
  row: fc.integer({ min: 1, max: 40 }),
  column: fc.integer({ min: 1, max: 30 }),
  content: value,
});
const sheet = fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}`, maxLength: 60 });

type Cells = { row: number; column: number; content: { value: unknown; text: string | null } }[];

test("random sheets read as another reader reads them, and as they were written", {
  timeout: 60_000,
}, async () => {
  let made = 0;
  const check = async (cells: Cells, is1904: boolean) => {
    const file = join(folder, `book-${++made}.xlsx`);
    await writeBook(file, cells, is1904);
    const ours = await readOurs(file);
    expect(ours).toEqual(await readTheirs(file));
    const written = cells.map(({ row, column, content }) => {
      const place = `${row},${column}`;
      return [place, content.text ?? ours.get(place)] as const;
    });
    expect(ours).toEqual(new Map(written));
  };
  await fc.assert(fc.asyncProperty(sheet, fc.boolean(), check), { seed: 31, numRuns: 40 });
});

async function writeBook(file: string, cells: Cells, is1904: boolean): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = is1904;
  const written = book.addWorksheet("Blad1");
  for (const { row, column, content } of cells) {
    written.getCell(row, column).value = content.value as ExcelJS.CellValue;
    if (content.value instanceof Date) written.getCell(row, column).numFmt = "dd-mm-yyyy hh:mm:ss";
  }
  await book.xlsx.writeFile(file);
}

async function readOurs(file: string): Promise<Map<string, string>> {
  const workbook = await openWorkbook(file);
  const cells = new Map<string, string>();
  const tally = { errors: 0, formulas: 0, mergedRows: 0 };
  for await (const { rows } of readSheetRows(workbook, workbook.sheets[0]!, tally)) {
    for (const row of rows) {
      for (const [column, text] of row.cells.entries())
        if (text) cells.set(`${row.number},${column + 1}`, text);
    }
  }
  return cells;
}

async function readTheirs(file: string): Promise<Map<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const cells = new Map<string, string>();
  book.worksheets[0]!.eachRow((row, number) => {
    row.eachCell(({ value: found }, column) => cells.set(`${number},${column}`, asText(found)));
  });
  return cells;
}

function asText(found: ExcelJS.CellValue): string {
  if (typeof found === "boolean") return String(found).toUpperCase();
  if (found instanceof Date)
    return found
      .toISOString()
      .replace("T", " ")
      .replace(/(\.000)?Z$/, "")
      .replace(/ 00:00:00$/, "");
  if (typeof found !== "object" || found === null) return String(found);
  if ("richText" in found) return found.richText.map(({ text: part }) => part).join("");
  return "result" in found ? String(found.result) : JSON.stringify(found);
}
