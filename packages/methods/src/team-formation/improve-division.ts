import type { TeamEvaluation } from "./evaluate-team.ts";

/** Of a team how many people of which kinds, in order of kind; kinds of which nobody is there are not in it. */
export type TeamPeople = readonly { readonly kind: number; readonly count: number }[];

/** What comes first weighs most; as long for all divisions of one search. */
export type Score = readonly (() => number)[];

export interface Search {
  readonly evaluate: (people: TeamPeople, team: number) => TeamEvaluation;
  /** Of the two teams that change: it must not matter what the others are. */
  readonly score: (teams: readonly TeamEvaluation[]) => Score;
  /** Which teams it is worth while to change. */
  readonly areWorth: (teams: readonly TeamEvaluation[]) => readonly boolean[];
  readonly isSpent: () => boolean;
}

/** Two teams, by position. */
type Pair = readonly [number, number];

/** Makes every change that is better than what there is, until none is; pairs of teams that stayed the same are not tried again. */
export function improveDivision(start: readonly TeamPeople[], search: Search): readonly TeamPeople[] {
  const division = [...start];
  let time = 0;
  const changedAt = division.map(() => time);
  const triedAt = new Map<number, number>();
  for (let hasImproved = true; hasImproved; ) {
    hasImproved = false;
    const worth = search.areWorth(division.map(search.evaluate));
    for (const pair of listPairs(division.length)) {
      const [one, other] = pair;
      if (search.isSpent()) return division;
      const key = one * division.length + other;
      const isTried = (triedAt.get(key) ?? -1) >= Math.max(changedAt[one]!, changedAt[other]!);
      if (isTried || !(worth[one] || worth[other])) continue;
      triedAt.set(key, time);
      if (!improvePair(division, pair, search)) continue;
      changedAt[one] = changedAt[other] = ++time;
      hasImproved = true;
    }
  }
  return division;
}

/** First all teams with the next one, so that all have been looked at when there is no time for every pair. */
function* listPairs(teams: number): Generator<Pair> {
  for (let apart = 1; apart < teams; apart++) {
    for (let one = 0; one + apart < teams; one++) yield [one, one + apart];
  }
}

function improvePair(division: TeamPeople[], pair: Pair, search: Search): boolean {
  const evaluate = (teams: readonly TeamPeople[]) =>
    search.score(teams.map((people, i) => search.evaluate(people, pair[i]!)));
  let before = pair.map((team) => division[team]!);
  let score = evaluate(before);
  let hasImproved = false;
  for (const change of listChanges(before)) {
    if (search.isSpent()) break;
    const next = change(before);
    if (next === null) continue;
    const changed = evaluate(next);
    if (!isBetter(changed, score)) continue;
    [before, score, hasImproved] = [next, changed, true];
  }
  for (const [i, team] of pair.entries()) division[team] = before[i]!;
  return hasImproved;
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

type Change = (teams: TeamPeople[]) => TeamPeople[] | null;

/** One person to the other team, or two people exchanged; null when they have gone meanwhile. */
function* listChanges([first, second]: TeamPeople[]): Generator<Change> {
  for (const { kind } of first!) yield ([one, other]) => move(one!, other!, kind);
  for (const { kind } of second!) yield ([one, other]) => move(other!, one!, kind)?.toReversed() ?? null;
  for (const { kind } of first!) {
    for (const { kind: back } of second!) {
      if (kind !== back) yield ([one, other]) => exchange(one!, other!, kind, back);
    }
  }
}

function exchange(one: TeamPeople, other: TeamPeople, kind: number, back: number): TeamPeople[] | null {
  const [given, taken] = move(one, other, kind) ?? [];
  return (given && taken && move(taken, given, back)?.toReversed()) ?? null;
}

function move(from: TeamPeople, to: TeamPeople, kind: number): TeamPeople[] | null {
  if (!from.some((one) => one.kind === kind)) return null;
  const less = from.map((one) => (one.kind === kind ? { kind, count: one.count - 1 } : one));
  return [less.filter(({ count }) => count > 0), addOne(to, kind)];
}

function addOne(people: TeamPeople, kind: number): TeamPeople {
  const place = people.findIndex((one) => one.kind >= kind);
  if (place < 0) return [...people, { kind, count: 1 }];
  const found = people[place]!;
  return found.kind === kind
    ? people.with(place, { kind, count: found.count + 1 })
    : people.toSpliced(place, 0, { kind, count: 1 });
}
