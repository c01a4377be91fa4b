import { expect, test } from "vitest";
import { nameFile, writeCsv } from "./csv-download.ts";

test("fields with a comma, a quote or a line break are quoted, a missing one is empty", () => {
  const rows = [
    ['Sales, "north"', 1.5, null],
    ["two\nlines", -2, "plain"],
  ];
  expect(writeCsv({ head: ["team", "days", "note"], rows })).toBe(
    'team,days,note\r\n"Sales, ""north""",1.5,\r\n"two\nlines",-2,plain\r\n',
  );
});

test("a name that begins like a formula is text", () => {
  expect(writeCsv({ head: ["team"], rows: [["=HYPERLINK(1)"], ["@team"], ["a=b"]] })).toBe(
    "team\r\n'=HYPERLINK(1)\r\n'@team\r\na=b\r\n",
  );
});

test("a file name has one space between its words, and always a name", () => {
  expect(nameFile("Overdrachten: orders / 2025.xlsx ")).toBe("Overdrachten orders 2025 xlsx");
  expect(nameFile("orders   van → naar")).toBe("orders van naar");
  expect(nameFile("??")).toBe("stuur");
});
