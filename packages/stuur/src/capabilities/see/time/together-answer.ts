import type { EffectView, OutcomeDifference } from "./effect.contract.ts";

/** Fewer cases than this on a side say nothing. */
const fewestCases = 5;

/** What can be said about one difference. */
export type SaidDifference = "tooFew" | "longer" | "shorter" | "unclear";

/** An interval that holds zero leaves open which side takes longer. */
export function sayDifference(difference: OutcomeDifference | null): SaidDifference {
  if (!difference || Math.min(difference.more.n, difference.fewer.n) < fewestCases) return "tooFew";
  const { interval } = difference;
  if (!interval) return "tooFew";
  if (interval.lower > 0) return "longer";
  return interval.upper < 0 ? "shorter" : "unclear";
}

/**
 * What is left of a difference once only comparable cases are compared: `less` or `same` as of the raw difference, with a
 * tenth of it as margin; null when either cannot be said.
 */
export function sayChange({
  raw,
  matched,
}: Pick<EffectView, "raw" | "matched">): "less" | "same" | "more" | null {
  if (!raw || !matched || sayDifference(raw) !== "longer" || sayDifference(matched) === "tooFew") return null;
  const left = matched.difference / raw.difference;
  if (left < 0.9) return "less";
  return left > 1.1 ? "more" : "same";
}

/** The first column with few enough values that most cases can have a counterpart, if there is one. */
export function chooseMatch(
  asked: readonly string[] | null,
  columns: readonly { readonly column: string; readonly distinct: number }[],
): { readonly chosen: readonly string[]; readonly gone: readonly string[] } {
  const isKnown = (column: string) => columns.some((known) => known.column === column);
  if (asked !== null) {
    return { chosen: asked.filter(isKnown), gone: asked.filter((column) => !isKnown(column)) };
  }
  const usual = columns.find(({ distinct }) => distinct <= 50);
  return { chosen: usual ? [usual.column] : [], gone: [] };
}
