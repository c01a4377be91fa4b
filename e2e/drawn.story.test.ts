import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, organisationUrl, smallLog, untilEnded, untilExamplesReady, upload } from "./api-client.ts";
import { accessibilityProblems, keepPicture, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let browser: Browser;
let own: string;

beforeAll(async () => {
  [stuur, browser] = await Promise.all([startStuur(), launchBrowser()]);
  await untilExamplesReady(stuur.url);
  own = await organisationUrl(stuur.url, "own");
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await removeFolder(stuur.dataFolder);
});

const answerOf = (page: Page) => page.getByRole("heading", { level: 1 });
const untilAnswer = (page: Page, answer: RegExp) =>
  expect.poll(() => answerOf(page).textContent(), { timeout: 10_000 }).toMatch(answer);
const tidy = async (page: Page) => {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
};

async function addLog(name: string, content: string): Promise<string> {
  const { body } = await upload(own, name, content);
  expect(await untilEnded(own, body.job.id)).toMatchObject({ state: "done" });
  return body.log.id;
}

test("somebody draws by hand, without data, keeps it, and lays it beside a log", async () => {
  const log = await addLog("orders.csv", smallLog);
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await page.goto(`${stuur.url}/o/own/see`);
  await page.getByRole("link", { name: "Teken zonder gegevens hoe het gaat" }).click();
  await untilAnswer(page, /^Teken wie welke stap doet\.$/);
  await tidy(page);
  await page.getByLabel("Naam van stap 1").fill("Schetsen");
  await page.keyboard.press("Enter");
  await page.keyboard.type("inplannen");
  await page.getByLabel("Naam van stap 3").fill("zagen");
  await page.getByLabel("Naam van team 1").fill("ontwerp");
  await page.getByLabel("Naam van team 2").fill("Werkplaats");
  await page.getByRole("button", { name: "ontwerp doet Schetsen" }).press("Enter");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await untilAnswer(page, /blijft een zaak van begin tot eind bij één team/);
  await page.getByRole("button", { name: "Werkplaats doet zagen" }).click();
  await untilAnswer(page, /^In deze tekening wisselt een zaak 1 keer van team\.$/);
  await page
    .getByRole("img", { name: /^Na inplannen bij ontwerp gaat het werk naar een ander team/ })
    .first()
    .waitFor();

  await page.getByRole("button", { name: "Werkplaats doet inplannen" }).click();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  expect(
    await page.getByRole("button", { name: "Werkplaats doet inplannen" }).getAttribute("aria-pressed"),
  ).toBe("false");
  await page.reload();
  await untilAnswer(page, /wisselt een zaak 1 keer van team/);

  await page.getByLabel("Naam van de tekening").fill("Zo denken wij");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await page.getByText("“Zo denken wij” is bewaard.").waitFor();
  await keepPicture(page, "drawn-wide");

  await page.getByRole("link", { name: "Leg naast orders" }).click();
  await page.waitForURL(new RegExp(`/see/${log}\\?drawing=`));
  await page
    .getByText("In de tekening wisselt een zaak 1 keer van team, gemeten gemiddeld 1,5 keer (2 zaken).")
    .waitFor();
  await page.getByText("2 stappen staan in allebei. Alleen getekend: zagen.").waitFor();
  await page.getByText("‘inplannen’ is getekend bij ontwerp, gemeten 0 % van de 2 keer").waitFor();
  await page.getByText("In de gegevens niet gevonden: Werkplaats.").waitFor();
  await tidy(page);
  await keepPicture(page, "beside-wide");
  expect(complaints).toEqual([]);
  await context.close();
});

test("an older change of a drawing is refused, and what was deleted is put back", async () => {
  const drawing = {
    steps: ["a", "b"],
    teams: [
      { name: "A", carries: [0] },
      { name: "B", carries: [1] },
    ],
  };
  const headers = { "content-type": "application/json" };
  const post = { method: "POST", headers, body: JSON.stringify({ name: "Onze weg", drawing }) };
  const { body: kept } = await ask(`${own}/drawings`, post);
  const { page, context } = await openPage(browser, { size: "narrow", language: "en", scheme: "dark" });
  await page.goto(`${stuur.url}/o/own/see/drawn?drawing=${kept.id}`);
  await untilAnswer(page, /changes teams 1 time\.$/);
  await tidy(page);
  await keepPicture(page, "drawn-english-dark-narrow");
  const change = { method: "PATCH", headers, body: JSON.stringify({ version: 1, name: "Van de ander" }) };
  expect((await ask(`${own}/drawings/${kept.id}`, change)).status).toBe(200);
  await page.getByLabel("Name of step 2").fill("A");
  await page.getByText("Two steps are called “A”.").waitFor();
  await page.getByLabel("Name of step 2").fill("c");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Take what the other saved" }).click();
  await page.getByText("“Van de ander” is saved.").waitFor();
  await page.getByRole("button", { name: "Delete Van de ander" }).click();
  await page.getByText("“Van de ander” is deleted.").waitFor();
  await page.getByRole("button", { name: "Put back" }).click();
  await page.getByRole("button", { name: "Open Van de ander" }).click();
  await untilAnswer(page, /changes teams 1 time\.$/);
  await context.close();
});

/** Sixty teams and twenty steps; the last twenty teams hardly do anything. */
function manyTeams(): string {
  const rows = ["order;stap;gereed;team"];
  const day = (n: number) =>
    `2025-${String(1 + Math.floor(n / 28)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
  for (let order = 0; order < 320; order++) {
    for (let step = 0; step < 20; step++) {
      const isRare = order < 20 && step === 10;
      const team = isRare ? 40 + order : (order * 7 + step * 2 + Math.floor(step / 2)) % 40;
      rows.push(
        `${order};stap ${step + 1};${day(order)} ${8 + Math.floor(step / 2)}:${step % 2 ? "30" : "00"};Team ${team + 1}`,
      );
    }
  }
  return rows.join("\n");
}

describe("with sixty teams", () => {
  let log: string;
  beforeAll(async () => {
    log = await addLog("veel teams.csv", manyTeams());
  });

  test.each(["wide", "narrow"] as const)(
    "the grid is read on a %s screen, and the tail is reached",
    async (size) => {
      const { page, context, complaints } = await openPage(browser, { size });
      await page.goto(`${stuur.url}/o/own/see/${log}`);
      const tail = page.getByRole("rowheader", { name: /^nog 2[0-9] teams, samen [\d,]+ % van het werk$/ });
      await tail.waitFor();
      expect(await page.locator(".dense tbody tr").count()).toBeLessThan(45);
      expect(await scrollsSideways(page)).toBe(false);
      await keepPicture(page, `grid-${size}`);
      await page.getByLabel("Zoek een team").fill("team 57");
      await page.getByRole("rowheader", { name: "Team 57", exact: true }).waitFor();
      await page.getByText("Teams in beeld: 1; stappen: 20").waitFor();
      // Of every kind of cell there are some left; axe would look at each of the thousands for long.
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByLabel("Zoek een team").fill("");
      await page.getByRole("button", { name: /^Laat 2[0-9] teams meer zien$/ }).click();
      await page.getByRole("rowheader", { name: "Team 57", exact: true }).waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  test("on a beamer and on one A3 for the wall there are no more than can be read", async () => {
    const { page, context } = await openPage(browser, { size: "wide" });
    await page.addInitScript(() => {
      window.print = () => {};
    });
    await page.goto(`${stuur.url}/o/own/see/${log}`);
    await page.getByRole("button", { name: "Teken toch" }).click();
    await page.locator("svg.relay.wide-only").waitFor();
    expect(page.url()).toContain("form=relay");
    await page.getByText("Tabel", { exact: true }).click();
    await page.getByRole("button", { name: "Groot, voor de beamer" }).click();
    await page.locator(".beamer .dense").waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await page.locator(".dense tbody tr").count()).toBeLessThan(12);
    expect(await page.locator('a[href="#doubt"]').count()).toBe(0);
    await tidy(page);
    await keepPicture(page, "beamer-grid");
    await page.getByRole("button", { name: "Druk af op A3, voor aan de muur" }).click();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sheets = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sheets.map(([, ...points]) => points.map((point) => Math.round(Number(point))))).toEqual([
      [1191, 842],
    ]);
    await context.close();
  });
});

test("teams are put in an own order by keyboard or by dragging, and a link shows the same", async () => {
  const furniture = await organisationUrl(stuur.url, "furniture-maker");
  const log = (await ask(`${furniture}/logs`)).body.logs[0].id;
  const { page, context } = await openPage(browser, { size: "wide" });
  const lanes = () =>
    page
      .locator('svg.wide-only [data-axis="team"]')
      .evaluateAll((names) => names.map((name) => name.getAttribute("data-name")));
  await page.goto(`${stuur.url}/o/furniture-maker/see/${log}`);
  await expect.poll(lanes).toEqual(["Accountmanagement", "Ontwerp", "Planning en organisatie", "Productie"]);
  await page.getByText("Volgorde van teams en stappen").click();
  await page.getByRole("button", { name: "Zet Productie eerder" }).press("Alt+ArrowUp");
  await expect.poll(lanes).toEqual(["Accountmanagement", "Ontwerp", "Productie", "Planning en organisatie"]);
  await page
    .locator('svg.wide-only [data-name="Productie"] text')
    .dragTo(page.locator('svg.wide-only [data-name="Accountmanagement"] text'));
  const arranged = ["Productie", "Accountmanagement", "Ontwerp", "Planning en organisatie"];
  await expect.poll(lanes).toEqual(arranged);
  expect(await accessibilityProblems(page)).toEqual([]);
  const { page: shared, context: elsewhere } = await openPage(browser, { size: "wide" });
  await shared.goto(page.url());
  await shared.locator("svg.wide-only").waitFor();
  expect(
    await shared
      .locator('svg.wide-only [data-axis="team"]')
      .evaluateAll((names) => names.map((name) => name.getAttribute("data-name"))),
  ).toEqual(arranged);
  await elsewhere.close();
  await page.getByRole("button", { name: "Terug naar de gebruikelijke volgorde" }).click();
  await expect.poll(lanes).toEqual(["Accountmanagement", "Ontwerp", "Planning en organisatie", "Productie"]);
  await context.close();
});
