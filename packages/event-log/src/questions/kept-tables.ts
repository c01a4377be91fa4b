import type { EventLog } from "../event-log.ts";
import { forgetColumns, whileUsingColumns } from "./columns/keep-columns.ts";

/** What tables are made for: events paired anew, how long cases took, and the working time before each day. */
type TableKind = "sequence" | "timed_cases" | "working_days";

interface Kept {
  readonly kind: TableKind;
  readonly name: string;
  /** What `keepTable` gives. */
  readonly made: Promise<unknown>;
  usedAt: number;
}

/** What has been made for a log, and the questions that are being answered, by when they began. */
interface LogTables {
  readonly kept: Map<string, Kept>;
  readonly questions: Set<number>;
  /** Counts questions and uses. */
  time: number;
}

/** So many tables of a kind are kept for the next question. */
const mostKept = 4;

const known = new WeakMap<EventLog, LogTables>();

function tablesOf(log: EventLog): LogTables {
  const tables = known.get(log) ?? { kept: new Map(), questions: new Set(), time: 0 };
  known.set(log, tables);
  return tables;
}

/**
 * Makes a table, under a name that no other has had, or gives what was made before of this kind and key. To be called
 * inside `whileAsking`: only then the table stays until the question is answered.
 */
export function keepTable<Made>(
  log: EventLog,
  { kind, key }: { readonly kind: TableKind; readonly key: string },
  make: (name: string) => Promise<Made>,
): Promise<Made> {
  const tables = tablesOf(log);
  const usedAt = ++tables.time;
  const place = `${kind} ${key}`;
  const earlier = tables.kept.get(place);
  if (earlier) {
    earlier.usedAt = usedAt;
    return earlier.made as Promise<Made>;
  }
  const name = `${kind}_${usedAt}`;
  const made = make(name);
  tables.kept.set(place, { kind, name, made, usedAt });
  made.catch(() => tables.kept.delete(place));
  return made;
}

/** Answers a question; the tables and columns that it uses stay until then. Afterwards those long not used are dropped. */
export async function whileAsking<Answer>(log: EventLog, ask: () => Promise<Answer>): Promise<Answer> {
  const tables = tablesOf(log);
  const began = ++tables.time;
  tables.questions.add(began);
  try {
    return await whileUsingColumns(ask);
  } finally {
    tables.questions.delete(began);
    await dropUnused(log, tables);
  }
}

async function dropUnused(log: EventLog, { kept, questions }: LogTables): Promise<void> {
  const oldest = Math.min(...questions);
  const byUse = [...kept].sort(([, a], [, b]) => b.usedAt - a.usedAt);
  for (const [place, { kind, name, usedAt }] of byUse) {
    const isLongAgo =
      byUse.filter(([, other]) => other.kind === kind && other.usedAt > usedAt).length >= mostKept;
    // A question that began before the last use may be the one that uses it.
    if (!isLongAgo || usedAt > oldest) continue;
    kept.delete(place);
    forgetColumns(log, name);
    await log.database.run(`DROP TABLE ${name}`);
  }
}
