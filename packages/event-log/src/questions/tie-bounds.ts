/** How often each team occurs among events that happened at the same time. */
export type TiedGroup = ReadonlyMap<string, number>;

/** For each team that can be last so far, the fewest (or most) handovers until there. */
type Reached = ReadonlyMap<string, number>;

interface Best {
  readonly team: string | null;
  readonly value: number;
  /** The best of the other teams. */
  readonly runnerUp: number;
}

/**
 * The fewest and the most handovers that a case can have, over all orders of its events that respect time: the events of
 * a group happened at the same time, so any order of them is as good as another. Both are attained. Dynamic programming
 * over the groups, with the last team as state; the work is proportional to the number of distinct teams in each group.
 */
export function boundHandovers(groups: Iterable<TiedGroup>): { min: number; max: number } {
  let fewest: Reached | null = null;
  let most: Reached | null = null;
  for (const group of groups) {
    fewest = extendFewest(fewest, group);
    most = extendMost(most, group);
  }
  return {
    min: fewest ? best(fewest, -1).value : 0,
    max: most ? best(most, 1).value : 0,
  };
}

/**
 * With k teams, k − 1 changes suffice when first and last differ; when they are the same team, it occurs at least twice
 * and k changes are needed.
 */
function extendFewest(reached: Reached | null, group: TiedGroup): Reached {
  const before = reached && best(reached, -1);
  const entries = new Map<string, number>();
  for (const team of group.keys()) {
    entries.set(
      team,
      before ? Math.min(before.value + 1, reached?.get(team) ?? Number.POSITIVE_INFINITY) : 0,
    );
  }
  if (group.size === 1) return entries;
  const first = best(entries, -1);
  const result = new Map<string, number>();
  for (const [team, count] of group) {
    const fromOther = otherThan(first, team) + group.size - 1;
    const fromSame = count >= 2 ? entries.get(team)! + group.size : Number.POSITIVE_INFINITY;
    result.set(team, Math.min(fromOther, fromSame));
  }
  return result;
}

/**
 * Of n events, n − 1 neighbours differ unless one team is so numerous that its events must meet. Team t with c events has
 * room for n − c + 1 of them apart from each other, one less for each end that another team holds; what is over, meets.
 * Only a team with at least half of the events can be over, so at most two matter: first and last are told apart only as
 * one of those or any other.
 */
function extendMost(reached: Reached | null, group: TiedGroup): Reached {
  const before = reached && best(reached, 1);
  const entries = new Map<string, number>();
  for (const team of group.keys()) {
    const stay = reached?.get(team) ?? Number.NEGATIVE_INFINITY;
    entries.set(team, before ? Math.max(otherThan(before, team) + 1, stay) : 0);
  }
  if (group.size === 1) return entries;
  const size = sum(group.values());
  const heavy = [...group].filter(([, count]) => 2 * count >= size);
  const kinds = splitByKind(entries, new Set(heavy.map(([team]) => team)));
  const changes = (first: string | null, last: string) => {
    const surplus = heavy.map(([team, count]) => {
      return 2 * count - size - 1 + (first === team ? 0 : 1) + (last === team ? 0 : 1);
    });
    return size - 1 - Math.max(0, ...surplus);
  };
  const result = new Map<string, number>();
  for (const [last, count] of group) {
    const values = kinds.map(({ kind, first }) => {
      const entry = count >= 2 ? first.value : otherThan(first, last);
      return entry + changes(kind, last);
    });
    result.set(last, Math.max(...values));
  }
  return result;
}

/** Each heavy team is a kind of its own; all others are one kind, called null. */
function splitByKind(entries: Reached, heavy: ReadonlySet<string>) {
  const kinds = new Map<string | null, Map<string, number>>();
  for (const [team, value] of entries) {
    const kind = heavy.has(team) ? team : null;
    const members = kinds.get(kind) ?? new Map<string, number>();
    kinds.set(kind, members.set(team, value));
  }
  return [...kinds].map(([kind, members]) => ({ kind, first: best(members, 1) }));
}

/** The best team and the value of the next best; `sign` 1 for the highest, −1 for the lowest. */
function best(values: Reached, sign: 1 | -1): Best {
  let found: Best = {
    team: null,
    value: -sign * Number.POSITIVE_INFINITY,
    runnerUp: -sign * Number.POSITIVE_INFINITY,
  };
  for (const [team, value] of values) {
    if (sign * (value - found.value) > 0 || found.team === null)
      found = { team, value, runnerUp: found.value };
    else if (sign * (value - found.runnerUp) > 0) found = { ...found, runnerUp: value };
  }
  return found;
}

function otherThan({ team, value, runnerUp }: Best, excluded: string): number {
  return team === excluded ? runnerUp : value;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
