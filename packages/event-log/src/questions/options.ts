import { standardCalendar, type WorkingCalendar } from "@stuur/methods/time";
import type { EventLog } from "../event-log.ts";
import type { CaseFilter } from "./case-filter.ts";
import { type Relations, relationsOf } from "./relations.ts";
import { whileAsking } from "./sequences.ts";

/** Whose work is followed: from team to team, from person to person, or from person to person inside a team. */
export type Between = "team" | "person" | "person-in-team";

/**
 * Other teams than the log has: names of teams, persons or steps with the team that they belong to. A person goes before
 * a team, and a team before a step; who is not named stays where the log has them. `(none)` names a missing team or
 * person.
 */
export interface Grouping {
  readonly teams?: Readonly<Record<string, string>>;
  readonly persons?: Readonly<Record<string, string>>;
  readonly steps?: Readonly<Record<string, string>>;
}

/** How to look at a log. */
export interface QuestionOptions {
  /** By default from team to team. */
  readonly by?: Between;
  /** `keep`: a missing team or person is the value `(none)`; `drop`: its events are left out before pairing. */
  readonly missing?: "keep" | "drop";
  /** For working time; by default Monday to Friday 8–17 in the log's time zone. */
  readonly calendar?: WorkingCalendar;
  /** Which cases count; by default all. */
  readonly filter?: CaseFilter;
  readonly grouping?: Grouping;
}

/** Answers a question about the events and pairs as the options want them; the log stays open until it is answered. */
export function answer<Answer>(
  log: EventLog,
  options: QuestionOptions,
  ask: (relations: Relations) => Promise<Answer>,
): Promise<Answer> {
  return log.database.hold(() => whileAsking(log, async () => ask(await relationsOf(log, options))));
}

/** The calendar that a question counts working time by. */
export function calendarOf(log: EventLog, { calendar }: QuestionOptions): WorkingCalendar {
  return calendar ?? standardCalendar(log.manifest.timeZone);
}
