import { requireParameter } from "../parameters/index.ts";
import type { Random } from "./random.ts";

/**
 * Draws one item with a probability in proportion to its weight, by one random number.
 *
 * @throws RangeError when there is not one weight for each item, a weight is negative or not finite, or all are 0.
 * @example
 * ```ts
 * import { chooseWeighted, createRandom } from "@stuur/methods/random";
 *
 * chooseWeighted(createRandom(1), ["direct", "retailer"], [1, 0]); // => "direct"
 * ```
 */
export function chooseWeighted<T>(random: Random, items: readonly T[], weights: readonly number[]): T {
  requireParameter(weights.length === items.length, "weights.length", weights.length, `${items.length}`);
  const total = weights.reduce(addWeight, 0);
  requireParameter(total > 0 && Number.isFinite(total), "sum of weights", total, "a finite number > 0");
  let rest = random.next() * total;
  let chosen = 0;
  for (let i = 0; i < items.length; i++) {
    if (weights[i]! === 0) continue;
    // Also the answer when rounding leaves a little of `rest` after the last weight.
    chosen = i;
    rest -= weights[i]!;
    if (rest < 0) break;
  }
  return items[chosen]!;
}

function addWeight(sum: number, weight: number, index: number): number {
  requireParameter(weight >= 0, `weights[${index}]`, weight, "a number ≥ 0");
  return sum + weight;
}
