import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase, sqlText } from "../../database.ts";
import { temporaryLogs } from "../../test/temporary-log.ts";
import { Rejects } from "../rejects.ts";
import { openSource } from "../source.ts";
import { openParquetTable } from "./parquet-table.ts";

const { importContent } = temporaryLogs();

let root: string;
let database: Database;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "stuur-parquet-"));
  database = await openDatabase();
  await database.run("SET TimeZone = 'Europe/Amsterdam'");
});
afterAll(async () => {
  await database.close();
  await rm(root, { recursive: true, force: true });
});

async function openFile(file: string) {
  const rejects = new Rejects();
  const source = await openSource(file, { folder: root });
  const table = await openParquetTable(database, source, { folder: root, rejects, onFraction: () => {} });
  return { table, rejects };
}

async function writeParquet(name: string, select: string): Promise<string> {
  const file = join(root, `${name}.parquet`);
  await database.run(`COPY (${select}) TO ${sqlText(file)}`);
  return file;
}

test("columns of every type become texts", async () => {
  const columns: [string, string | null][] = [
    ["12::INTEGER", "12"],
    ["1.50::DECIMAL(10, 2)", "1.50"],
    ["2.5::DOUBLE", "2.5"],
    ["TRUE", "true"],
    ["DATE '2025-12-31'", "2025-12-31"],
    ["TIMESTAMP '2025-12-31 14:05:00'", "2025-12-31 14:05:00"],
    ["TIMESTAMP_NS '2025-12-31 14:05:00.123456789'", "2025-12-31 14:05:00.123456"],
    ["TIMESTAMPTZ '2025-07-01 14:05:00+02'", "2025-07-01 12:05:00Z"],
    ["TIME '14:05:00'", "14:05:00"],
    ["'Zagen'::ENUM('Zagen', 'Lakken')", "Zagen"],
    ["' 007 '", " 007 "],
    ["[1, 2]", "[1,2]"],
    ["{'naam': 'Jan', 'dag': DATE '2025-01-01'}", '{"naam":"Jan","dag":"2025-01-01"}'],
    ["MAP {'a': 1}", '{"a":1}'],
    ["'\\xE2\\x82\\xAC'::BLOB", "€"],
    ["'\\xFF\\x00'::BLOB", "FF00"],
    ["NULL::VARCHAR", null],
  ];
  const select = columns.map(([expression], index) => `${expression} AS "kolom ${index}"`);
  const { table, rejects } = await openFile(await writeParquet("types", `SELECT ${select.join(", ")}`));
  const [row] = await database.query<Record<string, string>>(`FROM ${await table.load()}`);
  expect(table.header).toEqual(columns.map((_, index) => `kolom ${index}`));
  expect(Object.values(row!)).toEqual(columns.map(([, text]) => text));
  expect(table.sampleRows).toEqual([columns.map(([, text]) => text ?? "")]);
  expect(rejects.rows).toBe(1);
});

test("rows keep their order, and only the first are looked at beforehand", async () => {
  const select = 'SELECT i::VARCHAR AS "order ""nr""", i % 7 AS stap FROM range(300000) AS r(i)';
  const { table, rejects } = await openFile(await writeParquet("many", select));
  expect(table.header).toEqual(['order "nr"', "stap"]);
  expect(table.sampleRows).toHaveLength(2000);
  await database.run(`CREATE TABLE many AS FROM ${await table.load()}`);
  expect(await database.query("SELECT count(*) AS wrong FROM many WHERE c0 <> rowid::VARCHAR")).toEqual([
    { wrong: 0 },
  ]);
  expect(rejects.rows).toBe(300_000);
});

test("imported, an instant keeps its moment and a local time is of the log's zone", async () => {
  const select = `SELECT 'A' || (i // 2) AS "order", 'stap ' || (i % 2) AS stap, 'team ' || i AS team,
    TIMESTAMPTZ '2025-07-01 12:00:00Z' + to_hours(i) AS gereed, DATE '2025-07-02' AS deadline FROM range(4) AS r(i)`;
  const result = await importContent(await readFile(await writeParquet("log", select)));
  expect(result).toMatchObject({
    ok: true,
    log: {
      source: { kind: "parquet" },
      counts: { events: 4, cases: 2, casesWithDueDate: 2, lateCases: 0 },
      firstAt: "2025-07-01T12:00:00.000Z",
      lastAt: "2025-07-01T15:00:00.000Z",
    },
  });
});

test("a broken file is refused, wherever it is broken", async () => {
  const select = "SELECT 'order ' || i AS \"order\", hash(i)::VARCHAR AS stap FROM range(300000) AS r(i)";
  const content = await readFile(await writeParquet("whole", select));
  const broken = { code: "EVENT_LOG_BROKEN_PARQUET" };
  const cut = join(root, "cut.parquet");
  await writeFile(cut, content.subarray(0, content.length / 2));
  await expect(openFile(cut)).rejects.toMatchObject({ error: broken });
  const holed = join(root, "holed.parquet");
  const middle = Math.floor(content.length * 0.7);
  content.fill(0xff, middle, middle + 2000);
  await writeFile(holed, content);
  const { table } = await openFile(holed);
  await expect(table.load()).rejects.toMatchObject({ error: broken });
});
