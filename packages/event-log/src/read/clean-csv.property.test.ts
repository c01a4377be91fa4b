import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../database.ts";
import { openCsvTable } from "./csv-table.ts";
import { Rejects } from "./rejects.ts";
import { openSource } from "./source.ts";

const root = mkdtempSync(join(tmpdir(), "stuur-clean-csv-"));
let made = 0;
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Reads the rows of a CSV as DuckDB sees them, with the account that was kept of them. */
async function readRows(database: Database, content: Buffer) {
  const folder = mkdtempSync(join(root, "work-"));
  const file = join(root, `source-${++made}`);
  writeFileSync(file, content);
  const source = await openSource(file, { folder });
  const rejects = new Rejects();
  const table = openCsvTable(source, { folder, rejects, onFraction: () => {} });
  const relation = await table.load();
  const rows = await database.query<Record<string, string | null>>(`FROM ${relation}`);
  const { samples, reasons, skipped } = rejects;
  const account = {
    rows: rejects.rows,
    samples,
    reasons,
    skipped,
    lines: rows.map((_, at) => rejects.lineOf(at + 1)),
  };
  return { isDirect: relation.includes(`'${file}'`), rows: rows.map((row) => Object.values(row)), account };
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("1", "Plan", "2025-01-03", "x y", "") },
  fc.constantFrom('"a,b"', '"a\nb"', '"a""b"', '5" pipe', "é", '"', '"open', "\r"),
);
const line = fc.oneof(
  { weight: 8, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.join(",")) },
  fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(",")),
  fc.constantFrom("", "  ", "Total,,"),
);
const file = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    title: fc.constantFrom("", "\n", "A title\n", "\uFEFF", "\r\n"),
    ending: fc.constantFrom("\n", "\n", "\r\n", "\r"),
    hasLastEnd: fc.boolean(),
  })
  .map(({ lines, title, ending, hasLastEnd }) => {
    const rows = ["order,step,at", "1,Plan,2025-01-01", ...lines];
    return Buffer.from(title + rows.join(ending) + (hasLastEnd ? ending : ""));
  });

test("rows read from the file itself are those of a copy of it", { timeout: 60_000 }, async () => {
  const database = await openDatabase({ threads: 1 });
  let direct = 0;
  const property = fc.asyncProperty(file, async (content) => {
    const plain = await readRows(database, content);
    const packed = await readRows(database, gzipSync(content));
    if (plain.isDirect) direct++;
    expect(packed.isDirect).toBe(false);
    expect(plain.rows).toEqual(packed.rows);
    expect(plain.account).toEqual(packed.account);
    const rejected = plain.account.samples.length;
    expect(plain.rows.length + rejected).toBe(plain.account.rows);
  });
  await fc.assert(property, { numRuns: 300, seed: 20_260_105 });
  await database.close();
  // Otherwise nothing was compared.
  expect(direct).toBeGreaterThan(20);
});
