import { expect, test } from "vitest";
import { writeCsv } from "./csv-download.ts";

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
