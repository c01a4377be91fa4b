import type { Side } from "../write/sequence.ts";
import type { AskedColumns } from "./columns/columns-of.ts";
import { orderByPrecedence, type Precedence } from "./precedence-order.ts";
import type { ValueKey } from "./relations.ts";

/** A step, or a team or person, that cases reach. */
export interface Reached {
  readonly key: ValueKey;
  readonly name: string;
  readonly events: number;
  /** Distinct cases that reach it. */
  readonly cases: number;
  /** Mean place of its first event in those cases: 0 for the first event of a case, 1 for the last. */
  readonly position: number;
}

/** The key of a missing team or person. */
const missing = 0;

/** Above this many names they are ordered by position alone: nobody reads so wide a matrix from left to right. */
const mostCompared = 200;

/** Of cases that together have more pairs of names than this, every k-th is compared. */
const mostPairs = 500_000;

/**
 * Steps, or teams (persons), in the order in which cases usually first reach them: of each two, the one that comes first
 * in most of the cases that have both. `(none)` comes last.
 */
export function inUsualOrder(
  asked: AskedColumns,
  of: "step" | Side,
  nameOf: (key: ValueKey) => string,
): Reached[] {
  const reached = listReached(asked, of, nameOf).sort(earliestFirst);
  const ordered = reached.length > mostCompared ? reached : compare(asked, of, reached);
  return [...ordered.filter(({ key }) => key !== missing), ...ordered.filter(({ key }) => key === missing)];
}

function earliestFirst(a: Reached, b: Reached): number {
  return a.position - b.position || b.events - a.events || (a.name < b.name ? -1 : 1);
}

/** A whole number, so that sums are exact. */
const lastPosition = 1e9;

function listReached(
  { columns, cases }: AskedColumns,
  of: "step" | Side,
  nameOf: (key: ValueKey) => string,
): Reached[] {
  const [keyOf, size] = [columns[of], columns.codes[of]];
  const [events, inCases, latest] = [
    new Int32Array(size),
    new Int32Array(size),
    new Int32Array(size).fill(-1),
  ];
  const positions = new Float64Array(size);
  for (const place of cases) {
    const [first, end] = [columns.caseStarts[place]!, columns.caseStarts[place + 1]!];
    const last = Math.max(1, end - 1 - first);
    for (let row = first; row < end; row++) {
      const key = keyOf[row]!;
      events[key]!++;
      if (latest[key] === place) continue;
      latest[key] = place;
      inCases[key]!++;
      positions[key]! += Math.floor(((row - first) * lastPosition) / last);
    }
  }
  return Array.from(events, (count, key): Reached => {
    const position = positions[key]! / inCases[key]! / lastPosition;
    return { key, name: nameOf(key), events: count, cases: inCases[key]!, position };
  }).filter((row) => row.events > 0);
}

function compare(asked: AskedColumns, of: "step" | Side, reached: readonly Reached[]): Reached[] {
  const { columns, cases } = asked;
  const keyOf = columns[of];
  const size = reached.length;
  const places = new Map(reached.map(({ key }, place) => [key, place]));
  const placeOf = Int32Array.from({ length: columns.codes[of] }, (_, key) => places.get(key) ?? 0);
  const every = Math.max(1, Math.ceil(countPairs(asked, size) / mostPairs));
  const compared = cases.filter((place) => columns.caseNumbers[place]! % every === 0);
  const counts = new Int32Array(size * size);
  for (const place of compared) {
    const met: number[] = [];
    for (let row = columns.caseStarts[place]!; row < columns.caseStarts[place + 1]!; row++) {
      const later = placeOf[keyOf[row]!]!;
      if (met.includes(later)) continue;
      for (const earlier of met) counts[earlier * size + later]!++;
      met.push(later);
    }
  }
  const precedences = Array.from(counts, (count, index): Precedence => {
    return { earlier: Math.floor(index / size), later: index % size, count };
  });
  return orderByPrecedence(size, precedences).map((place) => reached[place]!);
}

/** At most so many pairs of names are in the cases together. */
function countPairs({ columns: { caseStarts }, cases }: AskedColumns, size: number): number {
  return cases.reduce((sum, place) => {
    const names = Math.min(size, caseStarts[place + 1]! - caseStarts[place]!);
    return sum + (names * (names - 1)) / 2;
  }, 0);
}
