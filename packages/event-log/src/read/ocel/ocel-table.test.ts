import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../database.ts";
import { temporaryLogs } from "../../test/temporary-log.ts";
import { type OcelLog, writeOcelJson, writeOcelSqlite, writeOcelXml } from "../../test/write-ocel.ts";
import { Rejects } from "../rejects.ts";
import { openSource } from "../source.ts";
import { describeOcel } from "./describe-ocel.ts";
import { openOcelTable } from "./ocel-table.ts";

const reference = join(import.meta.dirname, "../../../../../../shared/reference/logs/ocel");
const isPresent = existsSync(reference);
const absent = "../shared/reference is not here: the reference log is not read in its three forms";

const { importContent } = temporaryLogs();

let root: string;
let database: Database;
let made = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "stuur-ocel-"));
  database = await openDatabase();
  await database.run("SET TimeZone = 'Europe/Amsterdam'");
});
afterEach(dropTables);
afterAll(async () => {
  await database.close();
  await rm(root, { recursive: true, force: true });
});

async function dropTables(): Promise<void> {
  await database.run("DROP VIEW IF EXISTS ocel_events");
  for (const { table } of await database.query<{ table: string }>(
    "SELECT table_name AS table FROM duckdb_tables()",
  )) {
    await database.run(`DROP TABLE ${table}`);
  }
}

describe("the reference log", () => {
  test("its three forms give equal tables for every type of object", async (context) => {
    if (!isPresent) return context.skip(absent);
    const [json, xml, lite] = ["jsonocel", "xmlocel", "sqlite"].map((end) => {
      return join(reference, `ocel20_example.${end}`);
    }) as [string, string, string];
    const types = await describeOcel(json);
    expect(types.map(({ objectType, objects, events }) => [objectType, objects, events])).toEqual([
      ["Invoice", 3, 9],
      ["Purchase Order", 2, 5],
      ["Payment", 3, 3],
      ["Purchase Requisition", 1, 3],
    ]);
    for (const { objectType } of types) {
      const expected = await readFlat(json, objectType);
      expect(expected.rows.length).toBeGreaterThan(2);
      expect(await readFlat(xml, objectType)).toEqual(expected);
      expect(await readFlat(lite, objectType)).toEqual(expected);
    }
  });
});

const moment = fc
  .integer({ min: 0, max: 60 * 24 * 30 })
  .map((minutes) => Date.UTC(2025, 0, 1) + minutes * 60_000);
const text = fc.string({ unit: fc.constantFrom(..."aZ09 é€<&>\"',{}[]:\\"), minLength: 1, maxLength: 8 });
const name = fc.constantFrom("bedrag", "klant", 'na"am');
const types = ["Order", "Regel", "Medewerker"];
const log: fc.Arbitrary<OcelLog> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...types),
      values: fc.array(fc.tuple(name, text, moment), { maxLength: 4 }),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .chain((objects) => {
    const related = fc.uniqueArray(fc.nat(objects.length - 1), { maxLength: 4 });
    const event = fc.record({
      type: fc.constantFrom("Plan", "Maak & meet", "Lever"),
      time: moment,
      values: fc.uniqueArray(fc.tuple(name, text), { selector: ([key]) => key, maxLength: 3 }),
      related: fc
        .tuple(related, text)
        .map(([indexes, qualifier]) => indexes.map((index) => [`o${index}`, qualifier.trim()] as const)),
    });
    return fc.array(event, { minLength: 1, maxLength: 15 }).map((events) => ({
      objects: objects.map((object, index) => ({ id: `o${index}`, ...object })),
      events: events.map((found, index) => ({ id: `e${index}`, ...found })),
    }));
  });

test("three forms of any log give equal tables, and every event is accounted for", {
  timeout: 60_000,
}, async () => {
  const check = async (written: OcelLog) => {
    const base = join(root, `log-${++made}`);
    await writeOcelJson(`${base}.json`, written);
    await writeOcelXml(`${base}.xml`, written);
    writeOcelSqlite(`${base}.sqlite`, written);
    for (const objectType of types) {
      const ids = new Set(written.objects.filter(({ type }) => type === objectType).map(({ id }) => id));
      const counts = written.events.map(({ related }) => related.filter(([id]) => ids.has(id)).length);
      const rows = counts.reduce((sum, count) => sum + count, 0);
      if (rows === 0) continue;
      const json = await readFlat(`${base}.json`, objectType);
      expect(json.rows).toHaveLength(rows);
      expect(json.rejects.rows).toBe(rows);
      const skipped = json.rejects.skipped.reduce((sum, { count }) => sum + count, 0);
      expect(skipped).toBe(counts.filter((count) => count === 0).length);
      expect(await readFlat(`${base}.xml`, objectType)).toEqual(json);
      expect(await readFlat(`${base}.sqlite`, objectType)).toEqual(json);
    }
  };
  await fc.assert(fc.asyncProperty(log, check), { seed: 7, numRuns: 10 });
});

