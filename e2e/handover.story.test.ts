import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

/** The address of the furniture maker's log. */
async function addressOfLog(slug: string): Promise<string> {
  const ask = async (path: string) => (await fetch(`${stuur.url}/api/organisations${path}`)).json();
  const { organisations } = await ask("");
  const { id } = organisations.find((organisation: { slug: string }) => organisation.slug === slug);
  const { logs } = await ask(`/${id}/logs`);
  return `${stuur.url}/o/${slug}/see/${logs[0].id}`;
}

describe.each(["wide", "narrow"] as const)("on a %s screen", (size) => {
  test("one handover: how often, how long, how sure, and three real orders", async () => {
    const { page, context, complaints } = await openPage(browser, { size });
    const ends = "handoverFrom=Planning%20en%20organisatie&handoverTo=Productie";
    await page.goto(`${await addressOfLog("furniture-maker")}/handover?${ends}`);
    const answer = page.getByRole("heading", { level: 1 });
    await expect
      .poll(() => answer.textContent(), { timeout: 20_000 })
      .toMatch(/^De helft van de keren ligt een order hier langer dan \d,\d werkdagen stil\. Eén op de \d+ /);
    await page.getByRole("heading", { name: "3 echte orders" }).waitFor();
    expect(await page.locator("svg.fifty:visible circle").count()).toBe(50);
    await page.getByText(/zeker tussen \d,\d werkdagen en \d,\d werkdagen \(95 %, 1\.\d{3} keer\)/).waitFor();
    await page.getByRole("radio", { name: "Klok" }).check({ force: true });
    await page.waitForURL(/clock=clock/);
    await page.getByText("Stap voor stap").first().click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await keepPicture(page, `handover-${size}`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("from pillar to post, and inside a team", async () => {
    const { page, context, complaints } = await openPage(browser, { size, language: "en", scheme: "dark" });
    const address = await addressOfLog("waste-collector");
    await page.goto(`${address}/pillar`);
    await page
      .getByRole("heading", { level: 1, name: /Each report passes \d\.\d teams on average/ })
      .waitFor();
    await page.getByRole("combobox", { name: "Column" }).selectOption({ index: 1 });
    await page.getByRole("columnheader", { name: "On average" }).waitFor();
    await page.getByRole("heading", { name: /that went furthest/ }).waitFor();
    await page.getByText("Step by step").first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await keepPicture(page, `pillar-${size}`);

    await page.goto(`${address}/inside`);
    await page.getByRole("heading", { name: "About persons" }).waitFor();
    await page.getByRole("combobox", { name: "Team" }).selectOption({ index: 1 });
    await page.waitForURL(/team=/);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await keepPicture(page, `inside-${size}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test("a handover that does not happen says so, and shows the way back", async () => {
  const { page, context } = await openPage(browser, { size: "wide" });
  const address = await addressOfLog("furniture-maker");
  await page.goto(`${address}/handover?handoverFrom=Nobody&handoverTo=Productie&from=2024-06-01`);
  await page.getByRole("heading", { name: "Deze overdracht komt hier niet voor." }).waitFor();
  await page.getByRole("button", { name: "Kijk in alle orders" }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await context.close();
});
