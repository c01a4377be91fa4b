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

test.each([
  {
    slug: "furniture-maker",
    language: "nl",
    size: "wide",
    title: /^Een order wisselt gemiddeld \d,\d keer van team/,
  },
  {
    slug: "waste-collector",
    language: "en",
    size: "narrow",
    title: /^Each report changes teams \d\.\d times/,
  },
] as const)("the report of $slug is four pages of A4", async ({ slug, language, size, title }) => {
  const { page, context, complaints } = await openPage(browser, { size, language });
  await page.goto(`${stuur.url}/o/${slug}/see`);
  await page.getByRole("link", { name: language === "nl" ? "Verslag" : "Report" }).click();
  await page.getByRole("heading", { level: 2, name: title }).waitFor();
  expect(
    await page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { level: 3 }) })
      .count(),
  ).toBe(5);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, `report-${size}`);
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pageSizes(paper)).toEqual(Array.from({ length: 4 }, () => "842 x 595"));
  expect(complaints).toEqual([]);
  await context.close();
});

/** Points wide and high of each page; Chromium writes the page objects of a PDF as plain text. */
function pageSizes(paper: Buffer): string[] {
  const boxes = paper.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}
