import { expect, test } from "vitest";
import { dropColumn, readConditions, toggleCondition } from "./filter-conditions.ts";

const where = ["channel=web", "region=N", "channel=", "note=a=b"];

test("conditions by column; only the first = divides", () => {
  expect(readConditions(where)).toEqual([
    { column: "channel", values: ["web", ""] },
    { column: "region", values: ["N"] },
    { column: "note", values: ["a=b"] },
  ]);
});

test("a value is chosen and taken back; nothing left leaves the address", () => {
  expect(toggleCondition(undefined, "channel=web")).toEqual(["channel=web"]);
  expect(toggleCondition(where, "region=N")).toEqual(["channel=web", "channel=", "note=a=b"]);
  expect(toggleCondition(["region=N"], "region=N")).toBeUndefined();
});

test("a column is dropped, one whose name begins the same stays", () => {
  expect(dropColumn(["a=1", "ab=1", "a=2"], "a")).toEqual(["ab=1"]);
  expect(dropColumn(["a=1"], "a")).toBeUndefined();
});
