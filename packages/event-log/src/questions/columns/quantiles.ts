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
  const quantiles: number[] = [];
  let sortedUntil = from;
  for (const probability of probabilities) {
    const rank = (to - from - 1) * probability;
    const place = from + Math.floor(rank);
    selectPlace(values, place, sortedUntil, to - 1);
    sortedUntil = place;
    const share = rank - Math.floor(rank);
    const lower = values[place]!;
    quantiles.push(share === 0 ? lower : lower + (leastFrom(values, place + 1, to) - lower) * share);
  }
  return quantiles;
}

/** A fair choice of pivots needs about two rounds for each halving. */
const mostRounds = 80;

/**
 * Puts the element that would stand at `place` if `values` were sorted from `left` to `right`, with none greater before it in
 * that part and none less after it (Hoare's selection, 1961).
 */
function selectPlace(values: Float64Array, place: number, left: number, right: number): void {
  for (let round = 0; left < right; round++) {
    // Bad luck with pivots would otherwise take quadratic time (Musser's introselect, 1997).
    if (round === mostRounds) values.subarray(left, right + 1).sort();
    const low = partition(values, left, right);
    if (place < low) right = low - 1;
    else left = low;
  }
}

/** Gives the place before which nothing is greater than what stands there or after it; it is neither `left` nor beyond `right`. */
function partition(values: Float64Array, left: number, right: number): number {
  const pivot = medianOfThree(values[left]!, values[(left + right) >> 1]!, values[right]!);
  let [low, high] = [left, right];
  while (low <= high) {
    while (values[low]! < pivot) low++;
    while (values[high]! > pivot) high--;
    if (low > high) break;
    const swapped = values[low]!;
    values[low++] = values[high]!;
    values[high--] = swapped;
  }
  return low;
}

function leastFrom(values: Float64Array, from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = from; index < to; index++) if (values[index]! < least) least = values[index]!;
  return least;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
