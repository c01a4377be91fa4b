import { expect, test } from "vitest";
import { readEstimate } from "./read-estimate.ts";

test.each([
  ["draw=30m", { step: "draw", seconds: 1800 }],
  ["draw = 1,5 h", { step: "draw", seconds: 5400 }],
  ["a=b=2d", { step: "a=b", seconds: 57_600 }],
  ["*=90s", { step: "*", seconds: 90 }],
  ["tekenen=2u", { step: "tekenen", seconds: 7200 }],
  ["draw=0m", null],
  ["draw=-3m", null],
  ["draw=30", null],
  ["=30m", null],
  ["draw=1e3h", null],
])("%s", (text, expected) => {
  expect(readEstimate(text)).toEqual(expected);
});
