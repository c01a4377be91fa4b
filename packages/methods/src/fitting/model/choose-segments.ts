import type { EventTrace } from "./event-trace.ts";
import { freeName } from "./free-name.ts";

/** Kinds of customers; `of` has for each case a position in `names`, −1 when there are none. */
export interface ChosenSegments {
  readonly of: Int32Array;
  readonly names: readonly string[];
}

/** More kinds than this are no kinds, and neither are kinds with a smaller part of the cases. */
const mostKinds = 12;
const leastPart = 0.02;

/** The usual kinds of customers; rare ones, and cases of which it is not known, are one kind together. */
export function chooseSegments({ names, segment }: EventTrace, other: string): ChosenSegments {
  if (names.segments.length === 0) return { of: segment.map(() => -1), names: [] };
  const counts = new Int32Array(names.segments.length);
  for (const one of segment) if (one >= 0) counts[one]!++;
  const usual = [...counts.keys()]
    .filter((one) => counts[one]! >= leastPart * segment.length)
    .toSorted((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, mostKinds);
  const placeOf = new Map(usual.map((one, place) => [one, place]));
  const of = segment.map((one) => placeOf.get(one) ?? usual.length);
  const isRest = of.includes(usual.length);
  const kinds = usual.map((one) => names.segments[one]!);
  return { of, names: [...kinds, ...(isRest ? [freeName(other, (name) => kinds.includes(name))] : [])] };
}
