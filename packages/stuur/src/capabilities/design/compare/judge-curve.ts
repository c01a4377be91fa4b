import type { BreakEven } from "@stuur/methods/simulation";

/**
 * What a curve of differences says about where the second design begins or ceases to win: `from` when it surely does at the
 * end and not at the begin, `until` the other way round; `always` or `never` when it surely does, or does not, at all
 * values; else `unsure`.
 */
export function judgeCurve(answer: BreakEven): "from" | "until" | "always" | "never" | "unsure" {
  const points = answer.ok ? answer.curve.flatMap(({ difference }) => difference ?? []) : [];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "unsure";
  if (points.every(({ upper }) => upper < 0)) return "always";
  if (points.every(({ lower }) => lower > 0)) return "never";
  if (!answer.ok || answer.at === null) return "unsure";
  // At no loss at all the two may be equal: then it turns where the doubt ends.
  if (last.upper < 0 && first.upper >= 0) return "from";
  return first.upper < 0 && last.lower > 0 ? "until" : "unsure";
}
