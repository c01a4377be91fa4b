import type { EventLog } from "../event-log.ts";
import { markCases, type Side, sequenceSql } from "../write/sequence.ts";
import { keepTable } from "./kept-tables.ts";
import { namesOf } from "./names.ts";
import type { Grouping, QuestionOptions } from "./options.ts";
import { regroup } from "./regrouping.ts";

/** The events that count, in their teams, each beside the next of its case. */
export interface Sequence {
  readonly relation: string;
  /** What the codes of teams stand for. */
  readonly teams: readonly string[];
}

/**
 * The sequence that the options ask for: that of the log, or one that is made and kept. To be called inside
 * `whileAsking`: only then it stays until the question is answered.
 */
export async function sequenceOf(log: EventLog, options: QuestionOptions, side: Side): Promise<Sequence> {
  const { missing = "keep", grouping } = options;
  const { missingTeam, missingPerson } = log.manifest.doubt;
  const hasMissing = (side === "team" ? missingTeam : missingPerson) > 0;
  const dropped = missing === "drop" && (hasMissing || grouping) ? side : undefined;
  if (!dropped && !grouping) return { relation: "sequence", teams: (await namesOf(log)).team };
  const key = JSON.stringify([dropped, grouping]);
  return keepTable(log, { kind: "sequence", key }, (name) => pairAnew(log, name, grouping, dropped));
}

async function pairAnew(
  log: EventLog,
  name: string,
  grouping: Grouping | undefined,
  dropped: Side | undefined,
): Promise<Sequence> {
  const names = await namesOf(log);
  const { redraw, teams } = regroup(names, grouping, dropped);
  const { database, manifest } = log;
  const { hasStartTimes, changedCases } = manifest;
  const [marks, copy] = [`${name}_marks`, `${name}_ordered`];
  // Over two files put together DuckDB gives the rows of a positional join twice, so of a log that grew it is over a copy.
  const ordered = changedCases ? copy : "sequence";
  try {
    if (changedCases) await database.run(`CREATE TABLE ${copy} AS FROM sequence`);
    await markCases(database, marks, { ordered, highestStep: names.step.length, redraw });
    const sql = sequenceSql({ ordered, marks, hasStartTimes, along: ["late"] });
    await database.run(`CREATE TABLE ${name} AS ${sql}`);
  } finally {
    await database.run(`DROP TABLE IF EXISTS ${marks}`);
    await database.run(`DROP TABLE IF EXISTS ${copy}`);
  }
  return { relation: name, teams };
}
