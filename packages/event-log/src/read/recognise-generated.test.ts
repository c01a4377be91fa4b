import { expect, test } from "vitest";
import type { ColumnRole } from "../manifest.ts";
import { detectCsvDialect } from "./csv-dialect.ts";
import { type GeneratedFile, generateFile, type HeaderKind } from "./fixtures/generated-file.ts";
import { knownTrades, type Trade, unseenTrades } from "./fixtures/trades.ts";
import { recogniseColumns } from "./recognise-columns.ts";

const kinds: readonly HeaderKind[] = ["named", "nonsense", "none"];

/** Thirty files, ten of each kind of header. */
function generateFiles(seed: string, trades: readonly Trade[]): GeneratedFile[] {
  return Array.from({ length: 30 }, (_, index) => {
    const trade = trades[Math.floor(index / 3) % trades.length]!;
    return generateFile(`${seed} ${index}`, trade, kinds[index % 3]!);
  });
}

/** How many columns got the right role (none, for attributes), and what was taken for what. */
function score(files: readonly GeneratedFile[]) {
  const confusions: string[] = [];
  let columns = 0;
  for (const { name, text, roles } of files) {
    const { header, sampleRows } = detectCsvDialect(text);
    expect(header, name).toHaveLength(roles.length);
    const found = recogniseColumns(header, sampleRows);
    const roleOf = new Map(Object.entries(found).map(([role, { column }]) => [column, role as ColumnRole]));
    for (const [index, expected] of roles.entries()) {
      columns++;
      const actual = roleOf.get(header[index]!) ?? null;
      if (actual !== expected)
        confusions.push(`${expected} taken for ${actual}: ${header[index]} in ${name}`);
    }
  }
  const right = columns - confusions.length;
  const report = `${right} of ${columns} columns right\n${confusions.join("\n")}`;
  return { share: right / columns, report };
}

test("the files that the recognition was made with: at least 95 % of the columns are right", () => {
  const { share, report } = score(generateFiles("made with", knownTrades));
  expect(share, report).toBeGreaterThanOrEqual(0.95);
});

test("files that were held back, of other trades too: at least 95 % of the columns are right", () => {
  const { share, report } = score(generateFiles("held back", [...unseenTrades, ...knownTrades]));
  expect(share, report).toBeGreaterThanOrEqual(0.95);
});
