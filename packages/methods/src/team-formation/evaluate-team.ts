import { bottleneckLoad, type Capacity } from "./bottleneck-load.ts";
import { type Member, nearestSkill, type Organisation, sharesTrade } from "./organisation.ts";
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
  /** Called when it matters, because it is most of the computing. */
  readonly load: () => number;
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
  let load: number | undefined;
  return {
    learns,
    uncovered: missing.length + (team.length === 0 ? 1 : 0),
    misfit,
    size,
    load: () => {
      load ??= team.length === 0 ? Number.POSITIVE_INFINITY : bottleneckLoad(work, capacities).load;
      return load;
    },
    spread: needed.reduce((sum, step) => {
      const able = capacities.reduce((time, { present, speeds }) => time + present * speeds[step]!, 0);
      return able === 0 ? sum : sum + (work[step]! / able) ** 2;
    }, 0),
  };
}

/** So many steps somebody learns of one trade before somebody of another trade does. */
const mostInTrade = 2;

/** Who shares work with those who can do it and does a step next to it learns it, as `rankLearners` has it; but nobody everything. */
function chooseLearners(
  organisation: Organisation,
  missing: readonly number[],
  team: readonly { readonly kind: number; readonly alike: PeopleAlike; readonly count: number }[],
): TeamEvaluation["learns"] {
  const learned = new Map<number, number>();
  return missing.map((step) => {
    const ranked = team
      .map(({ kind, alike, count }) => {
        const near = nearestSkill(organisation, alike.member, step);
        const burden = Math.floor((learned.get(kind) ?? 0) / count);
        return {
          kind,
          isOneTrade:
            near >= 0 && burden < mostInTrade && sharesTrade(organisation, alike.member, step) ? 1 : 0,
          near: near < 0 ? 0 : organisation.neighbours[step]![near]!,
          // Among equals a second step is learned by somebody else when there is one.
          burden,
          load: alike.member.load,
        };
      })
      .toSorted(
        (a, b) =>
          b.isOneTrade - a.isOneTrade ||
          a.burden - b.burden ||
          b.near - a.near ||
          a.load - b.load ||
          a.kind - b.kind,
      );
    const { kind } = ranked[0]!;
    learned.set(kind, (learned.get(kind) ?? 0) + 1);
    return { kind, step };
  });
}

/** The people of a team, those alike together; who learns something is no longer alike. */
function listCapacities(
  team: readonly { readonly kind: number; readonly alike: PeopleAlike; readonly count: number }[],
  learns: TeamEvaluation["learns"],
  speed: number,
): readonly Capacity[] {
  return team.flatMap(({ kind, alike, count }) => {
    const { present, speeds } = alike.member;
    const lessons = spreadLessons(
      learns.filter((one) => one.kind === kind).map(({ step }) => step),
      count,
    );
    const taught = lessons.map(
      (steps): Capacity => ({
        present,
        speeds: speeds.map((own, step) => (steps.includes(step) ? speed : own)),
      }),
    );
    const others = count - lessons.length;
    return others > 0 ? [...taught, { present: present * others, speeds }] : taught;
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
