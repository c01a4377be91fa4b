import type { ComparedCase, ComparedCases } from "./compared-cases.ts";
import { mostFirst } from "./most-first.ts";

/** How often a value occurs on both sides: `count` of the cases. */
export interface BalanceRow {
  readonly column: string;
  readonly value: string;
  readonly more: CountOf;
  readonly fewer: CountOf;
  /** Among the cases with more handovers that have a counterpart; among those, as they are weighted, the share is equal. */
  readonly matched: CountOf;
}

/** `count` of `of` cases. */
export interface CountOf {
  readonly count: number;
  readonly of: number;
}

/** Which side a case is on, and whether it has a counterpart. */
interface MatchedCase extends Pick<ComparedCase, "values"> {
  readonly isTreated: boolean;
  readonly isMatched: boolean;
}

/**
 * What the sides differ in before matching, and what is left to compare: for each column the values with the largest
 * difference between the sides first, at most `limit`.
 */
export function describeBalance(
  cases: readonly MatchedCase[],
  {
    columns,
    names,
    limit,
  }: Pick<ComparedCases, "names"> & { readonly columns: readonly string[]; readonly limit: number },
): BalanceRow[] {
  const more = cases.filter(({ isTreated }) => isTreated);
  const fewer = cases.filter(({ isTreated }) => !isTreated);
  const matched = more.filter(({ isMatched }) => isMatched);
  return columns.flatMap((column, index) => {
    const count = (side: readonly MatchedCase[]) => countValues(side, index, names[index]!.length);
    const [inMore, inFewer, inMatched] = [count(more), count(fewer), count(matched)];
    const rows = names[index]!.map(
      (value, place): BalanceRow => ({
        column,
        value,
        more: { count: inMore[place]!, of: more.length },
        fewer: { count: inFewer[place]!, of: fewer.length },
        matched: { count: inMatched[place]!, of: matched.length },
      }),
    );
    return mostFirst(rows, differenceOf, ({ value }) => value).slice(0, limit);
  });
}

function countValues(cases: readonly MatchedCase[], column: number, values: number): number[] {
  const counts = Array.from({ length: values }, () => 0);
  for (const { values: found } of cases) {
    const value = found[column];
    if (value != null) counts[value]!++;
  }
  return counts;
}

function differenceOf({ more, fewer }: BalanceRow): number {
  const shareOf = ({ count, of }: CountOf) => (of === 0 ? 0 : count / of);
  return Math.abs(shareOf(more) - shareOf(fewer));
}
