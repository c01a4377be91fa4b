import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { writeExcel } from "./excel-download.ts";

const table = {
  name: "Overdrachten: orders / 2025 [alle] van de meubelmakerij",
  head: ["van → naar", "keer", "aandeel", "vanaf", "dagen"],
  kinds: [null, null, "share", "day", null],
  rows: [
    ["=HYPERLINK(1)", 1417, 0.125, "2025-03-01", 4.625],
    ["@team", -2, null, null, Number.POSITIVE_INFINITY],
    ["+31", 0, 1, "wk 12", 3],
    ['<Hal> & "café"', 5, 0, "2025-12-31", 0.1],
  ],
} as const;

async function readBack(language: "nl" | "en" = "nl") {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await writeExcel(table, language)).arrayBuffer());
  return workbook.worksheets[0]!;
}

test("numbers, shares and days come back as what they are", async () => {
  const sheet = await readBack();
  const valuesOf = (row: number) => table.head.map((_, index) => sheet.getRow(row).getCell(index + 1).value);
  expect(valuesOf(1)).toEqual([...table.head]);
  expect(valuesOf(2)).toEqual(["=HYPERLINK(1)", 1417, 0.125, new Date("2025-03-01"), 4.625]);
  expect(valuesOf(3)).toEqual(["@team", -2, null, null, null]);
  expect(valuesOf(4)).toEqual(["+31", 0, 1, "wk 12", 3]);
  expect(valuesOf(5)).toEqual(['<Hal> & "café"', 5, 0, new Date("2025-12-31"), 0.1]);
});

test("a text that no workbook can hold does not spoil the file", async () => {
  const workbook = new ExcelJS.Workbook();
  const rows = [["a\u0000b\u001f\tc"], ["x".repeat(40_000)]];
  const written = await writeExcel({ name: "", head: ["team"], kinds: [], rows }, "en");
  await workbook.xlsx.load(await written.arrayBuffer());
  const [sheet] = workbook.worksheets;
  expect(sheet!.name).toBe("Stuur");
  expect(sheet!.getRow(2).getCell(1).value).toBe("ab\tc");
  expect(sheet!.getRow(3).getCell(1).value).toHaveLength(32_767);
});

test("no text is a formula", async () => {
  const sheet = await readBack();
  for (const row of [2, 3, 4]) {
    const cell = sheet.getRow(row).getCell(1);
    expect([cell.type, cell.formula]).toEqual([ExcelJS.ValueType.String, undefined]);
  }
});

test("the first row is bold and stays in sight, days are written as the reader writes them", async () => {
  const sheet = await readBack();
  expect(sheet.name).toBe("Overdrachten orders 2025 alle v");
  expect(sheet.getRow(1).getCell(1).font.bold).toBe(true);
  expect(sheet.getRow(2).getCell(1).font?.bold).toBeFalsy();
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(sheet.getRow(2).getCell(3).numFmt).toBe("0.0%");
  expect(sheet.getRow(2).getCell(4).numFmt).toBe("dd-mm-yyyy");
  expect((await readBack("en")).getRow(2).getCell(4).numFmt).toBe("dd/mm/yyyy");
});

test("the name that Excel keeps for itself is not given to a sheet", async () => {
  const workbook = new ExcelJS.Workbook();
  const written = await writeExcel({ name: "history", head: ["team"], kinds: [], rows: [] }, "en");
  await workbook.xlsx.load(await written.arrayBuffer());
  expect(workbook.worksheets[0]!.name).toBe("history 1");
});
