import { bestOf, otherThan } from "./best-two.ts";
import type { TiedGroup, TiedKey } from "./tied-events.ts";

/** The events of one team in a group. */
interface Share {
  readonly team: TiedKey;
  readonly events: number;
  /** Distinct values: the fewest blocks that its events can stand in. */
  readonly blocks: number;
}

/**
 * For each value as the last of a group, the fewest handovers until there, from those until each value as the first of it.
 * Handovers are avoided by the events of other teams between the blocks of a team: a team with b blocks needs b − 1 of
 * them, and one that stands at an end of the group separates nothing. Only a team with at least half of the events can
 * come short, so at most two matter, and first and last are told apart only as in one of those or in any other.
 */
export function passWithFewest(group: TiedGroup, entries: readonly number[]): number[] {
  if (group.length === 1) return [...entries];
  const size = group.reduce((sum, { count }) => sum + count, 0);
  const heavy = shareByTeam(group).filter(({ events }) => 2 * events >= size);
  const handovers = (first: Share | null, last: Share | null, sameValue: boolean) => {
    const short = heavy.map((share) => {
      const separators = size - share.events - (first === share ? 0 : 1) - (last === share ? 0 : 1);
      // The same value at both ends is in two blocks.
      return share.blocks + (sameValue && first === share ? 1 : 0) - 1 - separators;
    });
    return Math.max(0, ...short);
  };
  const shareOf = (team: TiedKey) => heavy.find((share) => share.team === team) ?? null;
  const kinds = [null, ...heavy].map((share) => {
    const members = [...entries.entries()].filter(([index]) => shareOf(group[index]!.team) === share);
    return { share, first: bestOf(members, -1) };
  });
  return group.map(({ team, count }, last) => {
    const own = shareOf(team);
    const values = kinds.map(({ share, first }) => {
      const isSame = share !== null && share === own;
      const other = isSame || count === 1 ? otherThan(first, last) : first.value;
      return other + handovers(share, own, false);
    });
    const again = count >= 2 ? entries[last]! + handovers(own, own, true) : Number.POSITIVE_INFINITY;
    return Math.min(...values, again);
  });
}

function shareByTeam(group: TiedGroup): Share[] {
  const shares = new Map<TiedKey, Share>();
  for (const { team, count } of group) {
    const { events, blocks } = shares.get(team) ?? { events: 0, blocks: 0 };
    shares.set(team, { team, events: events + count, blocks: blocks + 1 });
  }
  return [...shares.values()];
}
