import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AddEventsOptions,
  type AddedEvent,
  addEvents,
  compareEventLogs,
  doubt,
  handovers,
  matrix,
  openEventLog,
  pairs,
  summary,
} from "./index.ts";
import { randomLogColumns as columns, type RandomEvent, randomLog, toCsv } from "./test/random-log.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

const { openContent, root } = temporaryLogs();
const runs = { seed: 20_262, numRuns: 15 };

const open = (events: readonly RandomEvent[]) => openContent(toCsv(events), { columns });
const newFolder = () => join(mkdtempSync(join(root, "added-")), "log");

function toAdded({ order, step, team, person, minute }: RandomEvent): AddedEvent {
  const completedAt = `2025-01-01T09:${String(minute).padStart(2, "0")}:00Z`;
  return { case: String(order), step, completedAt, team, person };
}

async function add(options: Omit<AddEventsOptions, "folder">): Promise<string> {
  const folder = newFolder();
  await addEvents({ ...options, folder });
  return folder;
}

/** What the questions say about a log, and its events in their order. */
async function readAll(folder: string) {
  await using log = await openEventLog(folder);
  const { counts, firstAt, lastAt, hasStartTimes, doubt: told } = log.manifest;
  return {
    facts: { counts, firstAt, lastAt, hasStartTimes, missing: [told.missingTeam, told.missingPerson] },
    answers: [await matrix(log), await handovers(log, { by: "person" }), await pairs(log)],
    summary: [await summary(log), await doubt(log)],
    events: await log.database.query("SELECT * EXCLUDE (position) FROM events ORDER BY case_no, place"),
    names: await log.database.query("FROM names ORDER BY ALL"),
  };
}

test("a log to which events are added is the log of a file that had them at its end, added at once or in two steps", async () => {
  const property = fc.asyncProperty(randomLog, randomLog, randomLog, async (first, second, third) => {
    const whole = await readAll((await open([...first, ...second, ...third])).folder);
    const base = (await open(first)).folder;
    const events = [...second, ...third].map(toAdded);
    expect(await readAll(await add({ base, events, notIn: null }))).toEqual(whole);
    const half = await add({ base, events: second.map(toAdded), notIn: null });
    expect(await readAll(await add({ base: half, events: third.map(toAdded), notIn: null }))).toEqual(whole);
  });
  await fc.assert(property, runs);
});

test("without a base the log is of the events alone", async () => {
  const property = fc.asyncProperty(randomLog, async (events) => {
    expect(await readAll(await add({ events: events.map(toAdded) }))).toEqual(
      await readAll((await open(events)).folder),
    );
  });
  await fc.assert(property, { ...runs, numRuns: 8 });
});

test("what the file has already is not added again", async () => {
  const property = fc.asyncProperty(randomLog, async (events) => {
    const { folder } = await open(events);
    const added = await add({ base: folder, events: events.map(toAdded) });
    expect((await compareEventLogs(folder, added)).events).toMatchObject({ new: 0, gone: 0 });
  });
  await fc.assert(property, { ...runs, numRuns: 8 });
});
