import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallLog, untilExamplesReady } from "./api-client.ts";
import { accessibilityProblems, keepPicture, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  [stuur, browser, folder] = await Promise.all([
    startStuur(),
    launchBrowser(),
    mkdtemp(join(tmpdir(), "stuur-upload-")),
  ]);
  await untilExamplesReady(stuur.url);
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await Promise.all([removeFolder(stuur.dataFolder), rm(folder, { recursive: true })]);
});

describe.each(["wide", "narrow"] as const)("on a %s screen", (size) => {
  test("somebody opens the furniture maker and sees where an order goes from hand to hand", async () => {
    const { page, context, complaints } = await openPage(browser, { size });
    await page.goto(stuur.url);
    await page.getByRole("heading", { level: 1, name: /van hand tot hand/ }).waitFor();
    await page.getByText("Jullie gegevens blijven op deze computer").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await keepPicture(page, `start-${size}`);

    await page
      .getByRole("link", { name: /Meubelmakerij Van Aerle/ })
      .first()
      .click();
    const answer = page.getByRole("heading", { level: 1 });
    await expect
      .poll(() => answer.textContent(), { timeout: 30_000 })
      .toMatch(
        /^Een order wisselt gemiddeld \d,\d keer van team\. Het langst ligt werk stil op weg van Planning en organisatie naar Productie: de helft wacht langer dan \d,\d werkdagen\.$/,
      );
    await page.getByText("Dit is een voorbeeld").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await keepPicture(page, `matrix-${size}`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a click on an exclamation mark shows to whom the work goes, and the address keeps it", async () => {
    const { page, context } = await openPage(browser, { size });
    await page.goto(`${stuur.url}/o/furniture-maker/see`);
    const sign = page
      .getByRole("button", { name: /^Na inplannen bij Planning en organisatie gaat het werk/ })
      .first();
    await sign.press("Enter");
    const panel = page.getByRole("region", { name: /Na inplannen bij Planning en organisatie/ });
    await panel.getByText("Productie").first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.reload();
    await panel.getByText("Productie").first().waitFor();
    await context.close();
  });

  test("the same in English, in the dark", async () => {
    const { page, context } = await openPage(browser, { size, language: "en", scheme: "dark" });
    await page.goto(`${stuur.url}/o/waste-collector/see`);
    await page.getByText(/Each report changes teams \d\.\d times on average/).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await keepPicture(page, `matrix-english-dark-${size}`);
    await context.close();
  });

  test("a verb that is not there yet says so in a sentence", async () => {
    const { page, context } = await openPage(browser, { size });
    await page.goto(`${stuur.url}/o/own/serve`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page
      .getByText(/nog niet/)
      .first()
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await context.close();
  });
});

test("somebody adds an own file and sees its matrix", async () => {
  const file = join(folder, "onze orders.csv");
  await writeFile(file, smallLog);
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await page.goto(stuur.url);
  await page.setInputFiles("input[type=file]", file);
  await page.waitForURL(/\/o\/own\/see\/[0-9a-f-]{36}/);
  await expect
    .poll(() => page.getByRole("heading", { level: 1 }).textContent(), { timeout: 30_000 })
    .toMatch(/wisselt gemiddeld 1,5 keer van team/);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a file without times says what is missing, and the columns can be pointed out", async () => {
  const file = join(folder, "zonder kop.csv");
  await writeFile(file, "nummer,wat,groep,moment\n1,a,x,maandag\n1,b,y,dinsdag\n");
  const { page, context } = await openPage(browser, { size: "narrow" });
  await page.goto(stuur.url);
  await page.setInputFiles("input[type=file]", file);
  await page.getByText(/tijd/i).first().waitFor();
  await page.getByRole("combobox").first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "columns-narrow");
  await context.close();
});

test("the language is switched and remembered", async () => {
  const { page, context } = await openPage(browser, { size: "wide" });
  await page.goto(stuur.url);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: /from hand to hand/ }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: /from hand to hand/ }).waitFor();
  await context.close();
});
