import { determines, groupByCase } from "./case-structure.ts";
import { readsAsTimes } from "./column-content.ts";
import type { ColumnSample } from "./column-sample.ts";

/** Every column is compared with so many others: a file may have hundreds. */
const mostCompared = 20;
const mostTimes = 3;

/**
 * How well a column would do as the number of the case, 0 to 1, from the rows alone: it comes back a few times, within a
 * short time, and other columns are the same wherever it is the same. Null when the sample is too small to tell.
 */
export function scoreAsCase(column: ColumnSample, columns: readonly ColumnSample[]): number | null {
  const { content, values } = column;
  if (!mayBeCase(column)) return 0;
  const cases = groupByCase(values, undefined);
  if (!cases || content.filled < 20) return null;
  const others = columns
    .filter((other) => other !== column && other.content.distinct > 1)
    .slice(0, mostCompared);
  const determined = others.filter((other) => determines(values, other.values) > 0.98).length;
  const rowsPerCase = content.filled / content.distinct;
  const size = rowsPerCase < 1.3 ? 0.3 : rowsPerCase > 40 ? 0.4 : 1;
  const looks = (content.hasDigits ? 0.3 : 0) + (content.words < 1.5 ? 0.1 : 0);
  const share = others.length === 0 ? 0 : determined / others.length;
  return size * (0.35 * compactness(column, columns) + 0.25 * Math.min(1, 2 * share) + looks);
}

export function mayBeCase({ content }: ColumnSample): boolean {
  if (content.filled === 0 || content.dates > 0.5 || content.timesOfDay > 0.5 || content.isAmount)
    return false;
  return content.words <= 3 && !content.isUnique && content.distinct > 1 && content.wordShares.persons < 0.7;
}

/** How short the values last compared with the whole sample: 1 when each comes and goes at once. */
function compactness({ values }: ColumnSample, columns: readonly ColumnSample[]): number {
  const shares = columns
    .filter(({ content }) => readsAsTimes(content))
    .slice(0, mostTimes)
    .map(({ times }) => {
      const known = times.filter((time) => time !== null);
      const whole = spanOf(known);
      const cases = groupByCase(values, times) ?? [];
      const spans = cases.map((rows) => spanOf(rows.map((row) => times[row]).filter((time) => time != null)));
      const mean = spans.reduce((sum, span) => sum + span, 0) / Math.max(spans.length, 1);
      return whole === 0 ? 0 : 1 - Math.min(1, mean / whole);
    });
  return shares.length === 0 ? 0.5 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function spanOf(times: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of times) {
    least = Math.min(least, time);
    most = Math.max(most, time);
  }
  return times.length === 0 ? 0 : most - least;
}
