import type { CaseType } from "./simulation-model.ts";

/** Where a stop leads to, with probabilities that add up to 1; `null` is the end. */
export function listMoves(
  { route }: CaseType,
  at: number,
): readonly { readonly to: number | null; readonly share: number }[] {
  const stop = route[at]!;
  const find = (id: string) =>
    id === "end" ? null : route.findIndex(({ id: own, step }) => (own ?? step) === id);
  const again = stop.rework?.probability ?? 0;
  const onwards = stop.next?.map(({ to, probability }) => ({ to: find(to), share: probability })) ?? [
    { to: at + 1 < route.length ? at + 1 : null, share: 1 },
  ];
  const backTo = stop.rework?.to === undefined ? at : find(stop.rework.to);
  return [
    { to: backTo, share: again },
    ...onwards.map(({ to, share }) => ({ to, share: share * (1 - again) })),
  ].filter(({ share }) => share > 0);
}

/**
 * How often a case is expected at each stop of a route that ends: the solution of v = first + v P, by elimination with
 * pivots.
 */
export function expectedVisits(type: CaseType): readonly number[] {
  const n = type.route.length;
  const rows = Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(n + 1);
    row[i] = 1;
    row[n] = i === 0 ? 1 : 0;
    return row;
  });
  for (let from = 0; from < n; from++) {
    for (const { to, share } of listMoves(type, from)) if (to !== null) rows[to]![from]! -= share;
  }
  for (let column = 0; column < n; column++) eliminate(rows, column);
  return rows.map((row, i) => row[n]! / row[i]!);
}

function eliminate(rows: Float64Array[], column: number): void {
  let pivot = column;
  for (let r = column + 1; r < rows.length; r++)
    if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r;
  [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
  const top = rows[column]!;
  for (let r = 0; r < rows.length; r++) {
    const factor = rows[r]![column]! / top[column]!;
    if (r === column || factor === 0) continue;
    for (let c = column; c < top.length; c++) rows[r]![c]! -= factor * top[c]!;
  }
}
