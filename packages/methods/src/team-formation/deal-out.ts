import type { PeopleAlike } from "./evaluate-team.ts";
import type { TeamPeople } from "./improve-division.ts";
import type { Member } from "./organisation.ts";
import type { TeamTask } from "./team-task.ts";

/**
 * Those with the rarest skills first, each to the team that has least of them for the work that they can do there. Of those
 * whose skills are as rare, another one comes first at another start.
 */
export function dealOut(
  kinds: readonly PeopleAlike[],
  tasks: readonly TeamTask[],
  start: number,
): readonly TeamPeople[] {
  const steps = tasks[0]!.work.map((_, step) => step);
  const ableAt = steps.map((step) =>
    kinds.reduce((sum, { member, people }) => sum + (member.speeds[step]! > 0 ? people.length : 0), 0),
  );
  const rarity = ({ speeds }: Member) =>
    Math.min(...steps.map((step) => (speeds[step]! > 0 ? ableAt[step]! : Infinity)));
  const order = kinds
    .map((_, kind) => (kind + start * 7) % kinds.length)
    .toSorted((a, b) => rarity(kinds[a]!.member) - rarity(kinds[b]!.member));
  const division = tasks.map(() => kinds.map(() => 0));
  const time = tasks.map(() => steps.map(() => 0));
  for (const kind of order) {
    const { member, people } = kinds[kind]!;
    for (let i = 0; i < people.length; i++) {
      const needs = tasks.map((task, t) => needOf(task, time[t]!, member));
      const team = needs.indexOf(Math.max(...needs));
      division[team]![kind]! += 1;
      for (const step of steps) time[team]![step]! += member.present * member.speeds[step]!;
    }
  }
  return division.map((counts) => counts.flatMap((count, kind) => (count > 0 ? [{ kind, count }] : [])));
}

/** How much a team lacks of what somebody can do: most where a step is without anybody. */
function needOf(
  { isNeeded, work }: TeamTask,
  time: readonly number[],
  { speeds, isOwnWork }: Member,
): number {
  return isNeeded.reduce((need, isOne, step) => {
    if (!isOne || speeds[step] === 0) return need;
    const lack = (isOwnWork[step] ? 1 : 0.1) * (work[step]! + 1e-6);
    return need + (time[step] === 0 ? 1e6 : 1) * (lack / (time[step]! + 1));
  }, 0);
}
