import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import { detectCsvDialect } from "./csv-dialect.ts";

const { importContent, openContent } = temporaryLogs();

async function readBack(content: string) {
  // Named, because in some of these files most times cannot be read.
  const log = await openContent(content, { columns: { time: "Gereed" } });
  const events = await log.database.query<Record<string, unknown>>(
    "SELECT case_id, step FROM events ORDER BY position",
  );
  const { rejected, skipped } = log.manifest.doubt;
  return {
    events: events.map((event) => Object.values(event).join(" ")),
    lines: rejected.samples.map(({ line }) => line),
    reasons: Object.fromEntries(rejected.reasons.map(({ code, count }) => [code, count])),
    skipped: Object.fromEntries(skipped.map(({ code, count }) => [code, count])),
    rows: log.manifest.counts.rows,
  };
}

const rows = ["A1;Zagen;31-12-2025 14:05;Ploeg", "A1;Lakken;02-01-2026 09:00;Ploeg"];
const events = ["A1 Zagen", "A1 Lakken"];
const header = "Order;Stap;Gereed;Team";

test("Excel's line with the delimiter", async () => {
  const content = ["sep=;", header, ...rows].join("\r\n");
  expect(await readBack(content)).toMatchObject({ events, skipped: { separator: 1, header: 1 } });
  expect(detectCsvDialect("sep=^\norder^step^at\n1^a^b\n")).toMatchObject({
    delimiter: "^",
    header: ["order", "step", "at"],
  });
});

test("titles above the header, whether or not their cells are written", async () => {
  const titles = ["Doorlooptijden 2025;;;", "", "Afdruk van 5 januari", "Periode;2025;;"];
  expect(await readBack([...titles, header, ...rows].join("\n"))).toMatchObject({
    events,
    rows: 2,
    skipped: { title: 3, empty: 1, header: 1 },
  });
});

test("rows copied from Excel: tabs, a title, empty columns to the right", async () => {
  const table = [header, ...rows].map((line) => `${line.replaceAll(";", "\t")}\t\t`);
  expect(await readBack(["Overzicht\t\t\t\t\t", ...table].join("\r\n"))).toMatchObject({
    events,
    skipped: { title: 1, header: 1 },
  });
});

test("a row of units below the header", async () => {
  expect(await readBack([header, ";;dd-mm-jjjj uu:mm;", ...rows].join("\n"))).toMatchObject({
    events,
    rows: 2,
    skipped: { header: 1, units: 1 },
  });
});

test("pages: the header again, totals and remarks are no data, and are counted", async () => {
  const content = [
    header,
    rows[0],
    "Subtotaal A1;1;;",
    header,
    rows[1],
    "A2;Zagen;morgen;Ploeg",
    ";Subtotaal;2;",
    header,
    "Totaal;3;;",
    "",
    "Aantal regels: 3",
    "Printed on 5 January",
  ].join("\n");
  expect(await readBack(content)).toEqual({
    events,
    lines: [6],
    reasons: { "bad-time": 1 },
    skipped: { header: 3, total: 3, remark: 2, empty: 1 },
    rows: 3,
  });
});

test("an event at a customer called Totaal is an event, and a bad time in it is a rejected row", async () => {
  const content = [
    "Klant;Order;Stap;Gereed",
    "Totaal BV;1;Zagen;31-12-2025",
    "Totaal BV;1;Lakken;31-31-2025",
  ];
  expect(await readBack(content.join("\n"))).toMatchObject({
    events: ["1 Zagen"],
    reasons: { "bad-time": 1 },
    skipped: { header: 1 },
  });
});

test("lines end with CR only", async () => {
  expect(await readBack([header, ...rows, ""].join("\r"))).toMatchObject({ events, skipped: { header: 1 } });
});

test("a rejected row is told by the line of the file that it begins on", async () => {
  const content = [
    "Lijst",
    header,
    'A1;"Za\ngen";31-12-2025;"P\r\n\n"',
    "A1;Boren;nooit;Ploeg",
    "A1;Boren;01-01-2026;Ploeg;extra",
    "",
    '"A2";"Lak\nken";ooit;Ploeg',
    "A1;Lakken;ooit;Ploeg",
  ].join("\n");
  expect(await readBack(content)).toMatchObject({
    events: ["A1 Za\ngen"],
    lines: [7, 8, 10, 12],
    reasons: { "bad-time": 3, fields: 1 },
    rows: 5,
  });
});

test.for([
  ["order;bedrag\nA1;12,50\nA2;8,00\n", ";", ["order", "bedrag"]],
  ["order|a,b|c\n1|2,3|4\n1|2,3|4\n", "|", ["order", "a,b", "c"]],
  ['order,note,at\n1,"a;b;c;d",x\n2,"e;f;g;h",y\n', ",", ["order", "note", "at"]],
] as const)("%j", ([text, delimiter, names]) => {
  expect(detectCsvDialect(text)).toMatchObject({ delimiter, header: names, hasHeader: true });
});

test("a line of delimiters between the title and the column names is an empty line", async () => {
  expect(await readBack(["Lijst;;;", ";;;", header, ...rows, ";;;", ""].join("\n"))).toMatchObject({
    events,
    skipped: { title: 1, header: 1, empty: 2 },
    reasons: {},
  });
});

test("a log in order of time is no list of last states, though its first rows are all of different cases", async () => {
  const rows = ["Design", "Build"].flatMap((step, day) =>
    Array.from({ length: 3000 }, (_, order) => `${order},${step},${step} team,2025-01-0${day + 1} 09:00`),
  );
  const result = await importContent(["order,step,team,completed", ...rows].join("\n"));
  expect(result).toMatchObject({ ok: true, log: { counts: { cases: 3000, events: 6000 } } });
  const list = await importContent(["order,step,team,completed", ...rows.slice(0, 3000)].join("\n"));
  expect(list).toMatchObject({ ok: false, error: { code: "EVENT_LOG_ONLY_LAST_STATE" } });
});
