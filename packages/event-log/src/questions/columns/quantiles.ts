/** Some elements of an array: from place `from` up to place `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * Quantiles by linear interpolation (type 7 of Hyndman and Fan, 1996) of a part that is not empty, for rising probabilities.
 * Reorders the part, and takes on average a few passes over it.
 */
export function selectQuantiles(
  values: Float64Array,
  probabilities: readonly number[],
  { from, to }: Part,
): number[] {
  let sortedUntil = from;
  return probabilities.map((probability) => {
    const rank = (to - from - 1) * probability;
    const place = from + Math.floor(rank);
    const lower = selectPlace(values, place, { from: sortedUntil, to });
    sortedUntil = place;
    const share = rank - Math.floor(rank);
    return share === 0 ? lower : lower + (leastFrom(values, place + 1, to) - lower) * share;
  });
}

/** A fair choice of pivots needs about two rounds for each halving. */
const mostRounds = 80;

/**
 * Puts the element that would stand at `place` if the part were sorted there, with none greater before it in the part and none
 * less after it (Hoare's selection, 1961).
 */
function selectPlace(values: Float64Array, place: number, { from, to }: Part): number {
  let left = from;
  let right = to - 1;
  for (let round = 0; left < right; round++) {
    // Bad luck with pivots would otherwise take quadratic time (Musser's introselect, 1997).
    if (round === mostRounds) values.subarray(left, right + 1).sort();
    const { low, high } = partition(values, left, right);
    if (place <= high) right = high;
    else if (place >= low) left = low;
    else break;
  }
  return values[place]!;
}

/** Afterwards nothing up to `high` is greater than what lies between them, and nothing from `low` is less. */
function partition(values: Float64Array, left: number, right: number): { low: number; high: number } {
  const pivot = medianOfThree(values[left]!, values[(left + right) >> 1]!, values[right]!);
  let low = left;
  let high = right;
  while (low <= high) {
    while (values[low]! < pivot) low++;
    while (values[high]! > pivot) high--;
    if (low > high) break;
    const swapped = values[low]!;
    values[low++] = values[high]!;
    values[high--] = swapped;
  }
  return { low, high };
}

function leastFrom(values: Float64Array, from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = from; index < to; index++) if (values[index]! < least) least = values[index]!;
  return least;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
