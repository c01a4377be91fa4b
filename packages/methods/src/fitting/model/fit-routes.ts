import { chiSquaredUpperTail, quantile, wilsonInterval } from "../../statistics/index.ts";
import { type FittedChoice, fitChoices } from "../fit-probability.ts";
import { compareCounts, type Stops } from "./find-stops.ts";
import type { ObservedWork } from "./observed-work.ts";
import { type Turns, turn } from "./read-turns.ts";

/** Cases that begin at the same stop and go by the same ways. */
export interface FittedRoute {
  readonly cases: readonly number[];
  /** Null: all segments go by the same ways. */
  readonly segment: number | null;
  /** The first one first. */
  readonly stops: readonly FittedStop[];
}

interface FittedStop {
  readonly stop: number;
  /** −1 is the end. */
  readonly next: readonly (FittedChoice & { readonly to: number })[];
  /** Work done again at once that was not sent back, and all work that was not. */
  readonly reworked: number;
  readonly done: number;
}

const end = -1;
/** Kinds of customers with fewer cases, and first stops with fewer or a smaller part, get no route of their own. */
const leastCases = 50;
const leastPart = 0.05;
/** A model holds no more ways from one stop. */
const mostWays = 100;

/** Fits the ways that cases go: from stop to stop, by how often one followed another. */
export function fitRoutes(
  work: ObservedWork,
  turns: Turns,
  {
    stops,
    segments,
    sentBack,
  }: { readonly stops: Stops; readonly segments: Int32Array; readonly sentBack: Float64Array },
): readonly FittedRoute[] {
  const isUsed = findUsable(work);
  const moves = listMoves(work, turns, stops, isUsed);
  return groupBySegment(moves, { segments, stops }).flatMap(({ segment, cases }) =>
    groupByFirst(work, stops, cases).map(({ first, own }) => ({
      cases: own,
      segment,
      stops: walkFrom(first, new Set(cases), { work, turns, stops, moves, sentBack, isUsed }),
    })),
  );
}

/**
 * Of cases that began late many are not ready, so these are left out; and what was done last may have been followed by
 * something that is not in the log yet, if that usually takes longer than the log goes on.
 */
function findUsable({ trace: { caseOf }, begin, finish, firstOf, settled, span }: ObservedWork) {
  const gaps: number[] = [];
  for (let i = 1; i < caseOf.length; i++)
    if (caseOf[i] === caseOf[i - 1]) gaps.push(Math.max(0, finish[i]! - finish[i - 1]!));
  const until = span.until - (gaps.length === 0 ? 0 : quantile(gaps, 0.99));
  const isLong = settled.until < span.until;
  return (i: number) => !isLong || (finish[i]! <= until && begin[firstOf[caseOf[i]!]!]! <= settled.until);
}

interface Move {
  readonly of: number;
  readonly from: number;
  readonly to: number;
}

function listMoves(
  { trace: { caseOf } }: ObservedWork,
  { kind }: Turns,
  { stopOf }: Stops,
  isUsed: (event: number) => boolean,
): readonly Move[] {
  const moves: Move[] = [];
  for (let i = 0; i < caseOf.length; i++) {
    if (kind[i] === turn.look || !isUsed(i)) continue;
    const isLast = i + 1 === caseOf.length || caseOf[i + 1] !== caseOf[i];
    if (isLast) moves.push({ of: caseOf[i]!, from: stopOf[i]!, to: end });
    else if (kind[i + 1] === turn.next) moves.push({ of: caseOf[i]!, from: stopOf[i]!, to: stopOf[i + 1]! });
  }
  return moves;
}

