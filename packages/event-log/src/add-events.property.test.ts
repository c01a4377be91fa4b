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
  type EventLog,
  handovers,
  matrix,
  openEventLog,
  pairs,
  type QuestionOptions,
  summary,
} from "./index.ts";
import { randomLogColumns as columns, type RandomEvent, randomLog } from "./test/random-log.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

const { openContent, root } = temporaryLogs();
const runs = { seed: 20_262, numRuns: 15 };

/** An event with all that can be added: so many minutes it took, when its case is due, and an attribute. */
interface FullEvent extends RandomEvent {
  readonly took: number | null;
  readonly due: number | null;
  readonly colour: string | null;
}

/** Half of the logs have no start time at all, and so with the others: then the log has no such column. */
const fullLog: fc.Arbitrary<FullEvent[]> = fc
  .tuple(randomLog, fc.boolean(), fc.boolean(), fc.boolean(), fc.infiniteStream(fc.nat({ max: 35 })))
  .map(([events, hasStart, hasDue, hasColour, drawn]) =>
    events.map((event) => {
      const number = drawn.next().value;
      const took = hasStart && number % 3 > 0 ? number % 8 : null;
      const due = hasDue && number % 4 > 0 ? number : null;
      const colour = hasColour ? (["red", "blue", null][number % 3] ?? null) : null;
      return { ...event, took, due, colour };
    }),
  );

const at = (minute: number) => new Date(Date.UTC(2025, 0, 1, 9, minute)).toISOString();

function toAdded({ order, step, team, person, minute, took, due, colour }: FullEvent): AddedEvent {
  return {
    ...{ case: String(order), step, completedAt: at(minute), team, person },
    ...(took !== null && { startedAt: at(minute - took) }),
    ...(due !== null && { dueAt: at(due) }),
    ...(colour !== null && { attributes: { colour } }),
  };
}

/** What a file can tell as well: there the due date of a case is that of its last event, so it must be the same for all. */
const toRow = (event: FullEvent): FullEvent => ({
  ...event,
  due: event.due === null ? null : event.order * 4,
});

const open = (events: readonly FullEvent[]) => {
  const lines = events.map(toAdded).map(({ step, completedAt, startedAt, team, person, dueAt, ...rest }) => {
    return [rest.case, step, team, person, startedAt, completedAt, dueAt, rest.attributes?.colour].join(",");
  });
  const csv = ["order,step,team,person,started,completed,due,colour", ...lines].join("\n");
  return openContent(csv, { columns: { ...columns, start: "started", due: "due" } });
};
const newFolder = () => join(mkdtempSync(join(root, "added-")), "log");

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
    answers: await Promise.all(asked.map((options) => answerAll(log, options))),
    doubt: await doubt(log),
    events: await log.database.query("SELECT * EXCLUDE (position) FROM events ORDER BY case_no, place"),
    names: await log.database.query("FROM names ORDER BY ALL"),
    cases: await log.database.query("FROM cases ORDER BY case_no"),
    // A column without any value is there or not, as the base had it.
    colours: (await log.database.query<{ a0: string | null }>(coloursOf(log))).filter(
      ({ a0 }) => a0 !== null,
    ),
  };
}

/** As they stand in the file, and paired anew: without what is missing, in other teams, and both. */
const asked: readonly QuestionOptions[] = [
  {},
  { by: "person" },
  { missing: "drop" },
  { missing: "drop", by: "person" },
  { missing: "drop", grouping: { teams: { A: "K", B: "K" }, steps: { a: "L" } } },
  { grouping: { teams: { A: "K" }, persons: { x: "L" } } },
];

async function answerAll(log: EventLog, options: QuestionOptions) {
  return {
    matrix: await matrix(log, options),
    handovers: await handovers(log, options),
    pairs: await pairs(log, options),
    summary: await summary(log, options),
  };
}

function coloursOf({ manifest }: EventLog): string {
  return manifest.attributes.length > 0
    ? "SELECT case_no, place, a0 FROM attributes ORDER BY ALL"
    : "SELECT NULL AS a0 WHERE FALSE";
}

test("a log to which events are added is the log of a file that had them at its end, added at once or in two steps", async () => {
  const property = fc.asyncProperty(fullLog, fullLog, fullLog, async (...logs) => {
    const [first, second, third] = logs.map((events) => events.map(toRow)) as [
      FullEvent[],
      FullEvent[],
      FullEvent[],
    ];
    const whole = await readAll((await open([...first, ...second, ...third])).folder);
    const base = (await open(first)).folder;
    const events = [...second, ...third].map(toAdded);
    expect(await readAll(await add({ base, events, notIn: null }))).toEqual(whole);
    const half = await add({ base, events: second.map(toAdded), notIn: null });
    expect(await readAll(await add({ base: half, events: third.map(toAdded), notIn: null }))).toEqual(whole);
  });
  await fc.assert(property, runs);
});

test("in two steps the log is that of one step, also where the file has some of the events and due dates change", async () => {
  const property = fc.asyncProperty(fullLog, fullLog, fullLog, async (file, second, third) => {
    const { folder } = await open(file);
    const [early, late] = [
      [...second, ...file].map(toAdded),
      [...file.map((event) => ({ ...event, due: event.minute, team: "D" })), ...third].map(toAdded),
    ];
    const once = await add({ base: folder, events: [...early, ...late] });
    const half = await add({ base: folder, events: early });
    const twice = await add({ base: half, events: late, notIn: folder });
    expect(await readAll(twice)).toEqual(await readAll(once));
    const { counts, added, attributes } = await readManifestOf(once);
    expect(await readManifestOf(twice)).toMatchObject({ counts, added, attributes });
    // The last of each case that tells a due date, whether the file has the event or not.
    const told = new Map(
      [...early, ...late].flatMap((event) => (event.dueAt ? [[event.case, event.dueAt]] : [])),
    );
    await using log = await openEventLog(once);
    const cases = await log.database.query<{ case_id: string; due_at: Date }>(
      "SELECT case_id, due_at FROM cases",
    );
    for (const { case_id, due_at } of cases)
      if (told.has(case_id)) expect(due_at.toISOString()).toBe(told.get(case_id));
  });
  await fc.assert(property, runs);
});

test("without a base the log is of the events alone", async () => {
  const property = fc.asyncProperty(fullLog, async (drawn) => {
    const events = drawn.map(toRow);
    expect(await readAll(await add({ events: events.map(toAdded) }))).toEqual(
      await readAll((await open(events)).folder),
    );
  });
  await fc.assert(property, { ...runs, numRuns: 8 });
});

test("what the file has already is not added again, and is counted", async () => {
  const property = fc.asyncProperty(fullLog, async (events) => {
    const { folder } = await open(events);
    const added = await add({ base: folder, events: events.map(toAdded) });
    expect((await compareEventLogs(folder, added)).events).toMatchObject({ new: 0, gone: 0 });
    const counted = { events: events.length, known: events.length };
    expect((await readManifestOf(added)).added).toEqual(counted);
  });
  await fc.assert(property, { ...runs, numRuns: 8 });
});

async function readManifestOf(folder: string) {
  await using log = await openEventLog(folder);
  return log.manifest;
}
