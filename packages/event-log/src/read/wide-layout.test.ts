import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import { recogniseWide } from "./wide-layout.ts";

const { openContent, importContent } = temporaryLogs();
const header =
  "Ordernr;Klant;Besteld op;Ontwerp gereed;Ontwerp door;Datum ingepland;Geproduceerd;Door (productie);Geleverd d.d.;Toegezegd";
const orders = `${header}
1001;Bakker;03-03-2025;07-03-2025;Ali;10-03-2025;21-03-2025;Hal 2;24-03-2025;28-03-2025
1002;De Wit;04-03-2025;07-03-2025;Bea;;;;;01-04-2025
1003;Bakker;04-03-2025;wk 12;Ali;20-03-2025;;;;02-04-2025
1004;Smit;05-03-2025;soon;Ali;;;;;02-04-2025
1005;Jansen;;;;;;;;
Totaal;;4;3;;2;1;;1;
`;

test("a row for each case becomes an event for each step that was done", async () => {
  const log = await openContent(orders);
  const events = await log.database.query<Record<string, unknown>>(
    "SELECT case_id, step, person, strftime(completed_at, '%d-%m') AS day FROM events ORDER BY position",
  );
  expect(events.map((event) => Object.values(event).join("|"))).toEqual([
    "1001|Besteld||02-03",
    "1001|Ontwerp|Ali|06-03",
    "1001|Ingepland||09-03",
    "1001|Geproduceerd|Hal 2|20-03",
    "1001|Geleverd||23-03",
    "1002|Besteld||03-03",
    "1002|Ontwerp|Bea|06-03",
    "1003|Besteld||03-03",
    expect.stringMatching(/^1003\|Ontwerp\|Ali\|/),
    "1003|Ingepland||19-03",
    "1004|Besteld||04-03",
  ]);
  const { doubt, counts, notes } = log.manifest;
  expect(notes.map(({ code }) => code)).toContain("one-row-per-case");
  expect(counts).toMatchObject({ rows: 5, casesWithDueDate: 4 });
  expect(doubt.rejected.samples).toMatchObject([
    { line: 5, column: "Ontwerp gereed", value: "soon", reason: { code: "bad-time-cell" } },
    { line: 6, reason: { code: "no-time" } },
  ]);
  expect(doubt.skipped).toMatchObject([
    { code: "header", count: 1 },
    { code: "total", count: 1 },
  ]);
});

test("the caller says which columns are steps, which team does them, and that a row is a case", async () => {
  const log = await openContent(orders, {
    stepColumns: ["Besteld op", "Geleverd d.d."],
    teamOfStep: { Besteld: "Verkoop", Geleverd: "Expeditie" },
  });
  const teams = await log.database.query(
    "SELECT step, team, count(*) AS n FROM events GROUP BY ALL ORDER BY n DESC",
  );
  expect(teams).toEqual([
    { step: "Besteld", team: "Verkoop", n: 4 },
    { step: "Geleverd", team: "Expeditie", n: 1 },
  ]);
  const perEvent = await openContent(orders, { layout: "events" });
  expect(perEvent.manifest.notes.map(({ code }) => code)).not.toContain("one-row-per-case");
  expect(await importContent(orders, { stepColumns: ["Verpakt"] })).toMatchObject({
    error: { code: "EVENT_LOG_UNKNOWN_COLUMN", details: { column: "Verpakt" } },
  });
});

test("a log without teams and persons says so, and the caller can tell the teams", async () => {
  const content = "order,step,completed\n1,Design,2025-01-01\n1,Plan,2025-01-02\n2,Design,2025-01-03\n";
  const bare = await openContent(content);
  expect(bare.manifest.notes.map(({ code }) => code)).toContain("no-team-column");
  const told = await openContent(content, { teamOfStep: { Design: "D" } });
  expect(told.manifest.notes.map(({ code }) => code)).not.toContain("no-team-column");
  expect(told.manifest).toMatchObject({ counts: { teams: 1 }, doubt: { missingTeam: 1 } });
});

const rows = (...lines: string[]) => lines.map((line) => line.split(";"));
const day = (index: number) => `0${index}-03-2025`;

