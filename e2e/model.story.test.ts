import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AnyBody, ask, organisationUrl, untilEnded, untilExamplesReady, upload } from "./api-client.ts";
import { accessibilityProblems, keepPicture, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { removeFolder, runStuur, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let browser: Browser;
let organisation: string;
let folder: string;
const examplePath = fileURLToPath(
  new URL("../examples/furniture-maker/furniture-maker.model.json", import.meta.url),
);

beforeAll(async () => {
  [stuur, browser, folder] = await Promise.all([
    startStuur(),
    launchBrowser(),
    mkdtemp(join(tmpdir(), "stuur-model-")),
  ]);
  await untilExamplesReady(stuur.url);
  organisation = await organisationUrl(stuur.url, "furniture-maker");
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await Promise.all([removeFolder(stuur.dataFolder), removeFolder(folder)]);
});

test("somebody corrects a model from a file, is told what cannot be, and takes a change back", async () => {
  const model: unknown = JSON.parse(
    await readFile(
      new URL("../examples/furniture-maker/furniture-maker.model.json", import.meta.url),
      "utf8",
    ),
  );
  const { body: study } = await begin({ name: "Uit een bestand", model });
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await page.goto(`${stuur.url}/o/furniture-maker/design/${study.id}/model`);
  await page.getByRole("heading", { level: 1, name: /Dit model komt uit een bestand/ }).waitFor();
  const mean = page.getByRole("textbox", { name: "ontwerpen: gemiddelde in werkuren" });
  expect(await mean.inputValue()).toBe("2,6");

  await mean.fill("-3");
  await mean.press("Enter");
  await page.getByRole("alert").getByText("Vul een getal boven 0 in.").waitFor();
  await mean.fill("5,2");
  await mean.press("Enter");
  await page.getByRole("status").getByText("Alles is bewaard").waitFor();
  expect((await read(study.id)).content.model.steps[1].work).toEqual({ kind: "exponential", mean: 18_720 });

  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect.poll(async () => (await read(study.id)).content.model.steps[1].work.mean).toBe(9360);
  expect(await mean.inputValue()).toBe("2,6");

  // What there is none of is asked for.
  await page.getByRole("button", { name: "Toon ook wat zelden of nooit is" }).click();
  const redone = page.getByRole("textbox", { name: "leveren: deel dat over moet, in procenten" });
  await redone.fill("100");
  await redone.press("Enter");
  await page
    .getByRole("alert")
    .getByText(/leveren|einde/)
    .first()
    .waitFor();
  expect((await read(study.id)).content.model.steps[1].work.mean).toBe(9360);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("history of a known organisation gives a model that resembles it, until work is said to take twice as long", async () => {
  const events = join(folder, "events.csv");
  const args = ["simulate", examplePath, "--days", "90", "--replications", "2", "--design", "na elkaar"];
  expect((await runStuur([...args, "--events", events])).code).toBe(0);
  const log = await upload(organisation, "events.csv", await readFile(events));
  await untilEnded(organisation, log.body.job.id);
  const { body: study } = await begin({ name: "Vandaag gemeten", log: log.body.log.id });
  await untilEnded(organisation, study.jobId);
  const { page, context, complaints } = await openPage(browser, { size: "narrow", language: "en" });
  await page.goto(`${stuur.url}/o/furniture-maker/design/${study.id}/model`);
  await page.getByRole("heading", { level: 1, name: /^Simulated, today resembles/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "model-narrow");

  const mean = page.getByRole("textbox", { name: "ontwerpen: average in working hours" });
  const before = Number(await mean.inputValue());
  await mean.fill(String(before * 2));
  await mean.press("Enter");
  await page.getByRole("heading", { level: 1, name: /not been compared/ }).waitFor();
  await page.getByText("1 estimate").waitFor();

  const jobs = /\/jobs\/[^/]+$/;
  const running = { state: "running", progress: 0.4, note: null, error: null };
  await page.route(jobs, (route) => route.fulfill({ json: running }));
  await page.getByRole("button", { name: "Compare with the real figures" }).click();
  await page.getByRole("progressbar", { name: "Today is being simulated" }).waitFor();
  await page.unroute(jobs);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Compare with the real figures" }).click();
  await page
    .getByRole("heading", { level: 1, name: /cannot be simulated|does not resemble/ })
    .waitFor({ timeout: 30_000 });

  await page.getByRole("button", { name: /^ontwerpen: average in .*: back to measured$/ }).click();
  await expect.poll(() => mean.inputValue()).toBe(String(before));
  await expect.poll(async () => (await read(study.id)).content.evidence.estimates).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a model without history cannot be compared", async () => {
  const { body } = await ask(`${organisation}/studies`);
  const study = body.studies.find(({ name }: { name: string }) => name === "Uit een bestand");
  const refused = await ask(`${organisation}/studies/${study.id}/validate`, { method: "POST" });
  expect([refused.status, refused.body.code]).toEqual([409, "STUUR_STUDY_HAS_NO_LOG"]);
});

function begin(body: unknown) {
  return ask(`${organisation}/studies`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function read(id: string): Promise<AnyBody> {
  return (await ask(`${organisation}/studies/${id}`)).body;
}
