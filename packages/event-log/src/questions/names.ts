import type { EventLog } from "../event-log.ts";
import { missingName } from "../write/sequence.ts";

/** What the codes of steps, teams and persons stand for: the name of code n at place n. */
export interface LogNames {
  readonly step: readonly string[];
  readonly team: readonly string[];
  readonly person: readonly string[];
}

const known = new WeakMap<EventLog, Promise<LogNames>>();

/** The names of a log, which are read once. */
export function namesOf(log: EventLog): Promise<LogNames> {
  const names = known.get(log) ?? readNames(log);
  known.set(log, names);
  return names;
}

async function readNames({ database }: EventLog): Promise<LogNames> {
  const names = { step: [missingName], team: [missingName], person: [missingName] };
  const rows = await database.query<{ kind: keyof LogNames; code: number; name: string }>(
    "SELECT kind, code, name FROM names",
  );
  for (const { kind, code, name } of rows) names[kind][code] = name;
  return names;
}
