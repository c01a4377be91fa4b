import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, organisationUrl, untilExamplesReady } from "./api-client.ts";
import { accessibilityProblems, keepPicture, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  [stuur, browser] = await Promise.all([startStuur(), launchBrowser()]);
  await untilExamplesReady(stuur.url);
  const { body } = await ask(`${await organisationUrl(stuur.url, "furniture-maker")}/logs`);
  address = `${stuur.url}/o/furniture-maker/see/${body.logs[0].id}/handovers`;
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await removeFolder(stuur.dataFolder);
});

const entries = (page: Page) => page.locator("ol.register > li");
const looked = (page: Page) => page.getByRole("region", { name: "Waarnaar gekeken wordt" });

test("the worst handover comes first, in a sentence, with the sum that made it so", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await page.goto(address);
  await page
    .getByRole("heading", { level: 1, name: /^De helft van het gemeten wachten tussen teams/ })
    .waitFor();
  const worst = await entries(page).first().innerText();
  expect(worst).toMatch(/^Planning en organisatie naar Productie/);
  expect(worst).toMatch(/[\d.]+ × [\d,]+ werkdagen = [\d.]+ werkdagen/);
  expect(worst).toMatch(/De helft wacht langer dan \d,\d werkdagen, 1 op de 10 langer dan [\d,]+ werkdagen/);
  await page.getByText("binnen het team naar iemand anders").waitFor();
  await page.getByText(/Een overdracht verstoppen is niet hetzelfde als er een weghalen/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "handovers-wide");
  expect(complaints).toEqual([]);
  await context.close();
});

test("somebody looks at one year and one channel by keyboard; the address keeps it and a chip takes it back", async () => {
  const { page, context } = await openPage(browser, { size: "narrow" });
  await page.goto(address);
  await looked(page).getByText("Alle 1.620 orders").waitFor();
  await looked(page).getByRole("button", { name: "Kies orders" }).press("Enter");
  await page.getByRole("button", { name: "2025", exact: true }).press("Enter");
  await page.getByLabel("Kenmerk").selectOption("kanaal");
  const value = page.getByRole("group", { name: "Waarden van kanaal" }).getByRole("checkbox").first();
  await value.press("Space");
  await looked(page)
    .getByText(/^\d+ van 1\.620 orders$/)
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "handovers-narrow");
  await page.reload();
  await looked(page).getByText("begonnen in 2025").waitFor();
  await looked(page)
    .getByRole("button", { name: /^Haal weg: kanaal/ })
    .click();
  await looked(page).getByRole("button", { name: "Haal weg: begonnen in 2025" }).click();
  await looked(page).getByText("Alle 1.620 orders").waitFor();
  expect(new URL(page.url()).search).toBe("");
  await context.close();
});

test("a reversed period changes nothing and can be turned round; a filter that leaves nothing says so", async () => {
  const { page, context } = await openPage(browser, { size: "wide" });
  await page.goto(`${address}?from=2025-03-01`);
  await looked(page).getByRole("button", { name: "Kies orders" }).click();
  await page.getByLabel("tot en met").fill("2025-01-15");
  await page
    .getByRole("alert")
    .getByText(/eindigt .*15 januari 2025.* voordat ze begint/)
    .waitFor();
  expect(new URL(page.url()).search).toBe("?from=2025-03-01");
  await page.getByRole("button", { name: "Draai om" }).click();
  await looked(page).getByText("begonnen 15 januari 2025 tot en met 1 maart 2025").waitFor();

  await page.goto(`${address}?from=2035-01-01`);
  await looked(page).getByText("Geen van de 1.620 orders past hierbij.").waitFor();
  await page.getByRole("heading", { level: 1, name: "Er zijn geen orders om naar te kijken." }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.goto(`${address}?where=${encodeURIComponent('["weg=1"]')}`);
  await looked(page).getByText("weg: 1 (die kolom is er niet)").waitFor();
  await looked(page)
    .getByRole("button", { name: /^Haal weg: weg/ })
    .click();
  await page.getByRole("heading", { level: 1, name: /^De helft van het gemeten wachten/ }).waitFor();
  await context.close();
});

test("another order, a team that is searched for, a table to sort and to take along, in English in the dark", async () => {
  const { page, context } = await openPage(browser, { size: "wide", language: "en", scheme: "dark" });
  await page.goto(address);
  await page.getByText("Late", { exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /occurs in \d+% of the late orders/ }).waitFor();
  await page.getByRole("searchbox", { name: "Find a team" }).fill("productie acc");
  await page.getByText("2 of the 20 places").waitFor();
  expect(await entries(page).count()).toBe(2);
  await page.getByText("Table", { exact: true }).click();
  await page.getByRole("button", { name: "Times", exact: true }).click();
  await page.getByRole("columnheader", { name: "Times" }).waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.csv$/);
  expect(await accessibilityProblems(page)).toEqual([]);
  await keepPicture(page, "handovers-table-english-dark");
  await page.getByRole("link", { name: "Productie to Accountmanagement" }).click();
  await page.waitForURL(/\/handover\?.*handoverFrom=Productie&handoverTo=Accountmanagement/);
  await context.close();
});
