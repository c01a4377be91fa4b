import { type SimulationModel, simulateDesigns } from "@stuur/methods/simulation";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ask, organisationUrl } from "./api-client.ts";
import { launchBrowser, openPage } from "./browser.ts";
import { removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";
import { readQuotes } from "./tutorial-quotes.ts";

const series = "Na elkaar";
const parallel = "Drie teams met eigen klanten";

/** What the pages say to a reader of each language. Names are other numbers in each installation, so no sentence with one is here. */
const readers = [
  {
    language: "nl",
    tutorial: "teken-jullie-eerste-teams.md",
    link: "Uitleg: teken jullie eerste teams",
    title: "Teken jullie eerste teams",
    within: /nu 6,\d, dan 10,\d keer/,
    undo: "Ongedaan maken",
    nobody: /^Niemand in .* kan inplannen/,
  },
  {
    language: "en",
    tutorial: "draw-your-first-teams.md",
    link: "Tutorial: draw your first teams",
    title: "Draw your first teams",
    within: /6\.\d times now, 10\.\d then/,
    undo: "Undo",
    nobody: /^Nobody in .* can do inplannen/,
  },
] as const;

let stuur: StuurServer;
let browser: Browser;
let study: string;

beforeAll(async () => {
  [stuur, browser] = await Promise.all([startStuur({ env: { STUUR_EXAMPLES: "all" } }), launchBrowser()]);
  study = await untilStudyReady();
  // A model is fitted from the whole history.
}, 300_000);
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await removeFolder(stuur.dataFolder);
});

/** The example's question about teams, with a model of today and two designs beside it. */
async function untilStudyReady(): Promise<string> {
  const organisation = await organisationUrl(stuur.url, "furniture-maker");
  const settled = await vi.waitFor(
    async () => {
      const [first] = (await ask(`${organisation}/studies`)).body.studies;
      if (first?.state !== "failed" && first?.alternatives.length !== 3) throw new Error("not there yet");
      return first;
    },
    { timeout: 240_000, interval: 100 },
  );
  if (settled.state === "failed") throw new Error(JSON.stringify(settled));
  return settled.id;
}

async function readModel(): Promise<SimulationModel> {
  const organisation = await organisationUrl(stuur.url, "furniture-maker");
  const { body } = await ask(`${organisation}/studies/${study}`);
  return body.content.model;
}

const address = (page = "") => `${stuur.url}/o/furniture-maker/design/${study}${page}`;
const headline = (page: Page) => page.getByRole("heading", { level: 1 });

/** As somebody would write it down. */
async function read(place: Locator): Promise<string> {
  return (await place.innerText()).replaceAll("\u00a0", " ");
}

test.each(readers)("the pages say what $tutorial quotes", async (reader) => {
  const quotes = await readQuotes(reader.tutorial);
  const { page, context, complaints } = await openPage(browser, { size: "wide", language: reader.language });
  await page.goto(`${stuur.url}/o/furniture-maker/design`);
  await page.getByRole("link", { name: reader.link }).click();
  await page.getByRole("heading", { level: 1, name: reader.title }).waitFor();
  await page.goto(address("/model"));
  expect(await read(headline(page))).toContain(quotes.model);
  await page.goto(address(`?design=${series}`));
  expect(await read(headline(page))).toBe(quotes.series);
  expect(await read(page.getByRole("main"))).toMatch(reader.within);
  await page.goto(address(`?design=${parallel}`));
  expect(await read(headline(page))).toContain(quotes.parallel);
  await dragPlanner(page);
  await page.getByRole("button", { name: reader.nobody }).waitFor();
  await page.getByRole("button", { name: reader.undo }).click();
  await page.getByRole("button", { name: reader.nobody }).waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await context.close();
});

/** Drags the only one of a team who can do the scheduling to another team. */
async function dragPlanner(page: Page): Promise<void> {
  const { people, designs } = await readModel();
  const design = designs.find(({ id }) => id === parallel)!;
  const skills = [
    ...people.flatMap(({ id, skills: own }) => own.map(({ step }) => ({ person: id, step }))),
    ...(design.skills ?? []),
  ];
  const planners = new Set(skills.filter(({ step }) => step === "inplannen").map(({ person }) => person));
  const [from, to] = design.teams;
  const alone = from!.members.filter((id) => planners.has(id));
  expect(alone).toHaveLength(1);
  const card = (team: string) =>
    page.locator(".card").filter({ has: page.getByRole("heading", { level: 3, name: team, exact: true }) });
  await card(from!.id).getByText(alone[0]!, { exact: true }).dragTo(card(to!.id));
}

test("a comparison says what both tutorials quote", async () => {
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await page.goto(address("/compare"));
  await page.getByRole("button", { name: "Nabootsen" }).first().click();
  await page.waitForURL(/run=/);
  for (const { language, tutorial } of readers) {
    const opened = await openPage(browser, { size: "wide", language });
    await opened.page.goto(page.url());
    const quote = (await readQuotes(tutorial)).compare!;
    const [opening] = quote.split(";");
    const amount = /\d+[.,]\d/;
    await expect
      .poll(async () => (await read(headline(opened.page))).replace(amount, "#"), { timeout: 60_000 })
      .toContain(opening!.replace(amount, "#"));
    const said = await read(headline(opened.page));
    expect(Math.abs(readAmount(said) - readAmount(quote))).toBeLessThan(0.5);
    await opened.context.close();
  }
  await page.getByRole("button", { name: "Stop met uitzoeken" }).click();
  expect(complaints).toEqual([]);
  await context.close();
});

function readAmount(sentence: string): number {
  return Number(/\d+[.,]\d/.exec(sentence)![0].replace(",", "."));
}

test("what is won at handovers is lost again by smaller groups, as both tutorials tell", async () => {
  const model = await readModel();
  const withLoss = simulate(model);
  const without = simulate({ ...model, designs: model.designs.map(({ handovers: _, ...design }) => design) });
  const wonAtHandovers = (design: string) => without[design]! - withLoss[design]!;
  expect(Math.abs(without[series]!)).toBeLessThan(0.03);
  expect(withLoss[parallel]).toBeGreaterThan(withLoss[series]!);
  expect(without[parallel]).toBeGreaterThan(0.1);
  expect(wonAtHandovers(parallel)).toBeGreaterThan(2 * wonAtHandovers(series));
});

/** Of each design the difference with today, as a part of today's mean lead time. */
function simulate(model: SimulationModel): Readonly<Record<string, number>> {
  const answer = simulateDesigns(model, { seed: "1", orders: 600, replications: 10 });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const [today, ...others] = answer.designs.map((design) => {
    if (!design.ok) throw new Error(JSON.stringify(design.problems));
    return { design: design.design, mean: design.figures.leadTimeWorking.mean.mean };
  });
  return Object.fromEntries(others.map(({ design, mean }) => [design, mean / today!.mean - 1]));
}
