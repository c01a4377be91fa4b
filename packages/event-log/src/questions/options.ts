import { standardCalendar, type WorkingCalendar } from "@stuur/methods/time";
import type { EventLog } from "../event-log.ts";
import { createSequence, missingName, pairsSql, type Side, sequenceSql } from "../write/sequence.ts";

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
  /** The columns of `sequenceSql` and value. */
  readonly events: string;
  /** The columns of `pairsSql` and from_value, to_value, returned. */
  readonly pairs: string;
}

const relations = new WeakMap<EventLog, Map<string, Promise<Relations>>>();

/** Answers a question about the events and pairs as the options want them; the log stays open until it is answered. */
export function answer<Answer>(
  log: EventLog,
  options: QuestionOptions,
  ask: (relations: Relations) => Promise<Answer>,
): Promise<Answer> {
  return log.database.hold(async () => ask(await relationsOf(log, options)));
}

/** The calendar that a question counts working time by. */
export function calendarOf(log: EventLog, { calendar }: QuestionOptions): WorkingCalendar {
  return calendar ?? standardCalendar(log.manifest.timeZone);
}

/** What has to be paired anew is kept as long as the log is open. */
function relationsOf(log: EventLog, { by = "team", missing = "keep" }: QuestionOptions): Promise<Relations> {
  const known = relations.get(log) ?? new Map<string, Promise<Relations>>();
  relations.set(log, known);
  const key = `${missing}_${by}`;
  const relation = known.get(key) ?? createRelations(log, by, missing);
  known.set(key, relation);
  return relation;
}

async function createRelations(log: EventLog, by: Side, missing: "keep" | "drop"): Promise<Relations> {
  const { doubt, hasStartTimes } = log.manifest;
  const hasMissing = (by === "team" ? doubt.missingTeam : doubt.missingPerson) > 0;
  let events = "sequence";
  if (missing === "drop" && hasMissing) {
    const kept = `(FROM sequence WHERE ${by} IS NOT NULL)`;
    await createSequence(log.database, `sequence_${by}`, kept, hasStartTimes);
    events = `events_${by}`;
    await log.database.run(`CREATE TABLE ${events} AS ${sequenceSql(`sequence_${by}`)}`);
  }
  const value = (column: string) => `coalesce(${column}, '${missingName}')`;
  return {
    events: `(SELECT *, ${value(by)} AS value FROM ${events})`,
    pairs: `(SELECT *, ${value(`from_${by}`)} AS from_value, ${value(`to_${by}`)} AS to_value,
      returned_${by} AS returned FROM (${pairsSql(events)}))`,
  };
}