/** Segments get routes of their own only if they go other ways beyond chance, and by so much that it shows. */
function groupBySegment(
  moves: readonly Move[],
  { segments, stops }: { readonly segments: Int32Array; readonly stops: Stops },
) {
  const all = [...segments.keys()];
  const counts = new Map<number, number>();
  for (const segment of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  const large = [...counts].filter(([, n]) => n >= leastCases).map(([segment]) => segment);
  if (large.length < 2 || !goOtherWays(moves, { segments, stops, large }))
    return [{ segment: null, cases: all }];
  const rest = all.filter((one) => !large.includes(segments[one]!));
  return [
    ...large.map((segment) => ({ segment, cases: all.filter((one) => segments[one] === segment) })),
    ...(rest.length === 0 ? [] : [{ segment: null, cases: rest }]),
  ];
}

function goOtherWays(
  moves: readonly Move[],
  {
    segments,
    stops,
    large,
  }: { readonly segments: Int32Array; readonly stops: Stops; readonly large: readonly number[] },
): boolean {
  const tables = stops.list.map(() => new Map<number, number[]>());
  for (const { of, from, to } of moves) {
    const row = large.indexOf(segments[of]!);
    if (row < 0) continue;
    const column = tables[from]!.get(to) ?? new Array<number>(large.length).fill(0);
    column[row]!++;
    tables[from]!.set(to, column);
  }
  const compared = tables.map((table) => compareCounts([...table.values()])).filter(({ df }) => df > 0);
  const statistic = compared.reduce((sum, one) => sum + one.statistic, 0);
  const df = compared.reduce((sum, one) => sum + one.df, 0);
  const strongest = compared.reduce((most, { effect }) => Math.max(most, effect), 0);
  return df > 0 && strongest >= 0.3 && chiSquaredUpperTail(statistic, df) < 0.001;
}

/** A model's route has one first stop; cases that begin at a rare one are taken to begin at the most usual one. */
function groupByFirst({ firstOf }: ObservedWork, { stopOf }: Stops, cases: readonly number[]) {
  const groups = new Map<number, number[]>();
  for (const one of cases) {
    const first = stopOf[firstOf[one]!]!;
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [one]);
    else group.push(one);
  }
  const [main, ...others] = [...groups].toSorted(([a, x], [b, y]) => y.length - x.length || a - b);
  const isApart = (own: readonly number[]) =>
    own.length >= leastCases && own.length >= leastPart * cases.length;
  const rare = others.filter(([, own]) => !isApart(own)).flatMap(([, own]) => own);
  return [
    { first: main![0], own: [...main![1], ...rare].sort((a, b) => a - b) },
    ...others.filter(([, own]) => isApart(own)).map(([first, own]) => ({ first, own })),
  ];
}

interface Walk {
  readonly work: ObservedWork;
  readonly turns: Turns;
  readonly stops: Stops;
  readonly moves: readonly Move[];
  readonly sentBack: Float64Array;
  readonly isUsed: (event: number) => boolean;
}

function walkFrom(first: number, cases: ReadonlySet<number>, walk: Walk): readonly FittedStop[] {
  const ways = walk.stops.list.map(() => new Map<number, number>());
  for (const { of, from, to } of walk.moves)
    if (cases.has(of)) ways[from]!.set(to, (ways[from]!.get(to) ?? 0) + 1);
  const { done, reworked } = countRework(cases, walk);
  const reached = new Set([first]);
  const fitted: FittedStop[] = [];
  for (const stop of reached) {
    const next = chooseWays(ways[stop]!);
    fitted.push({ stop, next, reworked: Math.round(reworked[stop]!), done: Math.round(done[stop]!) });
    for (const { to } of next) if (to !== end) reached.add(to);
  }
  return fitted;
}

/** A stop of which nobody saw what comes next is the last one. */
function chooseWays(counts: ReadonlyMap<number, number>) {
  const usual = [...counts].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, mostWays);
  if (usual.length === 0)
    return [{ ...fitChoices([1])[0]!, count: 0, wilson: wilsonInterval(0, 0), to: end }];
  const isEnding = usual.some(([to]) => to === end) || !counts.has(end);
  const kept = isEnding ? usual : [...usual.slice(0, -1), [end, counts.get(end)!] as const];
  const fitted = fitChoices(kept.map(([, count]) => count));
  return kept.map(([to], i) => ({ ...fitted[i]!, to }));
}

function countRework(cases: ReadonlySet<number>, { work, turns, stops, sentBack, isUsed }: Walk) {
  const done = new Float64Array(stops.list.length);
  const reworked = new Float64Array(stops.list.length);
  const { caseOf } = work.trace;
  for (let i = 0; i < caseOf.length; i++) {
    const stop = stops.stopOf[i]!;
    if (stop < 0 || !cases.has(caseOf[i]!) || !isUsed(i)) continue;
    done[stop]! += 1 - sentBack[i]!;
    if (turns.kind[i] === turn.again) reworked[stop]! += 1 - sentBack[i]!;
  }
  return { done, reworked };
}
