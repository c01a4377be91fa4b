/** Where a function is greatest, and how great. */
export interface Maximum {
  readonly at: readonly number[];
  readonly value: number;
}

/**
 * Climbs from a start to a local maximum of a function of a few variables, by the simplex method of Nelder and Mead (The
 * Computer Journal 7, 1965). It needs no derivatives; −∞ marks what is not allowed. Steps are the size of the first
 * simplex. It ends when the simplex is flat to `tolerance`, or after 200 evaluations per variable.
 */
export function findMaximum(
  scoreOf: (at: readonly number[]) => number,
  start: readonly number[],
  { step = 0.1, tolerance = 1e-7 }: { readonly step?: number; readonly tolerance?: number } = {},
): Maximum {
  const evaluate = (at: readonly number[]): Maximum => {
    const value = scoreOf(at);
    return { at, value: Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value };
  };
  let simplex = [start, ...start.map((_, k) => start.map((x, i) => (i === k ? x + step : x)))].map(evaluate);
  for (let round = 0; round < 100 * start.length; round++) {
    simplex.sort((a, b) => b.value - a.value);
    if (simplex[0]!.value - simplex.at(-1)!.value < tolerance && widthOf(simplex) < 1e-5) break;
    simplex = moveWorst(simplex, evaluate);
  }
  return simplex.reduce((best, one) => (one.value > best.value ? one : best));
}

function widthOf(simplex: readonly Maximum[]): number {
  const [best, ...others] = simplex;
  return Math.max(...others.flatMap(({ at }) => at.map((x, i) => Math.abs(x - best!.at[i]!))));
}

/** Reflects, stretches or contracts the worst corner, or else draws all corners to the best one. */
function moveWorst(simplex: readonly Maximum[], evaluate: (at: readonly number[]) => Maximum): Maximum[] {
  const kept = simplex.slice(0, -1);
  const worst = simplex.at(-1)!;
  const centre = worst.at.map((_, i) => kept.reduce((sum, { at }) => sum + at[i]!, 0) / kept.length);
  const along = (factor: number) => evaluate(centre.map((x, i) => x + factor * (x - worst.at[i]!)));
  const reflected = along(1);
  if (reflected.value > kept[0]!.value) {
    const stretched = along(2);
    return [...kept, stretched.value > reflected.value ? stretched : reflected];
  }
  if (reflected.value > kept.at(-1)!.value) return [...kept, reflected];
  const contracted = along(reflected.value > worst.value ? 0.5 : -0.5);
  if (contracted.value > Math.max(worst.value, reflected.value)) return [...kept, contracted];
  const [best, ...others] = simplex;
  return [best!, ...others.map(({ at }) => evaluate(at.map((x, i) => (x + best!.at[i]!) / 2)))];
}
