import type { ColumnRole } from "../manifest.ts";

/** Names by which columns are known in Dutch and English exports and in XES, the surest first. */
export const columnNames: Readonly<Record<ColumnRole, readonly string[]>> = {
  case: list(`case:concept:name, case id, caseid, case, case key, ordernummer, ordernr, order nr, order id,
    order number, order, zaaknummer, zaak id, zaaknr, zaak, dossiernummer, dossiernr, dossier, meldingsnummer,
    meldingnummer, meldingsnr, meldingnr, melding, ticketnummer, ticketnr, ticket id, ticket, incidentnummer,
    incident id, incident, aanvraagnummer, aanvraagnr, aanvraag, klachtnummer, klachtnr, klacht, verzoeknummer,
    verzoek, offertenummer, offerte, projectnummer, project, process instance, trace, issue key, issue id, call number,
    dossieritem, dossieritem id, verkooporder, opdrachtnummer, opdrachtnr, bonnummer, servicebon, reparatienummer,
    factuurnummer, invoice number, invoice no, document id, nummer, number, nr, id, opdracht, factuur, invoice, kenmerk,
    referentie, reference, onderwerp, subject`),
  step: list(`concept:name, activity, activiteit, processtap, stap, step, activity name, handeling, bewerking, taak,
    task, activity id, event, gebeurtenis, actie, action, fase, stage, werkstap, event type, operation, to string`),
  time: list(`time:timestamp, complete timestamp, completed at, completed, complete, gereed, gereedgemeld, afgerond,
    eindtijd, einde, eind, einddatum, datum gereed, end timestamp, end time, end date, end, finished at, finished,
    tijdstip, timestamp, datumtijd, datum tijd, datetime, date time, event time, updated at, changed at, changed on,
    modified at, gewijzigd op, gereedgemeld op, afgehandeld op, afgerond op, wijzigingsdatum, updated on, resolved at,
    solved at, closed at, tijd, datum, time, date, received, ontvangen, verzonden, sent, created`),
  start:
    list(`start timestamp, starttijd, begintijd, begonnen, begonnen op, begun, begun at, start time, started at, started, begin, start, aanvang,
    gestart, gestart op, startdatum, begindatum, start date, ontvangen op, toegewezen op, assigned at`),
  person:
    list(`org:resource, medewerker, behandelaar, resource, persoon, person, uitvoerder, employee, assignee,
    assigned to, agent, gebruiker, user, medewerkernaam, naam medewerker, monteur, adviseur, operator, werknemer,
    uitgevoerd door, afgehandeld door, gereedgemeld door, verantwoordelijke, updated by, changed by, modified by,
    gewijzigd door, eigenaar, owner, author, updater, van: naam, from: name, afzender, sender, naam, name, door, wie, who`),
  team: list(`org:group, team, teamnaam, afdeling, behandelgroep, assignment group, group, groep, department,
    workgroup, behandelaarsgroep, operator group, organisatie eenheid, business unit, werkplek, werkplaats, queue, wachtrij, ploeg, unit, cluster, sector, organisatieonderdeel, org:role,
    role, rol, afd`),
  due: list(`case:due date, case:enddate planned, enddate planned, leverdatum toegezegd, toegezegde leverdatum, toegezegde datum,
    toegezegd, uiterste datum, uiterlijke datum, uiterlijke leverdatum, uiterlijk, deadline, due date, duedate, due, promised date, promised, beloofd,
    beloofd op, gewenste leverdatum, geplande leverdatum, requested delivery date, streefdatum, fatale datum,
    afgesproken datum, afgesproken, vervaldatum, target date, te leveren op, case:deadline, case:due, planned end`),
  status: list(
    "lifecycle:transition, lifecycle, transition, status, state, toestand, statusomschrijving, orderstatus",
  ),
  instance: list("concept:instance, activity instance id, activity instance"),
};

/** Names that only mean something alone: as a word of a longer name they are of a customer, a product, an invoice. */
export const lonelyNames: readonly string[] = list(`naam, name, nummer, number, nr, id, opdracht, factuur,
  invoice, kenmerk, referentie, reference, onderwerp, subject, received, ontvangen, verzonden, sent, created, door, wie, who`);

/** The names that a log is exported with: those of XES, each the first of its role. */
export function isStandardName(name: string, role: ColumnRole): boolean {
  return columnNames[role][0] === name;
}

/** The day of delivery: what was promised, or when it was done. */
const deliveryNames = list(
  "leverdatum, afleverdatum, lever datum, levering op, aflevering op, delivery date",
);

/** A name as it is compared: lower case, without accents, camel case and separators made spaces. */
export function normaliseColumnName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_.\-/()#]+/g, " ")
    .trim();
}

/** Whether a column is the day of delivery, without telling whether that is what was promised or what was done. */
export function isDelivery(column: string): boolean {
  return deliveryNames.includes(normaliseColumnName(column).replace(/^case:/, ""));
}

function list(names: string): string[] {
  return names.split(",").map((name) => name.trim().replace(/\s+/g, " "));
}
