import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityProblems, keepPicture, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

const modelFile = fileURLToPath(
  new URL("../examples/furniture-maker/furniture-maker.model.json", import.meta.url),
);

let stuur: StuurServer;
let browser: Browser;
let study: string;

beforeAll(async () => {
  [stuur, browser] = await Promise.all([startStuur(), launchBrowser()]);
  study = await addStudy(JSON.parse(await readFile(modelFile, "utf8")));
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await removeFolder(stuur.dataFolder);
});

/** A study from the example model, in which today's handovers take half a day. */
async function addStudy(model: { readonly designs: readonly { handovers?: object }[] }): Promise<string> {
  const delay = { kind: "exponential", mean: 16_200 };
  const [first, ...others] = model.designs;
  const today = { ...first, handovers: { between: { delay, calendar: "werkdagen" } } };
  const { organisations } = (await (await fetch(`${stuur.url}/api/organisations`)).json()) as {
    readonly organisations: readonly { readonly id: string; readonly slug: string }[];
  };
  const id = organisations.find(({ slug }) => slug === "own")?.id;
  const answer = await fetch(`${stuur.url}/api/organisations/${id}/studies`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Eigen klanten?", model: { ...model, designs: [today, ...others] } }),
  });
  return ((await answer.json()) as { readonly id: string }).id;
}

const address = () => `${stuur.url}/o/own/design/${study}/compare`;

describe("somebody compares today's teams with teams that have their own customers", () => {
  test("stops a run that takes too long, and nothing is kept of it", async () => {
    const { page, context, complaints } = await openPage(browser, { size: "wide" });
    await page.goto(address());
    await page.getByRole("heading", { level: 1, name: "Er is nog niets nagebootst." }).waitFor();
    await page.getByText("Hoe wordt er nagebootst?").click();
    await page.getByLabel("Hoe vaak").fill("20000");
    await page.getByRole("button", { name: "Nabootsen" }).click();
    await page
      .getByRole("img", { name: /^Levertijd tot nu toe: na elkaar \d,\d werkdagen, tussen/ })
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "Afbreken" }).click();
    await page.getByRole("heading", { level: 1, name: "De nabootsing is afgebroken." }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("simulates them and reads the sentence; the address brings the same figures back", async () => {
    const { page, context, complaints } = await openPage(browser, { size: "wide" });
    await page.goto(address());
    await page.getByText("Hoe wordt er nagebootst?").click();
    await page.getByLabel("Hoe vaak").fill("10");
    await page.getByLabel("Dagen per keer").fill("150");
    await page.getByRole("button", { name: "Opnieuw nabootsen" }).click();
    const answer = page.getByRole("heading", { level: 1 });
    await expect
      .poll(() => answer.textContent(), { timeout: 60_000 })
      .toMatch(
        /^Als het model klopt \(het is met geen historie vergeleken\): “eigen klanten” levert gemiddeld \d,\d werk(dagen|uren) eerder dan “na elkaar”; zonder het verlies/,
      );
    const sentence = await answer.textContent();
    await page.getByText("Wat deze berekening niet meet").waitFor();
    await page.getByText("niet met echte cijfers vergeleken").first().waitFor();
    await page.getByText("Hoe is dit berekend?").click();
    await page.getByText("stuur simulate model.json --seed 1 --days 150 --replications 10").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await keepPicture(page, "compare-wide");
    expect(page.url()).toMatch(/\?run=[0-9a-f-]{36}/);
    await page.reload();
    await expect.poll(() => answer.textContent()).toBe(sentence);
    await page.getByRole("heading", { level: 2, name: "Waar komt het verschil vandaan?" }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("deletes the run that was stopped, and brings it back", async () => {
    const { page, context, complaints } = await openPage(browser, { size: "wide" });
    await page.goto(address());
    const stopped = page.getByRole("listitem").filter({ hasText: "afgebroken" });
    await stopped.getByRole("button", { name: /^Nabootsing van .* verwijderen$/ }).click();
    await page.getByText(/^De nabootsing van .* is verwijderd\.$/).waitFor();
    await expect.poll(() => stopped.count()).toBe(0);
    await page.getByRole("button", { name: "Ongedaan maken" }).press("Enter");
    await stopped.waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("on a phone, in English, in the dark", async () => {
    const { page, context } = await openPage(browser, { size: "narrow", language: "en", scheme: "dark" });
    await page.goto(address());
    await page
      .getByRole("heading", { level: 1, name: /delivers \d\.\d working (days|hours) sooner/ })
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await keepPicture(page, "compare-narrow");
    await context.close();
  });
});
