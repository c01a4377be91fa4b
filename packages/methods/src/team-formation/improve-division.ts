import type { TeamEvaluation } from "./evaluate-team.ts";

/** Of each team how many people of each kind. */
export type Division = readonly (readonly number[])[];

/** What comes first weighs most; the same for all divisions of one search. */
export type Score = readonly (() => number)[];

export interface Search {
  readonly kinds: number;
  readonly evaluate: (division: Division) => readonly TeamEvaluation[];
  readonly score: (teams: readonly TeamEvaluation[]) => Score;
  /** Whether it is worth while to change a team. */
  readonly isWorth: (teams: readonly TeamEvaluation[], team: number) => boolean;
  readonly isSpent: () => boolean;
}

/** Makes every change that is better than what there is, until none is. */
export function improveDivision(start: Division, search: Search): Division {
  let division = start;
  for (let hasImproved = true; hasImproved; ) {
    hasImproved = false;
    for (const change of listChanges(division, search)) {
      if (search.isSpent()) return division;
      const next = change(division);
      if (next === null) continue;
      const [one, other] = [next, division].map((each) => search.score(search.evaluate(each)));
      if (!isBetter(one!, other!)) continue;
      [division, hasImproved] = [next, true];
    }
  }
  return division;
}

function isBetter(one: Score, other: Score): boolean {
  for (const [i, part] of one.entries()) {
    const [a, b] = [part(), other[i]!()];
    // Rounding is no improvement: it would go to and fro for ever.
    if (a < b - 1e-9 * Math.max(1, b)) return true;
    if (a > b) return false;
  }
  return false;
}

type Change = (division: Division) => Division | null;

/** One person to another team, or two people of two teams exchanged; null when they have gone meanwhile. */
function* listChanges(division: Division, { kinds, evaluate, isWorth }: Search): Generator<Change> {
  const worth = division.map((_, team) => isWorth(evaluate(division), team));
  for (let pair = 0; pair < division.length ** 2; pair++) {
    const [from, to] = [Math.floor(pair / division.length), pair % division.length];
    if (from === to || !(worth[from] || worth[to])) continue;
    const there = (team: number) =>
      Array.from({ length: kinds }, (_, kind) => kind).filter((kind) => division[team]![kind]! > 0);
    yield* there(from).map(
      (kind): Change =>
        (before) =>
          move(before, from, to, kind),
    );
    // An exchange of two teams is the same from both sides.
    if (from < to)
      yield* there(from).flatMap((kind) => there(to).map((back) => exchange(from, to, kind, back)));
  }
}

function exchange(from: number, to: number, kind: number, back: number): Change {
  return (division) => {
    const moved = kind === back ? null : move(division, from, to, kind);
    return moved && move(moved, to, from, back);
  };
}

function move(division: Division, from: number, to: number, kind: number): Division | null {
  if (division[from]![kind] === 0) return null;
  return division.map((counts, team) => {
    if (team !== from && team !== to) return counts;
    return counts.map((count, k) => (k === kind ? count + (team === to ? 1 : -1) : count));
  });
}
