import { standardCalendar, type WorkingCalendar } from "@stuur/methods/time";
import type { EventLog } from "../event-log.ts";
import { missingName, pairsSql, type Side, sequenceSql } from "../write/sequence.ts";

/** How to look at a log. */
export interface QuestionOptions {
  /** Whether work is followed from team to team or from person to person. */
  readonly by?: Side;
  /** `keep`: a missing team or person is the value `(none)`; `drop`: its events are left out before pairing. */
  readonly missing?: "keep" | "drop";
  /** For working time; by default Monday to Friday 8–17 in the log's time zone. */
  readonly calendar?: WorkingCalendar;
}

/** Relations to ask, with `value` for the team or person that the question is about. */
export interface Relations {
  /** case_no, place, case_events, step, value, person, ordered_at */
  readonly events: string;
  /** case_no, place, from_step, to_step, from_value, to_value, done_at, next_at, tied, returned, late */
  readonly pairs: string;
}

const relations = new WeakMap<EventLog, Map<string, Promise<Relations>>>();

/** The events and pairs as the options want them. What has to be paired anew is kept as long as the log is open. */
export function relationsOf(
  log: EventLog,
  { by = "team", missing = "keep" }: QuestionOptions,
): Promise<Relations> {
  const known = relations.get(log) ?? new Map<string, Promise<Relations>>();
  relations.set(log, known);
  const key = `${missing}_${by}`;
  const relation = known.get(key) ?? createRelations(log, by, missing);
  known.set(key, relation);
  return relation;
}

/** The calendar that a question counts working time by. */
export function calendarOf(log: EventLog, { calendar }: QuestionOptions): WorkingCalendar {
  return calendar ?? standardCalendar(log.manifest.timeZone);
}

async function createRelations(log: EventLog, by: Side, missing: "keep" | "drop"): Promise<Relations> {
  const { doubt, hasStartTimes } = log.manifest;
  const hasMissing = (by === "team" ? doubt.missingTeam : doubt.missingPerson) > 0;
  const dropped = missing === "drop" && hasMissing;
  const name = `${dropped ? "drop" : "keep"}_${by}`;
  if (dropped) {
    await log.database.run(`CREATE TABLE sequence_${name} AS
      ${sequenceSql(`(SELECT * EXCLUDE (place, case_events) FROM events WHERE ${by} IS NOT NULL)`)}`);
    await log.database.run(`CREATE TABLE pairs_${name} AS
      ${pairsSql(`sequence_${name}`, "cases", hasStartTimes)}`);
  }
  const value = (column: string) => `coalesce(${column}, '${missingName}')`;
  return {
    events: `(SELECT *, ${value(by)} AS value FROM ${dropped ? `sequence_${name}` : "events"})`,
    pairs: `(SELECT *, ${value(`from_${by}`)} AS from_value, ${value(`to_${by}`)} AS to_value,
      returned_${by} AS returned FROM ${dropped ? `pairs_${name}` : "pairs"})`,
  };
}
