/**
 * The shortest stretch of a circle of the given length that holds at least a share of the points (each in [0, length)): from
 * a point to a point, `to` above `length` when it passes the zero. Needs at least one point.
 */
export function findShortestArc(
  points: readonly number[],
  share: number,
  length: number,
): { readonly from: number; readonly to: number } {
  const sorted = points.toSorted((a, b) => a - b);
  const count = Math.max(1, Math.ceil(share * sorted.length));
  let best = { from: sorted[0]!, to: sorted[0]! + length };
  for (let i = 0; i < sorted.length; i++) {
    const last = i + count - 1;
    const to = last < sorted.length ? sorted[last]! : sorted[last - sorted.length]! + length;
    if (to - sorted[i]! < best.to - best.from) best = { from: sorted[i]!, to };
  }
  return best;
}
