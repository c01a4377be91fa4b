/**
 * Quantiles of type 7 (as `quantile` of the field statistics) for ascending probabilities, by selection in place: linear in
 * the number of values, where sorting them would take as long as the simulation. NaN without values.
 */
export function selectQuantiles(values: Float64Array, probabilities: readonly number[]): readonly number[] {
  const last = values.length - 1;
  let from = 0;
  return probabilities.map((p) => {
    if (last < 0) return Number.NaN;
    const position = last * p;
    const rank = Math.floor(position);
    select(values, rank, from);
    from = rank;
    const below = values[rank]!;
    return rank === last ? below : below + (position - rank) * (leastFrom(values, rank + 1) - below);
  });
}

/** Puts the value of this rank in its place, none larger before it and none smaller after it (Hoare's quickselect). */
function select(values: Float64Array, rank: number, from: number): void {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const border = partition(values, low, high);
    if (rank <= border) high = border;
    else low = border + 1;
  }
}

/** Moves what is less than the middle value to the front; what lies up to the answer is not larger than what follows. */
function partition(values: Float64Array, low: number, high: number): number {
  const pivot = values[(low + high) >> 1]!;
  let i = low;
  let j = high;
  for (;;) {
    while (values[i]! < pivot) i++;
    while (values[j]! > pivot) j--;
    if (i >= j) return j;
    const value = values[i]!;
    values[i++] = values[j]!;
    values[j--] = value;
  }
}

function leastFrom(values: Float64Array, from: number): number {
  let least = values[from]!;
  for (let i = from + 1; i < values.length; i++) if (values[i]! < least) least = values[i]!;
  return least;
}
