import { isCount, requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import { type Between, type FlowRow, flowColumns, readFlow, timedPairsSql } from "./between.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import { type Relations, relationsOf, type ValueKey } from "./relations.ts";
import { type Share, shareOf } from "./share.ts";
import { workingTimeOf } from "./working-days.ts";

/** Which team is looked into. */
export interface TeamInsideOptions extends Omit<QuestionOptions, "by"> {
  readonly team: string;
  /** How many flows and how many steps are listed; by default 20. */
  readonly limit?: number;
}

/** Work handed over inside the team, from one person to another. */
export interface PersonFlow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly returned: number;
  readonly between: Between;
}

/** A step of which one person does more than half in this team. */
export interface ScarceStep {
  readonly step: string;
  /** Those who did it in this team; an event without a person is nobody's. */
  readonly persons: number;
  /** Null for a person of whom no figures are given. */
  readonly person: string | null;
  /** Events of that person, of those of the step in this team of which the person is known. */
  readonly share: Share;
}

/** What goes on inside a team. */
export interface TeamInside {
  readonly team: string;
  readonly events: number;
  readonly cases: number;
  /** All persons that are seen in the team. */
  readonly persons: number;
  readonly eventsWithoutPerson: number;
  /** Events of each person with at least five; most first, then by name. */
  readonly eventsByPerson: readonly { readonly person: string; readonly events: number }[];
  /** Those with fewer, together. */
  readonly otherPersons: { readonly persons: number; readonly events: number };
  /** Handovers inside the team; `flows` and `otherFlows` are parts of it. */
  readonly handovers: number;
  /** Flows of at least five between persons with at least five events; most first, then by name. */
  readonly flows: readonly PersonFlow[];
  /** Handovers of all further flows. */
  readonly otherFlows: number;
  /** Steps with at least five events; the largest share first, then most events, then by name. */
  readonly scarceSteps: readonly ScarceStep[];
}

/** Below this many nothing is said about a person. */
const fewest = 5;

/**
 * Looks inside a team: who hands over to whom, which steps hang on one person, and how much work passes each pair of
 * hands. Moving a handover inside a team hides it; here it shows. All are counts: none says how well somebody works, and
 * of a person with fewer than five events in the team none is given. Null when the team has no event that counts.
 *
 * Throws a RangeError for a limit that is no count.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, teamInside } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = [1, 2, 3, 4, 5, 6].flatMap((n) => {
 *   return [`${n},Sketch,Design,Ann,2025-03-0${n} 09:00`, `${n},Draw,Design,Bob,2025-03-0${n} 15:00`];
 * });
 * await writeFile(file, ["order,step,team,person,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const inside = await teamInside(log, { team: "Design" });
 * const [flow] = inside.flows;
 * [flow.from, flow.to, flow.count, flow.between.clock.p50]; // => ["Ann", "Bob", 6, 21600]
 * inside.scarceSteps.map(({ step, person, share }) => [step, person, share.count, share.of]); // => [
 * //   ["Draw", "Bob", 6, 6],
 * //   ["Sketch", "Ann", 6, 6],
 * // ]
 * await log.close();
 * ```
 */
export async function teamInside(log: EventLog, options: TeamInsideOptions): Promise<TeamInside | null> {
  const { team, limit = 20 } = options;
  requireParameter(isCount(limit), "limit", limit, "a whole number ≥ 0");
  const inTeam: QuestionOptions = { ...options, by: "person-in-team" };
  return answer(log, inTeam, async (relations) => {
    const key = await findTeam(log, relations, options);
    if (key === null) return null;
    const events = `(FROM ${relations.events} WHERE ${key === missingKey ? "team IS NULL" : `team = ${key}`})`;
    const [counted] = await log.database.query<{ events: number; cases: number }>(
      `SELECT count(*) AS events, count(DISTINCT case_no) AS cases FROM ${events}`,
    );
    const persons = await countPersons(log, events);
    const named = persons.filter((row) => row.value !== missingKey && row.events >= fewest);
    const nameOf = (value: ValueKey) =>
      value === missingKey || named.some((row) => row.value === value) ? relations.valueName(value) : null;
    return {
      team,
      ...counted!,
      ...describePersons(persons, named, relations),
      ...(await readFlows(log, { relations, events, nameOf }, { ...inTeam, limit })),
      scarceSteps: (await readScarceSteps(log, { relations, events, nameOf })).slice(0, limit),
    };
  });
}

/** The key of a missing team or person. */
const missingKey = 0;

