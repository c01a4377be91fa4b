/** Seven rows of 24: Monday first, from midnight. */
export type WeekTable = readonly (readonly number[])[];

/**
 * The likeliest rates of the form weekday × hour for Poisson counts with the given exposure, by iterative proportional
 * fitting (Deming and Stephan, 1940): the sums over each weekday and each hour become those of the data. A cell without
 * exposure has rate 0.
 */
export function fitProduct(counts: WeekTable, exposure: WeekTable): WeekTable {
  let rates: number[][] = exposure.map((row) => row.map((open) => (open > 0 ? 1 : 0)));
  for (let round = 0; round < 200; round++) {
    const before = rates;
    const byDay = rates.map((row, i) => scaleOf(counts[i]!, row, exposure[i]!));
    rates = rates.map((row, i) => row.map((rate) => rate * byDay[i]!));
    const byHour = rates[0]!.map((_, k) =>
      scaleOf(
        counts.map((row) => row[k]!),
        rates.map((row) => row[k]!),
        exposure.map((row) => row[k]!),
      ),
    );
    rates = rates.map((row) => row.map((rate, k) => rate * byHour[k]!));
    const isDone = rates.every((row, i) =>
      row.every((rate, k) => Math.abs(rate - before[i]![k]!) <= 1e-12 * rate),
    );
    if (isDone) break;
  }
  return rates;
}

/**
 * How many free parameters weekday × hour has where there is something: rows and columns, less one factor for each part
 * of the table that shares no row or column with the rest.
 */
export function countParameters(table: WeekTable): number {
  const partOfRow = table.map((_, i) => i);
  const rows = table.flatMap((row, i) => (row.some((one) => one > 0) ? [i] : []));
  let columns = 0;
  for (let k = 0; k < table[0]!.length; k++) {
    const parts = new Set(rows.filter((i) => table[i]![k]! > 0).map((i) => partOfRow[i]!));
    if (parts.size === 0) continue;
    columns++;
    const [joined] = parts;
    for (const i of rows) if (parts.has(partOfRow[i]!)) partOfRow[i] = joined!;
  }
  return rows.length + columns - new Set(rows.map((i) => partOfRow[i])).size;
}

/**
 * The shape of the gamma prior around fitted rates, from how much the counts differ beyond Poisson: the shape at which
 * Pearson's Σ (c − e)² / (e + e² / shape), e the expected count, is the number of cells less the fitted parameters, for
 * by fitting the counts lie nearer to e (Breslow, Applied Statistics 33, 1984). Null when they do not differ more, or
 * when there are as many parameters as cells.
 */
export function estimateStrength(counts: WeekTable, exposure: WeekTable, fitted: WeekTable): number | null {
  const cells = fitted.flatMap((row, i) => {
    return row.flatMap((rate, k) => {
      const expected = rate * exposure[i]![k]!;
      return expected > 0 ? [{ expected, square: (counts[i]![k]! - expected) ** 2 }] : [];
    });
  });
  const df = cells.length - countParameters(fitted);
  const statisticAt = (inverse: number) =>
    cells.reduce((sum, { expected, square }) => sum + square / (expected + inverse * expected ** 2), 0);
  if (df === 0 || statisticAt(0) <= df) return null;
  let [low, high] = [0, 1];
  while (statisticAt(high) > df) high *= 2;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (statisticAt(middle) > df) low = middle;
    else high = middle;
  }
  return 1 / high;
}

function scaleOf(counts: readonly number[], rates: readonly number[], exposure: readonly number[]): number {
  const expected = rates.reduce((sum, rate, i) => sum + rate * exposure[i]!, 0);
  const count = counts.reduce((sum, one) => sum + one, 0);
  return expected > 0 ? count / expected : 0;
}
