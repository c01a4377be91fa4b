/** The side of an event that work can leave: the team or the person. */
export type Side = "team" | "person";

/** What a missing team or person is called. */
export const missingName = "(none)";

/**
 * SQL that puts each event of `events` beside its neighbours in the case: `place` (1, 2, …) of `case_events`, and of the
 * next event its step, team, person and times. `events` has case_no, ordered_at, position, step, team, person,
 * started_at and completed_at. Order: start if known, else completion, then position in the file.
 */
export function sequenceSql(events: string): string {
  return `
    SELECT *, row_number() OVER in_case AS place, count(*) OVER (PARTITION BY case_no) AS case_events,
      lead(step) OVER in_case AS next_step, lead(team) OVER in_case AS next_team, lead(person) OVER in_case AS next_person,
      lead(ordered_at) OVER in_case AS next_ordered_at, lead(started_at) OVER in_case AS next_started_at,
      lead(completed_at) OVER in_case AS next_completed_at,
      lag(team) OVER in_case AS previous_team, lag(person) OVER in_case AS previous_person
    FROM ${events}
    WINDOW in_case AS (PARTITION BY case_no ORDER BY ordered_at, position)`;
}

/**
 * SQL that gives (case_no, place) of the handovers in `sequence` that are returned: A hands over to B, the run after B's
 * is A's again, and it begins with a step that the case had done before that handover.
 */
function returnedSql(sequence: string, side: Side): string {
  return `
    SELECT handover.case_no, handover.place
    FROM (
      SELECT case_no, lead(place) OVER run - 1 AS place, lead(step, 2) OVER run AS step
      FROM (
        SELECT case_no, place, step, coalesce(${side}, '${missingName}') AS value FROM ${sequence}
        WHERE place = 1 OR ${side} IS DISTINCT FROM previous_${side})
      WINDOW run AS (PARTITION BY case_no ORDER BY place)
      QUALIFY lead(value, 2) OVER run = value) AS handover
    JOIN (SELECT case_no, step, min(place) AS first_place FROM ${sequence} GROUP BY case_no, step) AS done
      ON done.case_no = handover.case_no AND done.step = handover.step AND done.first_place <= handover.place`;
}

/**
 * SQL of the pairs in `sequence`: an event and the next of its case. `done_at` and `next_at` are the instants between
 * which the work lay still: with start times the start of the next event, otherwise its completion.
 */
export function pairsSql(sequence: string, cases: string, hasStartTimes: boolean): string {
  return `
    SELECT s.case_no, s.place, s.step AS from_step, s.next_step AS to_step, s.team AS from_team, s.next_team AS to_team,
      s.person AS from_person, s.next_person AS to_person, s.completed_at AS done_at,
      ${hasStartTimes ? "s.next_started_at" : "s.next_completed_at"} AS next_at,
      s.ordered_at = s.next_ordered_at AS tied, team_return.place IS NOT NULL AS returned_team,
      person_return.place IS NOT NULL AS returned_person, c.late
    FROM ${sequence} AS s
    JOIN ${cases} AS c ON c.case_no = s.case_no
    LEFT JOIN (${returnedSql(sequence, "team")}) AS team_return
      ON team_return.case_no = s.case_no AND team_return.place = s.place
    LEFT JOIN (${returnedSql(sequence, "person")}) AS person_return
      ON person_return.case_no = s.case_no AND person_return.place = s.place
    WHERE s.place < s.case_events
    ORDER BY s.case_no, s.place`;
}
