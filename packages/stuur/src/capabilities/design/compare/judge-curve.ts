import type { BreakEven } from "@stuur/methods/simulation";

/**
 * What a curve of differences says about where the second design begins (or ceases) to win: `turns` when one end of it is
 * surely below 0 and the other surely above; `always` or `never` when all of it is; else `unsure`.
 */
export function judgeCurve(answer: BreakEven): "turns" | "always" | "never" | "unsure" {
  const points = answer.ok ? answer.curve.flatMap(({ difference }) => difference ?? []) : [];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "unsure";
  if (points.every(({ upper }) => upper < 0)) return "always";
  if (points.every(({ mean }) => mean >= 0)) return "never";
  const isOpposite = (a: typeof first, b: typeof first) => a.lower > 0 && b.upper < 0;
  // At no loss at all the two may be equal: then it turns where the doubt ends.
  const turnsAtOnce = (first.lower <= 0 && first.upper >= 0) !== (last.lower <= 0 && last.upper >= 0);
  const hasCrossing = answer.ok && answer.at !== null;
  return hasCrossing && (isOpposite(first, last) || isOpposite(last, first) || turnsAtOnce)
    ? "turns"
    : "unsure";
}
