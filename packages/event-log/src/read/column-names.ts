import type { ColumnRole } from "../manifest.ts";

/** Names by which columns are known in Dutch and English exports and in XES, the surest first. */
export const columnNames: Readonly<Record<ColumnRole, readonly string[]>> = {
  case: list(`case:concept:name, case id, caseid, case, case key, ordernummer, ordernr, order nr, order id, order number, order,
    zaaknummer, zaak id, zaaknr, zaak, dossiernummer, dossier, meldingsnummer, meldingnummer, melding, ticketnummer,
    ticket id, ticket, incidentnummer, incident id, incident, aanvraagnummer, aanvraag, klachtnummer, klacht,
    verzoeknummer, verzoek, offertenummer, offerte, projectnummer, project, process instance, trace, nummer, number, nr, id`),
  step: list(`concept:name, activity, activiteit, processtap, stap, step, activity name, handeling, bewerking, taak, task,
    activity id, event, gebeurtenis, actie, action, fase, stage, werkstap`),
  time: list(`time:timestamp, complete timestamp, completed at, completed, complete, gereed, gereedgemeld, afgerond,
    eindtijd, einde, eind, einddatum, end timestamp, end time, end date, end, finished at, finished, tijdstip, timestamp,
    datumtijd, datum tijd, datetime, date time, event time, tijd, datum, time, date`),
  start:
    list(`start timestamp, starttijd, begintijd, start time, started at, started, begin, start, aanvang, gestart,
    startdatum, begindatum, start date`),
  person:
    list(`org:resource, medewerker, behandelaar, resource, persoon, person, uitvoerder, employee, assignee,
    assigned to, agent, gebruiker, user, medewerkernaam, naam medewerker, monteur, adviseur, operator, werknemer,
    eigenaar, owner, naam, name`),
  team: list(`org:group, team, teamnaam, afdeling, behandelgroep, assignment group, group, groep, department, workgroup,
    ploeg, unit, cluster, sector, organisatieonderdeel, org:role, role, rol`),
  due: list(`case:enddate planned, enddate planned, leverdatum toegezegd, toegezegde leverdatum, toegezegde datum, toegezegd,
    uiterste datum, uiterlijk, deadline, due date, duedate, due, promised date, promised, beloofd, streefdatum,
    fatale datum, afgesproken datum, afgesproken, case:deadline, case:due, case:due date, planned end`),
  status: list("lifecycle:transition, lifecycle, transition, status, state, toestand"),
  instance: list("concept:instance, activity instance id, activity instance"),
};

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

function list(names: string): string[] {
  return names.split(",").map((name) => name.trim().replace(/\s+/g, " "));
}
