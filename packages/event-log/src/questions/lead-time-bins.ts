import type { EventLog } from "../event-log.ts";

/** So many cases took at least `from` and less than `to` seconds; `to` is null for all that took longer. */
export interface LeadTimeBin {
  readonly from: number;
  readonly to: number | null;
  readonly cases: number;
}

const day = 86_400;

/** Widths in seconds that a reader knows, so that the edges fall on them. */
const widths = [
  ...[1, 5, 15, 30, 60, 300, 900, 1800, 3600, 7200, 4 * 3600, 8 * 3600],
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((days) => days * day),
];

const mostBins = 20;

/**
 * A histogram of the column `clock` (microseconds) of a relation: at most twenty bins of equal width that reach until
 * `until` seconds, and one for all that is longer. Empty bins are there too.
 */
export async function countBins(log: EventLog, timed: string, until: number): Promise<LeadTimeBin[]> {
  const width = chooseBinWidth(until);
  const regular = Math.floor(until / width) + 1;
  const rows = await log.database.query<{ bin: number; cases: number }>(`
    SELECT least(clock // ${width * 1_000_000}, ${regular})::INTEGER AS bin, count(*) AS cases FROM ${timed} GROUP BY bin`);
  const cases = new Map(rows.map((row) => [row.bin, row.cases]));
  const bins = Array.from({ length: regular }, (_, bin): LeadTimeBin => {
    return { from: bin * width, to: (bin + 1) * width, cases: cases.get(bin) ?? 0 };
  });
  const longer = cases.get(regular);
  return longer === undefined ? bins : [...bins, { from: regular * width, to: null, cases: longer }];
}

/** The smallest known width with which twenty bins hold `until`; beyond the widest, a multiple of it. */
function chooseBinWidth(until: number): number {
  const widest = widths.at(-1)!;
  const known = widths.find((width) => width * mostBins > until);
  return known ?? widest * (Math.floor(until / (widest * mostBins)) + 1);
}
