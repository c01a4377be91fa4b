import type { Database } from "../../database.ts";
import type { CodedText } from "../../manifest.ts";
import { type ObjectTypeCount, workerColumn } from "./object-types.ts";

interface FlatteningCounts {
  /** Events that are about more than one object of the type, and how many rows all events became. */
  readonly shared: number;
  readonly events: number;
  readonly rows: number;
  /** Events that are about none. */
  readonly unrelated: number;
  /** Cases in which a step occurs more than once. */
  readonly repeating: number;
  /** Objects that could not be read. */
  readonly unreadable: number;
}

/** Tells, in plain words, which type is the case and what that does to the counts. */
export async function describeFlattening(
  database: Database,
  objectType: string,
  types: readonly ObjectTypeCount[],
): Promise<CodedText[]> {
  const [counts] = await database.query<FlatteningCounts>(`
    WITH related AS (SELECT event_no, count(*) AS times FROM ocel_chosen GROUP BY event_no),
    steps AS (
      SELECT object_no FROM ocel_chosen JOIN ocel_events ON no = event_no
      GROUP BY object_no HAVING count(*) > count(DISTINCT type))
    SELECT count(*) FILTER (times > 1) AS shared, count(*) AS events, coalesce(sum(times), 0)::BIGINT AS "rows",
      (SELECT count(*) FROM ocel_events) - count(*) AS unrelated,
      (SELECT count(*) FROM steps) AS repeating,
      (SELECT count(*) FROM ocel_objects WHERE id IS NULL) AS unreadable
    FROM related`);
  return explain(counts!, objectType, types);
}

function explain(
  { shared, events, rows, unrelated, repeating, unreadable }: FlatteningCounts,
  objectType: string,
  types: readonly ObjectTypeCount[],
): CodedText[] {
  const others = types.filter((type) => type.objectType !== objectType && type.events > 0);
  const listed = others
    .filter((type) => workerColumn(type.objectType) === null)
    .map((type) => type.objectType);
  const notes: (CodedText | false)[] = [
    {
      code: "object-type",
      nl: `Gelezen per ${objectType}.${listed.length > 0 ? ` Het kan ook per ${listed.join(", ")}.` : ""}`,
      en: `Read per ${objectType}.${listed.length > 0 ? ` It can also be done per ${listed.join(", ")}.` : ""}`,
    },
    shared > 0 && {
      code: "shared-events",
      nl: `${shared} gebeurtenissen gaan over meer dan één ${objectType} en tellen bij elk daarvan mee: ${events} gebeurtenissen zijn ${rows} regels geworden. Aantallen per stap zijn daardoor hoger dan wat er werkelijk is gedaan.`,
      en: `${shared} events are about more than one ${objectType} and count for each of them: ${events} events became ${rows} rows. Counts per step are therefore higher than what was really done.`,
    },
    unrelated > 0 && {
      code: "events-of-other-objects",
      nl: `${unrelated} gebeurtenissen gaan over geen enkele ${objectType} en doen niet mee.`,
      en: `${unrelated} events are about no ${objectType} at all and take no part.`,
    },
    repeating > 0 &&
      others.length > 0 && {
        code: "repeated-steps",
        nl: `In ${repeating} zaken komt een stap vaker voor. Dat hoeft geen herhaald werk te zijn: het kan hetzelfde werk zijn voor verschillende onderdelen van één ${objectType}.`,
        en: `In ${repeating} cases a step occurs more than once. That need not be work done again: it can be the same work for different parts of one ${objectType}.`,
      },
    unreadable > 0 && {
      code: "unreadable-objects",
      nl: "Sommige objecten zijn niet geschreven zoals OCEL 2.0 voorschrijft; gebeurtenissen die alleen over die objecten gaan, doen niet mee.",
      en: "Some objects are not written in the way of OCEL 2.0; events that are only about those take no part.",
    },
  ];
  return notes.filter((note) => note !== false);
}
