import { expect, test } from "vitest";
import { readNumber } from "./read-number.ts";
import { readTime, writeTime } from "./read-time.ts";

test.each([
  ["1,5", "nl", 1.5],
  ["1.5", "nl", 1.5],
  ["1.417", "nl", 1417],
  ["1.417,5", "nl", 1417.5],
  ["1,417", "en", 1417],
  ["1.417", "en", 1.417],
  [" 30 % ", "nl", 30],
  ["-4", "en", -4],
  ["", "nl", null],
  ["veel", "nl", null],
  ["1e9", "nl", null],
] as const)("%j in %s is %s", (text, language, value) => {
  expect(readNumber(text, language)).toBe(value);
});

test("times are read as people write them, and written as they read them", () => {
  expect(["8", "8.30", "8:30", "0830", "24.00"].map(readTime)).toEqual([
    28_800, 30_600, 30_600, 30_600, 86_400,
  ]);
  expect(["", "25", "8.75", "acht"].map(readTime)).toEqual([null, null, null, null]);
  expect([writeTime(30_600, "nl"), writeTime(30_600, "en"), writeTime(undefined, "nl")]).toEqual([
    "8.30",
    "8:30",
    "",
  ]);
});
