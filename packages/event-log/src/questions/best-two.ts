/** The best of some values, where it stands, and the best of all the others. */
export interface Best<Key> {
  readonly key: Key | undefined;
  readonly value: number;
  readonly runnerUp: number;
}

/** The best value and the next best; `sign` 1 for the highest, −1 for the lowest. Of no values it is −∞, or ∞. */
export function bestOf<Key>(values: Iterable<readonly [Key, number]>, sign: 1 | -1): Best<Key> {
  const none = -sign * Number.POSITIVE_INFINITY;
  let [key, value, runnerUp]: [Key | undefined, number, number] = [undefined, none, none];
  for (const [candidate, found] of values) {
    if (sign * (found - value) > 0) [key, value, runnerUp] = [candidate, found, value];
    else if (sign * (found - runnerUp) > 0) runnerUp = found;
  }
  return { key, value, runnerUp };
}

/** The best value among all but one. */
export function otherThan<Key>({ key, value, runnerUp }: Best<Key>, excluded: Key): number {
  return key === excluded ? runnerUp : value;
}
