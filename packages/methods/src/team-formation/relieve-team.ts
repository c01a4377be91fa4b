import { type BottleneckLoad, bottleneckLoad } from "./bottleneck-load.ts";
import { nearnessOf, type Organisation } from "./organisation.ts";
import type { TeamTask } from "./team-task.ts";

export interface ComposedTeam {
  /** Positions in the organisation, in its order. */
  readonly members: readonly number[];
  readonly learns: readonly Lesson[];
  readonly load: number;
}

export interface Lesson {
  readonly person: number;
  readonly step: number;
  /** Null: nobody else in the team can do it; else those who can, and the people that their work is for. */
  readonly relief: { readonly needed: number; readonly able: number } | null;
}

export interface ReliefOptions {
  /** Of who learns a step. */
  readonly speed: number;
  /** A team that is no fuller than this needs no more relief. */
  readonly enough: number;
}

/** Lessons of which so many are tried before the best of them is taken. */
const mostTried = 12;
/** A lesson that brings less than this is not worth learning. */
const leastGain = 0.01;

/**
 * Lets more people of a team learn what those who are fullest do, until the team is full enough: first what somebody had to
 * learn anyway by somebody with more time, which costs no lesson; then one lesson after the other, each by the person to
 * whom the step is nearest of those with whom it suffices, or else with whom it helps most. When even so the team has
 * more work than time it stays as it was: lessons that do not solve it are none to propose.
 */
export function relieveTeam(
  organisation: Organisation,
  task: TeamTask,
  team: ComposedTeam,
  options: ReliefOptions,
): ComposedTeam {
  const evaluate = (learns: readonly Lesson[]) =>
    bottleneckLoad(task.work, listCapacities(organisation, { ...team, learns }, options.speed));
  const enough = (load: number) => load <= options.enough;
  if (team.members.length < 2 || enough(team.load)) return team;
  let best: Trial = { learns: team.learns, found: evaluate(team.learns) };
  for (let i = 0; i < team.members.length && !enough(best.found.load); i++) {
    const { near, far } = rankLearners(organisation, team, best);
    const next = [near, far]
      .flatMap((learners) => [passOn(best.learns, learners), addTo(best.learns, learners)])
      .map((trials) => chooseTrial(trials.slice(0, mostTried), evaluate, enough))
      .find((trial) => trial !== undefined && trial.found.load < best.found.load - leastGain);
    if (next === undefined) break;
    best = next;
  }
  return best.found.load < 1 ? { ...team, learns: best.learns, load: best.found.load } : team;
}

/**
 * The lessons that are still of use when people who were to learn something to relieve others are divided anew: for a step
 * that else nobody could do, or without which the team would be too full.
 */
export function keepLessons(
  organisation: Organisation,
  task: TeamTask,
  { extra, ...team }: ComposedTeam & { readonly extra: readonly Lesson[] },
  { speed, enough }: ReliefOptions,
): ComposedTeam {
  const evaluate = (learns: readonly Lesson[]) =>
    bottleneckLoad(task.work, listCapacities(organisation, { ...team, learns }, speed));
  const own = extra.filter(({ person }) => team.members.includes(person));
  let kept: readonly Lesson[] = [...team.learns, ...own];
  for (const lesson of own) {
    const others = kept.filter((one) => one !== lesson);
    const without = evaluate(others);
    if (without.load <= enough) kept = others;
    else {
      const able = team.members.filter(
        (person) =>
          organisation.people[person]!.speeds[lesson.step]! > 0 ||
          others.some((one) => one.person === person && one.step === lesson.step),
      ).length;
      const relief = able === 0 ? null : { needed: without.load * able, able };
      kept = kept.map((one) => (one === lesson ? { ...lesson, relief } : one));
    }
  }
  return { ...team, learns: kept, load: evaluate(kept).load };
}

/** What somebody had to learn anyway, learned by another one. */
function passOn(learns: readonly Lesson[], learners: readonly Lesson[]): readonly (readonly Lesson[])[] {
  return learners.flatMap((lesson) =>
    learns
      .filter(({ step, relief }) => step === lesson.step && relief === null)
      .map((one) => learns.with(learns.indexOf(one), { ...one, person: lesson.person })),
  );
}

function addTo(learns: readonly Lesson[], learners: readonly Lesson[]): readonly (readonly Lesson[])[] {
  return learners.map((lesson) => [...learns, lesson]);
}

interface Trial {
  readonly learns: readonly Lesson[];
  readonly found: BottleneckLoad;
}

function chooseTrial(
  trials: readonly (readonly Lesson[])[],
  evaluate: (learns: readonly Lesson[]) => BottleneckLoad,
  enough: (load: number) => boolean,
): Trial | undefined {
  let best: Trial | undefined;
  for (const learns of trials) {
    const trial = { learns, found: evaluate(learns) };
    if (best === undefined || trial.found.load < best.found.load) best = trial;
    if (enough(trial.found.load)) return trial;
  }
  return best;
}

/**
 * Who of a team could learn a step of the fullest: those to whom it is nearest first, and of them who has most time left. Far
 * are those to whom nothing makes it near.
 */
function rankLearners(
  organisation: Organisation,
  { members }: ComposedTeam,
  { learns, found }: Trial,
): { readonly near: readonly Lesson[]; readonly far: readonly Lesson[] } {
  const { people } = organisation;
  const canDo = (person: number, step: number) =>
    people[person]!.speeds[step]! > 0 ||
    learns.some((lesson) => lesson.person === person && lesson.step === step);
  const ranked = found.steps
    .flatMap((step) => {
      const able = members.filter((person) => canDo(person, step));
      const relief = { needed: found.load * able.length, able: able.length };
      return members.flatMap((person, m) => {
        if (canDo(person, step)) return [];
        const member = people[person]!;
        const own = learns.filter((lesson) => lesson.person === person).map((lesson) => lesson.step);
        return {
          lesson: { person, step, relief },
          ...nearnessOf(organisation, member, step, own),
          busy: found.time[m]!.reduce((sum, time) => sum + time, 0) / member.present,
        };
      });
    })
    .toSorted((a, b) => b.rank - a.rank || b.alike - a.alike || b.closeness - a.closeness || a.busy - b.busy);
  const lessonsOf = (list: typeof ranked) => list.map(({ lesson }) => lesson);
  return {
    near: lessonsOf(ranked.filter(({ rank }) => rank > 0)),
    far: lessonsOf(ranked.filter(({ rank }) => rank === 0)),
  };
}

function listCapacities({ people }: Organisation, { members, learns }: ComposedTeam, speed: number) {
  return members.map((person) => {
    const taught = learns.filter((lesson) => lesson.person === person).map(({ step }) => step);
    const { present, speeds } = people[person]!;
    return { present, speeds: speeds.map((own, step) => (taught.includes(step) ? speed : own)) };
  });
}
