import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import ExcelJS from "exceljs";
import { openDatabase, sqlText } from "../database.ts";
import { writeOcelJson, writeOcelSqlite, writeOcelXml } from "./write-ocel.ts";
import { zipFile } from "./zip-file.ts";

const header = ["order", "step", "team", "completed"];
const steps = ["Design", "Plan, then make", "Café", "Send"];
const rows = Array.from({ length: 24 }, (_, index) => {
  const at = new Date(Date.UTC(2025, 0, 1, index)).toISOString();
  return [`A${index >> 2}`, steps[index & 3]!, `Team ${index % 3}`, at];
});
const csv = [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\r\n");
const xes = `<?xml version="1.0" encoding="UTF-8"?><log xes.version="1.0">${rows
  .map(([id, step, team, at]) => {
    return `<trace><string key="concept:name" value="${id}"/><event><string key="concept:name" value="${step}"/>
<list key="l"><values><string key="org:group" value="x"/></values></list><string key="org:group" value="${team}"/>
<date key="time:timestamp" value="${at}"/></event></trace>`;
  })
  .join("\n")}</log>`;
const ocel = {
  objects: ["A0", "A1"].map((id) => ({ id, type: "order", values: [] })),
  events: rows.map(([, step, , at], index) => {
    const related = [[`A${index & 1}`, "of"]] as const;
    return { id: `e${index}`, type: step!, time: Date.parse(at!), values: [], related };
  }),
};

/** A small sound file of every kind, by name. */
export async function makeSoundFiles(): Promise<readonly (readonly [string, Buffer])[]> {
  const folder = await mkdtemp(join(tmpdir(), "stuur-sound-"));
  const read = (name: string) => readFile(join(folder, name));
  try {
    await writeOcelJson(join(folder, "ocel.json"), ocel);
    await writeOcelXml(join(folder, "ocel.xml"), ocel);
    await writeOcelSqlite(join(folder, "ocel.sqlite"), ocel);
    await writeParquet(join(folder, "log.parquet"));
    return [
      ["csv", Buffer.from(csv)],
      ["csv in UTF-16", Buffer.from(`\uFEFF${csv}`, "utf16le")],
      ["csv.gz", gzipSync(csv)],
      ["csv.zip", zipFile({ name: "log.csv", content: csv })],
      ["xes", Buffer.from(xes)],
      ["xlsx", await makeWorkbook()],
      ["parquet", await read("log.parquet")],
      ["ocel.json", await read("ocel.json")],
      ["ocel.xml", await read("ocel.xml")],
      ["ocel.sqlite", await read("ocel.sqlite")],
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Export").addRows([header, ...rows]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function writeParquet(file: string): Promise<void> {
  const database = await openDatabase({ threads: 1 });
  const values = rows.map((row) => `(${row.map(sqlText).join(", ")})`).join(", ");
  const table = `(VALUES ${values}) AS t (${header.map((name) => `"${name}"`).join(", ")})`;
  await database.run(`COPY (FROM ${table}) TO ${sqlText(file)} (FORMAT parquet)`);
  await database.close();
}
