import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { zipFile } from "../../test/zip-file.ts";
import { readSheetRows, type SheetRow } from "./sheet-rows.ts";
import { openWorkbook } from "./workbook.ts";

let root: string;
let made = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "stuur-xlsx-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The parts of a workbook of one sheet, as other programs than Excel write them: prefixes, absolute paths. */
function workbookParts(sheetData: string, strings = ""): Record<string, string> {
  const relation = (id: string, type: string, target: string) => {
    return `<Relationship Id="${id}" Type="http://example.org/relationships/${type}" Target="${target}"/>`;
  };
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships>${relation("a", "officeDocument", "/xl/workbook.xml")}</Relationships>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("b", "worksheet", "worksheets/sheet 1.xml")}
      ${relation("c", "sharedStrings", "/xl/sharedStrings.xml")}${relation("d", "styles", "styles.xml")}</Relationships>`,
    "xl/workbook.xml": `<x:workbook xmlns:q="q"><x:sheets><x:sheet name="A&amp;B" q:id="b"/></x:sheets></x:workbook>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet 1.xml": `<x:worksheet><x:sheetData>${sheetData}</x:sheetData></x:worksheet>`,
  };
}

async function writeParts(parts: Record<string, string>): Promise<string> {
  const file = join(root, `book-${++made}.xlsx`);
  await writeFile(file, zipFile(...Object.entries(parts).map(([name, content]) => ({ name, content }))));
  return file;
}

async function readParts(parts: Record<string, string>) {
  const workbook = await openWorkbook(await writeParts(parts));
  const tally = { errors: 0, formulas: 0, mergedRows: 0 };
  const rows: SheetRow[] = [];
  for await (const piece of readSheetRows(workbook, workbook.sheets[0]!, tally)) rows.push(...piece.rows);
  return { name: workbook.sheets[0]?.name, rows, tally };
}

test("cells as other programs write them: with prefixes, without references, texts in the cell", async () => {
  const { name, rows, tally } = await readParts(
    workbookParts(
      `<x:row><x:c t="inlineStr"><x:is><x:t>a</x:t><x:rPh><x:t>uitspraak</x:t></x:rPh></x:is></x:c><x:c><x:v>1.50</x:v></x:c></x:row>
       <x:row r="4"><x:c r="C4" t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>9</x:v></x:c></x:row>
       <x:row><x:c s="1"><x:v>45657</x:v></x:c><x:c t="d"><x:v>2025-01-02</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c/></x:row>`,
      "<si><r><t>rijke </t></r><r><t>tekst</t></r></si><si><t>漢</t><rPh><t>kan</t></rPh><phoneticPr/></si>",
    ),
  );
  expect(name).toBe("A&B");
  expect(rows).toEqual([
    { number: 1, cells: ["a", "1.5"] },
    { number: 4, cells: ["", "", "rijke tekst", "漢", ""] },
    { number: 5, cells: ["2024-12-31", "2025-01-02", "TRUE", ""] },
  ]);
  expect(tally).toEqual({ errors: 1, formulas: 0, mergedRows: 0 });
});

test("a character that XML does not allow is read back", async () => {
  const { rows } = await readParts(
    workbookParts('<row><c t="s"><v>0</v></c></row>', "<si><t>a_x000D_b_x0041_</t></si>"),
  );
  expect(rows[0]?.cells).toEqual(["a\rbA"]);
});

test("what is damaged is refused with the part that it is in", async () => {
  const sheets = ['<row r="1048577"/>', '<row><c r="XFE1"/></row>', '<row><c r="7"/></row>', "<row><c>"];
  for (const sheet of sheets) {
    const error = { code: "EVENT_LOG_BROKEN_WORKBOOK", details: { part: "xl/worksheets/sheet 1.xml" } };
    await expect(readParts(workbookParts(sheet)), sheet).rejects.toMatchObject({ error });
  }
  const { "xl/styles.xml": _, ...rest } = workbookParts("");
  const error = { code: "EVENT_LOG_BROKEN_WORKBOOK", details: { part: "xl/styles.xml" } };
  await expect(readParts(rest)).rejects.toMatchObject({ error });
});

test("a sheet that is one enormous text does not fill the memory", async () => {
  const parts = workbookParts(`<row><c><v>${"1".repeat(40_000_000)}</v></c></row>`);
  await expect(readParts(parts)).rejects.toMatchObject({ error: { code: "EVENT_LOG_BROKEN_WORKBOOK" } });
});

test("other documents in a zip are refused by what they are", async () => {
  const office = (target: string) => ({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Type="a/officeDocument" Target="${target}"/></Relationships>`,
  });
  const documents: [string, Record<string, string>][] = [
    ["EVENT_LOG_OTHER_SPREADSHEET", { "META-INF/manifest.xml": "<manifest/>", "content.xml": "<content/>" }],
    [
      "EVENT_LOG_OTHER_SPREADSHEET",
      { ...office("xl/workbook.bin"), "xl/_rels/workbook.bin.rels": "<Relationships/>" },
    ],
    [
      "EVENT_LOG_TEXT_DOCUMENT",
      {
        ...office("word/document.xml"),
        "word/document.xml": "<document/>",
        "word/_rels/document.xml.rels": "<Relationships/>",
      },
    ],
  ];
  for (const [code, parts] of documents) {
    await expect(readParts(parts), code).rejects.toMatchObject({ error: { code } });
  }
});
