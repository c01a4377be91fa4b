import { describe, expect, test } from "vitest";
import { addDays, dayOf, isReversed, lastTwelveMonths, yearsBetween } from "./filter-periods.ts";

test("the day of an instant depends on the zone", () => {
  expect(dayOf("2025-12-31T23:30:00Z", "Europe/Amsterdam")).toBe("2026-01-01");
  expect(dayOf("2025-12-31T23:30:00Z", "UTC")).toBe("2025-12-31");
});

describe("lastTwelveMonths", () => {
  test("ends with the last day and is as long as a year", () => {
    expect(lastTwelveMonths("2025-12-31")).toEqual({ from: "2025-01-01", to: "2026-01-01" });
    expect(lastTwelveMonths("2025-06-30")).toEqual({ from: "2024-07-01", to: "2025-07-01" });
  });

  test("a leap day has no day a year before it", () => {
    expect(lastTwelveMonths("2024-02-28")).toEqual({ from: "2023-03-01", to: "2024-02-29" });
  });
});

test("every year from the first day to the last", () => {
  expect(yearsBetween("2023-11-30", "2025-01-01")).toEqual([
    { year: 2023, from: "2023-01-01", to: "2024-01-01" },
    { year: 2024, from: "2024-01-01", to: "2025-01-01" },
    { year: 2025, from: "2025-01-01", to: "2026-01-01" },
  ]);
});

test("a day later, over the end of a month and of winter time", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2025-03-31", -1)).toBe("2025-03-30");
});

test("a period that is empty or runs backwards, and one that is open", () => {
  expect(isReversed({ from: "2025-02-01", to: "2025-02-01" })).toBe(true);
  expect(isReversed({ from: "2025-02-01", to: "2025-02-02" })).toBe(false);
  expect(isReversed({ from: "2025-02-01" })).toBe(false);
});
