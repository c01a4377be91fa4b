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

test("somebody follows the lead time, looks at a month and compares two half years", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await page.goto(`${stuur.url}/o/furniture-maker/see`);
  await page.getByRole("link", { name: "Verloop" }).click();
  const answer = page.getByRole("heading", { level: 1 });
  await expect
    .poll(() => answer.textContent())
    .toMatch(/^De doorlooptijd van een order is nu weer gewoon: \d+,\d dagen/);
  await page.getByText(/Van april 2024 tot en met juli 2024: uitzonderlijk hoog/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "trend-wide");

  // The chart is one stop for the Tab key; the arrows go through time.
  const last = page.getByRole("button", { name: /^april 2026: .* hier lopen waarschijnlijk nog orders/ });
  await last.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Bekijk alleen de orders van toen" }).waitFor();
  expect(new URL(page.url()).searchParams.get("at")).toBe("2026-03-01");

  const compared = page.getByRole("region", { name: "Twee perioden vergeleken" });
  await compared.getByText(/Het verschil ligt tussen .* \(95 % zeker\)/).waitFor();
  await compared.getByLabel("Eerst: van").selectOption({ label: "feb 24" });
  await compared.getByText(/Dat is .* lager/).waitFor();
  await page.reload();
  await compared.getByText(/februari 2024 tot en met/).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("the same in English, in the dark, per week, on a phone", async () => {
  const { page, context } = await openPage(browser, { size: "narrow", language: "en", scheme: "dark" });
  await page.goto(`${stuur.url}/o/waste-collector/see`);
  await page.getByRole("link", { name: "Over time" }).click();
  await page.getByLabel("Figure").selectOption({ label: "On time" });
  await page.getByText("Week", { exact: true }).click();
  await page.getByText(/The share of reports that are on time has been/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "trend-english-dark-narrow");
  await context.close();
});

test("the picture and the table can be taken along", async () => {
  const { page, context } = await openPage(browser, { size: "wide" });
  await page.goto(`${stuur.url}/o/furniture-maker/see`);
  await page.getByRole("link", { name: "Verloop" }).click();
  const save = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    return readFile(await file.path(), "utf8");
  };
  const picture = await save("Download als SVG");
  expect(picture).toMatch(/^<svg [^>]*xmlns=/);
  expect(picture).toContain("Doorlooptijd per maand");
  expect(picture).not.toContain("var(");
  const table = (await save("Download als CSV")).trim().split("\r\n");
  expect(table[0]).toContain("Doorlooptijd (dagen)");
  expect(table.length).toBeGreaterThan(20);
  await context.close();
});
