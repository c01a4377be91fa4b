import { dealOut } from "./deal-out.ts";
import { evaluateTeam, type PeopleAlike, spreadLessons, type TeamEvaluation } from "./evaluate-team.ts";
import { expectedWaiting } from "./expected-waiting.ts";
import { improveDivision, type Score, type TeamPeople } from "./improve-division.ts";
import { leastLoad } from "./least-load.ts";
import type { Member, Organisation } from "./organisation.ts";
import { type ComposedTeam, keepLessons, relieveTeam } from "./relieve-team.ts";
import { addTasks, type TeamTask } from "./team-task.ts";

/** People divided over teams, what must be learned for it, and how full the teams are then. */
export interface Composition {
  readonly teams: readonly ComposedTeam[];
  /** No division of these people, with these skills, has a fullest team less full than this. */
  readonly leastWorstLoad: number;
}

/** A team that is fuller has next to no time left, so that it is relieved … */
const tooFull = 0.95;
/** … until it is no fuller than this; above it waiting grows fast. */
const fullEnough = 0.9;

/**
 * So much is computed for each of the starts to make teams alike, as much to let work wait less, and as much again after
 * people have learned something more: together about a second, however many people and teams there are.
 */
const mostEffort = 5e5;
/** As many first divisions, each with the people dealt out in another order, of which the best outcome counts. */
const starts = 4;

/**
 * Divides people over teams: so that as few steps as possible must be learned; then so that people do their own work; then
 * so that work waits least (`expectedWaiting`): fullest teams weigh most, and a trade of few people does too. People are
 * dealt out, those with the rarest skills first; then one is moved or two are exchanged as long as that is better: first to
 * make teams alike, which is quickly seen, then to let work wait less. A team that is too full after that gets lessons more
 * (`relieveTeam`), and with these the people are divided anew. The best of a few starts counts. Deterministic; equal people
 * go in the order in which they are given. The answer need not be the best one: `leastWorstLoad` says how far the fullest
 * team may be from it.
 */
export function composeTeams(
  organisation: Organisation,
  tasks: readonly TeamTask[],
  speed: number,
): Composition {
  let best: Outcome | undefined;
  for (let start = 0; start < starts; start++) {
    const outcome = composeFrom(start, { organisation, tasks, speed });
    if (best === undefined || isBetter(outcome, best)) best = outcome;
  }
  const { teams } = best!;
  return { teams, leastWorstLoad: findLeastLoad(organisation, tasks, teams, speed) };
}

interface Problem {
  readonly organisation: Organisation;
  readonly tasks: readonly TeamTask[];
  readonly speed: number;
}

interface Outcome {
  readonly teams: readonly ComposedTeam[];
  /** What comes first weighs most. */
  readonly score: readonly number[];
}

function isBetter({ score }: Outcome, other: Outcome): boolean {
  const differs = score.findIndex((part, i) => Math.abs(part - other.score[i]!) > 1e-9 * Math.max(1, part));
  return differs >= 0 && score[differs]! < other.score[differs]!;
}

function composeFrom(start: number, problem: Problem): Outcome {
  const { organisation, tasks, speed } = problem;
  const relieved = relieveTeams(problem, divide(problem, start));
  const once = rate(problem, relieved);
  const extra = relieved.flatMap(({ learns }) => learns.filter(({ relief }) => relief !== null));
  if (extra.length === 0) return once;
  const taught = { ...organisation, people: teach(organisation.people, extra, speed) };
  const divided = divide({ ...problem, organisation: taught }, start);
  const kept = divided.map((team, t) =>
    keepLessons(organisation, tasks[t]!, { ...team, extra }, { speed, enough: fullEnough }),
  );
  const again = rate(problem, relieveTeams(problem, kept));
  return isBetter(again, once) ? again : once;
}

/** People over teams, with the lessons for what nobody in a team can do. */
function divide({ organisation, tasks, speed }: Problem, start: number): readonly ComposedTeam[] {
  const kinds = groupAlike(organisation.people);
  const { evaluate, effort } = rememberTeams(organisation, kinds, speed);
  const search = {
    evaluate: (people: TeamPeople, t: number) => evaluate(tasks[t]!, people),
    areWorth: (teams: readonly TeamEvaluation[]) => teams.map(() => true),
  };
  const alike = improveDivision(dealOut(kinds, tasks, start), {
    ...search,
    score: scoreLikeness,
    isSpent: () => effort() > mostEffort,
  });
  const spent = effort();
  const division = improveDivision(alike, {
    ...search,
    score: scoreWaiting,
    isSpent: () => effort() - spent > mostEffort,
  });
  return nameMembers(division, kinds, division.map(search.evaluate));
}

function relieveTeams(
  { organisation, tasks, speed }: Problem,
  teams: readonly ComposedTeam[],
): readonly ComposedTeam[] {
  const least = findLeastLoad(organisation, tasks, teams, speed);
  // Where there is too little time for all the work, lessons bring none.
  if (least >= 1) return teams;
  const enough = Math.max(fullEnough, (1 + least) / 2);
  return teams.map((team, t) =>
    team.load < tooFull ? team : relieveTeam(organisation, tasks[t]!, team, { speed, enough }),
  );
}

/** A lesson to relieve others should let work wait a tenth less. */
const priceOfLesson = 0.1;

function rate({ organisation, tasks, speed }: Problem, teams: readonly ComposedTeam[]): Outcome {
  const learns = teams.flatMap((team) => team.learns);
  const relief = learns.filter((lesson) => lesson.relief !== null).length;
  const people = teach(organisation.people, learns, speed);
  const waiting = teams.map(({ members }, t) =>
    expectedWaiting(
      tasks[t]!.work,
      members.map((person) => ({ ...people[person]!, count: 1 })),
    ),
  );
  const overfull = teams.reduce((sum, { load }) => sum + Math.max(0, load - 1), 0);
  const total = waiting.reduce((sum, one) => sum + one, 0);
  return { teams, score: [overfull, learns.length - relief, total * (1 + priceOfLesson * relief)] };
}

function teach(
  people: readonly Member[],
  lessons: readonly { readonly person: number; readonly step: number }[],
  speed: number,
): readonly Member[] {
  return people.map((member, p) => {
    const steps = lessons.filter(({ person }) => person === p).map(({ step }) => step);
    if (steps.length === 0) return member;
    return { ...member, speeds: member.speeds.map((own, step) => (steps.includes(step) ? speed : own)) };
  });
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

function scoreWaiting(teams: readonly TeamEvaluation[]): Score {
  const [uncovered, misfit] = scoreLikeness(teams);
  return [uncovered!, misfit!, () => teams.reduce((sum, { waiting }) => sum + waiting(), 0)];
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
      const waiting = () => {
        effort += 20 * size;
        return evaluation.waiting();
      };
      const counted = { ...evaluation, waiting: once(waiting), load: once(evaluation.load) };
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
        lessons.map((step) => ({ person: people[i]!, step, relief: null })),
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
  const lessons = teams.flatMap(({ learns }) => learns);
  const capacities = teach(people, lessons, speed);
  return leastLoad(addTasks(tasks).work, capacities);
}
