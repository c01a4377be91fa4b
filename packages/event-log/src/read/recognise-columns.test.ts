import { expect, test } from "vitest";
import { recogniseColumns } from "./recognise-columns.ts";

/** The recognised column of each role, for a header and one or more rows in a compact notation. */
function recognise(header: string, ...rows: readonly string[]) {
  const split = (line: string) => line.split(";").map((cell) => cell.trim());
  const found = recogniseColumns(split(header), rows.map(split));
  return Object.fromEntries(Object.entries(found).map(([role, { column }]) => [role, column]));
}

test.for([
  {
    header: "Ordernummer; Activiteit; Gereed; Afdeling; Medewerker; Leverdatum toegezegd",
    row: "A1; Zagen; 31-12-2025 14:05; Productie; Jan; 15-01-2026",
    expected: { case: 0, step: 1, time: 2, team: 3, person: 4, due: 5 },
  },
  {
    header: "meldingsnummer; handeling; begin; einde; groep; behandelaar; uiterste datum",
    row: "M-1; Inplannen; 2025-01-01 09:00; 2025-01-01 10:00; Planning; P. Jansen; 2025-01-08",
    expected: { case: 0, step: 1, start: 2, time: 3, team: 4, person: 5, due: 6 },
  },
  {
    header: "Case ID; Activity; Start Timestamp; Complete Timestamp; Resource; Role",
    row: "1; Register; 2025-01-01T09:00:00Z; 2025-01-01T10:00:00Z; Pete; Desk",
    expected: { case: 0, step: 1, start: 2, time: 3, person: 4, team: 5 },
  },
  {
    header:
      "case:concept:name; concept:name; time:timestamp; org:resource; org:group; case:enddate_planned; case:group",
    row: "c1; Receipt; 2011-10-11 13:45:40.276000+02:00; Resource21; Group 1; 2011-12-06 13:41:31+01:00; Group 2",
    expected: { case: 0, step: 1, time: 2, person: 3, team: 4, due: 5 },
  },
  {
    header: "zaaknummer; status; datum; team",
    row: "Z1; In behandeling; 01-02-2025; Vergunningen",
    expected: { case: 0, step: 1, time: 2, team: 3 },
  },
  {
    header: "ticketId; taskName; createdBy; dueDate; completedAt; assignedTo",
    row: "T1; Triage; me; 2025-02-01; 2025-01-01 10:00; Ann",
    expected: { case: 0, step: 1, due: 3, time: 4, person: 5 },
  },
  {
    header: "Ordernr; Bewerking; Datum gereed; Werkplek; Naam medewerker; Leverdatum; Naam klant",
    row: "24-118; Zagen; 03-03-2025 15:20; CNC 2; Jan de Boer; 21-03-2025; Meubelhuis Oost",
    expected: { case: 0, step: 1, time: 2, team: 3, person: 4, due: 5 },
  },
  {
    header: "Order nr.; Klantnummer; Handeling; Uitvoerder; Begin; Gereed; Afleverdatum",
    row: "1001; 55012; Lakken; Piet; 03-03-2025 08:00; 03-03-2025 11:30; 14-03-2025",
    expected: { case: 0, step: 2, person: 3, start: 4, time: 5, due: 6 },
  },
  {
    header: "Order; Fase; Begin; Levering op; Werkplaats",
    row: "1001; Inmeten; 03-03-2025 08:00; 14-03-2025; Noord",
    expected: { case: 0, step: 1, start: 2, due: 3, team: 4 },
  },
  {
    header: "Order; Bewerking; Leverdatum; Afdeling",
    row: "1001; Plaatsen; 14-03-2025; Montage",
    expected: { case: 0, step: 1, time: 2, team: 3 },
  },
  {
    header: "Meldingsnr; Fase; Gewijzigd op; Gewijzigd door; Behandelgroep; Uiterlijk",
    row: "M2025-0098; In behandeling; 2025-03-03 10:11; K. Visser; Wijkteam Zuid; 2025-03-10",
    expected: { case: 0, step: 1, time: 2, person: 3, team: 4, due: 5 },
  },
  {
    header: "Ticket ID; Status; Updated At; Updated By; Assignment group; Due Date",
    row: "INC0001; Resolved; 2025-03-03T10:11:00Z; ann; Network; 2025-03-05",
    expected: { case: 0, step: 1, time: 2, person: 3, team: 4, due: 5 },
  },
  {
    header: "Ticket ID; Action; Queue; Assigned To; Changed On; Changed By; Company name",
    row: "4711; Reply; Billing; Bob; 2025-03-03 10:11; Carol; Acme",
    expected: { case: 0, step: 1, team: 2, person: 3, time: 4 },
  },
  {
    header: "Zaaknummer; Activiteit; Assignee; Tijdstip; Toegezegde datum; Datum aanvraag",
    row: "Z-9; Toetsen; mw. Bos; 03-03-2025 09:00; 17-03-2025; 01-03-2025",
    expected: { case: 0, step: 1, person: 2, time: 3, due: 4 },
  },
  {
    header: "order_id; product_name; task; finished_at; user; promised_date; delivery_date",
    row: "88; Oak table; Saw; 2025-03-03 10:11:12; u17; 2025-03-20; 2025-03-19",
    expected: { case: 0, step: 2, time: 3, person: 4, due: 5 },
  },
  {
    header: "Ordernummer; Stap; Afgerond; Beloofd op; Leverdatum; Telefoon nummer",
    row: "7; Schuren; 03-03-2025 16:00; 20-03-2025; 19-03-2025; 0612345678",
    expected: { case: 0, step: 1, time: 2, due: 3 },
  },
  {
    header: "number; incident_state; sys_updated_at; sys_updated_by; opened_by; assignment_group; caller_id",
    row: "INC0000045; New; 29/2/2016 01:23; Updated by 21; Opened by 8; Group 56; Caller 2403",
    expected: { case: 0, step: 1, time: 2, person: 3, team: 5 },
  },
  {
    header: "Projectnummer; Werkstap; Datum; Werkelijke leverdatum; Projectnaam; Naam",
    row: "P-12; Montage; 03-03-2025; 04-03-2025; Nieuwbouw; Klaas",
    expected: { case: 0, step: 1, time: 2, person: 5 },
  },
])("$header", ({ header, row, expected }) => {
  const names = header.split(";").map((name) => name.trim());
  const columns = Object.fromEntries(Object.entries(expected).map(([role, index]) => [role, names[index]]));
  expect(recognise(header, row, row)).toEqual(columns);
});

