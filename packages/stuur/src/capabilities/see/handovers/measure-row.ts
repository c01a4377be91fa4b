import { wilsonInterval } from "@stuur/methods/statistics";
import type { Clock } from "../../../ui/duration.ts";
import type { RegisterRow } from "./handovers.contract.ts";
import { isRankable, partOf } from "./rank-handovers.ts";

type Durations = NonNullable<RegisterRow["between"]["working"]>;

/** How long, in working hours where these are known. */
export function durationsOf({
  between: { working, clock },
}: Pick<RegisterRow, "between">): { readonly durations: Durations; readonly clock: Clock } | null {
  if (working && working.n > 0) return { durations: working, clock: "working" };
  return clock && clock.n > 0 ? { durations: clock, clock: "clock" } : null;
}

/** Of how many of the handovers the time is known. */
export function countMeasured(rows: readonly RegisterRow[]): number {
  return rows.reduce((sum, row) => sum + (durationsOf(row)?.durations.n ?? 0), 0);
}

/**
 * Whether a handover occurs more often in late cases than in all by more than chance may bring: the lower end of Wilson's
 * interval lies above the share in all cases, at 95 % over all the rows that are compared (Bonferroni).
 */
export function isTelling(
  { amongLate, amongAll }: Pick<RegisterRow, "amongLate" | "amongAll">,
  comparisons: number,
): boolean {
  if (amongLate.of === 0) return false;
  const level = 1 - 0.05 / Math.max(1, comparisons);
  return wilsonInterval(amongLate.count, amongLate.of, level).lower > partOf(amongAll);
}

/** As much of all handovers as this is too much to leave out of sight because it was hardly measured. */
const frequent = 0.05;

/** Frequent handovers of which most waiting is unknown: they cannot be ranked by it. */
export function listUnranked<Row extends RegisterRow>(rows: readonly Row[]): readonly Row[] {
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return rows.filter((row) => row.count >= frequent * all && !isRankable(row));
}

/** How long on average over all that was measured: what unit fits most rows. */
export function meanSeconds(rows: readonly RegisterRow[]): number {
  let [seconds, n] = [0, 0];
  for (const row of rows) {
    const known = durationsOf(row);
    if (!known) continue;
    seconds += known.durations.n * known.durations.mean;
    n += known.durations.n;
  }
  return n === 0 ? 0 : seconds / n;
}
