import type { CaseFlow } from "../fitting/index.ts";

const mostRounds = 500;

/**
 * Steps in the order in which cases come to them: by the mean number of steps that a case did before. Steps that no case
 * comes to stand last, as they were.
 *
 * @example
 * ```ts
 * import { orderSteps } from "@stuur/methods/team-formation";
 *
 * const flows = [
 *   { segment: null, from: "draw", to: "plan", count: 9, otherPerson: null },
 *   { segment: null, from: "plan", to: "make", count: 9, otherPerson: null },
 * ];
 * orderSteps([{ id: "make" }, { id: "draw" }, { id: "plan" }], flows).map(({ id }) => id); // => ["draw", "plan", "make"]
 * ```
 */
export function orderSteps<Step extends { readonly id: string }>(
  steps: readonly Step[],
  flows: readonly CaseFlow[],
): readonly Step[] {
  const places = meanPlaces(flows);
  const placeOf = ({ id }: Step) => places.get(id) ?? Number.POSITIVE_INFINITY;
  return steps.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

/** A case that comes back to a step counts there again, so the places are of an average visit. */
function meanPlaces(flows: readonly CaseFlow[]): ReadonlyMap<string, number> {
  const into = new Map<string, number>();
  const out = new Map<string, number>();
  for (const { from, to, count } of flows) {
    into.set(to, (into.get(to) ?? 0) + count);
    out.set(from, (out.get(from) ?? 0) + count);
  }
  let places = new Map([...out.keys(), ...into.keys()].map((step) => [step, 0]));
  for (let round = 0; round < mostRounds; round++) {
    const next = new Map([...places.keys()].map((step) => [step, 0]));
    for (const { from, to, count } of flows) {
      const visits = Math.max(into.get(to) ?? 0, out.get(to) ?? 0);
      if (visits > 0) next.set(to, next.get(to)! + ((places.get(from)! + 1) * count) / visits);
    }
    places = next;
  }
  return places;
}
