import { type Interval, studentTQuantile } from "@stuur/methods/statistics";

/** A part of the elapsed time. */
export interface PartOfTime {
  /** Seconds of all cases together. */
  readonly total: number;
  readonly meanPerCase: number;
  /** Of the elapsed time of all cases together: 0 to 1. */
  readonly share: number;
  /** The 95 % interval of the share, if these cases are a sample of such cases; null with fewer than two. */
  readonly interval: Interval | null;
}

/** Sums over cases, of a part and of the elapsed time: of seconds, their squares and their products. */
export interface PartSums {
  readonly cases: number;
  readonly part: number;
  readonly elapsed: number;
  readonly partSquares: number;
  readonly elapsedSquares: number;
  readonly products: number;
}

/** SQL of a struct, called `name`, that holds the `PartSums` of two columns of microseconds with a row for each case. */
export function partSumsColumn(name: string, part: string, elapsed: string): string {
  const product = (a: string, b: string) => `sum((${a} / 1e6) * (${b} / 1e6))`;
  return `{ part: sum(${part}) / 1e6, elapsed: sum(${elapsed}) / 1e6, "partSquares": ${product(part, part)},
    "elapsedSquares": ${product(elapsed, elapsed)}, products: ${product(part, elapsed)} } AS "${name}"`;
}

/**
 * A part as share of the whole: a ratio of two sums over cases, with the interval of a ratio estimator (Cochran, Sampling
 * Techniques, 3rd edition, 1977, section 6.3) on Student's t. Long cases weigh more than short ones.
 */
export function describePart(sums: PartSums): PartOfTime {
  const { cases: n, part, elapsed } = sums;
  const share = elapsed > 0 ? part / elapsed : 0;
  return { total: part, meanPerCase: n > 0 ? part / n : 0, share, interval: intervalOf(sums, share) };
}

function intervalOf({ cases: n, elapsed, ...sums }: PartSums, share: number): Interval | null {
  if (n < 2 || elapsed <= 0) return null;
  const residuals = sums.partSquares - 2 * share * sums.products + share ** 2 * sums.elapsedSquares;
  const error = Math.sqrt(Math.max(0, (residuals * n) / (n - 1))) / elapsed;
  const half = studentTQuantile(0.975, n - 1) * error;
  return { lower: Math.max(0, share - half), upper: Math.min(1, share + half) };
}
