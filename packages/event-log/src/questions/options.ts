import type { WorkingCalendar } from "@stuur/methods/time";
import type { CaseFilter } from "./case-filter.ts";

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
