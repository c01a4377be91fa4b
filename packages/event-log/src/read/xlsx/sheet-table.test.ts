import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../database.ts";
import type { EventLogFailure } from "../../errors.ts";
import { temporaryLogs } from "../../test/temporary-log.ts";
import { Rejects } from "../rejects.ts";
import { openSource } from "../source.ts";
import { openSheetTable } from "./sheet-table.ts";

const { importContent } = temporaryLogs();

let root: string;
let database: Database;
let made = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "stuur-xlsx-"));
  database = await openDatabase();
});
afterAll(async () => {
  await database.close();
  await rm(root, { recursive: true, force: true });
});

const header = ["order", "stap", "team", "gereed"];

/** Reads a workbook back as header, rows, notes and rejects. */
async function readFile(file: string, sheet?: string) {
  const folder = await mkdtemp(join(root, "work-"));
  const rejects = new Rejects();
  const source = await openSource(file, { folder });
  const table = await openSheetTable(source, { folder, sheet, rejects, onFraction: () => {} });
  const relation = await table.load();
  const rows = await database.query<Record<string, string | null>>(`SELECT * FROM ${relation}`);
  return {
    header: table.header,
    rows: rows.map((row) => Object.values(row).map((cell) => cell ?? "")),
    notes: (table.notes?.() ?? []).map(({ code }) => code),
    rejects,
  };
}

async function readBook(fill: (book: ExcelJS.Workbook) => void, sheet?: string) {
  const book = new ExcelJS.Workbook();
  fill(book);
  const file = join(root, `book-${++made}.xlsx`);
  await book.xlsx.writeFile(file);
  return readFile(file, sheet);
}

/** A sheet with the usual header and these rows. */
function addRows(book: ExcelJS.Workbook, name: string, rows: readonly unknown[][]): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name);
  sheet.addRow(header);
  for (const row of rows) sheet.addRow(row);
  return sheet;
}

async function codeOf(work: Promise<unknown>) {
  return work.then(
    () => null,
    (error: EventLogFailure) => error.error,
  );
}

test("texts, numbers, booleans, errors and formulas", async () => {
  const { rows, notes } = await readBook((book) => {
    addRows(book, "Blad1", [
      ["007", 'Zagen, "grof"', true, 12.5],
      [7, { richText: [{ text: "Lak" }, { font: { bold: true }, text: "ken" }] }, false, 0.1 + 0.2],
      [20_240_001, "a\nb", { error: "#N/A" }, { formula: "1+1", result: 2 }],
      [1e15, { text: "Plan", hyperlink: "https://example.org" }, { formula: '"x"', result: "Planning" }, -3],
      [1, "Wegen;buigen|boren", "Æ € ’ 漢", { formula: "NOW()" }],
    ]);
  });
  expect(rows).toEqual([
    ["007", 'Zagen, "grof"', "TRUE", "12.5"],
    ["7", "Lakken", "FALSE", "0.30000000000000004"],
    ["20240001", "a b", "", "2"],
    ["1000000000000000", "Plan", "Planning", "-3"],
    ["1", "Wegen;buigen|boren", "Æ € ’ 漢", ""],
  ]);
  expect(notes).toEqual(["cell-errors", "formulas-without-value"]);
});

test("a number is a date, a time of day or hours by the format of its cell", async () => {
  const { rows } = await readBook((book) => {
    const moment = 45_657 + 14 / 24 + 5 / 1440;
    const formats = [
      "dd-mm-yyyy",
      "dd-mm-jjjj uu:mm",
      "hh:mm",
      "[h]:mm",
      "m/d/yy h:mm AM/PM",
      "[$-413]d mmmm yyyy;@",
    ];
    const sheet = addRows(book, "Blad1", []);
    for (const [index, numFmt] of formats.entries()) {
      const values = [45_657, moment, moment % 1, 26.5 / 24];
      for (const [column, value] of values.entries()) {
        const cell = sheet.getCell(index + 2, column + 1);
        cell.value = value;
        cell.numFmt = numFmt;
      }
    }
  });
  const asMoment = ["2024-12-31", "2024-12-31 14:05:00", "1900-01-00 14:05:00", "1900-01-01 02:30:00"];
  expect(rows).toEqual([
    asMoment,
    asMoment,
    ["2024-12-31", "2024-12-31 14:05:00", "14:05:00", "1900-01-01 02:30:00"],
    ["1095768:00:00", "1095782:05:00", "14:05:00", "26:30:00"],
    asMoment,
    asMoment,
  ]);
});

