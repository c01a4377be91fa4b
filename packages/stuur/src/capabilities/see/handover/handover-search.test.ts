import { expect, test } from "vitest";
import { readHandoverSearch } from "./handover-search.ts";

test("from and to are the period, or the names where they are no days", () => {
  expect(readHandoverSearch({ handoverFrom: "Design", handoverTo: "Planning", from: "2025-01-01" })).toEqual({
    handoverFrom: "Design",
    handoverTo: "Planning",
    from: "2025-01-01",
  });
  expect(readHandoverSearch({ from: "Design", to: "Planning", clock: "clock" })).toEqual({
    handoverFrom: "Design",
    handoverTo: "Planning",
    clock: "clock",
  });
});

test("a team that is a number, and nothing to read", () => {
  expect(readHandoverSearch({ handoverFrom: 12, handoverTo: 13 })).toEqual({
    handoverFrom: "12",
    handoverTo: "13",
  });
  expect(readHandoverSearch({ clock: "sun" })).toEqual({});
});
