import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventLog, ExportedFile } from "../index.ts";
import {
  doubt,
  exportEventLog,
  handovers,
  importEventLog,
  matrix,
  openEventLog,
  pairs,
  summary,
} from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { root, openContent } = temporaryLogs();

/** Texts that formats trip over: separators, quotes, line ends, markup, formulas, what looks like a number or a time. */
const text = fc.constantFrom(
  ...[
    "Ontwerp",
    "a,b",
    "a;b",
    'zei "ja"',
    "twee\nregels",
    "twee\r\nregels",
    "tab\tin",
    "R&D <b>",
    "é€’",
    "🪑 stoel",
  ],
  ...[
    "=1+1",
    "-12,50",
    "@naam",
    "007",
    "1e5",
    "2025-01-01",
    "Totaal",
    "(none)",
    "NULL",
    "'t Hof",
    "&amp;",
    "a  b",
    "null",
  ],
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const minute = fc.integer({ min: 0, max: 60 * 24 * 3 });

const event = fc.record({
  order: fc.constantFrom("1", "007", "A,1", 'zaak "x"', "Totaal"),
  step: text,
  team: maybe(text),
  person: maybe(text),
  start: maybe(minute),
  lasts: fc.integer({ min: 0, max: 90 }),
  isOpen: fc.boolean(),
  micro: fc.constantFrom(0, 250_000, 1),
  due: maybe(minute),
  product: maybe(text),
  amount: maybe(fc.constantFrom("12", "0", "-3", "12.50")),
  isRush: maybe(fc.constantFrom("true", "false")),
});
type Event = typeof event extends fc.Arbitrary<infer Row> ? Row : never;

const header = "zaak,stap,team,medewerker,begin,einde,deadline,Product,bedrag,spoed,begindatum";
const columns = {
  ...{ case: "zaak", step: "stap", team: "team", person: "medewerker" },
  ...{ start: "begin", time: "einde", due: "deadline", status: "none", instance: "none" },
};

/** Around the hour that comes twice in the last night of October. */
function instant(minutes: number, micro: number): string {
  const at = new Date(Date.UTC(2025, 9, 25, 0, minutes)).toISOString().slice(0, 19);
  return `${at}.${String(micro).padStart(6, "0")}Z`;
}

function row(event: Event): string {
  const { start, lasts, micro, isOpen } = event;
  const begin = start === null ? "" : instant(start, micro);
  const end = start !== null && isOpen ? "" : instant((start ?? 60) + lasts, micro);
  const due = event.due === null ? "" : instant(event.due, 0);
  const texts = [event.order, event.step, event.team, event.person, begin, end, due];
  return [...texts, event.product, event.amount, event.isRush, begin]
    .map((cell) => `"${(cell ?? "").replaceAll('"', '""')}"`)
    .join(",");
}

const rows = fc.array(event, { minLength: 1, maxLength: 25 }).filter((events) => {
  return events.some(({ start, isOpen }) => start === null || !isOpen);
});

test("what was written as CSV, XES and Parquet is read back equal", async () => {
  let made = 0;
  const delimiters = fc.constantFrom(",", ";", "\t", "|");
  const property = fc.asyncProperty(rows, delimiters, fc.boolean(), async (events, delimiter, compress) => {
    const log = await openContent([header, ...events.map(row)].join("\n"), { columns });
    const before = await describe(log);
    for (const format of ["csv", "xes", "parquet"] as const) {
      const file = join(root, `export-${++made}`);
      const result = await exportEventLog(log, { file, format, delimiter, compress });
      if (!result.ok) throw new Error(result.error.message.en);
      expect(result.written).toMatchObject({ format, events: events.length, changed: 0 });
      const again = await reopen(result.written);
      expect(await describe(again), format).toEqual(before);
      await again.close();
    }
    await log.close();
  });
  await fc.assert(property, { seed: 20258, numRuns: 10 });
}, 300_000);

async function reopen({ file, columns }: ExportedFile): Promise<EventLog> {
  const imported = await importEventLog({ file, folder: `${file}-log`, columns });
  if (!imported.ok) throw new Error(imported.error.message.en);
  expect(imported.log.doubt.rejected.count).toBe(0);
  return openEventLog(`${file}-log`);
}

/** Everything that a question could find. */
async function describe(log: EventLog) {
  return {
    counts: log.manifest.counts,
    summary: await summary(log),
    doubt: await doubt(log),
    byTeam: [await pairs(log), await handovers(log), await matrix(log)],
    byPerson: [await pairs(log, { by: "person" }), await handovers(log, { by: "person", missing: "drop" })],
    cases: await log.database.query("FROM cases ORDER BY case_no"),
    events: await log.database.query(`
      SELECT case_id, place, step, team, person, epoch_us(started_at) AS started_at, epoch_us(completed_at) AS completed_at
      FROM events ORDER BY case_no, place`),
    attributes: await listAttributes(log),
  };
}

/** The further columns by name, as a file may have them in another order; XES does not have what has no value at all. */
async function listAttributes(log: EventLog) {
  const sorted = log.manifest.attributes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const values: [string, readonly { value: string | null }[]][] = [];
  for (const { name, column } of sorted) {
    const rows = `SELECT ${column} AS value FROM attributes ORDER BY case_no, place`;
    values.push([name, await log.database.query<{ value: string | null }>(rows)]);
  }
  return values.filter(([, rows]) => rows.some(({ value }) => value !== null));
}
