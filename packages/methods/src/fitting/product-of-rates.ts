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
 * The shape of the gamma prior around fitted rates, from how much the counts differ beyond Poisson: Σ ((c − e)² − e) / Σ e²
 * estimates its inverse (e the expected count). Null when they do not differ more.
 */
export function estimateStrength(counts: WeekTable, exposure: WeekTable, fitted: WeekTable): number | null {
  let [excess, squares] = [0, 0];
  fitted.forEach((row, i) => {
    row.forEach((rate, k) => {
      const expected = rate * exposure[i]![k]!;
      excess += (counts[i]![k]! - expected) ** 2 - expected;
      squares += expected ** 2;
    });
  });
  return excess > 0 ? squares / excess : null;
}

function scaleOf(counts: readonly number[], rates: readonly number[], exposure: readonly number[]): number {
  const expected = rates.reduce((sum, rate, i) => sum + rate * exposure[i]!, 0);
  const count = counts.reduce((sum, one) => sum + one, 0);
  return expected > 0 ? count / expected : 0;
}
