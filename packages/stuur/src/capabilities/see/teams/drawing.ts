import type { Drawing, TeamsView } from "./teams.contract.ts";

/** What can be moved: a whole team of today, a person with all work, or a step where it has no team. */
export type MemberKind = "team" | "person" | "step";

export interface Member {
  readonly kind: MemberKind;
  readonly name: string;
}

/** A member in the team where it is drawn. */
export interface PlacedMember extends Member {
  readonly key: string;
  /** Whether somebody moved it there. */
  readonly isMoved: boolean;
  /** Further teams of today in which a person works. */
  readonly also: readonly string[];
}

/** A team as it is drawn. */
export interface DrawnTeam {
  readonly name: string;
  readonly isNew: boolean;
  /** The team of today that it was. */
  readonly was: string | null;
  readonly members: readonly PlacedMember[];
}

/** The name of missing teams in a log. */
export const missingTeam = "(none)";

export const emptyDrawing: Drawing = { grouping: { teams: {}, persons: {}, steps: {} }, newTeams: [] };

const groups = { team: "teams", person: "persons", step: "steps" } as const;

/** Whether the log has teams at all. */
export function hasTeams({ teams }: Pick<TeamsView, "teams">): boolean {
  return teams.some(({ team }) => team !== missingTeam);
}

export function memberKey({ kind, name }: Member): string {
  return `${kind} ${name}`;
}

/** Every team with who is in it: first those made by hand, then those of today, the busiest first. */
export function placeMembers(view: TeamsView, drawing: Drawing): readonly DrawnTeam[] {
  const { grouping, newTeams } = drawing;
  const members = new Map<string, PlacedMember[]>();
  const place = (member: Member, home: string, also: readonly string[] = []) => {
    const moved = grouping[groups[member.kind]][member.name];
    const at = moved ?? home;
    const placed = { ...member, key: memberKey(member), isMoved: moved !== undefined, also };
    const before = members.get(at);
    if (before) before.push(placed);
    else members.set(at, [placed]);
  };
  const teamOf = (team: string) => grouping.teams[team] ?? team;
  for (const { team } of view.teams) place({ kind: "team", name: team }, team);
  for (const { step } of view.stepsWithoutTeam) place({ kind: "step", name: step }, teamOf(missingTeam));
  for (const { person, teams } of view.persons.toSorted(byName)) {
    const main = mainTeam(teams);
    const also = teams.filter((team) => team !== main && team !== missingTeam);
    place({ kind: "person", name: person }, teamOf(main), also);
  }
  const renamed = new Set(newTeams.flatMap(({ was }) => was ?? []));
  const today = view.teams.filter(({ team }) => !renamed.has(team) || members.has(team));
  const made = new Set(newTeams.map(({ name }) => name));
  const names = [...made, ...today.map(({ team }) => team).filter((team) => !made.has(team))];
  // Whatever was kept is shown, also when it points to a team that nobody listed.
  const all = [...new Set([...names, ...members.keys()])];
  return all.map((name) => {
    const was = newTeams.find((team) => team.name === name)?.was ?? null;
    return { name, isNew: made.has(name), was, members: members.get(name) ?? [] };
  });
}

const collator = new Intl.Collator(undefined, { numeric: true });

function byName(a: { readonly person: string }, b: { readonly person: string }): number {
  return collator.compare(a.person, b.person);
}

/** Moves members into a team; who comes back to where he stands today works as today again, in all his teams. */
export function moveMembers(
  view: TeamsView,
  drawing: Drawing,
  { members, team }: { readonly members: readonly Member[]; readonly team: string },
): Drawing {
  const grouping = {
    teams: { ...drawing.grouping.teams },
    persons: { ...drawing.grouping.persons },
    steps: { ...drawing.grouping.steps },
  };
  // Teams first: where somebody is at home depends on them.
  const order = { team: 0, step: 1, person: 2 };
  for (const { kind, name } of members.toSorted((a, b) => order[a.kind] - order[b.kind])) {
    const group = grouping[groups[kind]];
    delete group[name];
    if (homeOf(view, grouping, { kind, name }) !== team) group[name] = team;
  }
  return { ...drawing, grouping };
}

