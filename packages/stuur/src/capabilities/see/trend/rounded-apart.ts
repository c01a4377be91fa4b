import { chooseUnit } from "./choose-unit.ts";
import type { TrendComparison, TrendView } from "./trend.contract.ts";

/** Whether two figures as they are written differ by something else than the difference as it is written. */
export function isRoundedApart(
  { before, after, difference }: Pick<TrendComparison, "before" | "after" | "difference">,
  view: Pick<TrendView, "figure" | "points" | "log">,
): boolean {
  if (before.value === null || after.value === null || difference === null) return false;
  const { name, size, digits } = chooseUnit(view);
  // Shares are compared in percentages with one decimal, and from ten points on the difference has none.
  const isShare = name === "unitShare";
  const [unit, decimals] = isShare ? [0.01, 1] : [size, digits];
  const write = (value: number, to = decimals) => Number((value / unit).toFixed(to));
  const differenceDecimals = isShare && Math.abs(difference) >= 0.1 ? 0 : decimals;
  const apart = write(after.value) - write(before.value) - write(difference, differenceDecimals);
  return Math.abs(apart) > (differenceDecimals < decimals ? 0.5 : 0) + 1e-9;
}
