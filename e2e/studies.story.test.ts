import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { organisationUrl, untilEnded, upload } from "./api-client.ts";
import { accessibilityProblems, keepPicture, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let browser: Browser;

beforeAll(async () => {
  [stuur, browser] = await Promise.all([startStuur({ env: { STUUR_EXAMPLES: "all" } }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await removeFolder(stuur.dataFolder);
});

const answerOf = (page: Page) => page.getByRole("heading", { level: 1 });
const untilAnswer = (page: Page, answer: RegExp, timeout = 10_000) =>
  expect.poll(() => answerOf(page).textContent(), { timeout }).toMatch(answer);

async function expectGoodPage(page: Page, picture: string): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, picture);
}

/** Has a cell take cells from a spreadsheet, as Ctrl+V does. */
function pasteInto(cell: Locator, text: string): Promise<void> {
  return cell.evaluate((input, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Forty orders that go from design to the workshop; it is told when work was done, and not when it began. */
function finishedOnly(): string {
  const rows = Array.from({ length: 40 }, (_, order) => {
    const day = (ahead: number) => new Date(Date.UTC(2025, 2, 3 + order + ahead)).toISOString().slice(0, 10);
    const hour = 9 + (order % 7);
    return [
      `${order};ontwerpen;${day(0)} ${hour}:10;Ontwerp;Anne`,
      `${order};maken;${day(1)} ${hour}:40;Werkplaats;${order % 2 ? "Bram" : "Carla"}`,
    ];
  });
  return ["order;stap;gereed;team;medewerker", ...rows.flat()].join("\n");
}

test("a history without beginnings asks for estimates, is measured, and can be deleted and brought back", async () => {
  const organisation = await organisationUrl(stuur.url, "own");
  const { body } = await upload(organisation, "orders.csv", finishedOnly());
  expect((await untilEnded(organisation, body.job.id)).state).toBe("done");
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await page.goto(`${stuur.url}/o/own/design`);
  await untilAnswer(page, /^Teken hoe jullie teams anders kunnen/);
  await expectGoodPage(page, "studies-none");
  await page.getByRole("button", { name: "Meet hoe het nu gaat" }).click();
  await untilAnswer(page, /^‘orders’: nog één vraag, hoe lang duren de stappen hieronder\?$/, 30_000);
  await page.getByRole("textbox", { name: "ontwerpen" }).fill("2,5");
  await page.getByRole("combobox", { name: "ontwerpen: in welke tijd" }).selectOption("hours");
  await page.getByRole("button", { name: "Ga verder met deze schatting" }).click();
  await page.getByText("Dat ontbreekt nog bij ‘maken’.").waitFor();
  await expectGoodPage(page, "studies-estimates");
  await page.getByRole("textbox", { name: "maken" }).fill("45");
  await page.getByRole("button", { name: "Ga verder met deze schatting" }).click();
  await untilAnswer(page, /^‘orders’ staat klaar/, 30_000);
  await page.getByText("≈ 2 schattingen").waitFor();

  await page.getByRole("button", { name: "orders verwijderen" }).click();
  await page.getByText("‘orders’ is verwijderd.").waitFor();
  await untilAnswer(page, /^Teken hoe jullie/);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await untilAnswer(page, /^‘orders’ staat klaar/);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a model file is refused with every place that is wrong, and a good one opens", async () => {
  const { page, context } = await openPage(browser, { size: "narrow", language: "en" });
  await page.goto(`${stuur.url}/o/own/design`);
  const choose = (name: string, text: string) =>
    page.locator("input[type=file]").setInputFiles({
      name,
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
  await page.getByRole("heading", { name: "Begin with a model" }).waitFor();
  await choose("half.json", "{");
  await page.getByText(/^half\.json is no model file\./).waitFor();
  const file = new URL("../examples/furniture-maker/furniture-maker.model.json", import.meta.url);
  const good = await readFile(file, "utf8");
  const wrong = good.replace('"mean": 9360', '"mean": -1').replace('"step": "plannen"', '"stap": "plannen"');
  await choose("wrong.json", wrong);
  await page.getByText("steps[0].work.mean is -1; it must be more than 0.").waitFor();
  await page.getByText("has “stap”, which does not exist.").waitFor();
  await expectGoodPage(page, "studies-refused");
  await choose("furniture-maker.model.json", good);
  await page.waitForURL(/\/o\/own\/design\/[0-9a-f-]{36}$/);
  await page.getByRole("navigation", { name: "About this question" }).getByText("All questions").click();
  await page.getByRole("link", { name: "furniture-maker", exact: true }).waitFor();
  await context.close();
});

test("people come from a spreadsheet, are typed and undone like one, and nobody leads himself in the end", async () => {
  const { page, context } = await openPage(browser, { size: "wide" });
  await page.goto(`${stuur.url}/o/own/design/people`);
  await untilAnswer(page, /^Hier staat nog niemand/);
  const list =
    "Naam\tTeam\tLeidinggevende\tontwerpen\tmaken\nAnna\tOntwerp\tBas\tX\t\nBas\tWerkplaats\t\t\t0,8";
  await page.getByLabel("Geplakte cellen").fill(list);
  await page.getByRole("button", { name: "Zet erbij" }).click();
  await page.getByText("2 mensen toegevoegd.").waitFor();
  await untilAnswer(page, /^2 stappen hangen elk aan één persoon: ontwerpen \(Anna\) en maken \(Bas\)$/);
  await page.getByRole("button", { name: "Zet erbij" }).click();
  await page.getByText("2 stonden er al zo in.").waitFor();

  const cell = (name: string) => page.getByRole("textbox", { name, exact: true });
  await cell("maken van Anna").fill("X");
  await cell("maken van Anna").press("Enter");
  await untilAnswer(page, /^Eén stap hangt aan één persoon: ontwerpen \(Anna\)$/);
  await page.getByText("Bewaard", { exact: true }).waitFor();
  await cell("Leidinggevende van Bas").fill("anna");
  await cell("Leidinggevende van Bas").blur();
  await page.getByText("leiding aan elkaar in een kring: Anna → Bas → Anna").waitFor();
  expect(await cell("Leidinggevende van Bas").inputValue()).toBe("");
  await page.getByRole("button", { name: "Bas weghalen" }).click();
  await expect.poll(() => cell("Leidinggevende van Anna").inputValue()).toBe("");
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect.poll(() => cell("Leidinggevende van Anna").inputValue()).toBe("Bas");
  await pasteInto(cell("Naam van iemand erbij"), "Cas\tWerkplaats\tAnna\t\tX\nDora\tWerkplaats");
  await cell("Leidinggevende van Dora").press("Control+d");
  await expect.poll(() => cell("Leidinggevende van Dora").inputValue()).toBe("Anna");
  await untilAnswer(page, /^Elke stap kan door minstens twee mensen gedaan worden$/);
  await page.getByText("Bewaard", { exact: true }).waitFor();
  await expectGoodPage(page, "people-wide");
  await page.reload();
  expect(await cell("maken van Bas").inputValue()).toBe("0,8");
  await context.close();
});

test("the furniture maker has today, teams in series and three teams with their own customers ready", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "narrow" });
  await page.goto(`${stuur.url}/o/own/design`);
  await page.getByRole("link", { name: "Open het voorbeeld" }).click();
  await untilAnswer(
    page,
    /liggen 3 indelingen naast elkaar: Vandaag, Na elkaar en Drie teams met eigen klanten$/,
    60_000,
  );
  await expectGoodPage(page, "studies-example");
  expect(complaints).toEqual([]);
  await context.close();
});
