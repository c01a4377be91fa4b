import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import { type AskedColumns, columnsOf } from "./columns/columns-of.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { inUsualOrder } from "./usual-order.ts";

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
  return answer(log, options, async (relations) => {
    return listTeams(log, await columnsOf(log, options), relations, options);
  });
}

export function listTeams(
  log: EventLog,
  asked: AskedColumns,
  { valueName }: Relations,
  { by = "team" }: QuestionOptions,
): TeamReached[] {
  const reached = inUsualOrder(asked, asked.side, valueName);
  const persons = by === "team" && log.manifest.counts.persons > 0 ? countPersons(asked) : null;
  return reached.map(({ key, name, events, cases }) => {
    return { team: name, events, cases, persons: persons && (persons.get(key) ?? 0) };
  });
}

/** How many different persons are known to have worked for each team. */
function countPersons({
  columns: { caseStarts, team, person, codes },
  cases,
}: AskedColumns): Map<ValueKey, number> {
  const persons = codes.person;
  const members = new Set<number>();
  // Most persons work for one team, and then are told apart at once.
  const latest = new Int32Array(persons).fill(-1);
  for (const place of cases) {
    for (let row = caseStarts[place]!; row < caseStarts[place + 1]!; row++) {
      const code = person[row]!;
      if (code === 0 || latest[code] === team[row]) continue;
      latest[code] = team[row]!;
      members.add(team[row]! * persons + code);
    }
  }
  const counts = new Map<ValueKey, number>();
  for (const member of members) {
    const key = Math.floor(member / persons);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
