import { expect, test } from "vitest";
import { recogniseColumns } from "./recognise-columns.ts";

/** Headers in the manner of well-known programs, made up by us; four rows of two cases each. */
const exports = [
  {
    name: "Exact: realised operations of orders",
    header:
      "Ordernr.|Orderdatum|Toegezegde datum|Debiteur|Bewerking|Werkplek|Medewerker|Datum gereed|Aantal|Bedrag",
    rows: [
      "2400118|03-03-2025|28-03-2025|Meubelhuis Oost|Zagen|CNC 2|Jan de Boer|10-03-2025 14:10|4|1.250,00",
      "2400118|03-03-2025|28-03-2025|Meubelhuis Oost|Lakken|Spuiterij|Eva Vos|12-03-2025 09:40|4|1.250,00",
      "2400119|04-03-2025|04-04-2025|Hotel De Brug|Zagen|CNC 2|Jan de Boer|11-03-2025 08:05|2|830,50",
      "2400119|04-03-2025|04-04-2025|Hotel De Brug|Monteren|Montage|Kees Smit|18-03-2025 16:30|2|830,50",
    ],
    expected: {
      case: "Ordernr.",
      due: "Toegezegde datum",
      step: "Bewerking",
      team: "Werkplek",
      person: "Medewerker",
      time: "Datum gereed",
    },
  },
  {
    name: "AFAS: tasks of a workflow",
    header:
      "Dossieritem|Type dossieritem|Onderwerp|Taak|Verantwoordelijke|Organisatie-eenheid|Ontvangen op|Gereedgemeld op|Deadline",
    rows: [
      "104551|Inkoopfactuur|Factuur 2025-88|Coderen|M. Peters|Administratie|03-03-2025 09:00|03-03-2025 11:20|10-03-2025",
      "104551|Inkoopfactuur|Factuur 2025-88|Goedkeuren|S. Bos|Inkoop|03-03-2025 11:20|05-03-2025 15:02|10-03-2025",
      "104560|Inkoopfactuur|Factuur 2025-91|Coderen|M. Peters|Administratie|04-03-2025 08:30|04-03-2025 10:12|11-03-2025",
      "104560|Inkoopfactuur|Factuur 2025-91|Goedkeuren|T. Mulder|Facilitair|04-03-2025 10:12|10-03-2025 13:45|11-03-2025",
    ],
    expected: {
      case: "Dossieritem",
      step: "Taak",
      person: "Verantwoordelijke",
      team: "Organisatie-eenheid",
      start: "Ontvangen op",
      time: "Gereedgemeld op",
      due: "Deadline",
    },
  },
  {
    name: "TOPdesk: audit trail",
    header: "Meldingnummer|Wijzigingsdatum|Actie|Behandelaarsgroep|Behandelaar|Status|Streefdatum|Aanmelder",
    rows: [
      "M 2503 0098|2025-03-03 10:11|Aangemeld|Servicedesk|Bakker, J.|Nieuw|2025-03-10|Visser, K.",
      "M 2503 0098|2025-03-03 13:40|Doorgezet|Netwerkbeheer|Yilmaz, A.|In behandeling|2025-03-10|Visser, K.",
      "M 2503 0099|2025-03-03 10:30|Aangemeld|Servicedesk|Bakker, J.|Nieuw|2025-03-07|Bos, L.",
      "M 2503 0099|2025-03-04 09:00|Gereedgemeld|Servicedesk|Bakker, J.|Gereed|2025-03-07|Bos, L.",
    ],
    expected: {
      case: "Meldingnummer",
      time: "Wijzigingsdatum",
      step: "Actie",
      team: "Behandelaarsgroep",
      person: "Behandelaar",
      due: "Streefdatum",
    },
  },
  {
    name: "Zendesk: ticket events",
    header: "Ticket ID|Event|Updated at|Updater|Assignee|Group|Ticket status|Requester",
    rows: [
      "48211|Created|2025-03-03T10:11:00Z|Ann Cole|Ann Cole|Tier 1|New|Bob Ray",
      "48211|Assigned|2025-03-03T11:00:00Z|Ann Cole|Deb Hall|Billing|Open|Bob Ray",
      "48212|Created|2025-03-03T12:30:00Z|Ann Cole|Ann Cole|Tier 1|New|Sue Fox",
      "48212|Solved|2025-03-04T09:15:00Z|Ann Cole|Ann Cole|Tier 1|Solved|Sue Fox",
    ],
    expected: {
      case: "Ticket ID",
      step: "Event",
      time: "Updated at",
      person: "Assignee",
      team: "Group",
    },
  },
  {
    name: "Outlook, English: messages",
    header: "Subject|Body|From: (Name)|To: (Name)|Received|Categories",
    rows: [
      "Order 24-118 drawing|Dear Jan|Eva Vos|Jan de Boer|03/14/2025 2:05 PM|",
      "Order 24-118 drawing|Hi Eva|Jan de Boer|Eva Vos|03/15/2025 9:10 AM|",
      "Complaint table|Hello|Kees Smit|Eva Vos|03/15/2025 11:45 AM|",
      "Complaint table|Hello Kees|Eva Vos|Kees Smit|03/17/2025 8:20 AM|",
    ],
    expected: { case: "Subject", person: "From: (Name)", time: "Received" },
  },
  {
    name: "Outlook, Dutch: messages",
    header: "Onderwerp|Tekst|Van: (Naam)|Aan: (Naam)|Ontvangen|Categorieën",
    rows: [
      "Order 24-118 tekening|Beste Jan|Eva Vos|Jan de Boer|vr 14-3-2025 14:05|",
      "Order 24-118 tekening|Dag Eva|Jan de Boer|Eva Vos|za 15-3-2025 9:10|",
      "Klacht tafel|Hallo|Kees Smit|Eva Vos|za 15-3-2025 11:45|",
      "Klacht tafel|Hallo Kees|Eva Vos|Kees Smit|ma 17-3-2025 8:20|",
    ],
    expected: { case: "Onderwerp", person: "Van: (Naam)", time: "Ontvangen" },
  },
  {
    name: "Jira: changelog",
    header: "Issue key|Issue Type|Field|To String|Author|Created|Team|Due Date",
    rows: [
      "WEB-12|Bug|status|In Progress|Ann Cole|2025-03-03 10:11|Checkout|2025-03-20",
      "WEB-12|Bug|status|In Review|Deb Hall|2025-03-05 16:00|Platform|2025-03-20",
      "WEB-13|Story|status|In Progress|Ann Cole|2025-03-04 09:30|Checkout|2025-03-28",
      "WEB-13|Story|status|Done|Ann Cole|2025-03-07 12:00|Checkout|2025-03-28",
    ],
    expected: {
      case: "Issue key",
      step: "To String",
      person: "Author",
      time: "Created",
      team: "Team",
      due: "Due Date",
    },
  },
  {
    name: "ServiceNow: incident history",
    header:
      "number|incident_state|sys_updated_on|sys_updated_by|assignment_group|assigned_to|opened_at|caller_id|due_date",
    rows: [
      "INC0000045|New|2025-03-03 10:11:00|updated.21|Group 56|Resolver 89|2025-03-03 10:05:00|Caller 2403|2025-03-05 10:00:00",
      "INC0000045|Active|2025-03-03 12:40:00|updated.4|Group 70|Resolver 12|2025-03-03 10:05:00|Caller 2403|2025-03-05 10:00:00",
      "INC0000047|New|2025-03-03 11:00:00|updated.21|Group 56|Resolver 89|2025-03-03 10:58:00|Caller 17|2025-03-06 10:00:00",
      "INC0000047|Resolved|2025-03-04 15:20:00|updated.9|Group 24|Resolver 31|2025-03-03 10:58:00|Caller 17|2025-03-06 10:00:00",
    ],
    expected: {
      case: "number",
      step: "incident_state",
      time: "sys_updated_on",
      person: "assigned_to",
      team: "assignment_group",
      due: "due_date",
    },
  },
] as const;

test.for(exports)("$name", ({ header, rows, expected }) => {
  const split = (line: string) => line.split("|");
  const found = recogniseColumns(split(header), rows.map(split));
  const columns = Object.fromEntries(Object.entries(found).map(([role, { column }]) => [role, column]));
  expect(columns).toMatchObject(expected);
  const surplus = Object.keys(columns).filter((role) => !(role in expected) && role !== "step");
  expect(surplus).toEqual([]);
});
