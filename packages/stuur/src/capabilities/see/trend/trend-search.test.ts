import { expect, test } from "vitest";
import { readTrendSearch } from "./trend-search.ts";

test("keeps what is known, and drops what was typed wrongly", () => {
  const search = {
    figure: "waiting",
    every: "week",
    before: "2024-01-01..2024-07-01",
    at: "2024-02-05",
    by: "team",
  };
  expect(readTrendSearch(search)).toEqual(search);
  expect(
    readTrendSearch({
      figure: "profit",
      every: "day",
      before: "2024-07-01..2024-01-01",
      after: "soon",
      sender: "A",
    }),
  ).toEqual({});
});