test("a status is one that tells starts from completions; of what a case is in it is not, and of XES always", () => {
  const statusOf = (name: string, ...values: string[]) =>
    recognise(
      `order; stap; gereed; ${name}`,
      ...values.map((value, index) => `1; ${"ab"[index]}; 0${index + 1}-02-2025; ${value}`),
    ).status;
  expect(statusOf("Status", "In behandeling", "Afgehandeld")).toBeUndefined();
  expect(statusOf("Status", "Start", "Complete")).toBe("Status");
  expect(statusOf("lifecycle:transition", "In Progress", "Closed")).toBe("lifecycle:transition");
});

test("a column called datum without dates is no time; a column of dates without a telling name is", () => {
  expect(
    recognise("order; stap; datum; moment", "1; a; maandag; 2025-01-01", "1; b; dinsdag; 2025-01-02"),
  ).toEqual({
    case: "order",
    step: "stap",
    time: "moment",
  });
});

test("without telling names, contents decide, with less confidence", () => {
  const found = recogniseColumns(
    ["k1", "k2", "k3"],
    [
      ["1001", "Ontwerp", "01-02-2025"],
      ["1001", "Planning", "02-02-2025"],
      ["1002", "Ontwerp", "03-02-2025"],
      ["1002", "Planning", "04-02-2025"],
      ["1003", "Ontwerp", "05-02-2025"],
    ],
  );
  expect(found).toMatchObject({ case: { column: "k1" }, step: { column: "k2" }, time: { column: "k3" } });
  for (const { confidence } of Object.values(found)) expect(confidence).toBeLessThanOrEqual(0.5);
});

