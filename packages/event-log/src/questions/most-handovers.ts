import { bestOf, otherThan } from "./best-two.ts";
import type { TiedGroup, TiedKey } from "./tied-events.ts";

/** The events of one team in a group; its values are known by their places in the group. */
interface Team {
  readonly places: number[];
  readonly events: number;
  /** Values with at least half of the team's events: only they can meet, so the others need not be told apart. */
  readonly heavy: ReadonlyMap<number, number>;
}

/**
 * For each value as the last of a group, the most handovers until there, from those until each value as the first of it.
 * The events of a team stand together, except that a team that is both first and last stands in two parts: that costs a
 * handover, unless two events of one value meet anyway, so that it can be parted between them.
 */
export function passWithMost(group: TiedGroup, entries: readonly number[]): number[] {
  if (group.length === 1) return [...entries];
  const teams = splitByTeam(group);
  const inside = teams.reduce((sum, team) => sum + alternate(team, null, null), 0);
  const starts = teams.map((team) => {
    const changes = team.places.map((place) => entries[place]! + alternate(team, place, null));
    return [team, bestOf(changes.entries(), 1).value - alternate(team, null, null)] as const;
  });
  const start = bestOf(starts, 1);
  const result: number[] = [];
  for (const team of teams) {
    const others = inside - alternate(team, null, null);
    const elsewhere = otherThan(start, team) + others;
    const kinds = splitByKind(team, entries);
    for (const last of team.places) {
      const sameTeam = kinds.map(({ kind, first }) => {
        const entry = group[last]!.count >= 2 ? first.value : otherThan(first, last);
        const changes = alternate(team, kind, last);
        return entry + others + changes - (teams.length > 1 && changes === team.events - 1 ? 1 : 0);
      });
      result[last] = Math.max(elsewhere + alternate(team, null, last), ...sameTeam);
    }
  }
  return result;
}

function splitByTeam(group: TiedGroup): Team[] {
  const teams = new Map<TiedKey, { places: number[]; events: number }>();
  for (const [place, { team, count }] of group.entries()) {
    const known = teams.get(team) ?? { places: [], events: 0 };
    known.places.push(place);
    known.events += count;
    teams.set(team, known);
  }
  return [...teams.values()].map(({ places, events }) => {
    const heavy = places.filter((place) => 2 * group[place]!.count >= events);
    return { places, events, heavy: new Map(heavy.map((place) => [place, group[place]!.count])) };
  });
}

/**
 * The most handovers among the events of a team; null for an end that any value may hold. Of n events, n − 1 neighbours
 * differ unless one value is so numerous that its events must meet: with c events it has room for n − c + 1 of them
 * apart from each other, one less for each end that another value holds; what is over, meets.
 */
function alternate({ events, heavy }: Team, first: number | null, last: number | null): number {
  let meeting = 0;
  for (const [place, count] of heavy) {
    const ends = Number(first !== null && first !== place) + Number(last !== null && last !== place);
    meeting = Math.max(meeting, 2 * count - events - 1 + ends);
  }
  return events - 1 - meeting;
}

/** Each heavy value is a kind of its own; all others are one kind, of which any place stands for all. */
function splitByKind({ places, heavy }: Team, entries: readonly number[]) {
  const kinds = new Map<number, [number, number][]>();
  const light = places.find((place) => !heavy.has(place));
  for (const place of places) {
    const kind = heavy.has(place) ? place : light!;
    const members = kinds.get(kind) ?? [];
    members.push([place, entries[place]!]);
    kinds.set(kind, members);
  }
  return [...kinds].map(([kind, members]) => ({ kind, first: bestOf(members, 1) }));
}
