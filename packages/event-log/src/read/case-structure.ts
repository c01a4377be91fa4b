/** The rows of a sample case by case, each in the order of time; only cases with several rows. */
export type CaseRows = readonly (readonly number[])[];

/** How the values of a column behave within the cases of a sample. Shares from 0 to 1. */
interface CaseStructure {
  /** Cases in which the value is not the same throughout. */
  readonly varies: number;
  /** Consecutive rows of a case that have another value. */
  readonly changes: number;
  /** Different values of a case per row of it, on average: 1 when nothing comes back. */
  readonly distinct: number;
  /** Cases that begin with the value that most cases begin with, and the same for the end. */
  readonly sameFirst: number;
  readonly sameLast: number;
}

/** Fewer cases of several rows say too little. */
const leastCases = 5;

/** Groups the rows of a sample by case; null when that tells too little. */
export function groupByCase(
  cases: readonly string[],
  times: readonly (number | null)[] | undefined,
): CaseRows | null {
  const groups = new Map<string, number[]>();
  for (const [row, name] of cases.entries()) {
    if (name === "") continue;
    const rows = groups.get(name);
    if (rows) rows.push(row);
    else groups.set(name, [row]);
  }
  const several = [...groups.values()].filter((rows) => rows.length > 1);
  if (several.length < leastCases) return null;
  const timeOf = (row: number) => times?.[row] ?? 0;
  return several.map((rows) => rows.toSorted((a, b) => timeOf(a) - timeOf(b) || a - b));
}

export function measureStructure(values: readonly string[], cases: CaseRows): CaseStructure {
  const firsts: string[] = [];
  const lasts: string[] = [];
  let [varying, changes, pairs, distinct] = [0, 0, 0, 0];
  for (const rows of cases) {
    const own = rows.map((row) => values[row]!).filter((value) => value !== "");
    const different = new Set(own).size;
    if (different > 1) varying++;
    distinct += different / Math.max(own.length, 1);
    pairs += Math.max(own.length - 1, 0);
    for (let row = 1; row < own.length; row++) if (own[row] !== own[row - 1]) changes++;
    firsts.push(own[0] ?? "");
    lasts.push(own.at(-1) ?? "");
  }
  return {
    varies: varying / cases.length,
    changes: changes / Math.max(pairs, 1),
    distinct: distinct / cases.length,
    sameFirst: shareOfMostUsual(firsts),
    sameLast: shareOfMostUsual(lasts),
  };
}

/** Share of the rows, of those whose value in `of` comes back, that have the value which most often goes with it. */
export function determines(of: readonly string[], values: readonly string[]): number {
  const counts = new Map<string, Map<string, number>>();
  for (const [row, key] of of.entries()) {
    if (key === "" || values[row] === "") continue;
    const inner = counts.get(key) ?? new Map<string, number>();
    inner.set(values[row]!, (inner.get(values[row]!) ?? 0) + 1);
    counts.set(key, inner);
  }
  let [rows, usual] = [0, 0];
  for (const inner of counts.values()) {
    const numbers = [...inner.values()];
    const total = numbers.reduce((sum, count) => sum + count, 0);
    if (total < 2) continue;
    rows += total;
    usual += Math.max(...numbers);
  }
  return rows === 0 ? 0 : usual / rows;
}

function shareOfMostUsual(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(values.length, 1);
}
