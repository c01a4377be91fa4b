import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

function event(step: string, time: string, extra = ""): string {
  return `<event><string key="concept:name" value="${step}"/><date key="time:timestamp" value="${time}"/>${extra}</event>`;
}

async function readBack(xes: string | Uint8Array, columns = {}) {
  const log = await openContent(xes, { columns });
  const events = await log.database.query<Record<string, unknown>>(
    "SELECT case_id, step, team, person, strftime(completed_at, '%d %H:%M') AS at FROM events ORDER BY position",
  );
  return { manifest: log.manifest, events: events.map((row) => Object.values(row).join("|")) };
}

test("byte order mark, entities, defaults, classifiers, nested attributes and lists", async () => {
  const xes = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
    <!-- a log --><log xes.version="1.0">
      <global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>
      <global scope="event"><string key="org:group" value="UNKNOWN"/><string key="concept:name" value="UNKNOWN"/></global>
      <classifier name="Activity" keys="concept:name"/>
      <float key="meta:average" value="1"><float key="concept:name" value="2"/></float>
      <trace>
        <string key="concept:name" value="1 &amp; &#49;"><string key="concept:name" value="nested"/></string>
        <list key="things"><values><string key="concept:name" value="in a list"/></values></list>
        ${event("Ontwerp", "2025-03-03T09:00:00+01:00", '<string key="org:group" value="A"><string key="org:group" value="inside"/></string>')}
        ${event("Plan", "2025-03-04T09:00:00.000Z", '<list key="l"><string key="org:resource" value="listed"/></list>')}
      </trace>
      <trace>${event("Maken", "2025-03-05T09:00:00Z")}<string key="concept:name" value="after"/></trace>
      <trace>${event("Maken", "2025-03-06T09:00:00Z")}</trace>
    </log>`;
  const expected = [
    "1 & 1|Ontwerp|A||03 08:00",
    "1 & 1|Plan|||04 09:00",
    "after|Maken|||05 09:00",
    "(trace 3)|Maken|||06 09:00",
  ];
  expect((await readBack(xes)).events).toEqual(expected);
  expect((await readBack(gzipSync(xes))).events).toEqual(expected);
});

test("attributes of the trace are columns case:…, and any attribute can be chosen", async () => {
  const xes = `<log><trace><string key="concept:name" value="1"/><string key="customer" value="K7"/>
    <date key="deadline" value="2025-03-03T12:00:00Z"/>
    ${event("a", "2025-03-03T09:00:00Z", '<string key="office" value="North"/>')}
    ${event("b", "2025-03-04T09:00:00Z", '<string key="office" value="South"/>')}</trace></log>`;
  const { manifest, events } = await readBack(xes, { team: "office", case: "case:customer" });
  expect(events).toEqual(["K7|a|North||03 09:00", "K7|b|South||04 09:00"]);
  expect(manifest.columns.due?.column).toBe("case:deadline");
  expect(manifest.counts).toMatchObject({ casesWithDueDate: 1, lateCases: 1 });
});

test("a standard attribute that first appears late in the file is not missed", async () => {
  const early = Array.from({ length: 6000 }, () => event("a", "2025-03-03T09:00:00Z")).join("");
  const late = event("b", "2025-03-04T09:00:00Z", '<string key="org:group" value="Late"/>');
  const { manifest, events } = await readBack(
    `<log><trace><string key="concept:name" value="1"/>${early}${late}</trace></log>`,
  );
  expect(events.at(-1)).toBe("1|b|Late||04 09:00");
  expect(manifest.columns.team?.column).toBe("org:group");
});

test("values with quotes, commas, new lines, spaces around and nothing at all; nested lists are no attributes", async () => {
  const values = ['say "ja, graag"', "two&#10;lines", " around ", "", "a,b", "=1+1", "é\u00a0"];
  const events = values.map((value) =>
    event("a", "2025-03-03T09:00:00Z", `<string key="note" value='${value}'/>`),
  );
  const nested = `<list key="l"><values><list key="m"><values><string key="deep" value="x"/></values></list></values></list>`;
  const log = await openContent(`<log><trace><string key="concept:name" value="1"/>${events.join("")}
    ${event("b", "2025-03-03T10:00:00Z", nested)}</trace><trace><string key="concept:name" value=""/><event/></trace></log>`);
  expect(log.manifest).toMatchObject({
    attributes: [{ name: "note" }],
    counts: { rows: 9, events: 8 },
    doubt: { rejected: { count: 1 } },
  });
  const kept = await log.database.query<{ note: string | null }>(
    "SELECT a0 AS note FROM attributes ORDER BY case_no, place",
  );
  expect(kept.map(({ note }) => note)).toEqual([
    ...['say "ja, graag"', "two\nlines", "around", null, "a,b", "=1+1", "é", null],
  ]);
});

test("a text of many megabytes is kept", async () => {
  const long = "x".repeat(5_000_000);
  const log = await openContent(
    `<log><trace><string key="concept:name" value="1"/>${event("a", "2025-03-03T09:00:00Z", `<string key="note" value="${long}"/>`)}</trace></log>`,
  );
  const [found] = await log.database.query("SELECT length(a0) AS length FROM attributes");
  expect(found).toEqual({ length: 5_000_000 });
});
