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
])("$header", ({ header, row, expected }) => {
  const names = header.split(";").map((name) => name.trim());
  const columns = Object.fromEntries(Object.entries(expected).map(([role, index]) => [role, names[index]]));
  expect(recognise(header, row, row)).toEqual(columns);
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

test("evidence is told in both languages", () => {
  const found = recogniseColumns(["tijd"], [["2025-01-01"], ["later"]]);
  expect(found.time?.evidence).toEqual([
    { code: "name", nl: "de naam “tijd”", en: "the name “tijd”" },
    { code: "values", nl: "2 verschillende waarden in 2 regels", en: "2 different values in 2 rows" },
  ]);
});