const small = {
  objects: [
    {
      id: "A",
      type: "Order",
      attributes: [
        { name: "bedrag", time: "2025-01-01T00:00:00Z", value: 10 },
        { name: "bedrag", time: "2025-03-01T00:00:00Z", value: 30 },
        { name: "bedrag", time: "2025-02-01T00:00:00Z", value: 20 },
      ],
    },
    { id: "B", type: "Order" },
    { id: "J", type: "employees" },
    { id: "T", type: "Afdeling" },
  ],
  events: [
    {
      id: "e1",
      type: "Plan",
      time: "2025-01-01T09:00:00Z",
      attributes: [{ name: "kanaal", value: "web" }],
      relationships: [
        { objectId: "B", qualifier: "plant" },
        { objectId: "A", qualifier: "plant" },
        { objectId: "A", qualifier: "opent" },
        { objectId: "A", qualifier: "plant" },
        { objectId: "weg", qualifier: "verdwenen" },
        { objectId: "J", qualifier: "door" },
      ],
    },
    {
      id: "e2",
      type: "Schoonmaken",
      time: "2025-01-02T09:00:00Z",
      relationships: [{ objectId: "T", qualifier: "" }],
    },
    "Plan",
    {
      id: "e4",
      type: "Plan",
      time: "2025-01-04T09:00:00Z",
      attributes: { kanaal: "web" },
      relationships: [
        { objectId: "A", qualifier: "" },
        { objectId: "T", qualifier: "" },
      ],
    },
  ],
};

/** As JSON with a name and members that have nothing to do with it. */
async function writeSmall(content: object = small): Promise<string> {
  const file = join(root, `small-${++made}.json`);
  await writeFile(
    file,
    JSON.stringify({ note: 'events": [', eventTypes: [{ events: [1] }], ...content }, null, 2),
  );
  return file;
}

test("an order of two objects counts twice, one of none is skipped, one that is no OCEL is rejected", async () => {
  const { header, rows, notes, rejects } = await readFlat(await writeSmall());
  expect(header).toEqual([
    "case:concept:name",
    "concept:name",
    "time:timestamp",
    "kanaal",
    "case:bedrag",
    "afdeling",
    "employee",
    "qualifier",
  ]);
  expect(rows).toEqual([
    ["A", "Plan", "2025-01-01 09:00:00", "web", "30", null, "J", "opent, plant"],
    ["B", "Plan", "2025-01-01 09:00:00", "web", null, null, "J", "plant"],
    ["A", "Plan", "2025-01-04 09:00:00", null, "30", "T", null, null],
  ]);
  expect(notes).toEqual(["object-type", "shared-events", "events-of-other-objects", "repeated-steps"]);
  expect(rejects.skipped).toMatchObject([{ code: "unrelated", count: 1 }]);
  expect(rejects.samples).toMatchObject([{ line: 3, reason: { code: "not-ocel" } }]);
  expect([1, 2, 3].map((accepted) => rejects.lineOf(accepted))).toEqual([1, 1, 4]);
});

test("imported, an order is a case and an employee a person", async () => {
  const result = await importContent(await readFile(await writeSmall()));
  expect(result).toMatchObject({
    ok: true,
    log: {
      source: { kind: "ocel-json" },
      counts: { events: 3, cases: 2 },
      columns: { person: { column: "employee" }, team: { column: "afdeling" } },
      doubt: { rejected: { count: 1 } },
    },
  });
});

test("a type that is not there is refused with the types that are", async () => {
  await expect(readFlat(await writeSmall(), "Factuur")).rejects.toMatchObject({
    error: {
      code: "EVENT_LOG_UNKNOWN_OBJECT_TYPE",
      details: { objectTypes: ["Order", "Afdeling", "employees"] },
    },
  });
});

test("what is damaged or no OCEL 2.0 is refused", async () => {
  const refusals: [string, string][] = [
    [JSON.stringify(small).slice(0, -3), "ends halfway"],
    ['{"events": []} ]', "brackets"],
    ['{"ocel:events": {"e1": {}}}', "OCEL 1.0"],
    ['{"events": []}', "no event is about an object"],
  ];
  for (const [content, reason] of refusals) {
    const file = join(root, `broken-${++made}.json`);
    await writeFile(file, content);
    const refused = expect.objectContaining({ code: "EVENT_LOG_BROKEN_OCEL" });
    await expect(readFlat(file), reason).rejects.toMatchObject({
      error: refused,
      message: expect.stringContaining(reason),
    });
  }
  for (const content of [
    '{"objects": []}',
    '{"name": "stuur", "version": "1"}',
    '[{"order": 1}]',
    '{"a": 1}\n{"a": 2}',
  ]) {
    const file = join(root, `other-${++made}.json`);
    await writeFile(file, content);
    await expect(readFlat(file)).rejects.toMatchObject({ error: { code: "EVENT_LOG_NOT_OCEL" } });
  }
  const file = join(root, "broken.sqlite");
  await writeFile(file, Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(5000, 7)]));
  await expect(readFlat(file)).rejects.toMatchObject({ error: { code: "EVENT_LOG_BROKEN_OCEL" } });
});

/** Reads a log flat, with its times as instants in UTC. */
async function readFlat(file: string, objectType?: string) {
  const folder = await mkdtemp(join(root, "work-"));
  const rejects = new Rejects();
  const source = await openSource(file, { folder });
  const table = await openOcelTable(database, source, { folder, objectType, rejects, onFraction: () => {} });
  const rows = await database.query<Record<string, string | null>>(`
    SELECT * REPLACE (make_timestamp(epoch_us(try_cast(c2 AS TIMESTAMPTZ)))::VARCHAR AS c2) FROM ${await table.load()}`);
  expect(await database.query("SELECT table_name FROM duckdb_tables()")).toEqual([
    { table_name: "ocel_rows" },
  ]);
  await dropTables();
  return {
    header: table.header,
    rows: rows.map((row) => Object.values(row)),
    notes: (table.notes?.() ?? []).map(({ code }) => code),
    rejects,
  };
}
