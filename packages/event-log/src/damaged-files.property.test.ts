import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { EventLogManifest, ImportResult } from "./index.ts";
import { makeSoundFiles } from "./test/sound-files.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

// Every import ends in a log or in an error of the catalogue: what throws fails the test, and what crashes ends it.
const { importContent } = temporaryLogs();
const seed = 20_260_106;
const settings = { threads: 1 };

/** Bytes deleted, doubled, inserted, overwritten or cut off, at a place that is a share of the length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const mutation = fc.oneof(
  fc.record({ kind: fc.constant("delete"), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant("double"), at: place, length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant("insert"), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
  fc.record({
    kind: fc.constant("overwrite"),
    at: place,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant("insert"),
    at: place,
    bytes: fc
      .constantFrom('"', ";", "\n", "\r", "\0", "</event>", "<", "&", "{", "]", "PK", "\xff\xfe")
      .map(latin),
  }),
  fc.record({ kind: fc.constant("cut"), at: place }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function latin(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

function mutate(content: Buffer, change: Mutation): Buffer {
  const at = Math.floor(change.at * content.length);
  const [head, tail] = [content.subarray(0, at), content.subarray(at)];
  if ("length" in change) {
    const part = tail.subarray(0, change.length);
    return Buffer.concat(change.kind === "double" ? [head, part, tail] : [head, tail.subarray(part.length)]);
  }
  if (!("bytes" in change)) return head;
  return Buffer.concat([
    head,
    change.bytes,
    change.kind === "insert" ? tail : tail.subarray(change.bytes.length),
  ]);
}

function requireOutcome(result: ImportResult): void {
  if (!result.ok) {
    expect(result.error.code).toMatch(/^EVENT_LOG_/);
    expect(result.error.message.nl).not.toMatch(/\{\w+\}|undefined/);
    return;
  }
  requireAccount(result.log);
}

/** Nothing is dropped without a word. */
function requireAccount({ counts, doubt }: EventLogManifest): void {
  const { count, reasons } = doubt.rejected;
  expect(reasons.reduce((sum, reason) => sum + reason.count, 0)).toBe(count);
  expect(counts.rows).toBeGreaterThanOrEqual(count);
  expect(counts.events).toBeGreaterThan(0);
}

describe("files of every kind, damaged", () => {
  let files: Awaited<ReturnType<typeof makeSoundFiles>>;
  beforeAll(async () => {
    files = await makeSoundFiles();
  });

  test("undamaged they are read", async () => {
    for (const [name, content] of files) {
      const result = await importContent(content, settings);
      expect(result, name).toMatchObject({ ok: true, log: { counts: { events: 24 } } });
    }
  });

  test("600 damaged files end in a log or an error", { timeout: 300_000 }, async () => {
    const damaged = fc.record({
      file: fc.nat(),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
    });
    const property = fc.asyncProperty(damaged, async ({ file, mutations }) => {
      const [, content] = files[file % files.length]!;
      requireOutcome(await importContent(mutations.reduce(mutate, content), settings));
    });
    await fc.assert(property, { numRuns: 600, seed });
  });
});

test("200 files of bytes that begin like a known kind", { timeout: 300_000 }, async () => {
  const magic = fc.constantFrom(
    "",
    "PK\x03\x04",
    "\x1f\x8b\x08",
    "PAR1",
    "SQLite format 3\0",
    "<log>",
    "{",
    "\xff\xfe",
    "a;b;c\n",
  );
  const property = fc.asyncProperty(magic, fc.uint8Array({ maxLength: 600 }), async (start, bytes) => {
    requireOutcome(await importContent(Buffer.concat([latin(start), bytes]), settings));
  });
  await fc.assert(property, { numRuns: 200, seed });
});

/** A line of a CSV, and what must become of it. */
const good = fc
  .record({
    order: fc.nat({ max: 9 }),
    step: fc.constantFrom("Plan", '"Plan, make"', '"Two\nlines"', "Caf\xe9"),
  })
  .map(({ order, step }) => ({ text: `A${order};${step};T;2025-01-03 09:00`, fate: "event" }));
const bad = fc.constantFrom(
  { text: "A1;Plan;T;soon", fate: "rejected" },
  { text: "A1;Plan;T", fate: "rejected" },
  { text: ";Plan;T;2025-01-03", fate: "rejected" },
  { text: "A1;;T;2025-01-03", fate: "rejected" },
  { text: "A1;Plan;T;2025-01-03;more", fate: "rejected" },
  { text: 'A1;"open;T;2025-01-03', fate: "rejected" },
  { text: 'A1;"Pl"an;T;2025-01-03', fate: "rejected" },
  { text: "A1,Plan,T,2025-01-03", fate: "rejected" },
  { text: "A1;Plan;T;2025-02-30", fate: "rejected" },
  { text: "A1;Plan;T;2301-02-03", fate: "rejected" },
  { text: "order;step;team;completed", fate: "skipped" },
  { text: "Totaal;12;;", fate: "skipped" },
  { text: "Aantal regels: 12", fate: "skipped" },
  { text: "", fate: "skipped" },
  { text: "  ", fate: "skipped" },
);

test("in 200 CSV files every line is an event, rejected or skipped, as it should", {
  timeout: 300_000,
}, async () => {
  const lines = fc.array(fc.oneof({ weight: 3, arbitrary: good }, { weight: 2, arbitrary: bad }), {
    maxLength: 40,
  });
  const firstLines = fc.array(good, { minLength: 6, maxLength: 6 });
  const property = fc.asyncProperty(
    firstLines,
    lines,
    fc.constantFrom("\n", "\r\n"),
    async (first, rest, end) => {
      const all = [...first, ...rest];
      const header = "order;step;team;completed";
      const content = Buffer.from([header, ...all.map(({ text }) => text), ""].join(end), "latin1");
      const columns = { case: "order", step: "step", team: "team", time: "completed" };
      const result = await importContent(content, { ...settings, columns });
      if (!result.ok) throw new Error(result.error.message.en);
      const { counts, doubt } = result.log;
      const fates = (fate: string) => all.filter((line) => line.fate === fate).length;
      const skipped = doubt.skipped.reduce((sum, { count }) => sum + count, 0);
      expect({ events: counts.events, rejected: doubt.rejected.count, skipped: skipped - 1 }).toEqual({
        events: fates("event"),
        rejected: fates("rejected"),
        skipped: fates("skipped"),
      });
      requireAccount(result.log);
    },
  );
  await fc.assert(property, { numRuns: 200, seed });
});
