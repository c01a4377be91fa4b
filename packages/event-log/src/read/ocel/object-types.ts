import type { Database } from "../../database.ts";
import { EventLogFailure } from "../../errors.ts";
import { normaliseColumnName } from "../column-names.ts";

/** A type of object of an object-centric log, with how many objects it has and how many events are about any of them. */
export interface ObjectTypeCount {
  readonly objectType: string;
  readonly objects: number;
  readonly events: number;
  /** How many events an object has on average. */
  readonly eventsPerObject: number;
}

/** The types in `ocel_objects`, the one with the most events first. */
export async function countObjectTypes(database: Database): Promise<ObjectTypeCount[]> {
  return database.query<ObjectTypeCount>(`
    SELECT type AS "objectType", count(DISTINCT no) AS objects, count(DISTINCT event_no) AS events,
      count(event_no) / count(DISTINCT no) AS "eventsPerObject"
    FROM ocel_objects LEFT JOIN ocel_relations ON object_no = no
    WHERE type IS NOT NULL GROUP BY type ORDER BY events DESC, objects DESC, type`);
}

/**
 * The type whose objects are the cases: the one asked for, or else the one with the most events among the types that have at least
 * two for each object on average (of equals the one with the most objects). Persons and teams do the work and are no cases.
 */
export function chooseObjectType(
  types: readonly ObjectTypeCount[],
  wanted: string | undefined,
): ObjectTypeCount {
  const used = types.filter(({ events }) => events > 0);
  if (wanted !== undefined) {
    const found = used.find(({ objectType }) => objectType === wanted);
    if (found) return found;
    const objectTypes = used.map(({ objectType }) => objectType);
    throw new EventLogFailure("EVENT_LOG_UNKNOWN_OBJECT_TYPE", { objectType: wanted, objectTypes });
  }
  const cases = used.filter(({ objectType }) => workerColumn(objectType) === null);
  const best = cases.find(({ eventsPerObject }) => eventsPerObject >= 2) ?? cases[0] ?? used[0];
  if (best) return best;
  const reason = { nl: "geen gebeurtenis hoort bij een object", en: "no event is about an object" };
  throw new EventLogFailure("EVENT_LOG_BROKEN_OCEL", { reason });
}

const workerNames: readonly (readonly [column: string, names: string])[] = [
  ["resource", "resource resources"],
  ["employee", "employee employees worker workers staff"],
  ["person", "person persons people"],
  ["user", "user users"],
  ["operator", "operator operators"],
  ["medewerker", "medewerker medewerkers werknemer werknemers"],
  ["behandelaar", "behandelaar behandelaars"],
  ["persoon", "persoon personen"],
  ["gebruiker", "gebruiker gebruikers"],
  ["team", "team teams"],
  ["department", "department departments"],
  ["afdeling", "afdeling afdelingen"],
  ["ploeg", "ploeg ploegen"],
];

/** The column that the objects of a type become when they are persons or teams; null when they are neither. */
export function workerColumn(objectType: string): string | null {
  const name = normaliseColumnName(objectType);
  return workerNames.find(([, names]) => names.split(" ").includes(name))?.[0] ?? null;
}
