import { expect, test } from "vitest";
import { serialText } from "./serial-text.ts";

test("Excel believes that 1900 had a 29 February; days before it are one off, and that day is none", () => {
  const days = [0, 1, 59, 60, 61, 45_657].map((serial) => serialText(serial, "moment", false));
  expect(days).toEqual(["1900-01-00", "1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01", "2024-12-31"]);
});

test("the count from 1904 has no false day", () => {
  expect([0, 60, 44_195].map((serial) => serialText(serial, "moment", true))).toEqual([
    "1904-01-01",
    "1904-03-01",
    "2024-12-31",
  ]);
});

test("times are rounded to milliseconds, and whole seconds carry none", () => {
  expect(serialText(45_657.583333333336, "moment", false)).toBe("2024-12-31 14:00:00");
  expect(serialText(45_657.9999999999, "moment", false)).toBe("2025-01-01");
  expect(serialText(45_657 + 1.5 / 86_400, "moment", false)).toBe("2024-12-31 00:00:01.500");
  expect(serialText(0, "clock", false)).toBe("00:00:00");
});

test("what Excel cannot show as a date is none", () => {
  expect([-1, 2_958_466, 1e300].map((serial) => serialText(serial, "moment", false))).toEqual([
    null,
    null,
    null,
  ]);
});
