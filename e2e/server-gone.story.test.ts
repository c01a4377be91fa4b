import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { untilExamplesReady } from "./api-client.ts";
import { accessibilityProblems, keepPicture, launchBrowser, openPage } from "./browser.ts";
import { newDataFolder, removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await newDataFolder();
  [stuur, browser] = await Promise.all([startStuur({ dataFolder: folder }), launchBrowser()]);
  await untilExamplesReady(stuur.url);
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await removeFolder(folder);
});

test("while the server is gone every page says so in one sentence, and goes on by itself when it is back", async () => {
  const [unloaded, loaded] = await Promise.all([
    openPage(browser, { size: "wide" }),
    openPage(browser, { size: "narrow" }),
  ]);
  await unloaded.page.goto(`${stuur.url}/o/furniture-maker/see`);
  await unloaded.page.getByRole("navigation").getByRole("link", { name: "Tijd" }).waitFor();
  await loaded.page.goto(`${stuur.url}/o/furniture-maker/design/people`);
  await loaded.page.getByRole("heading", { level: 1 }).waitFor();
  await stuur.kill();

  // A page of which no part was fetched yet.
  await unloaded.page.getByRole("navigation").getByRole("link", { name: "Tijd" }).click();
  const sentence = /Kijk of het programma op deze computer nog draait\. Zodra het weer antwoordt/;
  await unloaded.page.getByRole("heading", { level: 1, name: "Stuur antwoordt niet" }).waitFor();
  expect(await unloaded.page.getByText(sentence).filter({ visible: true }).count()).toBe(1);
  expect(await accessibilityProblems(unloaded.page)).toEqual([]);
  await keepPicture(unloaded.page, "server-gone-wide");

  // A page that stands there, and is asked for something new.
  await loaded.page.getByRole("navigation").getByRole("link", { name: "Indelen" }).click();
  await loaded.page.getByText(sentence).filter({ visible: true }).waitFor();
  await keepPicture(loaded.page, "server-gone-narrow");

  stuur = await startStuur({ dataFolder: folder, port: Number(new URL(stuur.url).port) });
  for (const { page } of [unloaded, loaded]) {
    await page.getByText(sentence).filter({ visible: true }).waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).not.toMatch(/antwoordt niet/);
  }
  await unloaded.page.getByRole("heading", { level: 1, name: /^Van elke 10 werkdagen/ }).waitFor();
  await Promise.all([unloaded.context.close(), loaded.context.close()]);
});
