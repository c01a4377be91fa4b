/** What tells teams, or persons, apart. */
export type TiedKey = string | number | null;

/** So many events of one value (a team or a person) in one team. */
export interface TiedEvents {
  readonly team: TiedKey;
  readonly value: TiedKey;
  readonly count: number;
}

/** The events that happened at the same time; each value occurs once in each team. */
export type TiedGroup = readonly TiedEvents[];