test.for<[string, string, string[], string[] | null]>([
  [
    "names that say nothing else stay",
    "Nr;Gereed;Datum;Geleverd",
    ["1;2;3;4"],
    ["Gereed", "Datum", "Geleverd"],
  ],
  ["names that become the same stay", "Nr;Plan op;Plan gereed", ["1;2;3"], ["Plan op", "Plan gereed"]],
  ["a promise is no step", "Order;Besteld;Geleverd;Deadline", ["1;2;3;4"], ["Besteld", "Geleverd"]],
])("%s", ([, names, [first = ""], steps]) => {
  const cells = first.split(";").map((cell, index) => (index === 0 ? cell : day(Number(cell))));
  const others = cells.map((cell, index) => (index === 0 ? "2" : cell));
  const wide = recogniseWide(names.split(";"), [cells, others]);
  expect(wide?.steps.map(({ step }) => step) ?? null).toEqual(steps);
});

test.for<[string, string[], string[][]]>([
  [
    "events with a start and an end",
    ["order", "step", "start", "end"],
    rows("1;a;01-01-2025;02-01-2025", "2;b;01-01-2025;02-01-2025"),
  ],
  [
    "a case that comes back",
    ["order", "van", "tot"],
    rows("1;01-01-2025;02-01-2025", "1;01-01-2025;02-01-2025"),
  ],
  ["one date", ["order", "klant", "datum"], rows("1;a;01-01-2025", "2;b;02-01-2025")],
])("%s is no row for each case", ([, names, sample]) => {
  expect(recogniseWide(names, sample)).toBeNull();
});

test("who did a step: by a word, by its place, by values that come back; a customer is nobody's work", () => {
  const names = [
    "Nr",
    "Ontwerp gereed",
    "Afdeling",
    "Verkocht op",
    "Klant",
    "Geplaatst",
    "Wie deed het",
    "Geleverd",
    "Ploeg levering",
  ];
  const sample = ["a", "b", "c", "d"].map((name, index) => [
    name,
    day(1),
    "X",
    day(2),
    "Bakker",
    day(3),
    index % 2 ? "An" : "Bo",
    day(4),
    "Y",
  ]);
  const wide = recogniseWide(names, sample);
  expect(wide?.steps.map(({ step, person, team }) => [step, person, team])).toEqual([
    ["Ontwerp", null, "Afdeling"],
    ["Verkocht", null, null],
    ["Geplaatst", "Wie deed het", null],
    ["Geleverd", null, "Ploeg levering"],
  ]);
});

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    `W${index + 1}`,
    `${10 + (index % 9)}-02-2025`,
    `${10 + (index % 15)}-03-2025`,
    "A",
  ]);

test.for<[string, string, number]>([
  ["by its name", "Ordernummer", 90],
  ["by its values, beyond the weeks of a year", "K1", 90],
  ["by its values, within the weeks of a year", "K1", 30],
])("orders W1, W2, … are no weeks: %s", ([, name, count]) => {
  const names = [name, "Ontwerp gereed", "Geleverd", "Soort"];
  const wide = recogniseWide(names, numbered(count));
  expect(wide?.case).toBe(name);
  expect(wide?.steps.map(({ step }) => step)).toEqual(["Ontwerp", "Geleverd"]);
});

test("the column of the case is no step, also when it was pointed out as one; weeks beside a number stay weeks", () => {
  const names = ["Ordernummer", "Ontwerp gereed", "Geleverd", "Soort"];
  const stepColumns = ["Ordernummer", "Ontwerp gereed", "Geleverd"];
  const pointed = recogniseWide(names, numbered(90), { stepColumns });
  expect(pointed?.steps.map(({ column }) => column)).toEqual(["Ontwerp gereed", "Geleverd"]);
  const weeks = rows("1;W10;W11", "2;W11;W12", "3;W12;W13");
  const wide = recogniseWide(["Nr", "Ontworpen", "Geleverd"], weeks);
  expect([wide?.case, ...(wide?.steps ?? []).map(({ column }) => column)]).toEqual([
    "Nr",
    "Ontworpen",
    "Geleverd",
  ]);
});

test("a file with orders W1, W2, … is read whole", async () => {
  const lines = numbered(90).map((cells) => cells.join(";"));
  const { manifest } = await openContent(`Ordernummer;Ontwerp gereed;Geleverd;Soort\n${lines.join("\n")}\n`);
  expect(manifest.counts).toMatchObject({ cases: 90, events: 180 });
  expect(manifest.doubt.rejected.count).toBe(0);
});
