import { type Share, shareOf } from "./share.ts";

/**
 * The number of parties over the cases. `p50` and `p90`: the fewest parties that half, and nine in ten, of the cases do
 * not exceed. `distribution`: the cases that met exactly so many, fewest parties first.
 */
export interface PartiesMet {
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly max: number;
  readonly distribution: readonly { readonly parties: number; readonly cases: Share }[];
}

/** `cases` of which each met so many parties; a number of parties may come more than once. */
export interface PartyCount {
  readonly parties: number;
  readonly cases: number;
}

/** Null without cases. */
export function describeParties(counts: readonly PartyCount[]): PartiesMet | null {
  const casesOf = new Map<number, number>();
  for (const { parties, cases } of counts) casesOf.set(parties, (casesOf.get(parties) ?? 0) + cases);
  const sorted = [...casesOf].sort(([a], [b]) => a - b);
  const last = sorted.at(-1);
  if (!last) return null;
  const total = sorted.reduce((sum, [, cases]) => sum + cases, 0);
  return {
    mean: sorted.reduce((sum, [parties, cases]) => sum + parties * cases, 0) / total,
    p50: reachTenths(sorted, 5),
    p90: reachTenths(sorted, 9),
    max: last[0],
    distribution: sorted.map(([parties, cases]) => ({ parties, cases: shareOf(cases, total) })),
  };
}

/** The fewest parties that so many tenths of the cases do not exceed. */
function reachTenths(sorted: readonly (readonly [number, number])[], tenths: number): number {
  const total = sorted.reduce((sum, [, cases]) => sum + cases, 0);
  let reached = 0;
  const found = sorted.find(([, cases]) => {
    reached += cases;
    return reached * 10 >= total * tenths;
  });
  return found![0];
}
