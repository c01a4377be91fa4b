import { expect, test } from "vitest";
import { readEstimate } from "./estimate.ts";

test("an estimate is read with a comma or a point, in seconds of work", () => {
  expect(readEstimate("30", "minutes")).toBe(1800);
  expect(readEstimate(" 1,5 ", "hours")).toBe(5400);
  expect(readEstimate(".5", "days")).toBe(4 * 3600);
});

test.each(["", "0", "-3", "half", "1.000,5", "1e3", "9".repeat(12), ","])("%j is no estimate", (typed) => {
  expect(readEstimate(typed, "minutes")).toBeUndefined();
});
