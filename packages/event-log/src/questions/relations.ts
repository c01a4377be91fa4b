import type { EventLog } from "../event-log.ts";
import { pairsSql, type Side } from "../write/sequence.ts";
import { selectCases } from "./case-filter.ts";
import { namesOf } from "./names.ts";
import type { QuestionOptions } from "./options.ts";
import { sequenceOf } from "./sequences.ts";

/**
 * Relations to ask, in SQL. `value` is the team or person that the question is about, `step` the step: both are codes, to
 * group and compare by; what they are called is told by `valueName` and `stepName`. The relations last as long as the
 * question that asked for them.
 */
export interface Relations {
  /**
   * case_no, place (1, 2, …), case_events, step, value, team, person, started_at, completed_at. `value` is never NULL; a
   * missing team or person is.
   */
  readonly events: string;
  /**
   * An event and the next of its case: case_no, place, from_step, to_step, from_value, to_value, done_at, next_at, tied,
   * `handed` (it is a handover in the sense of the question), `returned` (that handover is returned), `late` (the case is;
   * NULL without a due date).
   */
  readonly pairs: string;
  /** case_no, case_id, first_at, last_at, events, due_at, late. */
  readonly cases: string;
  readonly valueName: (key: ValueKey) => string;
  readonly stepName: (key: ValueKey) => string;
}

/** How DuckDB holds a team, person or step. */
export type ValueKey = number;

/** The relations that the options ask for. */
export async function relationsOf(log: EventLog, options: QuestionOptions): Promise<Relations> {
  const { by = "team" } = options;
  const side: Side = by === "team" ? "team" : "person";
  const chosen = selectCases(log, options.filter);
  const names = await namesOf(log);
  const sequence = await sequenceOf(log, options, side);
  const values = side === "team" ? sequence.teams : names.person;
  const sameTeam = by === "person-in-team" ? "AND from_team = to_team" : "";
  const inCases = chosen === null ? "" : `WHERE case_no IN ${chosen}`;
  return {
    events: `(SELECT * REPLACE (nullif(team, 0) AS team, nullif(person, 0) AS person), ${side} AS value
      FROM ${sequence.relation} ${inCases})`,
    pairs: `(SELECT *, from_${side} AS from_value, to_${side} AS to_value, from_${side} <> to_${side} ${sameTeam} AS handed,
      returned_${side} ${sameTeam} AS returned FROM (${pairsSql(sequence.relation)}) ${inCases})`,
    cases: `(FROM cases ${inCases})`,
    valueName: (key) => values[key]!,
    stepName: (key) => names.step[key]!,
  };
}
