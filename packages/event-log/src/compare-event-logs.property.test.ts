import fc from "fast-check";
import { expect, test } from "vitest";
import { compareEventLogs, type EventLog, EventLogFailure } from "./index.ts";
import { randomLogColumns as columns, type RandomEvent, randomLog, toCsv } from "./test/random-log.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

const { openContent, root } = temporaryLogs();
const runs = { seed: 20_261, numRuns: 12 };

const open = (events: readonly RandomEvent[]) => openContent(toCsv(events), { columns });
const compare = (before: EventLog, after: EventLog) => compareEventLogs(before.folder, after.folder);

test("a log compared with itself, or with its rows in another order, differs in nothing", async () => {
  const property = fc.asyncProperty(randomLog, async (events) => {
    const [log, turned] = [await open(events), await open(events.toReversed())];
    const difference = await compare(log, turned);
    const { cases, events: count } = log.manifest.counts;
    expect(difference).toEqual({
      cases: { before: cases, after: cases, new: 0, changed: 0, unchanged: cases, gone: 0 },
      events: { before: count, after: count, new: 0, gone: 0 },
      steps: { new: [], gone: [] },
      teams: { new: [], gone: [] },
    });
  });
  await fc.assert(property, runs);
});

test("what was added is new, in its own case or in one that was there; read backwards it is gone", async () => {
  const added = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
  const property = fc.asyncProperty(randomLog, added, async (events, orders) => {
    const later = orders.map(
      (order): RandomEvent => ({ order, step: "z", team: "Z", person: "", minute: 30 }),
    );
    const [before, after] = [await open(events), await open([...events, ...later])];
    const known = new Set(events.map(({ order }) => order));
    const touched = new Set(orders);
    const grown = [...touched].filter((order) => known.has(order)).length;
    const difference = await compare(before, after);
    expect(difference.cases).toEqual({
      before: known.size,
      after: known.size + touched.size - grown,
      new: touched.size - grown,
      changed: grown,
      unchanged: known.size - grown,
      gone: 0,
    });
    expect(difference.events).toMatchObject({ new: orders.length, gone: 0 });
    expect([difference.steps, difference.teams]).toEqual([
      { new: ["z"], gone: [] },
      { new: ["Z"], gone: [] },
    ]);
    const back = await compare(after, before);
    expect([back.cases.gone, back.cases.new, back.cases.changed]).toEqual([touched.size - grown, 0, grown]);
    expect(back.events).toMatchObject({ new: 0, gone: orders.length });
    expect(back.teams).toEqual({ new: [], gone: ["Z"] });
  });
  await fc.assert(property, runs);
});

test("another team, another time and an event that is there twice each change their case; another person does not", async () => {
  const event = { order: 1, step: "a", team: "A", person: "Ann", minute: 1 };
  const log = await open([event]);
  const changes: readonly (readonly [RandomEvent[], number])[] = [
    [[{ ...event, team: "B" }], 1],
    [[{ ...event, team: "" }], 1],
    [[{ ...event, minute: 2 }], 1],
    [[event, event], 1],
    [[{ ...event, person: "Bob" }], 0],
  ];
  for (const [events, changed] of changes) {
    expect((await compare(log, await open(events))).cases).toMatchObject({ changed, new: 0, gone: 0 });
  }
});

test("a folder without a log is refused", async () => {
  const log = await open([{ order: 1, step: "a", team: "A", person: "", minute: 1 }]);
  await expect(compareEventLogs(root, log.folder)).rejects.toThrow(EventLogFailure);
});