test("a number with a letter in its format stays a number", async () => {
  const formats = [
    '0 "dagen"',
    "#,##0.00 [$€-413]",
    "[Red]0.00",
    "0.00E+00",
    "General",
    '"ds"0',
    "0\\d",
    "_-* #,##0_-",
  ];
  const { rows } = await readBook((book) => {
    const sheet = addRows(book, "Blad1", []);
    for (const [index, numFmt] of formats.entries()) {
      sheet.getCell(index + 2, 1).value = 45_657;
      sheet.getCell(index + 2, 1).numFmt = numFmt;
      sheet.getCell(index + 2, 2).value = "Plan";
    }
  });
  expect(rows.map(([first]) => first)).toEqual(formats.map(() => "45657"));
});

test("days are counted from 1904 when the workbook says so", async () => {
  const { rows } = await readBook((book) => {
    book.properties.date1904 = true;
    const sheet = addRows(book, "Blad1", [["1", "Plan", "A", 0]]);
    sheet.getCell("D2").value = new Date(Date.UTC(2025, 11, 31, 14, 5));
    sheet.getCell("D2").numFmt = "dd-mm-yyyy hh:mm";
  });
  expect(rows).toEqual([["1", "Plan", "A", "2025-12-31 14:05:00"]]);
});

test("the visible sheet with the most rows is read, and the others are named", async () => {
  const fill = (book: ExcelJS.Workbook) => {
    const cover = book.addWorksheet("Voorblad");
    for (let row = 0; row < 9; row++) cover.addRow(["Een zin in één cel"]);
    addRows(book, "Weinig", [["1", "a", "A", "x"]]);
    addRows(book, "Veel", [
      ["1", "b", "B", "x"],
      ["2", "b", "B", "x"],
    ]);
    const hidden = addRows(book, "Verborgen", [
      ["1", "c", "C", "x"],
      ["2", "c", "C", "x"],
      ["3", "c", "C", "x"],
    ]);
    hidden.state = "veryHidden";
  };
  const chosen = await readBook(fill);
  expect(chosen.rows.map(([, step]) => step)).toEqual(["b", "b"]);
  expect(chosen.notes).toEqual(["other-sheets"]);
  const named = await readBook(fill, "weinig");
  expect(named.rows.map(([, step]) => step)).toEqual(["a"]);
  const hidden = await readBook(fill, "Verborgen");
  expect(hidden.rows).toHaveLength(3);
  expect(await codeOf(readBook(fill, "Blad9"))).toMatchObject({
    code: "EVENT_LOG_UNKNOWN_SHEET",
    details: { sheets: ["Voorblad", "Weinig", "Veel", "Verborgen"] },
  });
});

test("a workbook without a table says which sheets it has", async () => {
  const error = await codeOf(readBook((book) => void book.addWorksheet("Leeg")));
  expect(error).toMatchObject({ code: "EVENT_LOG_EMPTY_WORKBOOK", details: { sheets: ["Leeg"] } });
  const header = (book: ExcelJS.Workbook) => book.addWorksheet("Kop").addRow(["Ordernr", "Stap", "Gereed"]);
  expect(await codeOf(readBook((book) => void header(book)))).toMatchObject({
    code: "EVENT_LOG_HEADER_ONLY",
    details: { columns: ["Ordernr", "Stap", "Gereed"] },
  });
});

test("what is no .xlsx is refused by what it is", async () => {
  const compound = (name: string) => {
    const magic = Buffer.from("d0cf11e0a1b11ae1", "hex");
    return Buffer.concat([
      magic,
      Buffer.alloc(1_500_000),
      Buffer.from(`${name}\0`, "utf16le"),
      Buffer.alloc(500),
    ]);
  };
  const files: [string, Buffer][] = [
    ["EVENT_LOG_OLD_EXCEL", compound("Workbook")],
    ["EVENT_LOG_PROTECTED_EXCEL", compound("EncryptedPackage")],
    ["EVENT_LOG_NOT_TEXT", compound("WordDocument")],
  ];
  for (const [code, content] of files) {
    const file = join(root, `compound-${++made}`);
    await writeFile(file, content);
    expect((await codeOf(readFile(file)))?.code).toBe(code);
  }
});