/** The team in which a member stands that nobody moved. */
function homeOf(view: TeamsView, grouping: Drawing["grouping"], { kind, name }: Member): string {
  if (kind === "team") return name;
  const teamOf = (team: string) => grouping.teams[team] ?? team;
  if (kind === "step") return teamOf(missingTeam);
  return teamOf(mainTeam(view.persons.find(({ person }) => person === name)?.teams ?? []));
}

/** Work without a team says nothing about where somebody belongs. */
function mainTeam(teams: readonly string[]): string {
  return teams.find((team) => team !== missingTeam) ?? missingTeam;
}

/** Lets somebody who was moved work where he works today. */
export function putBack(drawing: Drawing, { kind, name }: Member): Drawing {
  const group = groups[kind];
  const { [name]: _, ...others } = drawing.grouping[group];
  return { ...drawing, grouping: { ...drawing.grouping, [group]: others } };
}

export function addTeam(drawing: Drawing, name: string): Drawing {
  return { ...drawing, newTeams: [{ name, was: null }, ...drawing.newTeams] };
}

/** Takes an empty team away that was made by hand. */
export function removeTeam(drawing: Drawing, name: string): Drawing {
  return { ...drawing, newTeams: drawing.newTeams.filter((team) => team.name !== name) };
}

/** Gives a team another name; who is in it stays in it. */
export function renameTeam(
  view: TeamsView,
  drawing: Drawing,
  { from, to }: { readonly from: string; readonly to: string },
): Drawing {
  const rename = (group: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(group).map(([name, team]) => [name, team === from ? to : team]));
  const { teams, persons, steps } = drawing.grouping;
  const renamed = { teams: rename(teams), persons: rename(persons), steps: rename(steps) };
  const isToday = view.teams.some(({ team }) => team === from) && teams[from] === undefined;
  if (isToday) renamed.teams[from] = to;
  const was = drawing.newTeams.find(({ name }) => name === from)?.was ?? (isToday ? from : null);
  const isBack = was === to;
  if (isBack && was !== null && renamed.teams[was] === to) delete renamed.teams[was];
  const others = drawing.newTeams.filter(({ name }) => name !== from);
  return { grouping: renamed, newTeams: isBack ? others : [{ name: to, was }, ...others] };
}

/** Whether a new team may have this name: not empty, not a name for nobody, not that of another team. */
export function isFreeName(view: TeamsView, drawing: Drawing, name: string): boolean {
  const wanted = name.trim().toLocaleLowerCase();
  const known = placeMembers(view, drawing).map((team) => team.name.toLocaleLowerCase());
  return wanted !== "" && wanted !== missingTeam && !known.includes(wanted);
}

/** Whether anything differs from the teams of today. */
export function isChanged(drawing: Drawing): boolean {
  return drawing.newTeams.length > 0 || isMoved(drawing);
}

/** Whether anybody or anything stands elsewhere: a new team that is still empty changes no handover. */
export function isMoved({ grouping }: Drawing): boolean {
  return Object.values(grouping).some((group) => Object.keys(group).length > 0);
}

/** Whether two drawings say the same, in whatever order their names were written. */
export function isSameDrawing(one: Drawing, other: Drawing): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder({ grouping: { teams, persons, steps }, newTeams }: Drawing): string {
  const groups = [teams, persons, steps].map((group) =>
    Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify([groups, newTeams.map(({ name, was }) => [name, was])]);
}

/** Names that were drawn and that the log does not have (any more). */
export function listUnknown(view: TeamsView, { grouping }: Drawing): readonly string[] {
  const known = {
    teams: new Set(view.teams.map(({ team }) => team)),
    persons: new Set(view.persons.map(({ person }) => person)),
    steps: new Set(view.stepsWithoutTeam.map(({ step }) => step)),
  };
  return (["teams", "persons", "steps"] as const).flatMap((kind) =>
    Object.keys(grouping[kind]).filter((name) => !known[kind].has(name)),
  );
}
