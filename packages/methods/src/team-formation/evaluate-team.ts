import { bottleneckLoad } from "./bottleneck-load.ts";
import { expectedWaiting, type Helpers } from "./expected-waiting.ts";
import { type Member, nearnessOf, type Organisation } from "./organisation.ts";
import type { TeamTask } from "./team-task.ts";

/** People who have the same time, skills and speeds: who of them is where makes no difference. */
export interface PeopleAlike {
  readonly member: Member;
  readonly people: readonly number[];
}

/** A team of so many people of each kind. */
export interface TeamEvaluation {
  /** What must be learned, by the kind of person. */
  readonly learns: readonly { readonly kind: number; readonly step: number }[];
  /** Steps that stay without anybody, because there is nobody in the team. */
  readonly uncovered: number;
  /** People without own work in this team; three for somebody without any work. */
  readonly misfit: number;
  /** Called when they matter, because they are most of the computing. */
  readonly load: () => number;
  readonly waiting: () => number;
  /** Sum of squares of work ÷ capacity per step: less when a team has as much of each skill as others. */
  readonly spread: number;
  readonly size: number;
}

/** What a team of so many people of each kind must learn and how well it fits its task. */
export function evaluateTeam(
  organisation: Organisation,
  { isNeeded, work }: TeamTask,
  speed: number,
  team: readonly { readonly kind: number; readonly alike: PeopleAlike; readonly count: number }[],
): TeamEvaluation {
  const needed = isNeeded.flatMap((isOne, step) => (isOne ? [step] : []));
  const missing = needed.filter((step) => !team.some(({ alike }) => alike.member.speeds[step]! > 0));
  const learns = team.length === 0 ? [] : chooseLearners(organisation, missing, team);
  const capacities = listCapacities(team, learns, speed);
  const size = team.reduce((sum, { count }) => sum + count, 0);
  const misfit = team.reduce((sum, { alike, count }) => sum + count * misfitOf(alike.member, needed), 0);
  return {
    learns,
    uncovered: missing.length + (team.length === 0 ? 1 : 0),
    misfit,
    size,
    load: () => (team.length === 0 ? Number.POSITIVE_INFINITY : bottleneckLoad(work, capacities).load),
    waiting: () => expectedWaiting(work, capacities),
    spread: needed.reduce((sum, step) => {
      const able = capacities.reduce((time, { present, speeds }) => time + present * speeds[step]!, 0);
      return able === 0 ? sum : sum + (work[step]! / able) ** 2;
    }, 0),
  };
}

/**
 * Who learns what: the nearest first, as `nearnessOf` has it, where what somebody learns already counts too, so that one
 * learns the ordering and the planning rather than two people one half each. Among those who are as near, who learns least.
 */
function chooseLearners(
  organisation: Organisation,
  missing: readonly number[],
  team: readonly { readonly kind: number; readonly alike: PeopleAlike; readonly count: number }[],
): TeamEvaluation["learns"] {
  const learns: { kind: number; step: number }[] = [];
  for (let left = [...missing]; left.length > 0; ) {
    const ranked = left.flatMap((step) =>
      team.map(({ kind, alike, count }) => {
        const own = learns.filter((one) => one.kind === kind).map((one) => one.step);
        const nearness = nearnessOf(organisation, alike.member, step, own);
        return { kind, step, ...nearness, burden: Math.floor(own.length / count), load: alike.member.load };
      }),
    );
    const [best] = ranked.toSorted(
      (a, b) =>
        b.rank - a.rank ||
        a.burden - b.burden ||
        b.alike - a.alike ||
        b.closeness - a.closeness ||
        a.load - b.load ||
        a.kind - b.kind,
    );
    learns.push({ kind: best!.kind, step: best!.step });
    left = left.filter((step) => step !== best!.step);
  }
  return learns;
}

/** The people of a team, those alike together; who learns something is no longer alike. */
function listCapacities(
  team: readonly { readonly kind: number; readonly alike: PeopleAlike; readonly count: number }[],
  learns: TeamEvaluation["learns"],
  speed: number,
): readonly Helpers[] {
  return team.flatMap(({ kind, alike, count }) => {
    const { present, speeds } = alike.member;
    const lessons = spreadLessons(
      learns.filter((one) => one.kind === kind).map(({ step }) => step),
      count,
    );
    const taught = lessons.map(
      (steps): Helpers => ({
        count: 1,
        present,
        speeds: speeds.map((own, step) => (steps.includes(step) ? speed : own)),
      }),
    );
    const others = count - lessons.length;
    return others > 0 ? [...taught, { count: others, present: present * others, speeds }] : taught;
  });
}

/** Steps to learn over so many people, one after the other: of each who learns something the steps. */
export function spreadLessons(steps: readonly number[], people: number): readonly (readonly number[])[] {
  const learners = Math.min(people, steps.length);
  return Array.from({ length: learners }, (_, i) => steps.filter((_, k) => k % learners === i));
}

function misfitOf({ speeds, isOwnWork }: Member, needed: readonly number[]): number {
  if (needed.some((step) => isOwnWork[step])) return 0;
  return needed.some((step) => speeds[step]! > 0) ? 1 : 3;
}
