import { expect, test } from "vitest";
import { tellMoments } from "./tell-moments.ts";

test("a year is told once, a day once, in the time zone of the file", () => {
  const instants = [
    "2024-12-30T10:00:00Z",
    "2024-12-30T12:00:00Z",
    "2024-12-31T10:00:00Z",
    // In Amsterdam this is the next year.
    "2024-12-31T23:30:00Z",
  ];
  const told = tellMoments(instants, "Europe/Amsterdam", "nl");
  expect(told).toEqual(["30 december 2024", "", "31 december", "1 januari 2025"]);
  expect(tellMoments(instants.slice(2), "UTC", "en")).toEqual(["31 December 2024", ""]);
});
