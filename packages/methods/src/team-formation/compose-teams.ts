import { bottleneckLoad } from "./bottleneck-load.ts";
import { dealOut } from "./deal-out.ts";
import { evaluateTeam, type PeopleAlike, spreadLessons, type TeamEvaluation } from "./evaluate-team.ts";
import { type Division, improveDivision, type Score } from "./improve-division.ts";
import type { Member, Organisation } from "./organisation.ts";
import type { TeamTask } from "./team-task.ts";

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

/** So many teams are looked at, and then so much is computed of loads, before the best so far is taken: about a second. */
const mostEvaluations = 20_000;
const mostEffort = 6e6;

/**
 * Divides people over teams: so that as few steps as possible must be learned; then so that people do their own work; then
 * so that the fullest team is as little full as can be; then so that teams are alike. People are dealt out, those with the
 * rarest skills first; then one is moved or two are exchanged as long as that is better: first to make teams alike, which is
 * quickly seen, then to relieve the fullest team. Deterministic. The answer need not be the best one: `leastWorstLoad` says
 * how far it may be from it.
 */
export function composeTeams(
  organisation: Organisation,
  tasks: readonly TeamTask[],
  speed: number,
): Composition {
  const kinds = groupAlike(organisation.people);
  const remembered = rememberTeams(organisation, kinds, speed);
  const evaluate = (division: Division) =>
    division.map((counts, t) => remembered.evaluate(tasks[t]!, counts));
  const search = { kinds: kinds.length, evaluate };
  const { evaluations, effort } = remembered.spent;
  const alike = improveDivision(dealOut(kinds, tasks), {
    ...search,
    score: scoreLikeness,
    isWorth: () => true,
    isSpent: () => evaluations() > mostEvaluations,
  });
  const division = improveDivision(alike, {
    ...search,
    score: scoreLoad,
    isWorth: isFullest,
    isSpent: () => effort() > mostEffort,
  });
  const teams = nameMembers(division, kinds, evaluate(division));
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

function isFullest(teams: readonly TeamEvaluation[], team: number): boolean {
  return teams.every(({ load }) => load() <= teams[team]!.load());
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

function rememberTeams(organisation: Organisation, kinds: readonly PeopleAlike[], speed: number) {
  const known = new Map<TeamTask, Map<string, TeamEvaluation>>();
  let [evaluations, effort] = [0, 0];
  return {
    spent: { evaluations: () => evaluations, effort: () => effort },
    evaluate: (task: TeamTask, counts: readonly number[]): TeamEvaluation => {
      const teams = known.get(task) ?? new Map<string, TeamEvaluation>();
      known.set(task, teams);
      const key = counts.join(" ");
      const found = teams.get(key);
      if (found !== undefined) return found;
      evaluations++;
      const team = counts.flatMap((count, kind) => (count > 0 ? [{ kind, alike: kinds[kind]!, count }] : []));
      const evaluation = evaluateTeam(organisation, task, speed, team);
      const load = () => {
        effort += (team.length * task.work.length) ** 2;
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
  division: Division,
  kinds: readonly PeopleAlike[],
  teams: readonly TeamEvaluation[],
): Composition["teams"] {
  const dealt = kinds.map(() => 0);
  return division.map((counts, t) => {
    const byKind = counts.map((count, kind) => {
      const from = dealt[kind]!;
      dealt[kind] = from + count;
      return kinds[kind]!.people.slice(from, from + count);
    });
    const learns = byKind.flatMap((people, kind) => {
      const steps = teams[t]!.learns.filter((one) => one.kind === kind).map(({ step }) => step);
      return spreadLessons(steps, people.length).flatMap((lessons, i) =>
        lessons.map((step) => ({ person: people[i]!, step })),
      );
    });
    return { members: byKind.flat().toSorted((a, b) => a - b), learns, load: teams[t]!.load() };
  });
}

/** All people as one team: what they could do apart they can do together. */
function findLeastLoad(
  { people }: Organisation,
  tasks: readonly TeamTask[],
  teams: Composition["teams"],
  speed: number,
): number {
  const learns = teams.flatMap((team) => team.learns);
  const work = tasks[0]!.work.map((_, step) => tasks.reduce((sum, task) => sum + task.work[step]!, 0));
  const capacities = people.map(({ present, speeds }, p) => ({
    present,
    speeds: speeds.map((own, step) =>
      learns.some(({ person, step: learned }) => person === p && learned === step) ? speed : own,
    ),
  }));
  return bottleneckLoad(work, capacities).load;
}