async function findTeam(
  log: EventLog,
  { events }: Relations,
  { team, ...options }: TeamInsideOptions,
): Promise<ValueKey | null> {
  const { valueName } = await relationsOf(log, { ...options, by: "team" });
  const teams = await log.database.query<{ key: ValueKey }>(
    `SELECT DISTINCT coalesce(team, ${missingKey}) AS key FROM ${events}`,
  );
  return teams.find(({ key }) => valueName(key) === team)?.key ?? null;
}

interface PersonEvents {
  readonly value: ValueKey;
  readonly events: number;
}

function countPersons(log: EventLog, events: string): Promise<PersonEvents[]> {
  return log.database.query<PersonEvents>(`SELECT value, count(*) AS events FROM ${events} GROUP BY value`);
}

function describePersons(
  all: readonly PersonEvents[],
  named: readonly PersonEvents[],
  { valueName }: Relations,
): Pick<TeamInside, "persons" | "eventsWithoutPerson" | "eventsByPerson" | "otherPersons"> {
  const sum = (rows: readonly PersonEvents[]) => rows.reduce((total, { events }) => total + events, 0);
  const others = all.filter((row) => row.value !== missingKey && !named.includes(row));
  return {
    persons: named.length + others.length,
    eventsWithoutPerson: sum(all.filter(({ value }) => value === missingKey)),
    eventsByPerson: mostFirst(
      named.map(({ value, events }) => ({ person: valueName(value), events })),
      ({ events }) => events,
      ({ person }) => person,
    ),
    otherPersons: { persons: others.length, events: sum(others) },
  };
}

/** The events of the team, and what a person in it is called; null when he is not named. */
interface Inside {
  readonly relations: Relations;
  readonly events: string;
  readonly nameOf: (value: ValueKey) => string | null;
}

async function readFlows(
  log: EventLog,
  { relations, events, nameOf }: Inside,
  { limit, ...options }: QuestionOptions & { readonly limit: number },
): Promise<Pick<TeamInside, "handovers" | "flows" | "otherFlows">> {
  const working = await workingTimeOf(log, calendarOf(log, options));
  const handed = `(
    SELECT p.* FROM ${relations.pairs} AS p SEMI JOIN ${events} AS e ON e.case_no = p.case_no AND e.place = p.place
    WHERE handed)`;
  const rows = await log.database.query<FlowRow & FlowKeys>(`
    SELECT from_value, to_value, count(*) AS count, ${flowColumns()} FROM ${timedPairsSql(handed, working)}
    GROUP BY from_value, to_value`);
  const named = rows.flatMap((row): PersonFlow[] => {
    const [from, to] = [nameOf(row.from_value), nameOf(row.to_value)];
    if (from === null || to === null || row.count < fewest) return [];
    const { returned, between } = readFlow(row, log);
    return [{ from, to, count: row.count, returned, between }];
  });
  const flows = mostFirst(
    named,
    ({ count }) => count,
    ({ from }) => from,
    ({ to }) => to,
  ).slice(0, limit);
  const sum = (counted: readonly { count: number }[]) =>
    counted.reduce((total, { count }) => total + count, 0);
  return { handovers: sum(rows), flows, otherFlows: sum(rows) - sum(flows) };
}

interface FlowKeys {
  readonly from_value: ValueKey;
  readonly to_value: ValueKey;
  readonly count: number;
}

async function readScarceSteps(log: EventLog, { relations, events, nameOf }: Inside): Promise<ScarceStep[]> {
  const rows = await log.database.query<ScarceRow>(`
    SELECT step, count(*) AS persons, sum(n) AS events, max(n) AS most, arg_max(value, n) AS value
    FROM (SELECT step, value, count(*) AS n FROM ${events} WHERE value <> ${missingKey} GROUP BY step, value)
    GROUP BY step HAVING sum(n) >= ${fewest} AND 2 * max(n) > sum(n)`);
  const steps = rows.map((row): ScarceStep => {
    const [step, person] = [relations.stepName(row.step), nameOf(row.value)];
    return { step, persons: row.persons, person, share: shareOf(row.most, row.events) };
  });
  const byEvents = mostFirst(
    steps,
    ({ share }) => share.of,
    ({ step }) => step,
  );
  return mostFirst(byEvents, ({ share }) => share.count / share.of);
}

interface ScarceRow {
  readonly step: ValueKey;
  readonly persons: number;
  readonly events: number;
  readonly most: number;
  readonly value: ValueKey;
}
