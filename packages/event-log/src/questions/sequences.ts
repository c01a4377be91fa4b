import type { EventLog } from "../event-log.ts";
import { markCases, type Side, sequenceSql } from "../write/sequence.ts";
import { forgetColumns, whileUsingColumns } from "./columns/keep-columns.ts";
import { namesOf } from "./names.ts";
import type { Grouping, QuestionOptions } from "./options.ts";
import { regroup } from "./regrouping.ts";

/** The events that count, in their teams, each beside the next of its case. */
export interface Sequence {
  readonly relation: string;
  /** What the codes of teams stand for. */
  readonly teams: readonly string[];
}

interface Kept {
  readonly name: string;
  readonly sequence: Promise<Sequence>;
  usedAt: number;
}

/** What has been paired anew for a log, and the questions that are being answered, by when they began. */
interface LogSequences {
  readonly kept: Map<string, Kept>;
  readonly questions: Set<number>;
  /** Counts questions and uses. */
  time: number;
}

/** So many sequences are kept for the next question. */
const mostKept = 4;

const known = new WeakMap<EventLog, LogSequences>();

function sequencesOf(log: EventLog): LogSequences {
  const sequences = known.get(log) ?? { kept: new Map(), questions: new Set(), time: 0 };
  known.set(log, sequences);
  return sequences;
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
  const sequences = sequencesOf(log);
  const key = JSON.stringify([dropped, grouping]);
  const usedAt = ++sequences.time;
  const name = `sequence_${usedAt}`;
  const kept = sequences.kept.get(key) ?? { name, sequence: pairAnew(log, name, grouping, dropped), usedAt };
  kept.usedAt = usedAt;
  sequences.kept.set(key, kept);
  kept.sequence.catch(() => sequences.kept.delete(key));
  return kept.sequence;
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
  const marks = `${name}_marks`;
  await markCases(database, marks, { ordered: "sequence", highestStep: names.step.length, redraw });
  const { hasStartTimes } = manifest;
  const sql = sequenceSql({ ordered: "sequence", marks, hasStartTimes, along: ["late"] });
  await database.run(`CREATE TABLE ${name} AS ${sql}`);
  await database.run(`DROP TABLE ${marks}`);
  return { relation: name, teams };
}

/** Answers a question; the sequences and columns that it uses stay until then. Afterwards those long not used are dropped. */
export async function whileAsking<Answer>(log: EventLog, ask: () => Promise<Answer>): Promise<Answer> {
  const sequences = sequencesOf(log);
  const began = ++sequences.time;
  sequences.questions.add(began);
  try {
    return await whileUsingColumns(ask);
  } finally {
    sequences.questions.delete(began);
    await dropUnused(log, sequences);
  }
}

async function dropUnused(log: EventLog, { kept, questions }: LogSequences): Promise<void> {
  const oldest = Math.min(...questions);
  const byUse = [...kept].sort(([, a], [, b]) => b.usedAt - a.usedAt);
  for (const [key, { name, usedAt }] of byUse.slice(mostKept)) {
    // A question that began before the last use may be the one that uses it.
    if (usedAt > oldest) continue;
    kept.delete(key);
    forgetColumns(log, name);
    await log.database.run(`DROP TABLE ${name}`);
  }
}
