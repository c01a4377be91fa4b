import type { Interval } from "@stuur/methods/statistics";
import { studentTQuantile } from "@stuur/methods/statistics";

/** How many cases have each count. */
type Counts = readonly { readonly value: number; readonly cases: number }[];

/** Student's 95 % interval of the mean of the counts, as if cases were drawn apart; null below five cases. */
export function meanInterval(counts: Counts): Interval | null {
  const n = counts.reduce((sum, { cases }) => sum + cases, 0);
  if (n < 5) return null;
  const mean = counts.reduce((sum, { value, cases }) => sum + value * cases, 0) / n;
  const squares = counts.reduce((sum, { value, cases }) => sum + cases * (value - mean) ** 2, 0);
  const margin = studentTQuantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { lower: mean - margin, upper: mean + margin };
}
