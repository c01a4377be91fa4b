import type { Random } from "./random.ts";

/**
 * A new array with the items in random order, every order equally probable (Fisher and Yates, in the form of
 * Durstenfeld, Communications of the ACM 7, 1964). Uses one random number less than there are items.
 *
 * @example
 * ```ts
 * import { createRandom, shuffle } from "@stuur/methods/random";
 *
 * shuffle(createRandom(1), ["saw", "glue", "paint"]).toSorted(); // => ["glue", "paint", "saw"]
 * ```
 */
export function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const chosen = Math.floor(random.next() * (last + 1));
    [shuffled[last], shuffled[chosen]] = [shuffled[chosen]!, shuffled[last]!];
  }
  return shuffled;
}
