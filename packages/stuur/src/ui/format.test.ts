import { describe, expect, it } from "vitest";
import { createFormat } from "./format.ts";
import { chooseLanguage } from "./language.ts";

const dutch = createFormat("nl");
const english = createFormat("en");

describe("createFormat", () => {
  it("writes numbers as the reader does", () => {
    expect([dutch.number(1417), dutch.number(4.55, 1)]).toEqual(["1.417", "4,6"]);
    expect([english.number(1417), english.number(4.55, 1)]).toEqual(["1,417", "4.6"]);
  });

  it("writes shares whole, with one decimal below one per cent; hardly any is not none", () => {
    expect([0.134, 0.004, 0.0004, 0].map(dutch.percent)).toEqual([
      "13\u00a0%",
      "0,4\u00a0%",
      "<\u00a00,1\u00a0%",
      "0\u00a0%",
    ]);
    expect(english.percent(0.134)).toBe("13%");
  });

  it("writes instants in the time zone of the organisation", () => {
    const newYear = "2025-12-31T23:30:00Z";
    expect(dutch.date(newYear, "Europe/Amsterdam")).toBe("1 januari 2026");
    expect(dutch.moment(newYear, "Europe/Amsterdam")).toContain("1 januari 2026");
    expect(dutch.moment(newYear, "Europe/Amsterdam")).toContain("00:30");
    expect(english.month(newYear, "Europe/London")).toBe("December 2025");
  });

  it("writes sizes and lists", () => {
    expect([dutch.bytes(900), dutch.bytes(1_400_000), english.bytes(2.1e9)]).toEqual([
      "1 kB",
      "1,4 MB",
      "2.1 GB",
    ]);
    expect([dutch.list(["a", "b", "c"]), english.list(["a", "b"])]).toEqual(["a, b en c", "a and b"]);
  });
});

describe("chooseLanguage", () => {
  it("takes what was chosen before, else Dutch in a Dutch browser", () => {
    expect(chooseLanguage("en", ["nl-NL"])).toBe("en");
    expect(chooseLanguage(null, ["nl-BE", "en"])).toBe("nl");
    expect(chooseLanguage("de", ["de", "nl"])).toBe("nl");
    expect(chooseLanguage(null, ["en-GB", "nl"])).toBe("en");
    expect(chooseLanguage(null, ["fr"])).toBe("en");
  });
});
