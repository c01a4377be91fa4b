import { secondsPerWorkingDay, type WorkingCalendar } from "@stuur/methods/time";

/** So many occurrences lasted at least `from` and less than `to` seconds; `to` is null for all that lasted longer. */
export interface WaitingBin {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

/** Edges in seconds that get wider as waiting gets longer, and the length of the day that the last of them are made of. */
export interface WaitingScale {
  readonly edges: readonly number[];
  readonly secondsPerDay: number;
}

const hour = 3600;
const shortEdges = [0, 60, 300, 900, 1800, hour, 2 * hour, 4 * hour, 8 * hour];
const clockDays = [1, 2, 4, 7, 14, 28, 91, 182, 364, 728];
/** Weeks of five working days. */
const workingDays = [1, 2, 3, 5, 10, 20, 65, 130, 260, 520];

/** Minutes, hours, days and weeks on the clock. */
export const clockScale: WaitingScale = scaleOf(24 * hour, clockDays);

/** Minutes and hours, and then working days as long as usual in the calendar. */
export function workingScale(calendar: WorkingCalendar): WaitingScale {
  return scaleOf(secondsPerWorkingDay(calendar), workingDays);
}

function scaleOf(secondsPerDay: number, days: readonly number[]): WaitingScale {
  const short = shortEdges.filter((edge) => edge < secondsPerDay);
  return { edges: [...short, ...days.map((count) => count * secondsPerDay)], secondsPerDay };
}

/** SQL of the counts per bin of a column of microseconds, as a list called `name`. */
export function binsColumn(name: string, column: string, { edges }: WaitingScale): string {
  const counts = edges.map((from, bin) => {
    const to = edges[bin + 1];
    const isBelow = to === undefined ? "" : `AND ${column} < ${to * 1e6}`;
    return `count(*) FILTER (${column} >= ${from * 1e6} ${isBelow})`;
  });
  return `[${counts.join(", ")}] AS "${name}"`;
}

/** The bins from the first to the last that is not empty. */
export function readBins(counts: readonly number[], { edges }: WaitingScale): WaitingBin[] {
  const bins = counts.map((count, bin) => ({ from: edges[bin]!, to: edges[bin + 1] ?? null, count }));
  const last = bins.findLastIndex(({ count }) => count > 0);
  return bins.slice(
    Math.max(
      0,
      bins.findIndex(({ count }) => count > 0),
    ),
    last + 1,
  );
}
