import type { Database } from "../database.ts";

/** The side of an event that work can leave: the team or the person. */
export type Side = "team" | "person";

/** What a missing team or person is called. */
export const missingName = "(none)";

/**
 * Puts each event beside the next of its case and makes the tables that `sequenceSql(name)` reads. `events` is a relation
 * with case_no, position, step, team, person, started_at and completed_at. Order: start if known, else completion, then
 * position in the file.
 */
export async function createSequence(
  database: Database,
  name: string,
  events: string,
  hasStartTimes: boolean,
): Promise<void> {
  await database.run(`
    CREATE TABLE ${name} AS
    SELECT case_no, row_number() OVER in_case AS place, count(*) OVER (PARTITION BY case_no) AS case_events,
      position, step, team, person, started_at, completed_at,
      lead(step) OVER in_case AS next_step, lead(team) OVER in_case AS next_team, lead(person) OVER in_case AS next_person,
      lead(${hasStartTimes ? "started_at" : "completed_at"}) OVER in_case AS next_at,
      ordered_at = lead(ordered_at) OVER in_case AS tied
    FROM (SELECT *, coalesce(started_at, completed_at) AS ordered_at FROM ${events})
    WINDOW in_case AS (PARTITION BY case_no ORDER BY ordered_at, position)`);
  for (const side of ["team", "person"] as const) {
    // The candidates are few: as a table of known size, the step is looked up among them and not the other way round.
    await database.run(`CREATE TABLE ${name}_swings_${side} AS ${swingsSql(name, side)}`);
    await database.run(`
      CREATE TABLE ${name}_returns_${side} AS
      SELECT DISTINCT swing.case_no, swing.place FROM ${name} AS done JOIN ${name}_swings_${side} AS swing
        ON done.case_no = swing.case_no AND done.step = swing.step AND done.place <= swing.place`);
    await database.run(`DROP TABLE ${name}_swings_${side}`);
  }
}

/**
 * SQL of the events of `createSequence`, in order of case and place: `place` (1, 2, …) of `case_events`, and of the next
 * event in the case its step, team and person. `next_at`: the start of the next event where the log has start times,
 * otherwise its completion; so the work lay still from `completed_at` to `next_at`. `tied`: both are at the same time.
 * `returned_team` and `returned_person`: whether the handover to the next event is returned. `late`: whether the case is.
 */
export function sequenceSql(name: string): string {
  return `
    SELECT s.*, team_return.place IS NOT NULL AS returned_team, person_return.place IS NOT NULL AS returned_person,
      cases.late
    FROM ${name} AS s
    JOIN cases ON cases.case_no = s.case_no
    LEFT JOIN ${name}_returns_team AS team_return
      ON team_return.case_no = s.case_no AND team_return.place = s.place
    LEFT JOIN ${name}_returns_person AS person_return
      ON person_return.case_no = s.case_no AND person_return.place = s.place
    ORDER BY s.case_no, s.place`;
}

/** SQL of the pairs among `events`: each event that has a next one in its case, with that next one. */
export function pairsSql(events: string): string {
  return `
    SELECT case_no, place, step AS from_step, next_step AS to_step, team AS from_team, next_team AS to_team,
      person AS from_person, next_person AS to_person, completed_at AS done_at, next_at, tied,
      returned_team, returned_person, late
    FROM ${events} WHERE place < case_events`;
}

/**
 * SQL of the handovers A→B in `sequence` after whose receiver's run A's run comes again: the place of the handover in
 * its case, and the step that A's new run begins with. It is returned if the case had done that step before.
 */
function swingsSql(sequence: string, side: Side): string {
  return `
    SELECT case_no, lead(place) OVER run - 1 AS place, lead(step, 2) OVER run AS step
    FROM (
      SELECT case_no, place, step, ${side} AS value FROM ${sequence} WHERE place = 1
      UNION ALL
      SELECT case_no, place + 1, next_step, next_${side} FROM ${sequence}
      WHERE place < case_events AND ${side} IS DISTINCT FROM next_${side})
    WINDOW run AS (PARTITION BY case_no ORDER BY place)
    QUALIFY lead(step, 2) OVER run IS NOT NULL AND lead(value, 2) OVER run IS NOT DISTINCT FROM value`;
}
