import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent, importContent } = temporaryLogs();
const header = "order,step,team,completed";

async function readBack(content: string | Uint8Array) {
  // Some of these files have one row for each case, which would be taken for a list of the last state.
  const log = await openContent(content, { layout: "events" });
  const events = await log.database.query<Record<string, unknown>>(
    "SELECT case_id, step, team, strftime(completed_at, '%Y-%m-%d %H:%M') AS at FROM events ORDER BY position",
  );
  const { rejected } = log.manifest.doubt;
  return { events: events.map((event) => Object.values(event).join("|")), rejected, manifest: log.manifest };
}

test.for([",", ";", "\t", "|"])("delimiter %j, plain and gzipped", async (delimiter) => {
  const content = [header, "1,Design,D,2025-01-03 09:00Z", '1,"Plan, then make",P,2025-01-04 10:00Z']
    .map((line) => line.replaceAll(/,(?! )/g, delimiter))
    .join("\r\n");
  for (const bytes of [Buffer.from(content), gzipSync(content)]) {
    const { events, manifest } = await readBack(bytes);
    expect(manifest.source.delimiter).toBe(delimiter);
    expect(events).toEqual(["1|Design|D|2025-01-03 09:00", "1|Plan, then make|P|2025-01-04 10:00"]);
  }
});

test("byte order mark, quoted names, quoted new lines and quotes, several kinds of line end, empty lines", async () => {
  const content = `\uFEFF"order","step","team","completed"\r\n1,"De""sign",D,2025-01-03 09:00Z\n\n1,"Pl\nan",P,2025-01-04 10:00Z\r1,Make 5" pipe,,2025-01-05 10:00Z\r\n   \r\n`;
  const { events, rejected } = await readBack(content);
  expect(events).toEqual([
    '1|De"sign|D|2025-01-03 09:00',
    "1|Pl\nan|P|2025-01-04 10:00",
    '1|Make 5" pipe||2025-01-05 10:00',
  ]);
  expect(rejected.count).toBe(0);
});

test("short rows are filled up; rows with too many fields and unclosed quotes are rejected, and nothing else", async () => {
  const content = `${header},note
1,Design,D,2025-01-03 09:00Z
1,Plan,P,2025-01-04 10:00Z,x,y
1,Make,M,2025-01-05 10:00Z,"unclosed
1,Check,M,2025-01-06 10:00Z,ok,,
1,"Bro"ken,M,2025-01-06 10:00Z,ok

1,Send,S,2025-01-07 10:00Z,"fine"
1,Nothing,S,"never",
1,Open,S,2025-01-08 10:00Z,"not closed
`;
  const { events, rejected } = await readBack(content);
  expect(events.map((event) => event.split("|")[1])).toEqual(["Design", "Check", "Send"]);
  expect(rejected.samples.map(({ line, value, reason }) => [line, reason.code, value])).toEqual([
    [3, "fields", null],
    [4, "quote", null],
    [6, "quote", null],
    [9, "bad-time", "never"],
    [10, "quote", null],
  ]);
  expect(rejected.count).toBe(5);
});

test("one unclosed quote in the middle of many rows costs one row", async () => {
  const lines = Array.from(
    { length: 300_000 },
    (_, index) => `${index % 1000},Step,"Team",2025-01-03 09:00Z`,
  );
  lines[150_000] = '0,"Step,Team,2025-01-03 09:00Z';
  const { manifest } = await readBack(`${header}\n${lines.join("\n")}\n`);
  expect(manifest.counts).toMatchObject({ rows: 300_000, events: 299_999 });
  expect(manifest.doubt.rejected.samples).toMatchObject([{ line: 150_002, reason: { code: "quote" } }]);
});

test("a quoted comma, first seen at row 92,000, and a quoted new line after it", async () => {
  const lines = Array.from({ length: 92_000 }, (_, index) => `${index},Step,Team,2025-01-03 09:00Z`);
  lines.push('92000,"Plan, make",Team,2025-01-03 09:00Z', '92000,"Plan\nmake",Team,2025-01-03 09:01Z');
  const { events, rejected } = await readBack(`${header}\n${lines.join("\n")}`);
  expect(rejected.count).toBe(0);
  expect(events).toHaveLength(92_002);
  expect(events.at(-2)).toBe("92000|Plan, make|Team|2025-01-03 09:00");
});

test("text of older Windows programs", async () => {
  const latin = Buffer.from(`${header}\n1,Geregeld voor caf\u00e9,D,2025-01-03 09:00Z\n`, "latin1");
  const euro = Buffer.concat([
    latin,
    Buffer.from([0x31, 0x2c, 0x80, 0x2c]),
    Buffer.from("D,2025-01-04 09:00Z\n"),
  ]);
  const { events } = await readBack(euro);
  expect(events).toEqual(["1|Geregeld voor café|D|2025-01-03 09:00", "1|€|D|2025-01-04 09:00"]);
});

test("ids stay text, and a column name may occur twice", async () => {
  const { events } = await readBack(
    "order,step,note,note,completed\n007,Design,a,b,2025-01-03 09:00Z\n07,Design,a,b,2025-01-03 09:00Z\n",
  );
  expect(events.map((event) => event.split("|")[0])).toEqual(["007", "07"]);
});

test("a header with a broken quote costs no row", async () => {
  const result = await importContent('"order"s,step,completed\n1,a,2025-01-01\n1,b,2025-01-02\n', {
    columns: { case: '"order"s', team: undefined },
  });
  expect(result).toMatchObject({
    ok: true,
    log: { counts: { events: 2 }, doubt: { rejected: { count: 0 } } },
  });
});

test("no header: columns are called by number and can be chosen", async () => {
  const content = "1;Design;2025-01-03 09:00Z\n1;Plan;2025-01-04 10:00Z\n2;Design;2025-01-05 10:00Z\n";
  const result = await importContent(content, { columns: { case: "column 1", step: "column 2" } });
  expect(result).toMatchObject({
    ok: true,
    log: {
      source: { hasHeader: false },
      columns: { time: { column: "column 3" } },
      counts: { events: 3, cases: 2 },
    },
  });
});

test("173 columns", async () => {
  const extra = Array.from({ length: 169 }, (_, index) => `extra ${index}`);
  const lines = [1, 2].map((day) =>
    [`1,Step ${day},Team,2025-01-0${day} 09:00Z`, ...extra.map(() => "x")].join(","),
  );
  const { events, manifest } = await readBack([[header, ...extra].join(","), ...lines].join("\n"));
  expect(manifest.availableColumns).toHaveLength(173);
  expect(events).toHaveLength(2);
});
