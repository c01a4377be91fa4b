import { dealOut } from "./deal-out.ts";
import { evaluateTeam, type PeopleAlike, spreadLessons, type TeamEvaluation } from "./evaluate-team.ts";
import { improveDivision, type Score, type TeamPeople } from "./improve-division.ts";
import { leastLoad } from "./least-load.ts";
import type { Member, Organisation } from "./organisation.ts";
import { addTasks, type TeamTask } from "./team-task.ts";

/** People divided over teams, what must be learned for it, and how full the teams are then. */
export interface Composition {
  readonly teams: readonly ComposedTeam[];
  /** No division of these people, with these skills, has a fullest team less full than this. */
  readonly leastWorstLoad: number;
}

export interface ComposedTeam {
  /** Positions in the organisation, in its order. */
  readonly members: readonly number[];
  readonly learns: readonly { readonly person: number; readonly step: number }[];
  readonly load: number;
}

/**
 * So much is computed to make teams alike, and as much to relieve the fullest, before the best so far is taken: together
 * about half a second, however many people and teams there are.
 */
const mostEffort = 2e6;

/**
 * Divides people over teams: so that as few steps as possible must be learned; then so that people do their own work; then
 * so that the fullest team is as little full as can be; then so that teams are alike. People are dealt out, those with the
 * rarest skills first; then one is moved or two are exchanged as long as that is better: first to make teams alike, which is
 * quickly seen, then to relieve the fullest team. Deterministic. It stops when enough has been tried. The answer need not be the best one: `leastWorstLoad` says
 * how far it may be from it.
 */
export function composeTeams(
  organisation: Organisation,
  tasks: readonly TeamTask[],
  speed: number,
): Composition {
  const kinds = groupAlike(organisation.people);
  const remembered = rememberTeams(organisation, kinds, speed);
  const { evaluate, effort } = remembered;
  const search = { evaluate: (people: TeamPeople, t: number) => evaluate(tasks[t]!, people) };
  const alike = improveDivision(dealOut(kinds, tasks), {
    ...search,
    score: scoreLikeness,
    areWorth: (teams) => teams.map(() => true),
    isSpent: () => effort() > mostEffort,
  });
  const spent = effort();
  const division = improveDivision(alike, {
    ...search,
    score: scoreLoad,
    areWorth: areFullest,
    isSpent: () => effort() - spent > mostEffort,
  });
  const teams = nameMembers(division, kinds, division.map(search.evaluate));
  return { teams, leastWorstLoad: findLeastLoad(organisation, tasks, teams, speed) };
}

function scoreLikeness(teams: readonly TeamEvaluation[]): Score {
  const sum = (part: (team: TeamEvaluation) => number) => teams.reduce((all, team) => all + part(team), 0);
  return [
    () => sum(({ uncovered }) => uncovered),
    () => sum(({ misfit }) => misfit),
    () => sum(({ spread }) => spread),
    () => sum(({ size }) => size ** 2),
  ];
}

function scoreLoad(teams: readonly TeamEvaluation[]): Score {
  const [uncovered, misfit, ...likeness] = scoreLikeness(teams);
  // Of several teams that are as full one can be relieved at a time, so the next fullest count too.
  const sorted = once(() => teams.map(({ load }) => load()).toSorted((a, b) => b - a));
  const loads = teams.map((_, rank) => () => sorted()[rank]!);
  return [uncovered!, misfit!, ...loads, ...likeness];
}

function areFullest(teams: readonly TeamEvaluation[]): readonly boolean[] {
  const loads = teams.map(({ load }) => load());
  const most = Math.max(...loads);
  return loads.map((load) => load === most);
}

function groupAlike(people: readonly Member[]): readonly PeopleAlike[] {
  const kinds = new Map<string, { member: Member; people: number[] }>();
  people.forEach((member, p) => {
    const key = JSON.stringify([member.present, member.speeds, member.isOwnWork]);
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { member, people: [p] });
    else kind.people.push(p);
  });
  return [...kinds.values()];
}

/** Evaluations of teams, each computed once, and what they took: about one for each thing that is looked at. */
function rememberTeams(organisation: Organisation, kinds: readonly PeopleAlike[], speed: number) {
  const known = new Map<TeamTask, Map<string, TeamEvaluation>>();
  let effort = 0;
  return {
    effort: () => effort,
    evaluate: (task: TeamTask, people: TeamPeople): TeamEvaluation => {
      effort += 10 + people.length;
      const teams = known.get(task) ?? new Map<string, TeamEvaluation>();
      known.set(task, teams);
      const key = people.map(({ kind, count }) => `${kind}×${count}`).join(" ");
      const found = teams.get(key);
      if (found !== undefined) return found;
      const size = people.length * organisation.steps.length;
      effort += 10 * size;
      const team = people.map(({ kind, count }) => ({ kind, alike: kinds[kind]!, count }));
      const evaluation = evaluateTeam(organisation, task, speed, team);
      const load = () => {
        effort += size ** 2;
        return evaluation.load();
      };
      const counted = { ...evaluation, load: once(load) };
      teams.set(key, counted);
      return counted;
    },
  };
}

function once<T>(compute: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}

function nameMembers(
  division: readonly TeamPeople[],
  kinds: readonly PeopleAlike[],
  teams: readonly TeamEvaluation[],
): Composition["teams"] {
  const dealt = kinds.map(() => 0);
  return division.map((team, t) => {
    const byKind = team.map(({ kind, count }) => {
      const from = dealt[kind]!;
      dealt[kind] = from + count;
      return { kind, people: kinds[kind]!.people.slice(from, from + count) };
    });
    const learns = byKind.flatMap(({ kind, people }) => {
      const steps = teams[t]!.learns.filter((one) => one.kind === kind).map(({ step }) => step);
      return spreadLessons(steps, people.length).flatMap((lessons, i) =>
        lessons.map((step) => ({ person: people[i]!, step })),
      );
    });
    const members = byKind.flatMap(({ people }) => people).toSorted((a, b) => a - b);
    return { members, learns, load: teams[t]!.load() };
  });
}

/** All people as one team: what they could do apart they can do together. */
function findLeastLoad(
  { people }: Organisation,
  tasks: readonly TeamTask[],
  teams: Composition["teams"],
  speed: number,
): number {
  const speeds = people.map((member) => [...member.speeds]);
  for (const { person, step } of teams.flatMap(({ learns }) => learns)) speeds[person]![step] = speed;
  const capacities = people.map(({ present }, p) => ({ present, speeds: speeds[p]! }));
  return leastLoad(addTasks(tasks).work, capacities);
}
