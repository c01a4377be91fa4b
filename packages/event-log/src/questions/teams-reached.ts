import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { readInUsualOrder } from "./usual-order.ts";

/** A team (or person) that cases reach. `persons`: null when the log has none, or when the question is by person. */
export interface TeamReached {
  readonly team: string;
  readonly events: number;
  readonly cases: number;
  readonly persons: number | null;
}

/**
 * Lists the teams (or persons) in the order in which cases usually first reach them, `(none)` last.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, teamsReached } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,Ali,2025-03-03 09:00", "1,Plan,Planning,Bo,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,employee,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * await teamsReached(log); // => [{ team: "Design", events: 1, cases: 1, persons: 1 }, { team: "Planning", events: 1, cases: 1, persons: 1 }]
 * await log.close();
 * ```
 */
export function teamsReached(log: EventLog, options: QuestionOptions = {}): Promise<TeamReached[]> {
  return answer(log, options, (relations) => readTeams(log, relations, options));
}

export async function readTeams(
  log: EventLog,
  relations: Relations,
  { by = "team" }: QuestionOptions,
): Promise<TeamReached[]> {
  const reached = await readInUsualOrder(log, relations, "value");
  if (by !== "team" || log.manifest.counts.persons === 0) {
    return reached.map(({ name, events, cases }) => ({ team: name, events, cases, persons: null }));
  }
  const members = await log.database.query<{ value: ValueKey; persons: number }>(
    `SELECT value, count(DISTINCT person) AS persons FROM ${relations.events} GROUP BY value`,
  );
  const persons = new Map(members.map((row) => [row.value, row.persons]));
  return reached.map(({ key, name, events, cases }) => {
    return { team: name, events, cases, persons: persons.get(key) ?? 0 };
  });
}
