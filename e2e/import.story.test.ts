import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityProblems, keepPicture, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  [stuur, browser, folder] = await Promise.all([
    startStuur(),
    launchBrowser(),
    mkdtemp(join(tmpdir(), "stuur-import-")),
  ]);
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await Promise.all([removeFolder(stuur.dataFolder), rm(folder, { recursive: true })]);
});

/** Who bought it is called a department, and who made it a gang; the name of the product is called an activity. */
const misleading = [
  "order;activiteit;klus;afdeling;ploeg;medewerker;gereed",
  ...[1, 2, 3].flatMap((order) => [
    `${order};kast;tekenen;Inkoop;Tekenkamer;Anne;0${order}-03-2025 09:00`,
    `${order};tafel;zagen;Inkoop;Zagerij;Bram;0${order + 3}-03-2025 10:00`,
    `${order};kast;lakken;Directie;Lakkerij;Carla;0${order + 5}-03-2025 11:00`,
  ]),
  "3;kast;lakken;Directie;Lakkerij;Carla;morgen",
].join("\n");

/** Drops the file on the first page, and waits for what comes of it. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, content);
  await page.goto(stuur.url);
  await page.setInputFiles("input[type=file]", file);
  await page.waitForURL(/\/o\/own\/see\/[0-9a-f-]{36}/);
}

const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const readAgain = (page: Page) => page.getByRole("button", { name: "Lees opnieuw" }).click();

test("of what is dragged over the first page only a file is taken; a text goes where the browser brings it", async () => {
  const { page, context } = await openPage(browser, { size: "wide" });
  await page.goto(stuur.url);
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  const isTaken = (kind: "text" | "file") =>
    page.evaluate((dragged) => {
      const dataTransfer = new DataTransfer();
      if (dragged === "file") dataTransfer.items.add(new File(["a;b"], "a.csv"));
      else dataTransfer.setData("text/plain", "a;b");
      return !document.body.dispatchEvent(
        new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer }),
      );
    }, kind);
  await expect.poll(() => isTaken("file")).toBe(true);
  expect(await isTaken("text")).toBe(false);
  await context.close();
});

test("two wrong guesses are corrected in place, and the matrix follows; what was not read is told", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await drop(page, "fabriek.csv", misleading);
  await page.getByRole("link", { name: "Het bestand", exact: true }).click();
  await headline(page)
    .filter({ hasText: "3 zaken met 9 stappen gelezen uit fabriek.csv; 1 regel niet." })
    .waitFor();
  await page.getByText("Zaak 1: 1 maart 2025 kast bij Inkoop, 4 maart tafel bij Inkoop").waitFor();

  await page.getByLabel("Welke stap").selectOption("klus");
  await page.getByLabel("Welk team").selectOption("ploeg");
  await readAgain(page);
  await page.getByText("Zaak 1: 1 maart 2025 tekenen bij Tekenkamer, 4 maart zagen bij Zagerij").waitFor();
  await page.getByText("Opnieuw gelezen, zoals het hieronder staat.").waitFor();
  await keepPicture(page, "import-wide");
  await readWhatWasNot(page);
  await page.getByRole("link", { name: "Ja, naar de estafette" }).click();
  await headline(page).filter({ hasText: "wisselt gemiddeld 2,0 keer van team" }).waitFor();
  await page.getByText("Tekenkamer").first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

/** Rows that were not read come as a file, with what stood there, and who is who, for who may see names. */
async function readWhatWasNot(page: Page): Promise<void> {
  const section = page.getByRole("region", { name: "Wat niet is gelezen" });
  await section.getByText("1 keer: dit is niet te lezen als tijd").waitFor();
  expect(await section.getByText("morgen").count()).toBe(0);
  await section.getByRole("button", { name: "Laat zien wat er stond" }).click();
  await section.getByText("morgen").waitFor();
  const download = page.waitForEvent("download");
  await section.getByRole("button", { name: /CSV/ }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv).toContain("11,gereed,dit is niet te lezen als tijd,morgen");

  await page.getByText("De namen van 3 personen zijn bij het lezen vervangen").waitFor();
  expect(await page.getByText("Carla").count()).toBe(0);
  await page.getByRole("button", { name: "Laat zien wie wie is" }).click();
  await page.getByRole("row", { name: /Carla/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
}

const sheet = [
  ["Klant", "Kleur", "Getekend", "Gezaagd", "Gelakt"],
  ["Jansen", "rood", "03-03-2025", "05-03-2025", "12-03-2025"],
  ["De Vries", "wit", "04-03-2025", "06-03-2025", "13-03-2025"],
  ["Jansen", "wit", "05-03-2025", "10-03-2025", "14-03-2025"],
];

test("cells pasted from Excel with a row per case: which columns are steps, and who does what", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "narrow" });
  await page.goto(stuur.url);
  await page.getByRole("button", { name: "Plakken uit Excel" }).waitFor();
  await paste(page, "Klant\tKleur");
  await page.getByRole("alert").filter({ hasText: "maar één regel geplakt" }).waitFor();
  const field = page.getByLabel("Plak hier de cellen uit Excel");
  expect(await field.inputValue()).toBe("Klant\tKleur");
  expect(await accessibilityProblems(page)).toEqual([]);
  const rows = sheet.map(([...cells], index) => [index === 0 ? "Bon" : `B${index}`, ...cells].join("\t"));
  await paste(page, rows.join("\r\n"));
  await page.waitForURL(/\/o\/own\/see\/[0-9a-f-]{36}/);
  await page.getByRole("link", { name: "Het bestand", exact: true }).click();
  await headline(page).filter({ hasText: "3 zaken met 9 stappen gelezen uit geplakt.tsv" }).waitFor();

  await page.getByRole("checkbox", { name: /^Gezaagd/ }).uncheck();
  await page.getByRole("checkbox", { name: /^Gezaagd/ }).check();
  await page.getByRole("button", { name: "Gezaagd eerder" }).click();
  await page.getByLabel("Team dat Getekend doet").fill("Tekenkamer");
  await page.getByLabel("Team dat Gezaagd doet").fill("Werkplaats");
  await page.getByLabel("Team dat Gelakt doet").fill("Werkplaats");
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "import-one-row-per-case-narrow");
  await readAgain(page);
  await page.getByText("3 maart 2025 Getekend bij Tekenkamer, 5 maart Gezaagd bij Werkplaats").waitFor();
  await page.getByRole("link", { name: "Ja, naar de estafette" }).click();
  await headline(page).filter({ hasText: "wisselt gemiddeld 1,0 keer van team" }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

/** As Ctrl+V does, which a headless browser has no clipboard for. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test("a column that is gone: in words, with what was read before still there; own words follow on every page", async () => {
  const { page, context } = await openPage(browser, { size: "narrow", language: "en", scheme: "dark" });
  await drop(page, "factory.csv", misleading);
  await page.getByRole("link", { name: "The file", exact: true }).click();
  await headline(page)
    .filter({ hasText: "3 cases with 9 steps read from factory.csv; 1 row was not." })
    .waitFor();
  const logId = /see\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  await page.evaluate(async (id) => {
    const { organisations } = await (await fetch("/api/organisations")).json();
    const own = organisations.find(({ slug }: { slug: string }) => slug === "own");
    const body = JSON.stringify({ columns: { team: "Groep van vorig jaar" } });
    const headers = { "content-type": "application/json" };
    await fetch(`/api/organisations/${own.id}/logs/${id}/import`, { method: "POST", headers, body });
  }, logId);
  await page.reload();
  await page.getByRole("alert").filter({ hasText: "There is no column Groep van vorig jaar" }).waitFor();
  await page.getByText("What was read before is still there").waitFor();
  await page.getByText("The column ‘Groep van vorig jaar’ is not in this file").waitFor();
  expect(await page.getByRole("button", { name: "Read again" }).isDisabled()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "import-gone-narrow-english-dark");
  await page.getByLabel("Which team").selectOption("ploeg");
  await page.getByRole("button", { name: "Read again" }).click();
  await page.getByText("4 March tafel at Zagerij").first().waitFor();

  await page.getByRole("button", { name: "order, customer" }).click();
  await page.getByRole("button", { name: "Save the words" }).click();
  await headline(page).filter({ hasText: "3 orders with 9 steps" }).waitFor();
  await page.getByRole("link", { name: "Yes, to the relay" }).click();
  await headline(page).filter({ hasText: "Each order changes teams 2.0 times on average" }).waitFor();
  await context.close();
});

/** One team in two spellings, a word for no team, and a year that was typed wrong. */
const untidy = [
  "order;stap;afdeling;gereed",
  ...Array.from({ length: 60 }, (_, order) => [
    `${order};tekenen;Ontwerp;01-03-${order === 7 ? 1925 : 2025} 09:00`,
    `${order};zagen;${order % 3 ? "Werkplaats" : "werkplaats"};02-03-2025 10:00`,
    `${order};lakken;${order % 5 ? "Werkplaats" : "EMPTY"};03-03-2025 11:00`,
  ]).flat(),
].join("\n");

test("one press each mends a far date, two spellings of a team and a word for no team; it can be taken back", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "narrow" });
  await drop(page, "rommelig.csv", untidy);
  await page.getByText("namen die één team lijken").waitFor();
  await page.getByRole("link", { name: "Laat het anders lezen" }).first().click();
  for (const name of ["Laat die tijden weg", "Zie ze als één team", "Dit is geen team"]) {
    await page.getByRole("button", { name }).click();
    await page.getByRole("button", { name }).waitFor({ state: "detached" });
    await headline(page)
      .filter({ hasText: /60 .+ met 179 stappen/ })
      .waitFor();
  }
  await page.getByText("1 keer: deze tijd ligt buiten de periode").waitFor();
  await page.getByText("‘EMPTY’ is geen team.").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole("button", { name: "Neem terug werkplaats" }).click();
  await readAgain(page);
  await page.getByRole("button", { name: "Zie ze als één team" }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
