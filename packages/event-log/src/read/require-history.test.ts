import { expect, test } from "vitest";
import { EventLogFailure } from "../errors.ts";
import { recogniseProduct } from "./product-exports.ts";
import { recogniseColumns } from "./recognise-columns.ts";
import { isOneRowPerCase, requireHistory } from "./require-history.ts";

const topdesk = [
  "Meldingnummer",
  "Korte omschrijving",
  "Behandelaarsgroep",
  "Behandelaar",
  "Status",
  "Streefdatum",
  "Datum gereed",
];

/** A list of calls with `rowsPerCase` rows each. */
function listCalls(rowsPerCase: number): string[][] {
  return Array.from({ length: 40 * rowsPerCase }, (_, row) => {
    const number = `M 2501 ${String(Math.floor(row / rowsPerCase)).padStart(3, "0")}`;
    const group = ["Servicedesk", "Netwerkbeheer", "Applicatiebeheer"][row % 3]!;
    const day = String((row % 28) + 1).padStart(2, "0");
    return [
      number,
      `Storing ${row}`,
      group,
      `J. Bakker`,
      "Gesloten",
      `${day}-03-2025`,
      `${day}-03-2025 1${row % 10}:05`,
    ];
  });
}

function failureOf(header: readonly string[], rows: readonly string[][]): EventLogFailure | null {
  try {
    requireHistory(recogniseColumns(header, rows), header, rows);
    return null;
  } catch (error) {
    if (error instanceof EventLogFailure) return error;
    throw error;
  }
}

test("a list with only the last group of each case is refused, with the export that is needed", () => {
  const { error } = failureOf(topdesk, listCalls(1))!;
  expect(error).toMatchObject({
    code: "EVENT_LOG_ONLY_LAST_STATE",
    details: { column: "Meldingnummer", product: "TOPdesk" },
  });
  expect(error.message.nl).toContain("audittrail");
  expect(error.message.en).toContain("audit trail");
});

test("of a program that is not recognised the error says what every history has", () => {
  const { error } = failureOf(
    ["Zaak", "Fase", "Team", "Datum"],
    listCalls(1).map((row) => [row[0]!, row[4]!, row[2]!, row[5]!]),
  )!;
  expect(error.details).toMatchObject({ product: "", column: "Zaak" });
  expect(error.message.nl).toContain("met per wijziging een regel");
});

test("a log is not refused", () => {
  expect(failureOf(topdesk, listCalls(3))).toBeNull();
  expect(isOneRowPerCase(topdesk, listCalls(1), "Meldingnummer")).toBe(true);
  expect(isOneRowPerCase(topdesk, listCalls(2), "Meldingnummer")).toBe(false);
  expect(isOneRowPerCase(topdesk, listCalls(1).slice(0, 5), "Meldingnummer")).toBe(false);
  expect(isOneRowPerCase(topdesk, listCalls(1), "elsewhere")).toBe(false);
});

test.for([
  ["TOPdesk", topdesk],
  ["Zendesk", ["Ticket ID", "Subject", "Assignee", "Group", "Status", "Created at", "Solved at"]],
  ["Jira", ["Issue key", "Issue Type", "Summary", "Assignee", "Reporter", "Status", "Created", "Resolved"]],
  [
    "ServiceNow",
    ["number", "short_description", "assignment_group", "assigned_to", "sys_created_on", "incident_state"],
  ],
  ["AFAS", ["Dossieritem", "Onderwerp", "Taak", "Verantwoordelijke", "Gereedgemeld op"]],
  ["Exact", ["Ordernr.", "Orderdatum", "Debiteur", "Toegezegde datum", "Medewerker"]],
] as const)("%s is recognised by its columns", ([product, header]) => {
  const found = recogniseProduct(header);
  expect(found?.product).toBe(product);
  expect(found?.neededExport.nl).toContain(product);
  expect(found?.neededExport.en).toContain(product);
});

test("other lists are of no program", () => {
  expect(recogniseProduct(["Ordernummer", "Activiteit", "Gereed", "Afdeling", "Medewerker"])).toBeNull();
  expect(recogniseProduct(["case", "activity", "timestamp", "status"])).toBeNull();
});
