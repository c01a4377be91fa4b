import { chromium as playwrightChromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromium } from "./chromium.mjs";
import { makeUpSystem } from "./made-up-system.ts";

const fetched = playwrightChromium.executablePath();

describe("chromium.find", () => {
  it.each([
    { there: "Chromium before Chrome", files: ["/a/google-chrome", "/b/chromium"], found: "/b/chromium" },
    {
      there: "a program in PATH before a download",
      files: ["/a/google-chrome", fetched],
      found: "/a/google-chrome",
    },
    { there: "Playwright's own browser", files: [fetched], found: fetched },
    { there: "nothing", files: [], found: undefined },
  ])("takes $there", ({ files, found }) => {
    expect(chromium.find(makeUpSystem({ env: { PATH: "/a:/b" }, files }).system)).toBe(found);
  });

  it("looks only where STUUR_CHROMIUM says", () => {
    const files = ["/a/chromium", "/opt/chrome"];
    const named = (path: string) => makeUpSystem({ env: { PATH: "/a", STUUR_CHROMIUM: path }, files }).system;
    expect(chromium.find(named("/opt/chrome"))).toBe("/opt/chrome");
    expect(chromium.find(named("/opt/gone"))).toBeUndefined();
  });
});
