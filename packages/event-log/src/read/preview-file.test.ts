import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { previewFile } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { root } = temporaryLogs();
const csv = "order;stap;gereed\n1;zagen;03-03-2025\n2;lijmen;04-03-2025\n3;lakken;05-03-2025\n";

async function keep(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(root, name);
  await writeFile(file, content);
  return file;
}

test("the first rows of separated text, packed or not, as they stand there", async () => {
  for (const file of [await keep("a.csv", csv), await keep("a.csv.gz", gzipSync(csv))]) {
    const { kind, header, rows, sheets } = await previewFile(file, { mostRows: 2 });
    expect([kind, header, sheets]).toEqual(["csv", ["order", "stap", "gereed"], []]);
    expect(rows).toEqual([
      ["1", "zagen", "03-03-2025"],
      ["2", "lijmen", "04-03-2025"],
    ]);
  }
});

test("a workbook has its sheets, and the one that is asked for is shown", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Orders").addRows([
    ["order", "stap"],
    ["1", "zagen"],
    ["2", "zagen"],
  ]);
  workbook.addWorksheet("Klachten").addRows([
    ["melding", "stap"],
    ["7", "bellen"],
  ]);
  const file = join(root, "two.xlsx");
  await workbook.xlsx.writeFile(file);
  const { sheets, header } = await previewFile(file);
  expect(sheets.map(({ name }) => name)).toEqual(["Orders", "Klachten"]);
  expect(header).toEqual(["order", "stap"]);
  expect((await previewFile(file, { sheet: "Klachten" })).rows).toEqual([["7", "bellen"]]);
  await expect(previewFile(file, { sheet: "Weg" })).rejects.toMatchObject({
    error: { code: "EVENT_LOG_UNKNOWN_SHEET" },
  });
});

test("of an object-centric log the types of objects that a case can be", async () => {
  const event = { id: "e1", type: "Plan", time: "2025-03-03T09:00:00Z" };
  const relationships = [{ objectId: "o1", qualifier: "" }];
  const file = await keep(
    "log.json",
    JSON.stringify({ objects: [{ id: "o1", type: "Order" }], events: [{ ...event, relationships }] }),
  );
  const { kind, objectTypes, header } = await previewFile(file);
  expect([kind, header]).toEqual(["ocel-json", []]);
  expect(objectTypes.map(({ objectType }) => objectType)).toEqual(["Order"]);
});
