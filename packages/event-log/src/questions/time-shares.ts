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

/** Sums over cases of the seconds of a part, of their squares, and of their products with the case's elapsed seconds. */
export interface PartSums {
  readonly total: number;
  readonly squares: number;
  readonly products: number;
}

/**
 * A part as share of the elapsed time: a ratio of two sums over cases, with the interval of a ratio estimator (Cochran,
 * Sampling Techniques, 3rd edition, 1977, section 6.3) on Student's t. Long cases weigh more than short ones.
 */
export function describePart(cases: number, part: PartSums, elapsed: PartSums): PartOfTime {
  const share = elapsed.total > 0 ? part.total / elapsed.total : 0;
  const meanPerCase = cases > 0 ? part.total / cases : 0;
  if (cases < 2 || elapsed.total <= 0) return { total: part.total, meanPerCase, share, interval: null };
  const residuals = part.squares - 2 * share * part.products + share ** 2 * elapsed.squares;
  const error = Math.sqrt((Math.max(0, residuals) * cases) / (cases - 1)) / elapsed.total;
  const half = studentTQuantile(0.975, cases - 1) * error;
  const interval = { lower: Math.max(0, share - half), upper: Math.min(1, share + half) };
  return { total: part.total, meanPerCase, share, interval };
}
