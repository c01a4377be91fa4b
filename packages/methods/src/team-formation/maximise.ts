/** The best point of a linear programme. */
export interface Maximum {
  readonly point: readonly number[];
  /** Of each row what one more unit of its limit would bring: the best point of the dual programme. */
  readonly prices: readonly number[];
}

const tolerance = 1e-9;

/**
 * Maximises gains · x under rows · x ≤ limits and x ≥ 0, for limits ≥ 0: Dantzig's simplex method on a dense table. Limits
 * of 0 are moved up by less than 1e-7, each by another amount, so that every step gains something and none is taken twice
 * (Charnes' perturbation). Prices do not depend on it.
 *
 * @throws RangeError when there is no maximum.
 */
export function maximise(
  gains: readonly number[],
  rows: readonly Float64Array[],
  limits: readonly number[],
): Maximum {
  const n = gains.length;
  const m = rows.length;
  // Column n is the limit; a basic variable and the column that stands for it change places at each step.
  const table = rows.map((row, r) => Float64Array.from([...row, limits[r]! + shift(r)]));
  const goal = Float64Array.from([...gains.map((gain) => -gain), 0]);
  const columns = Array.from({ length: n }, (_, c) => c);
  const basis = Array.from({ length: m }, (_, r) => n + r);
  for (let column = chooseColumn(goal); column >= 0; column = chooseColumn(goal)) {
    const row = chooseRow(table, column);
    if (row < 0) throw new RangeError("gains must be bounded by the rows, but are not");
    pivot(table, goal, row, column);
    [columns[column], basis[row]] = [basis[row]!, columns[column]!];
  }
  const values = new Float64Array(n + m);
  basis.forEach((variable, r) => {
    values[variable] = table[r]![n]!;
  });
  const prices = new Float64Array(n + m);
  columns.forEach((variable, c) => {
    prices[variable] = goal[c]!;
  });
  return { point: [...values.subarray(0, n)], prices: [...prices.subarray(n)] };
}

/** Between 5e-8 and 1e-7, spread by the golden ratio. */
function shift(row: number): number {
  return 5e-8 * (1 + ((row * 0.618033988749895) % 1));
}

function chooseColumn(goal: Float64Array): number {
  let best = -1;
  for (let c = 0; c < goal.length - 1; c++) {
    if (goal[c]! < -tolerance && (best < 0 || goal[c]! < goal[best]!)) best = c;
  }
  return best;
}

function chooseRow(table: readonly Float64Array[], column: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let r = 0; r < table.length; r++) {
    const line = table[r]!;
    const slope = line[column]!;
    if (slope <= tolerance) continue;
    const ratio = line[line.length - 1]! / slope;
    if (ratio < least) {
      best = r;
      least = ratio;
    }
  }
  return best;
}

/** The variable of a column comes in, that of a row goes out. */
function pivot(table: readonly Float64Array[], goal: Float64Array, row: number, column: number): void {
  const top = table[row]!;
  const by = 1 / top[column]!;
  for (let c = 0; c < top.length; c++) top[c]! *= by;
  top[column] = by;
  for (const line of [...table, goal]) {
    const factor = line[column]!;
    if (line === top || factor === 0) continue;
    line[column] = 0;
    for (let c = 0; c < line.length; c++) line[c]! -= factor * top[c]!;
  }
}
