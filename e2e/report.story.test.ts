import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { untilExamplesReady } from "./api-client.ts";
import { accessibilityProblems, keepPicture, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let browser: Browser;

beforeAll(async () => {
  [stuur, browser] = await Promise.all([startStuur(), launchBrowser()]);
  await untilExamplesReady(stuur.url);
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await removeFolder(stuur.dataFolder);
});

const titles = {
  "furniture-maker": {
    nl: /^Een order wisselt gemiddeld \d,\d keer van team/,
    en: /^Each order changes teams \d\.\d times/,
  },
  "waste-collector": {
    nl: /^Een melding wisselt gemiddeld \d,\d keer van team/,
    en: /^Each report changes teams \d\.\d times/,
  },
} as const;

test.each([
  { slug: "furniture-maker", language: "nl", size: "wide" },
  { slug: "furniture-maker", language: "en", size: "wide" },
  { slug: "waste-collector", language: "nl", size: "narrow" },
  { slug: "waste-collector", language: "en", size: "narrow" },
] as const)("the report of $slug in $language is four pages of A4", async ({ slug, language, size }) => {
  const { page, context, complaints } = await openPage(browser, { size, language });
  await page.goto(`${stuur.url}/o/${slug}/see`);
  await page.getByRole("link", { name: language === "nl" ? "Verslag" : "Report" }).click();
  await page.getByRole("heading", { level: 2, name: titles[slug][language] }).waitFor();
  const worst = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
  expect(await worst.count()).toBe(5);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, `report-${size}`);
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pageSizes(paper)).toEqual(Array.from({ length: 4 }, () => "842 x 595"));
  expect(complaints).toEqual([]);
  await context.close();
});

test("the picture as a file looks as on the page, without the page's style sheet", async () => {
  const { page, context } = await openPage(browser, { size: "narrow", scheme: "dark" });
  await page.goto(`${stuur.url}/o/furniture-maker/see`);
  await page.getByRole("link", { name: "Verslag" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download als SVG" }).click(),
  ]);
  const picture = await readFile(await download.path(), "utf8");
  const ofThePage = /var\(|light-dark|oklab|color-mix|class=|paint-order|system/;
  expect(ofThePage.exec(picture)?.[0]).toBeUndefined();
  await page.goto("about:blank");
  await page.setContent(picture);
  const drawn = page.locator("svg");
  const [box, text] = [await drawn.boundingBox(), await drawn.textContent()];
  expect(box!.width).toBeGreaterThan(box!.height);
  expect(text).toContain("Planning en organisatie");
  // White paper for a text or slides, also from a dark page.
  expect(await drawn.locator("rect").first().getAttribute("fill")).toBe("rgb(255, 255, 255)");
  expect(
    await drawn
      .getByText("onbekend")
      .last()
      .evaluate((label) => getComputedStyle(label).fill),
  ).toBe("rgb(93, 78, 147)");
  await context.close();
});

/** Points wide and high of each page; Chromium writes the page objects of a PDF as plain text. */
function pageSizes(paper: Buffer): string[] {
  const boxes = paper.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}
