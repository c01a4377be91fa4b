import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, organisationUrl, untilExamplesReady } from "./api-client.ts";
import { accessibilityProblems, keepPicture, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let browser: Browser;
let organisation: string;
let log: string;

beforeAll(async () => {
  [stuur, browser] = await Promise.all([startStuur(), launchBrowser()]);
  await untilExamplesReady(stuur.url);
  organisation = await organisationUrl(stuur.url, "furniture-maker");
  log = (await ask(`${organisation}/logs`)).body.logs[0].id;
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await removeFolder(stuur.dataFolder);
});

const address = () => `${stuur.url}/o/furniture-maker/see/${log}/teams`;
const answerOf = (page: Page) => page.getByRole("heading", { level: 1 });
const today = /^Nu gaat werk [\d.]+ keer van team naar team/;
const vanished = /^Van de [\d.]+ overdrachten verdwijnen er [\d.]+: die blijven dan binnen een team\./;
const untilAnswer = (page: Page, answer: RegExp) =>
  expect.poll(() => answerOf(page).textContent(), { timeout: 10_000 }).toMatch(answer);
const card = (page: Page, name: string) =>
  page.locator(".card").filter({ has: page.getByRole("heading", { level: 3, name, exact: true }) });
const member = (page: Page, name: string) => page.locator(".member").filter({ hasText: name });

/** The middle of what is on the screen. */
async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error("not on the page");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("somebody drags planning to design, sees what vanishes, and goes back and forth", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await page.goto(`${stuur.url}/o/furniture-maker/see/${log}`);
  await page.getByRole("link", { name: "Andere teams" }).click();
  await untilAnswer(page, today);
  await member(page, "Planning en organisatie").dragTo(card(page, "Ontwerp"));
  await untilAnswer(page, vanished);
  await page
    .getByRole("region", { name: "Deze verdwijnen" })
    .getByText("van Ontwerp naar Planning en organisatie")
    .waitFor();
  await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "teams-wide");

  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await untilAnswer(page, today);
  await page.getByRole("button", { name: "Opnieuw doen" }).click();
  await untilAnswer(page, vanished);
  await page.reload();
  await untilAnswer(page, vanished);
  await page.getByRole("combobox", { name: "Per" }).selectOption({ index: 1 });
  await page.getByRole("columnheader", { name: "Deel dat verdwijnt" }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("with the keyboard alone, people move to a new team that gets a name", async () => {
  const { page, context } = await openPage(browser, { size: "wide" });
  await page.goto(address());
  await untilAnswer(page, today);
  await page.getByRole("radio", { name: "Mensen" }).press("Space");
  const first = card(page, "Planning en organisatie").locator(".member").first();
  const name = await first.getAttribute("data-member");
  await first.press("Enter");
  await page.getByLabel("Naar team").selectOption({ label: "Nieuw team" });
  await page.getByRole("button", { name: "Verplaats", exact: true }).press("Enter");
  await card(page, "Nieuw team 1").getByText("verplaatst").waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-member")))
    .toBe(name);
  await page.getByRole("button", { name: "Hernoem Nieuw team 1" }).press("Enter");
  await page.keyboard.type("Ontwerp");
  await page.keyboard.press("Enter");
  await page.getByText("Die naam is leeg of al in gebruik.").waitFor();
  await page.getByLabel("Nieuwe naam voor Nieuw team 1").fill("Klantteam Noord");
  await page.keyboard.press("Enter");
  await card(page, "Klantteam Noord").waitFor();
  await context.close();
});

test("with a finger, on a phone, in English and in the dark", async () => {
  const { page, context } = await openPage(browser, { size: "narrow", language: "en", scheme: "dark" });
  await page.goto(address());
  await untilAnswer(page, /^Work now goes from team to team/);
  const grip = await middleOf(member(page, "Productie").locator(".grip"));
  const target = await middleOf(card(page, "Accountmanagement"));
  const touch = await context.newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: { x: number; y: number }[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", [grip]);
  await send("touchMove", [{ x: grip.x + 4, y: grip.y + 20 }]);
  await send("touchMove", [{ x: target.x, y: target.y - 2 }]);
  await send("touchMove", [target]);
  await send("touchEnd", []);
  await untilAnswer(page, /vanish: they then stay within a team/);
  await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "teams-english-dark-narrow");
  await context.close();
});

test("kept under a name it can be shared; an older change is refused and nothing is lost", async () => {
  const { page, context } = await openPage(browser, { size: "wide" });
  await page.goto(address());
  await member(page, "Ontwerp").click();
  await page.getByLabel("Naar team").selectOption({ label: "Productie" });
  await page.getByRole("button", { name: "Verplaats", exact: true }).click();
  await untilAnswer(page, vanished);
  await page.getByLabel("Naam").fill("Samen ontwerpen en maken");
  await page.getByRole("button", { name: "Bewaar als …" }).click();
  await page.waitForURL(/alternative=[0-9a-f-]{36}/);
  await page.getByText("“Samen ontwerpen en maken”, zoals bewaard").waitFor();

  const { page: shared, context: elsewhere } = await openPage(browser, { size: "wide" });
  await shared.goto(page.url());
  await untilAnswer(shared, vanished);
  await shared.getByRole("button", { name: "Terug naar nu" }).click();
  await shared.getByRole("button", { name: "Bewaar", exact: true }).click();
  await shared.getByText("zoals bewaard").waitFor();
  await elsewhere.close();

  await member(page, "Accountmanagement").click();
  await page.getByLabel("Naar team").selectOption({ label: "Productie" });
  await page.getByRole("button", { name: "Verplaats", exact: true }).click();
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await page.getByRole("alert").getByText("Iemand anders heeft dit intussen gewijzigd").waitFor();
  await page.getByRole("button", { name: "Neem over wat de ander bewaarde" }).click();
  await untilAnswer(page, today);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await untilAnswer(page, vanished);
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await page.getByText("zoals bewaard").waitFor();

  await page.getByRole("button", { name: "Verwijder Samen ontwerpen en maken" }).click();
  await page.getByText("“Samen ontwerpen en maken” is verwijderd.").waitFor();
  await page.getByRole("button", { name: "Zet terug" }).click();
  await page.getByRole("button", { name: "Open Samen ontwerpen en maken" }).click();
  await untilAnswer(page, vanished);
  await context.close();
});

test("an empty team is kept and counts for nothing, until it takes everybody", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await page.goto(address());
  await page.getByRole("button", { name: "Nieuw team" }).click();
  await card(page, "Nieuw team 1").getByText("Een leeg team telt niet mee.").waitFor();
  await untilAnswer(page, today);
  await page.getByLabel("Naam").fill("Met een leeg team");
  await page.getByRole("button", { name: "Bewaar als …" }).click();
  await page.getByText("“Met een leeg team”, zoals bewaard").waitFor();
  await page.reload();
  await card(page, "Nieuw team 1").getByText("Hier werkt niemand.").waitFor();
  for (const name of ["Planning en organisatie", "Ontwerp", "Accountmanagement", "Productie"]) {
    await member(page, name).click();
  }
  await page.getByLabel("Naar team").selectOption({ label: "Nieuw team 1" });
  await page.getByRole("button", { name: "Verplaats", exact: true }).click();
  await untilAnswer(page, vanished);
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await page.getByText("“Met een leeg team”, zoals bewaard").waitFor();
  await card(page, "Ontwerp").getByText("Hier werkt niemand.").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
