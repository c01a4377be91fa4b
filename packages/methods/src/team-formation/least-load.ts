import type { Capacity, WorkPerStep } from "./bottleneck-load.ts";
import { maximise } from "./maximise.ts";

/** How much less than the load it may be, as a part of it; `maximise` gives points no more precisely. */
const tolerance = 1e-6;
const mostCuts = 100;

/**
 * A bound from below on the load of `bottleneckLoad`, mostly within a millionth of it, in a time that grows with the number of people and not with its cube. In its dual
 * everybody has the price of the best step, so that it is max work · y under Σ presence × max(speed × y) ≤ 1 over prices y of
 * steps. The limit is convex, so the planes that touch it bound it (Kelley's cutting planes, 1960): best prices under the
 * planes so far give the next plane, until they keep to the limit. Brought back within the limit any prices
 * give a bound from below, so the answer is one also when it ends early.
 */
export function leastLoad(work: WorkPerStep, people: readonly Capacity[]): number {
  const steps = work.flatMap((amount, step) => (amount > 0 ? [step] : []));
  if (steps.length === 0) return 0;
  const unit = Math.max(...steps.map((step) => work[step]!));
  const gains = steps.map((step) => work[step]! / unit);
  const cuts = steps.map((_, s) =>
    touch(
      steps.map((__, other) => (other === s ? 1 : 0)),
      steps,
      people,
      unit,
    ),
  );
  if (cuts.some((cut, s) => cut[s] === 0)) return Number.POSITIVE_INFINITY;
  let best = 0;
  while (cuts.length < mostCuts) {
    const { point } = maximise(
      gains,
      cuts,
      cuts.map(() => 1),
    );
    const cut = touch(point, steps, people, unit);
    const bound = dot(gains, point);
    best = Math.max(best, bound / dot(cut, point));
    if (best >= bound * (1 - tolerance)) break;
    cuts.push(cut);
  }
  return best;
}

/** The plane that touches the limit at these prices: each person's time for the step that pays most. */
function touch(
  prices: readonly number[],
  steps: readonly number[],
  people: readonly Capacity[],
  unit: number,
): Float64Array {
  const plane = new Float64Array(steps.length);
  for (const { present, speeds } of people) {
    let most = 0;
    for (let s = 1; s < steps.length; s++) {
      if (speeds[steps[s]!]! * prices[s]! > speeds[steps[most]!]! * prices[most]!) most = s;
    }
    plane[most]! += (present * speeds[steps[most]!]!) / unit;
  }
  return plane;
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}
