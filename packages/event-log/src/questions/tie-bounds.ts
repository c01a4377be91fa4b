import { bestOf, otherThan } from "./best-two.ts";
import { passWithFewest } from "./fewest-handovers.ts";
import { passWithMost } from "./most-handovers.ts";
import type { TiedGroup, TiedKey } from "./tied-events.ts";

/** What a case can have reached after a group: for each of the group's values as the last, its handovers until there. */
interface Reached {
  readonly group: TiedGroup;
  readonly handovers: readonly number[];
}

/**
 * The fewest and the most handovers that a case can have, over all orders of its events that respect time: the events of
 * a group happened at the same time, so any order of them is as good as another. A handover is a pair with one team and
 * two values: two persons inside a team; or, when all events are put in one team, any two values. Both are attained.
 * Dynamic programming over the groups with the last event as state; the work is proportional to the number of distinct
 * values in each group.
 */
export function boundHandovers(groups: Iterable<TiedGroup>): { min: number; max: number } {
  let fewest: Reached | null = null;
  let most: Reached | null = null;
  for (const group of groups) {
    fewest = { group, handovers: passWithFewest(group, enter(fewest, group, -1)) };
    most = { group, handovers: passWithMost(group, enter(most, group, 1)) };
  }
  return { min: extremeOf(fewest, -1), max: extremeOf(most, 1) };
}

function extremeOf(reached: Reached | null, sign: 1 | -1): number {
  return reached ? bestOf(reached.handovers.entries(), sign).value : 0;
}

/** For each value of the group as the first of it, the handovers until there; `sign` 1 for the most, −1 for the fewest. */
function enter(before: Reached | null, group: TiedGroup, sign: 1 | -1): number[] {
  if (!before) return group.map(() => 0);
  const teams = new Map<TiedKey, Map<TiedKey, number>>();
  for (const [index, { team, value }] of before.group.entries()) {
    const values = teams.get(team) ?? new Map<TiedKey, number>();
    teams.set(team, values.set(value, before.handovers[index]!));
  }
  const bests = new Map([...teams].map(([team, values]) => [team, bestOf(values, sign)]));
  const overall = bestOf(
    [...bests].map(([team, { value }]) => [team, value] as const),
    sign,
  );
  const none = -sign * Number.POSITIVE_INFINITY;
  return group.map(({ team, value }) => {
    const [own, sameTeam] = [teams.get(team)?.get(value), bests.get(team)];
    const handed = sameTeam ? otherThan(sameTeam, value) + 1 : none;
    return bestOf([otherThan(overall, team), own ?? none, handed].entries(), sign).value;
  });
}
