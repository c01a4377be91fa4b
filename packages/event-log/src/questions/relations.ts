import { sqlText } from "../database.ts";
import type { EventLog } from "../event-log.ts";
import { createSequence, missingName, pairsSql, sequenceSql } from "../write/sequence.ts";
import { selectCases } from "./case-filter.ts";
import type { Grouping, QuestionOptions } from "./options.ts";

/**
 * Relations to ask, in SQL. `value` is the team or person that the question is about, `step` the step: both are keys, to
 * group and compare by; what they are called is told by `valueName` and `stepName`.
 */
export interface Relations {
  /** case_no, place (1, 2, …), case_events, step, value, team, person, started_at, completed_at. */
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
export type ValueKey = string;

const known = new WeakMap<EventLog, Map<string, Promise<string>>>();

/** The relations that the options ask for. What has to be paired anew is kept as long as the log is open. */
export async function relationsOf(log: EventLog, options: QuestionOptions): Promise<Relations> {
  const { by = "team" } = options;
  const side = by === "team" ? "team" : "person";
  const sequence = await sequenceOf(log, options, side);
  const value = (column: string) => `coalesce(${column}, '${missingName}')`;
  const [from, to] = [value(`from_${side}`), value(`to_${side}`)];
  const sameTeam = by === "person-in-team" ? "AND from_team IS NOT DISTINCT FROM to_team" : "";
  const chosen = selectCases(log, options.filter);
  const inCases = chosen === null ? "" : `WHERE case_no IN ${chosen}`;
  return {
    events: `(SELECT *, ${value(side)} AS value FROM ${sequence} ${inCases})`,
    pairs: `(SELECT *, ${from} AS from_value, ${to} AS to_value, ${from} <> ${to} ${sameTeam} AS handed,
      returned_${side} ${sameTeam} AS returned FROM (${pairsSql(sequence)}) ${inCases})`,
    cases: `(FROM cases ${inCases})`,
    valueName: (key) => key,
    stepName: (key) => key,
  };
}

/** The name of a relation with the events that count, in their teams, each beside the next of its case. */
function sequenceOf(log: EventLog, options: QuestionOptions, side: "team" | "person"): Promise<string> {
  const { missing = "keep", grouping } = options;
  const { missingTeam, missingPerson } = log.manifest.doubt;
  const isWhole = missing === "keep" || (side === "team" ? missingTeam : missingPerson) === 0;
  if (isWhole && !grouping) return Promise.resolve("sequence");
  const sequences = known.get(log) ?? new Map<string, Promise<string>>();
  known.set(log, sequences);
  const key = JSON.stringify([missing, side, grouping]);
  const name = `sequence_${sequences.size}`;
  const found = sequences.get(key) ?? createRelation(log, name, { grouping, missing, side });
  sequences.set(key, found);
  return found;
}

async function createRelation(
  log: EventLog,
  name: string,
  {
    grouping,
    missing,
    side,
  }: { grouping: Grouping | undefined; missing: "keep" | "drop"; side: "team" | "person" },
): Promise<string> {
  const kept = missing === "drop" ? `WHERE ${side} IS NOT NULL` : "";
  const events = `(FROM (SELECT * REPLACE (${teamSql(grouping)} AS team) FROM sequence) ${kept})`;
  await createSequence(log.database, `${name}_parts`, events, log.manifest.hasStartTimes);
  await log.database.run(`CREATE TABLE ${name} AS ${sequenceSql(`${name}_parts`)}`);
  return name;
}

function teamSql({ persons, teams, steps }: Grouping = {}): string {
  return `coalesce(${lookUp("person", persons)}, ${lookUp("team", teams)}, team, ${lookUp("step", steps)})`;
}

function lookUp(column: string, groups: Readonly<Record<string, string>> | undefined): string {
  const entries = Object.entries(groups ?? {}).map(([name, team]) => {
    return `${sqlText(name)}: ${sqlText(team)}`;
  });
  return entries.length === 0 ? "NULL" : `(MAP {${entries.join(", ")}})[${column}]`;
}
