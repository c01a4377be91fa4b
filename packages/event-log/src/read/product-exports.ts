import type { Words } from "../errors.ts";
import { normaliseColumnName } from "./column-names.ts";

/** A program that a list was exported from, and which of its exports tells what happened step by step. */
interface RecognisedProduct {
  readonly product: string;
  readonly neededExport: Words;
}

interface Product extends RecognisedProduct {
  /** Names of columns, normalised; a list with at least `least` of them comes from this program. */
  readonly names: readonly string[];
  readonly least: number;
}

const products: readonly Product[] = [
  {
    product: "TOPdesk",
    names:
      split(`meldingnummer, behandelaarsgroep, behandelaar, streefdatum, datum gereed, soort binnenkomst, korte omschrijving,
      aanmelder, lijn, operator group, call number, incident number, caller, brief description, target date, entry`),
    least: 3,
    neededExport: {
      nl: "in TOPdesk: het audittrail (of de acties) van de meldingen, met per wijziging het tijdstip, de behandelaarsgroep en de behandelaar",
      en: "from TOPdesk: the audit trail (or the actions) of the calls, with the time, the operator group and the operator of each change",
    },
  },
  {
    product: "Zendesk",
    names:
      split(`ticket id, assignee, group, solved at, updated at, requester, ticket form, created at, initially assigned at,
      group stations, assignee stations, reopens, satisfaction score, submitter`),
    least: 4,
    neededExport: {
      nl: "in Zendesk: de ticketgebeurtenissen (Explore: Support – Updates history, of de API Ticket Audits), met per wijziging het tijdstip, de groep en de behandelaar",
      en: "from Zendesk: the ticket events (Explore: Support – Updates history, or the Ticket Audits API), with the time, the group and the assignee of each change",
    },
  },
  {
    product: "Jira",
    names:
      split(`issue key, issue id, issue type, summary, assignee, reporter, status, resolution, project key, resolved, sprint,
      story points, fix version s, components`),
    least: 5,
    neededExport: {
      nl: "in Jira: de wijzigingsgeschiedenis van de issues (changelog, via een app of de API met expand=changelog), met per wijziging het tijdstip, de status en de behandelaar",
      en: "from Jira: the history of the issues (changelog, by an app or the API with expand=changelog), with the time, the status and the assignee of each change",
    },
  },
  {
    product: "ServiceNow",
    names:
      split(`number, assignment group, assigned to, sys created on, sys updated on, sys id, opened at, opened by, caller id,
      short description, incident state, close code, reassignment count, cmdb ci, opened, caller, configuration item`),
    least: 4,
    neededExport: {
      nl: "in ServiceNow: de tabel sys_audit of metric_instance van deze incidenten, met per wijziging het tijdstip, de groep en de behandelaar",
      en: "from ServiceNow: the table sys_audit or metric_instance of these incidents, with the time, the group and the assignee of each change",
    },
  },
  {
    product: "AFAS",
    names:
      split(`dossieritem, dossieritem id, type dossieritem, taak, verantwoordelijke, gereedgemeld op, gereedgemeld door, ingestuurd door,
      instuurdatum, workflow, onderwerp, bestemming`),
    least: 4,
    neededExport: {
      nl: "in AFAS: een weergave op de workflowtaken (taken en acties per dossieritem), met per taak de verantwoordelijke en wanneer hij is gereedgemeld",
      en: "from AFAS: a view on the workflow tasks (tasks and actions of each file item), with who was responsible and when each was reported ready",
    },
  },
  {
    product: "Exact",
    names:
      split(`ordernr, orderdatum, toegezegde datum, leverdatum, debiteur, debiteurnaam, verkooporder, vertegenwoordiger, medewerker,
      orderstatus, magazijn, artikelcode, uw referentie, omschrijving`),
    least: 4,
    neededExport: {
      nl: "in Exact: de gerealiseerde bewerkingen of uren per order (productie, project of uren), met per regel de bewerking, de medewerker en het tijdstip",
      en: "from Exact: the realised operations or hours of each order (production, project or time), with the operation, the employee and the time on each line",
    },
  },
];

/** Recognises by the names of columns from which program a list was exported; null when it is none that is known here. */
export function recogniseProduct(header: readonly string[]): RecognisedProduct | null {
  const names = new Set(header.map(normaliseColumnName));
  const scored = products
    .map((product) => ({ product, count: product.names.filter((name) => names.has(name)).length }))
    .filter(({ product, count }) => count >= product.least)
    .toSorted((a, b) => b.count / b.product.least - a.count / a.product.least);
  if (!scored[0]) return null;
  const { product, neededExport } = scored[0].product;
  return { product, neededExport };
}

function split(names: string): string[] {
  return names.split(",").map((name) => name.trim().replace(/\s+/g, " "));
}
