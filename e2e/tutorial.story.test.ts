import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { untilExamplesReady } from "./api-client.ts";
import { accessibilityProblems, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";
import { readQuotes } from "./tutorial-quotes.ts";

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
    language: "nl",
    tutorial: "lees-je-eerste-diagnose.md",
    tabs: { handovers: "Overdrachten", time: "Tijd" },
  },
  {
    language: "en",
    tutorial: "read-your-first-diagnosis.md",
    tabs: { handovers: "Handovers", time: "Time" },
  },
] as const)("the pages say what $tutorial quotes", async ({ language, tutorial, tabs }) => {
  const quotes = await readQuotes(tutorial);
  const { page, context, complaints } = await openPage(browser, { size: "wide", language });
  await page.goto(`${stuur.url}/o/furniture-maker/see`);
  const said: Record<string, string> = { relay: await headline(page) };
  await page.getByRole("link", { name: tabs.handovers, exact: true }).click();
  await page.getByRole("list").getByRole("link").first().waitFor();
  said.handovers = await headline(page);
  await page
    .getByRole("link", { name: /Planning en organisatie (naar|to) Productie/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: /28/ }).waitFor();
  said.handover = await headline(page);
  await page.getByRole("link", { name: tabs.time, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /10/ }).waitFor();
  said.time = await headline(page);
  expect(said).toEqual(quotes);
  expect(complaints).toEqual([]);
  await context.close();
});

test("behind a figure stand the ten orders that contribute most, and a table goes along to Excel", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "narrow" });
  await page.goto(`${stuur.url}/o/furniture-maker/see`);
  await page.getByRole("link", { name: "Overdrachten", exact: true }).click();
  await page.getByText("Hoe is dit berekend?").click();
  const rows = page.getByRole("region", { name: /die het meest bijdragen/ }).locator("tbody tr");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(10);
  expect(await rows.first().textContent()).toMatch(/^\d{4}-\d{4}\d+([.,]\d)? werkdagen$/);
  await rows.first().getByRole("button").click();
  await page.getByText("Stap voor stap").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download als Excel" }).first().click(),
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await download.path());
  const first = workbook.worksheets[0]!.getRow(2);
  expect(first.getCell(1).value).toBe("Planning en organisatie naar Productie");
  expect(first.getCell(2).value).toBe(1795);
  expect(complaints).toEqual([]);
  await context.close();
});

function headline(page: Page): Promise<string> {
  return page.getByRole("heading", { level: 1 }).innerText();
}

test("the tutorial is read inside the product, in both languages and at its own address", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "narrow" });
  await page.goto(stuur.url);
  await page.getByRole("link", { name: /^Lees je eerste diagnose/ }).click();
  await page.getByRole("heading", { level: 1, name: "Lees je eerste diagnose" }).waitFor();
  await page.getByRole("button", { name: "read your first diagnosis" }).click();
  await page.getByRole("heading", { level: 1, name: "Read your first diagnosis" }).waitFor();
  const answer = await page.reload();
  expect(answer?.status()).toBe(200);
  await page.getByRole("link", { name: "Draw your first teams" }).click();
  await page.getByRole("heading", { level: 1, name: "Draw your first teams" }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole("link", { name: "read your first diagnosis", exact: true }).click();
  const picture = page.getByRole("img", { name: /relay/ });
  await expect
    .poll(() => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
    .toBeGreaterThan(100);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});
