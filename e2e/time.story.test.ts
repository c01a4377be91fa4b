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

describe.each(["wide", "narrow"] as const)("on a %s screen", (size) => {
  test("somebody sees where the time of an order goes, and marks what the customer does", async () => {
    const { page, context, complaints } = await openPage(browser, { size });
    await page.goto(`${stuur.url}${await timePage("furniture-maker")}`);
    const answer = page.getByRole("heading", { level: 1 });
    await expect
      .poll(() => answer.textContent(), { timeout: 30_000 })
      .toMatch(/^Van elke 10 werkdagen dat een order loopt, wordt er \d,\d aan gewerkt\. \d,\d ligt het/);
    const bar = page.getByRole("img", { name: /^Verdeling van elke 10 werkdagen/ }).filter({ visible: true });
    expect(sumOfParts(await bar.getAttribute("aria-label"))).toBeCloseTo(10, 0);
    await page.getByText(/blijkt hier niet uit/).waitFor();
    await page.getByText(/Gemiddeld lopen orders met \d+ of meer overdrachten/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await keepPicture(page, `time-${size}`);

    await page.getByText("Welke stappen doet een klant zelf?").click();
    await page.getByRole("checkbox", { name: /^opdracht bevestigen/ }).check();
    await page.waitForURL(/customer=/);
    await expect.poll(() => bar.getAttribute("aria-label")).toMatch(/wacht op een klant \d,\d/);
    await page.reload();
    await expect.poll(() => bar.getAttribute("aria-label")).toMatch(/wacht op een klant \d,\d/);
    await page.getByText("Dag en nacht").click();
    await expect.poll(() => answer.textContent()).toMatch(/^Van elke 10 dagen /);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("without start times it says what cannot be told apart, in English and in the dark", async () => {
    const { page, context } = await openPage(browser, { size, language: "en", scheme: "dark" });
    await page.goto(`${stuur.url}${await timePage("waste-collector")}`);
    await page
      .getByText(/How much of that is work and how much waiting cannot be said/)
      .first()
      .waitFor();
    await page.getByText(/that one comes from the other does not follow/).waitFor();
    await page.getByText(/^Of all working time .* passes at handovers, waiting and work together/).waitFor();
    await page.getByText(/So ‘times’ can be lower here than under Handovers/).waitFor();
    expect(await page.getByText(/lies still|lying still|came back/).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await context.close();
  });
});

test("a choice that leaves nothing, and a step that is not there, lose nothing", async () => {
  const { page, context } = await openPage(browser, { size: "wide" });
  const address = `${stuur.url}${await timePage("furniture-maker")}`;
  await page.goto(`${address}?from=2001-01-01&to=2001-02-01`);
  await page.getByRole("heading", { level: 1, name: "Er zijn geen orders in deze keuze." }).waitFor();
  await page.goto(`${address}?customer=toveren&match=kleur`);
  await page.getByText("Welke stappen doet een klant zelf?").waitFor();
  await page.getByText(/In dit bestand komt ‘toveren’ niet voor/).waitFor();
  await page.getByText(/De kolom kleur staat niet in dit bestand/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await context.close();
});

/** The address of the page about the only log of an example. */
async function timePage(slug: string): Promise<string> {
  const { organisations } = await ask<{ organisations: { id: string; slug: string }[] }>(
    "/api/organisations",
  );
  const organisation = organisations.find((found) => found.slug === slug)!;
  const { logs } = await ask<{ logs: { id: string }[] }>(`/api/organisations/${organisation.id}/logs`);
  return `/o/${slug}/see/${logs[0]!.id}/time`;
}

async function ask<Answer>(path: string): Promise<Answer> {
  return (await (await fetch(`${stuur.url}${path}`)).json()) as Answer;
}

function sumOfParts(label: string | null): number {
  const figures = (label ?? "").match(/\d+,\d(?=;|$)/g) ?? [];
  return figures.reduce((sum, figure) => sum + Number(figure.replace(",", ".")), 0);
}
