import { leftOut, type Redraw } from "../write/event-block.ts";
import type { Side } from "../write/sequence.ts";
import type { LogNames } from "./names.ts";
import type { Grouping } from "./options.ts";

/** Other teams than the log has. */
export interface Regrouping {
  readonly redraw: Redraw;
  /** What the codes of teams stand for after it. */
  readonly teams: readonly string[];
}

/**
 * Gives events the team of `grouping`: that of the person, else of the team, else its own, else that of the step. Events
 * without a value on the side `dropped` are left out.
 */
export function regroup(names: LogNames, grouping: Grouping = {}, dropped?: Side): Regrouping {
  const teams = [...names.team];
  const codes = new Map(teams.map((name, code) => [name, code]));
  const codeOf = (name: string) => {
    const code = codes.get(name) ?? teams.push(name) - 1;
    codes.set(name, code);
    return code;
  };
  const read = (side: readonly string[], groups: Readonly<Record<string, string>> | undefined) => {
    const found = new Map(Object.entries(groups ?? {}).map(([name, team]) => [name, codeOf(team)]));
    return Int32Array.from(side, (name) => found.get(name) ?? unchanged);
  };
  const ofPerson = read(names.person, grouping.persons);
  const ofTeam = read(names.team, grouping.teams);
  const ofStep = read(names.step, grouping.steps);
  const teamOf = (step: number, team: number, person: number) => {
    if (ofPerson[person] !== unchanged) return ofPerson[person]!;
    if (ofTeam[team] !== unchanged) return ofTeam[team]!;
    return team === 0 && ofStep[step] !== unchanged ? ofStep[step]! : team;
  };
  const redraw: Redraw = (step, team, person) => {
    const drawn = teamOf(step, team, person);
    const value = dropped === "person" ? person : drawn;
    return dropped !== undefined && value === 0 ? leftOut : drawn;
  };
  return { redraw, teams };
}

const unchanged = -1;