test("gaps, hidden rows, merged cells and remarks beside the table; rows keep their number", async () => {
  const {
    header: names,
    rows,
    notes,
    rejects,
  } = await readBook((book) => {
    const sheet = book.addWorksheet("Blad1");
    const fill = (row: number, values: readonly string[]) => {
      for (const [index, value] of values.entries()) sheet.getCell(row, index + 3).value = value;
    };
    fill(4, header);
    fill(5, ["1", "Zagen", "A", "x"]);
    fill(8, ["1", "", "B", "y"]);
    for (let row = 9; row < 2100; row++) fill(row, ["2", "Lakken", "B", "z"]);
    sheet.getCell("N2099").value = "let op";
    sheet.getRow(5).hidden = true;
    sheet.mergeCells("C5:C7");
    sheet.getCell("F9").numFmt = "0";
  });
  expect(names).toEqual(header);
  expect(rows.slice(0, 3)).toEqual([
    ["1", "Zagen", "A", "x"],
    ["1", "", "B", "y"],
    ["2", "Lakken", "B", "z"],
  ]);
  expect(rows).toHaveLength(2093);
  expect([1, 2, 3, 2093].map((accepted) => rejects.lineOf(accepted))).toEqual([5, 8, 9, 2099]);
  expect(notes).toEqual(["merged-cells", "beside-the-table"]);
});

test("a log kept in Excel: title above, total below, a row without a date", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Orders");
  sheet.addRow(["Overzicht orders 2025"]);
  sheet.addRow([]);
  sheet.addRow(["Ordernummer", "Stap", "Afdeling", "Gereed"]);
  const written: [string, string, string, Date | string][] = [
    ["A1", "Ontwerpen", "Ontwerp", new Date(Date.UTC(2025, 6, 1, 9, 30))],
    ["A1", "Plannen", "Planning", "volgt"],
    ["A1", "Maken", "Productie", new Date(Date.UTC(2025, 6, 3))],
    ["A2", "Ontwerpen", "Ontwerp", new Date(Date.UTC(2025, 6, 4, 16))],
  ];
  for (const row of written) sheet.addRow(row).getCell(4).numFmt = "dd-mm-yyyy hh:mm";
  sheet.addRow(["Totaal", null, null, 4]);
  book.addWorksheet("Toelichting").addRow(["Bron: administratie"]);
  const result = await importContent(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(result).toMatchObject({
    ok: true,
    log: {
      source: { kind: "xlsx", delimiter: null },
      columns: { case: { column: "Ordernummer" }, team: { column: "Afdeling" }, time: { column: "Gereed" } },
      counts: { events: 3, cases: 2 },
      // Half past nine on the wall in Amsterdam.
      firstAt: "2025-07-01T07:30:00.000Z",
      doubt: { rejected: { count: 1, samples: [{ line: 5, column: "Gereed", value: "volgt" }] } },
    },
  });
  expect(result.ok && result.log.notes.map(({ code }) => code)).toContain("other-sheets");
});

test("100,000 rows stream past", { timeout: 60_000 }, async () => {
  const file = join(root, "large.xlsx");
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: createWriteStream(file),
    useSharedStrings: true,
  });
  const sheet = book.addWorksheet("Blad1");
  sheet.addRow(header).commit();
  for (let row = 0; row < 100_000; row++) {
    const day = new Date(Date.UTC(2025, 0, 1, 0, row));
    const added = sheet.addRow([`order ${row >> 2}`, `stap ${row & 3}`, `team ${row % 7}`, day]);
    added.getCell(4).numFmt = "dd-mm-yyyy hh:mm";
    added.commit();
  }
  await book.commit();
  const { rows } = await readFile(file);
  expect(rows).toHaveLength(100_000);
  expect(rows.at(-1)).toEqual(["order 24999", "stap 3", "team 4", "2025-03-11 10:39:00"]);
});
