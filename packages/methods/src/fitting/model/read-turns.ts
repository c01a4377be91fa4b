import type { ObservedWork } from "./observed-work.ts";

/** What an event is in the course of its case. */
export const turn = { next: 0, again: 1, look: 2 } as const;

/**
 * Per event: `next`, the case comes to a step; `again`, the team does the step that it did just before once more; `look`, the
 * receiver of a handover looked at it, and the sender did the same step again.
 */
export interface Turns {
  readonly kind: Uint8Array;
}

/** Fewer looks say nothing. */
const leastLooks = 5;
/** A receiver who does more than this part of the usual work did not just look. */
const mostOfLook = 0.5;

/**
 * Tells new steps from work that is done again. A handover that comes back at once for the same step, and is then handed
 * over for the same step again, counts as not accepted only if the receivers spent clearly less on it than the time after:
 * else they did their work, and the return is a part of the route.
 */
export function readTurns(work: ObservedWork, seconds: Float64Array): Turns {
  const { caseOf, step } = work.trace;
  const { team } = work;
  const isSame = (a: number, b: number) =>
    caseOf[a] === caseOf[b] && team[a] === team[b] && step[a] === step[b];
  const isReturn = (i: number) =>
    isSame(i - 1, i + 1) && isSame(i, i + 2) && team[i - 1] !== team[i] && caseOf[i - 1] === caseOf[i];
  const isShort = findShortLooks(work, seconds, isReturn);
  const kind = new Uint8Array(caseOf.length);
  for (let i = 1; i < caseOf.length; i++) {
    if (caseOf[i] !== caseOf[i - 1]) continue;
    if (kind[i - 1] === turn.look) kind[i] = turn.again;
    else if (isReturn(i) && isShort(i)) kind[i] = turn.look;
    else if (isSame(i, i - 1)) kind[i] = turn.again;
  }
  return { kind };
}

/** By sender, receiver and the receiver's step. */
function findShortLooks(
  { trace: { step }, team }: ObservedWork,
  seconds: Float64Array,
  isReturn: (event: number) => boolean,
): (event: number) => boolean {
  const sums = new Map<string, { look: number; after: number; n: number }>();
  const keyOf = (i: number) => `${team[i - 1]} ${team[i]} ${step[i]}`;
  seconds.forEach((value, i) => {
    if (!isReturn(i) || !(value >= 0) || !(seconds[i + 2]! >= 0)) return;
    const { look, after, n } = sums.get(keyOf(i)) ?? { look: 0, after: 0, n: 0 };
    sums.set(keyOf(i), { look: look + value, after: after + seconds[i + 2]!, n: n + 1 });
  });
  return (i) => {
    const found = sums.get(keyOf(i));
    return found !== undefined && found.n >= leastLooks && found.look <= mostOfLook * found.after;
  };
}
