import type { ChosenSegments } from "./choose-segments.ts";
import type { CaseFlow } from "./model-evidence.ts";
import type { ObservedWork } from "./observed-work.ts";

/** How often one step followed another in the cases as they were, and how often somebody else did it. */
export function countFlows(
  { trace: { names, caseOf, step }, person }: ObservedWork,
  segments: ChosenSegments,
): readonly CaseFlow[] {
  const counts = new Map<
    string,
    { segment: number; from: number; to: number; count: number; known: number; other: number }
  >();
  for (let i = 1; i < caseOf.length; i++) {
    if (caseOf[i] !== caseOf[i - 1]) continue;
    const [segment, from, to] = [segments.of[caseOf[i]!]!, step[i - 1]!, step[i]!];
    const key = `${segment} ${from} ${to}`;
    const found = counts.get(key) ?? { segment, from, to, count: 0, known: 0, other: 0 };
    found.count++;
    if (person[i]! >= 0 && person[i - 1]! >= 0) {
      found.known++;
      if (person[i] !== person[i - 1]) found.other++;
    }
    counts.set(key, found);
  }
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count || a.from - b.from || a.to - b.to)
    .map(({ segment, from, to, count, known, other }) => ({
      segment: segments.names[segment] ?? null,
      from: names.steps[from]!,
      to: names.steps[to]!,
      count,
      // Where somebody is not known now and then, the others tell.
      otherPerson: known === 0 ? null : Math.round((count * other) / known),
    }));
}
