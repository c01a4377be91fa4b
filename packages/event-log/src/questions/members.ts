import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { ValueKey } from "./relations.ts";

/** Who works in which team, and which steps have no team. */
export interface Members {
  /** Most events first; a missing team is `(none)`. */
  readonly teams: readonly { readonly team: string; readonly events: number; readonly persons: number }[];
  /** In order of name, each with the teams in which the person works, most events first. */
  readonly persons: readonly { readonly person: string; readonly teams: readonly string[] }[];
  /** The steps of events without a team, most of them first. */
  readonly stepsWithoutTeam: readonly { readonly step: string; readonly events: number }[];
}

/**
 * Lists the teams with the persons who work in them. A person can work in several teams. How much each person does is not
 * told; who a missing person is cannot be.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, members, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Sketch,Design,Ann,2025-03-03", "1,Plan,Planning,Ann,2025-03-04", "1,Order,Planning,Bob,2025-03-05"];
 * await writeFile(file, ["order,step,team,person,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { teams, persons } = await members(log);
 * teams[0]; // => { team: "Planning", events: 2, persons: 2 }
 * persons[0]; // => { person: "Ann", teams: ["Design", "Planning"] }
 * await log.close();
 * ```
 */
export function members(log: EventLog, { filter }: Pick<QuestionOptions, "filter"> = {}): Promise<Members> {
  return answer(log, filter ? { filter } : {}, async ({ events, valueName, stepName }) => {
    const rows = await log.database.query<{ team: ValueKey; person: string | null; events: number }>(`
      SELECT value AS team, name AS person, count(*) AS events
      FROM ${events} LEFT JOIN (SELECT code, name FROM names WHERE kind = 'person') ON code = person
      GROUP BY ALL`);
    const steps = await log.database.query<{ step: ValueKey; events: number }>(
      `SELECT step, count(*) AS events FROM ${events} WHERE team IS NULL GROUP BY step`,
    );
    const named = rows.map((row) => ({ ...row, team: valueName(row.team) }));
    return {
      teams: listTeams(named),
      persons: listPersons(named),
      stepsWithoutTeam: mostFirst(
        steps.map(({ step, events }) => ({ step: stepName(step), events })),
        ({ events }) => events,
        ({ step }) => step,
      ),
    };
  });
}

interface Membership {
  readonly team: string;
  readonly person: string | null;
  readonly events: number;
}

function listTeams(rows: readonly Membership[]): Members["teams"] {
  const teams = new Map<string, { team: string; events: number; persons: number }>();
  for (const { team, person, events } of rows) {
    const before = teams.get(team) ?? { team, events: 0, persons: 0 };
    const persons = before.persons + (person === null ? 0 : 1);
    teams.set(team, { team, events: before.events + events, persons });
  }
  return mostFirst(
    [...teams.values()],
    ({ events }) => events,
    ({ team }) => team,
  );
}

function listPersons(rows: readonly Membership[]): Members["persons"] {
  const sorted = mostFirst(
    rows,
    ({ events }) => events,
    ({ team }) => team,
  );
  const persons = new Map<string, string[]>();
  for (const { team, person } of sorted) {
    if (person !== null) persons.set(person, [...(persons.get(person) ?? []), team]);
  }
  return [...persons]
    .map(([person, teams]) => ({ person, teams }))
    .sort((a, b) => (a.person < b.person ? -1 : 1));
}
