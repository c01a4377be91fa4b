import { requireParameter } from "../../parameters/index.ts";

/** Durations as they are fitted: the distinct values in order, how often each occurs, and how finely they are measured. */
export interface Observations {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  /** The sum of the weights. */
  readonly n: number;
  readonly mean: number;
  /** With divisor n. */
  readonly sd: number;
  /** The grid on which all values lie, when that is so coarse that it matters; 0: the values are taken as exact. */
  readonly resolution: number;
  /** Values below this are known to a grid cell only; the others are close to exact. */
  readonly cellsBelow: number;
  /** Values that are no duration. */
  readonly leftOut: { readonly notFinite: number; readonly negative: number };
}

export interface ObservationOptions {
  /** How often each value counts; 1 by default. */
  readonly weights?: readonly number[];
  /** The grid to which the values were rounded, in their unit; 0: none. Found from the values by default. */
  readonly resolution?: number;
}

/** Grids on which clocks and people round, in seconds. */
const grids = [86_400, 43_200, 28_800, 14_400, 7200, 3600, 1800, 900, 600, 300, 60, 30, 15, 10, 5, 1];

/** Sorts, counts equal values and leaves out what is no duration. */
export function observe(
  values: readonly number[],
  { weights, resolution }: ObservationOptions = {},
): Observations {
  requireWeights(values, weights);
  requireParameter(
    resolution === undefined || (resolution >= 0 && Number.isFinite(resolution)),
    "resolution",
    resolution,
    "a finite number ≥ 0",
  );
  const counted = new Map<number, number>();
  const leftOut = { notFinite: 0, negative: 0 };
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) leftOut.notFinite++;
    else if (value < 0) leftOut.negative++;
    else {
      const weight = weights?.[i] ?? 1;
      // Adding 0 makes −0 the same value as 0.
      if (weight > 0) counted.set(value + 0, (counted.get(value + 0) ?? 0) + weight);
    }
  });
  const distinct = Float64Array.from(counted.keys()).sort();
  const counts = distinct.map((value) => counted.get(value)!);
  const moments = momentsOf(distinct, counts);
  return {
    values: distinct,
    weights: counts,
    ...moments,
    ...findCells(distinct, moments.sd, resolution),
    leftOut,
  };
}

/**
 * The same mass on at most `count` values: means of groups of equal weight, so that the mean stays exact. What is known to
 * a cell only stays as it is.
 */
export function thin(observations: Observations, count: number): Observations {
  const { values, weights, cellsBelow } = observations;
  if (values.length <= count) return observations;
  const first = values.findIndex((value) => value >= cellsBelow);
  if (first < 0) return observations;
  const groups = groupMeans(values.subarray(first), weights.subarray(first), count);
  return {
    ...observations,
    values: Float64Array.from([...values.subarray(0, first), ...groups.means]),
    weights: Float64Array.from([...weights.subarray(0, first), ...groups.means.map(() => groups.weight)]),
  };
}

/** Cuts sorted values into groups of equal weight, through a value if need be, and takes the mean of each. */
export function groupMeans(
  values: Float64Array,
  weights: Float64Array,
  count: number,
): { readonly means: readonly number[]; readonly weight: number } {
  const weight = weights.reduce((sum, one) => sum + one, 0) / count;
  const means: number[] = [];
  let [at, used] = [0, 0];
  for (let group = 0; group < count; group++) {
    let [room, offset] = [weight, 0];
    // Relative to the first value, so that a group of equal values has exactly that mean.
    const base = values[at]!;
    while (room > weight * 1e-9 && at < values.length) {
      const part = Math.min(room, weights[at]! - used);
      offset += part * (values[at]! - base);
      room -= part;
      used += part;
      if (weights[at]! - used <= weight * 1e-9 && at < values.length - 1) {
        at++;
        used = 0;
      } else if (part === 0) break;
    }
    means.push(base + offset / (weight - room));
  }
  return { means, weight };
}

function requireWeights(values: readonly number[], weights: readonly number[] | undefined): void {
  if (weights === undefined) return;
  requireParameter(weights.length === values.length, "weights.length", weights.length, `${values.length}`);
  weights.forEach((weight, i) => {
    requireParameter(weight >= 0 && Number.isFinite(weight), `weights[${i}]`, weight, "a finite number ≥ 0");
  });
}

function momentsOf(values: Float64Array, weights: Float64Array) {
  const n = weights.reduce((sum, weight) => sum + weight, 0);
  let [sum, squares] = [0, 0];
  values.forEach((value, i) => {
    sum += weights[i]! * value;
  });
  const mean = sum / n;
  values.forEach((value, i) => {
    squares += weights[i]! * (value - mean) ** 2;
  });
  return { n, mean, sd: Math.sqrt(squares / n) };
}

/**
 * Rounding matters when the grid is coarse against the spread, or when it made zeros. In the second case only values that
 * are not far above the grid are treated as cells: there the density within a cell changes.
 */
function findCells(values: Float64Array, sd: number, given: number | undefined) {
  const resolution = given ?? grids.find((grid) => values.every((value) => isMultiple(value, grid))) ?? 0;
  if (resolution > 0 && resolution > sd / 10) return { resolution, cellsBelow: Number.POSITIVE_INFINITY };
  if (resolution > 0 && values[0] === 0) return { resolution, cellsBelow: 10 * resolution };
  return { resolution: 0, cellsBelow: 0 };
}

function isMultiple(value: number, grid: number): boolean {
  return Math.abs(value - Math.round(value / grid) * grid) <= 1e-9 * value;
}