test("a day of delivery is the due date also when the caller says which column is the time", () => {
  const header = ["Order", "Bewerking", "Leverdatum", "Moment"];
  const rows = [["1", "Zagen", "14-03-2025", "ma 3 maart"]];
  const moment = { column: "Moment", confidence: 1, evidence: [] };
  expect(recogniseColumns(header, rows).time?.column).toBe("Leverdatum");
  const found = recogniseColumns(header, rows, { time: moment });
  expect(found).toMatchObject({ time: moment, due: { column: "Leverdatum" } });
});

test("evidence is told in both languages", () => {
  const found = recogniseColumns(["tijd"], [["2025-01-01"], ["later"]]);
  expect(found.time?.evidence).toEqual([
    { code: "name", nl: "de naam “tijd”", en: "the name “tijd”" },
    {
      code: "values",
      nl: "2 verschillende waarden in 2 bekeken regels",
      en: "2 different values in 2 rows looked at",
    },
  ]);
  const many = Array.from({ length: 2500 }, (_, index) => [`maak ${index % 1200}`, "x"]);
  expect(recogniseColumns(["stap", "soort"], many).step?.evidence.at(-1)).toMatchObject({
    nl: "1.200 verschillende waarden in 2.000 bekeken regels",
    en: "1,200 different values in 2,000 rows looked at",
  });
});

test("what XES calls a role goes before every other name, and other promises are told", () => {
  const header = [
    "case:deadline",
    "case:due_date",
    "deadline",
    "case:concept:name",
    "concept:name",
    "time:timestamp",
  ];
  const rows = ["a", "b"].map((step) => ["2025-02-01", "2025-01-08", "2025-03-01", "1", step, "2025-01-01"]);
  const found = recogniseColumns(header, rows);
  expect(found.due).toMatchObject({ column: "case:due_date", confidence: 1 });
  expect(found.due?.evidence.slice(2).map(({ nl }) => nl)).toEqual([
    "ook “deadline” kan de toegezegde datum zijn",
    "ook “case:deadline” kan de toegezegde datum zijn",
  ]);
});

test("first names under Wie are persons, and Uiterlijke datum is a promise", () => {
  expect(
    recognise("Order; Stap; Wie; Klaar; Uiterlijke datum", "1; Zagen; Anna; 2025-01-02; 2025-01-09"),
  ).toMatchObject({ person: "Wie", due: "Uiterlijke datum" });
});

test("days that do not exist do not read as a time", () => {
  const found = recogniseColumns(
    ["gereed"],
    [["31-02-2025"], ["28-02-2025"], ["2025-02-29"], ["29 feb 2024"]],
  );
  expect(found.time?.evidence.at(-1)?.nl).not.toContain("4 van 4");
  const times = recogniseColumns(["gereed"], [["31-02-2025"], ["28-02-2025"], ["1-3-2025"], ["29 feb 2024"]]);
  expect(times.time?.evidence.at(-1)?.nl).toBe("3 van 4 bekeken waarden zijn te lezen als tijd");
});

test("with one row for each case nothing is said of changes within a case", () => {
  const rows = Array.from({ length: 30 }, (_, row) => [
    `Z${row}`,
    ["plan maken", "hout zagen"][row % 2]!,
    "2025-01-01 10:00",
  ]);
  const found = recogniseColumns(["k1", "k2", "k3"], rows);
  expect(found.step).toMatchObject({ column: "k2", evidence: [{ code: "values" }] });
});
