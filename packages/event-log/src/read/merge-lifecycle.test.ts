import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

/** Each line: case, step, transition, hour, and optionally person and instance. Gives "step start–end person" in order. */
async function merge(...lines: readonly string[]) {
  const rows = lines.map((line) => {
    const [order, step, transition, hour, person = "", instance = ""] = line.split(" ");
    return [order, step, transition, `2025-03-03T${hour}:00Z`, person === "-" ? "" : person, instance].join(
      ",",
    );
  });
  const header =
    "case:concept:name,concept:name,lifecycle:transition,time:timestamp,org:resource,concept:instance";
  const log = await openContent([header, ...rows].join("\n"));
  const events = await log.database.query<{ text: string }>(`
    SELECT concat(step, ' ', coalesce(strftime(started_at, '%H'), '?'), '–', coalesce(strftime(completed_at, '%H'), '?'),
      coalesce(' ' || person, '')) AS text
    FROM events ORDER BY case_no, place`);
  return { events: events.map(({ text }) => text), lifecycle: log.manifest.lifecycle };
}

test("start and complete are one event, with the person of the complete row, in any letter case", async () => {
  const { events, lifecycle } = await merge(
    "1 a START 09:00 Ann",
    "1 a Complete 10:00 Bob",
    "1 b complete 11:00 Ann",
  );
  expect(events).toEqual(["a 09–10 Bob", "b ?–11 Ann"]);
  expect(lifecycle).toBe("merged");
});

test("first in first out per case and step", async () => {
  const { events } = await merge(
    "1 a start 09:00",
    "2 a start 09:00",
    "1 a start 10:00",
    "1 b start 10:30",
    "1 a complete 11:00 First",
    "1 a complete 12:00 Second",
    "1 b complete 13:00",
    "2 a complete 14:00 Other",
  );
  expect(events).toEqual(["a 09–11 First", "a 10–12 Second", "b 10–13", "a 09–14 Other"]);
});

test("instances belong together whatever their order", async () => {
  const { events } = await merge(
    "1 a start 09:00 - x",
    "1 a start 10:00 - y",
    "1 a complete 11:00 - y",
    "1 a complete 12:00 - x",
  );
  expect(events).toEqual(["a 09–12", "a 10–11"]);
});

test("a completion before the start is not its completion; a start may stay open", async () => {
  const { events } = await merge(
    "1 a complete 08:00",
    "1 a complete 08:30",
    "1 a start 09:00",
    "1 a complete 10:00",
    "1 a start 11:00",
  );
  expect(events).toEqual(["a ?–08", "a ?–08", "a 09–10", "a 11–?"]);
});

test("schedule, suspend and resume are no events; other values merge nothing", async () => {
  const { events } = await merge(
    "1 a schedule 08:00",
    "1 a start 09:00",
    "1 a suspend 09:30",
    "1 a resume 09:40",
    "1 a complete 10:00",
    "1 a withdrawn 11:00",
  );
  expect(events).toEqual(["a 09–10", "a ?–11"]);
  const substatus = await merge("1 a Queued 08:00", "1 a Resume 09:00", "1 a Closed 10:00");
  expect(substatus).toEqual({ events: ["a ?–08", "a ?–09", "a ?–10"], lifecycle: "none" });
});

test('status "none" takes every row as an event', async () => {
  const content = "case id,activity,lifecycle,timestamp\n1,a,start,2025-03-03\n1,a,complete,2025-03-04\n";
  const log = await openContent(content, { columns: { status: "none" } });
  expect(log.manifest).toMatchObject({ lifecycle: "none", counts: { events: 2 } });
  expect((await openContent(content)).manifest.counts.events).toBe(1);
});
