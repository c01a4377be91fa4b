import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AnyBody, ask, organisationUrl, smallLog, untilEnded, upload } from "./api-client.ts";
import { accessibilityProblems, keepPicture, launchBrowser, openPage, scrollsSideways } from "./browser.ts";
import { newDataFolder, removeFolder, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;
let browser: Browser;
let own: string;
let watched: string;

beforeAll(async () => {
  watched = await mkdtemp(join(tmpdir(), "stuur-watch-"));
  await mkdir(join(watched, "own"));
  [stuur, browser] = await Promise.all([startStuur({ env: { STUUR_WATCH: watched } }), launchBrowser()]);
  own = await organisationUrl(stuur.url, "own");
});
afterAll(async () => {
  await browser.close();
  await stuur.stop();
  await Promise.all([removeFolder(stuur.dataFolder), rm(watched, { recursive: true })]);
});

const json = { "content-type": "application/json" };

function push(log: string, events: readonly object[], organisation = own): Promise<AnyBody> {
  const body = JSON.stringify({ events });
  return ask(`${organisation}/logs/${log}/events`, { method: "POST", headers: json, body });
}

/** Asks until the log has so many events. */
async function untilEvents(log: string, events: number, organisation = own): Promise<void> {
  for (;;) {
    const { body } = await ask(`${organisation}/logs/${log}`);
    if (body.events === events) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function addLog(name: string): Promise<string> {
  const { body } = await upload(own, name, smallLog);
  expect(await untilEnded(own, body.job.id)).toMatchObject({ state: "done" });
  return body.log.id;
}

const planned = { key: "e-1", case: "3", step: "schetsen", team: "Ontwerp", person: "Anne" };
const event = {
  ...planned,
  completedAt: "2025-03-10T10:00:00+01:00",
  startedAt: "2025-03-10T09:00:00+01:00",
};
const answerOf = (page: Page) => page.getByRole("heading", { level: 1 });

test("a newer file is read as the earlier one was, and the page tells what it changed and shows the way back", async () => {
  const log = await addLog("orders.csv");
  const { page, context, complaints } = await openPage(browser, { size: "wide" });
  await page.goto(`${stuur.url}/o/own/see/${log}/import`);
  await page.getByRole("heading", { name: "Een nieuwer bestand" }).waitFor();
  const newer = `${smallLog}2;nakijken;08-03-2025 09:00;08-03-2025 10:00;Kwaliteit;Anne\n3;schetsen;09-03-2025 09:00;09-03-2025 10:00;Ontwerp;Dirk\n`;
  const send = (name: string, text: string) =>
    page
      .getByLabel("Kies een nieuwer bestand")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await send("orders april.csv", newer);
  await page.getByText("1 nieuwe zaak, 1 veranderd, 0 verdwenen.").waitFor();
  await page.getByText("Nieuwe teams: Kwaliteit.").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await keepPicture(page, "difference-wide");

  const lacking = smallLog.replace("gereed;", "klaar op;");
  await send("orders mei.csv", lacking);
  await page
    .getByText(/De kolom gereed is er niet\. De kolommen zijn: order, stap, begin, klaar op/)
    .waitFor();
  expect((await ask(`${own}/logs/${log}`)).body).toMatchObject({ state: "ready", events: 7 });

  await send("iets anders.csv", smallLog.replace(/^(1|2);/gm, "9$1;"));
  await page.getByText(/Is dit wel een nieuwere uitvoer van hetzelfde\?/).waitFor();
  await page.getByRole("heading", { level: 1, name: /uit iets anders\.csv/ }).waitFor();
  await keepPicture(page, "difference-other");
  await page.getByRole("button", { name: "Terug naar orders april.csv" }).click();
  await page.getByRole("button", { name: "Terug naar iets anders.csv" }).waitFor();
  await untilEvents(log, 7);
  expect(complaints).toEqual([]);
  await context.close();
});

test("pushed events: the same again is known, other content corrects, and the page follows with its filter", async () => {
  const log = await addLog("pushed to.csv");
  const { page, context, complaints } = await openPage(browser, { size: "narrow" });
  await page.goto(`${stuur.url}/o/own/see/${log}?weight=returned`);
  await answerOf(page).waitFor();
  const before = await answerOf(page).textContent();
  expect((await push(log, [event])).body).toEqual({ accepted: 1, known: 0, corrected: 0, leftOut: [] });
  expect((await push(log, [event])).body).toMatchObject({ accepted: 0, known: 1 });
  await untilEvents(log, 6);
  const handed = { ...event, key: "e-2", step: "inplannen", team: "Planning", person: "Eva" };
  const later = { completedAt: "2025-03-11T10:00:00Z", startedAt: "2025-03-11T09:00:00Z" };
  expect((await push(log, [{ ...handed, ...later }])).body).toMatchObject({ accepted: 1 });
  await page.waitForFunction((text) => document.querySelector("h1")?.textContent !== text, before);
  expect(new URL(page.url()).searchParams.get("weight")).toBe("returned");
  await untilEvents(log, 7);
  const corrected = await push(log, [{ ...handed, ...later, team: "Ontwerp" }]);
  expect(corrected.body).toMatchObject({ accepted: 0, known: 0, corrected: 1 });
  for (;;) {
    const { body } = await ask(`${own}/logs/${log}/matrix?by=team`);
    if (body.teams.find(({ team }: AnyBody) => team === "Planning").events === 2) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const persons = (await ask(`${own}/logs/${log}/matrix?by=person`)).body;
  expect(JSON.stringify(persons)).not.toMatch(/Anne|Eva/);
  expect(persons.teams).toHaveLength(4);
  // The log has grown beside its file now, and is paired anew for what leaves an event out.
  const nobody = { ...event, key: "e-3", person: null, completedAt: "2025-03-12T10:00:00Z" };
  await push(log, [nobody]);
  await untilEvents(log, 8);
  for (const [missing, events] of [
    ["keep", 8],
    ["drop", 7],
  ] as const) {
    const { status, body } = await ask(`${own}/logs/${log}/matrix?by=person&missing=${missing}`);
    const counted = body.teams.reduce((sum: number, team: AnyBody) => sum + team.events, 0);
    expect([status, counted]).toEqual([200, events]);
  }
  expect((await ask(`${own}/logs/${log}/report?by=person&missing=drop`)).status).toBe(200);
  expect(complaints).toEqual([]);
  await context.close();
});

const sendFile = (log: string, name: string, body: string) =>
  ask(`${own}/logs/${log}/file?fileName=${name}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body,
  });
const readAgain = (log: string, choices: object) =>
  ask(`${own}/logs/${log}/import`, { method: "POST", headers: json, body: JSON.stringify(choices) });

test("a log stays ready through a newer file that cannot be read, and choices that did not work are forgotten", async () => {
  const log = await addLog("twice.csv");
  await readAgain(log, { columns: { step: "stap" } });
  const unreadable = await sendFile(log, "unreadable.csv", "niets\n");
  expect(await untilEnded(own, unreadable.body.job.id)).toMatchObject({ state: "failed" });
  expect((await ask(`${own}/logs/${log}`)).body).toMatchObject({ state: "ready", events: 5 });

  const gone = await readAgain(log, { columns: { step: "weg" } });
  expect(await untilEnded(own, gone.body.job.id)).toMatchObject({ state: "failed" });
  const shown = (await ask(`${own}/logs/${log}/file`)).body;
  expect(shown).toMatchObject({
    choices: { columns: { step: "weg" } },
    problem: { code: "EVENT_LOG_UNKNOWN_COLUMN" },
  });
  const good = await sendFile(log, "good.csv", smallLog);
  expect(await untilEnded(own, good.body.job.id)).toMatchObject({ state: "done" });
  expect((await ask(`${own}/logs/${log}`)).body).toMatchObject({ state: "ready", error: null });
});

test("events whose adding was cancelled come with the next, and nothing is left of it", async () => {
  const log = crypto.randomUUID();
  const body = JSON.stringify({ name: "Balie" });
  await ask(`${own}/logs/${log}`, { method: "PUT", headers: json, body });
  const entry = async () => (await ask(`${own}/logs/${log}`)).body;
  const pushAndCancel = async (key: string) => {
    expect((await push(log, [{ ...event, key, case: key }])).body).toMatchObject({ accepted: 1 });
    const { jobId } = await entry();
    await ask(`${own}/jobs/${jobId}/cancel`, { method: "POST" });
    expect(await untilEnded(own, jobId)).toMatchObject({ state: "cancelled" });
  };
  await pushAndCancel("a");
  expect(await entry()).toMatchObject({ state: "failed", error: { code: "STUUR_JOB_CANCELLED" } });
  await push(log, [{ ...event, key: "b", case: "b" }]);
  await untilEvents(log, 2);
  expect(await entry()).toMatchObject({ state: "ready", error: null });
  await pushAndCancel("c");
  expect(await entry()).toMatchObject({ state: "ready", error: { code: "STUUR_JOB_CANCELLED" } });
  await push(log, [{ ...event, key: "d", case: "d" }]);
  await untilEvents(log, 4);
  expect(await entry()).toMatchObject({ state: "ready", error: null });
  expect((await ask(`${own}/logs/${log}/growth`)).body).toMatchObject({ problem: null, pushProblem: null });
});

test("who is named by pushes while a file is read has one pseudonym, and the file is read all the same", async () => {
  const log = crypto.randomUUID();
  const name = JSON.stringify({ name: "Samen" });
  await ask(`${own}/logs/${log}`, { method: "PUT", headers: json, body: name });
  const rows = Array.from({ length: 60_000 }, (_, index) => {
    return `${index >> 2};stap ${index % 4};03-03-2025 ${10 + (index % 4)}:00;Ontwerp;Medewerker ${index % 40};${index % 7 ? "rood" : "Nieuw 0"}`;
  });
  const { body } = await ask(`${own}/logs/${log}/file?fileName=samen.csv`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: ["order;stap;gereed;team;medewerker;kleur", ...rows].join("\n"),
  });
  let pushed = 0;
  for (;;) {
    // Somebody whom only the push names, and somebody who is in the file as well.
    const persons = [`Nieuw ${pushed}`, `Medewerker ${pushed}`];
    const events = persons.map((person) => ({ ...event, key: person, case: person, person }));
    expect((await push(log, events)).status).toBe(200);
    pushed += 1;
    const job = (await ask(`${own}/jobs/${body.job.id}`)).body;
    if (job.state === "done") break;
    expect(["waiting", "running"]).toContain(job.state);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(pushed).toBeGreaterThan(2);
  await untilEvents(log, 60_000 + 2 * pushed);
  const { teams } = (await ask(`${own}/logs/${log}/matrix?by=person`)).body;
  const names = teams.map(({ team }: AnyBody) => team);
  expect(names).toHaveLength(new Set(names).size);
  expect(names).toHaveLength(Math.max(40, pushed) + pushed);
  const { status, body: found } = await ask(`${own}/logs/${log}/attributes`);
  expect(status).toBe(200);
  expect(JSON.stringify(found)).toContain("rood");
  expect(JSON.stringify(found)).not.toMatch(/Nieuw|Medewerker/);
});

test("bad events are refused as a whole, with the place and the reason of each", async () => {
  const log = await addLog("refused.csv");
  const { status, body } = await push(log, [event, { ...event, key: "b", completedAt: "gisteren" }]);
  expect(status).toBe(422);
  expect(body).toMatchObject({
    code: "STUUR_EVENTS_REFUSED",
    details: { problems: [{ index: 1, field: "completedAt" }] },
  });
  expect((await push(log, [event])).body).toMatchObject({ accepted: 1 });
});

test("a log of pushed events alone says where to push, fills itself, and takes a file later", async () => {
  const log = crypto.randomUUID();
  const make = () =>
    ask(`${own}/logs/${log}`, { method: "PUT", headers: json, body: JSON.stringify({ name: "Balie" }) });
  expect((await make()).status).toBe(200);
  expect((await make()).body).toMatchObject({ id: log, name: "Balie", cases: null });
  const { page, context, complaints } = await openPage(browser, { size: "narrow" });
  await page.goto(`${stuur.url}/o/own/see/${log}`);
  await page.getByText(`/logs/${log}/events`).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await keepPicture(page, "empty-log-narrow");
  const handed = { ...event, key: "e-2", team: "Planning", completedAt: "2025-03-12T10:00:00Z" };
  await push(log, [handed, event]);
  await page.getByRole("region").first().waitFor();
  await untilEvents(log, 2);

  const { body } = await ask(`${own}/logs/${log}/file?fileName=later.csv`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: smallLog,
  });
  expect(await untilEnded(own, body.job.id)).toMatchObject({ state: "done" });
  await untilEvents(log, 7);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a file in the watched folder becomes a log, and follows when it changes", async () => {
  const file = join(watched, "own", "voorraad.csv");
  await writeFile(file, smallLog);
  const find = async () =>
    (await ask(`${own}/logs`)).body.logs.find(({ name }: AnyBody) => name === "voorraad");
  for (;;) {
    if ((await find())?.state === "ready") break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { id } = await find();
  await writeFile(file, `${smallLog}3;schetsen;09-03-2025 09:00;09-03-2025 10:00;Ontwerp;Dirk\n`);
  await untilEvents(id, 6);
  expect((await ask(`${own}/logs/${id}/growth`)).body.difference.cases).toMatchObject({ new: 1, gone: 0 });
});

test("what was acknowledged is there after a kill -9, also when the answer itself was lost", async () => {
  const dataFolder = await newDataFolder();
  const start = async (fault?: string) => {
    const server = await startStuur({ dataFolder, ...(fault && { env: { STUUR_FAULT: fault } }) });
    return { server, organisation: await organisationUrl(server.url, "own") };
  };
  const log = crypto.randomUUID();
  const first = await start("push:after-commit");
  const name = JSON.stringify({ name: "Balie" });
  await ask(`${first.organisation}/logs/${log}`, { method: "PUT", headers: json, body: name });
  await expect(push(log, [event], first.organisation)).rejects.toThrow();
  expect((await first.server.ended).signal).toBe("SIGKILL");

  const second = await start();
  expect((await push(log, [event], second.organisation)).body).toMatchObject({ accepted: 0, known: 1 });
  const more = Array.from({ length: 200 }, (_, index) => ({ ...event, key: `m-${index}`, case: `${index}` }));
  expect((await push(log, more, second.organisation)).body).toMatchObject({ accepted: 200 });
  await second.server.kill();

  const third = await start();
  const { body } = await ask(`${third.organisation}/logs/${log}/growth`);
  expect(body.pushed).toMatchObject({ events: 201 });
  await third.server.stop();
  await removeFolder(dataFolder);
});
