import { chiSquaredUpperTail } from "../../statistics/index.ts";

/** A test whether groups differ in level, by ranks. */
export interface KruskalWallis {
  /** Corrected for ties. */
  readonly h: number;
  readonly df: number;
  readonly pValue: number;
  /** The share of the variation in ranks that goes with the group: H / (n − 1); 0 to 1. */
  readonly epsilonSquared: number;
}

/**
 * Compares two or more groups without an assumption on how their values are distributed (Kruskal and Wallis, Journal of
 * the American Statistical Association 47, 1952), with the chi-squared approximation, which is good from about five values
 * a group; the effect size ε² as by Tomczak and Tomczak (Trends in Sport Sciences 21, 2014).
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): KruskalWallis {
  const values = groups
    .flatMap((group, g) => group.map((value) => ({ value, g })))
    .sort((a, b) => a.value - b.value);
  const n = values.length;
  const ranks = groups.map(() => 0);
  let ties = 0;
  for (let from = 0; from < n; ) {
    let until = from + 1;
    while (until < n && values[until]!.value === values[from]!.value) until++;
    const size = until - from;
    ties += size ** 3 - size;
    for (let i = from; i < until; i++) ranks[values[i]!.g]! += (from + 1 + until) / 2;
    from = until;
  }
  const df = groups.length - 1;
  const untied = 1 - ties / (n ** 3 - n);
  // Values that are all equal do not differ.
  if (untied <= 0) return { h: 0, df, pValue: 1, epsilonSquared: 0 };
  const squares = ranks.reduce((sum, rank, g) => sum + rank ** 2 / groups[g]!.length, 0);
  const h = Math.max(0, ((12 / (n * (n + 1))) * squares - 3 * (n + 1)) / untied);
  return { h, df, pValue: chiSquaredUpperTail(h, df), epsilonSquared: h / (n - 1) };
}
