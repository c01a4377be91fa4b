import type { Estimate, Experiment, SimulationModel } from "./index.ts";
import { simulateDesigns } from "./index.ts";
import type { DesignFigures } from "./output/figures.ts";

/** Exact answers of queueing theory and the way in which simulations are held against them. */

/** All comparisons with theory in this package together raise a false alarm once in a thousand times. */
const comparisons = 150;
const confidence = 1 - 0.001 / comparisons;

/** Probability that a customer of M/M/c has to wait (Erlang C). */
function erlangC(people: number, load: number): number {
  let blocked = 1;
  for (let k = 1; k <= people; k++) blocked = (load * blocked) / (k + load * blocked);
  const rho = load / people;
  return blocked / (1 - rho + rho * blocked);
}

/** Mean wait in M/M/c. */
export function waitMMc(rate: number, work: number, people: number): number {
  return (erlangC(people, rate * work) * work) / (people - rate * work);
}

/** Mean wait in M/G/1 by Pollaczek and Khinchine; scv is variance ÷ mean². */
export function waitMG1(rate: number, work: number, scv: number): number {
  return (rate * work * work * (1 + scv)) / (2 * (1 - rate * work));
}

/** Runs the designs of a model long enough to be compared, warm-up given. */
export function simulate(
  model: SimulationModel,
  {
    orders,
    warmUp = 5000,
    replications = 36,
    seed = 20_261_122,
  }: Partial<Experiment> & { readonly orders: number; readonly warmUp?: number },
): readonly DesignFigures<Estimate>[] {
  const answer = simulateDesigns(model, { orders: orders + warmUp, warmUp, replications, seed, confidence });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.designs.map((design) => {
    if (!design.ok) throw new Error(JSON.stringify(design.problems));
    return design.figures;
  });
}

/** Fails unless the exact value lies in the interval, and the interval is narrow enough (a part of the value) to mean something. */
export function expectExact({ mean, lower, upper }: Estimate, exact: number, width = 0.1): void {
  const isNarrow = (upper - lower) / 2 <= width * exact;
  if (lower <= exact && upper >= exact && isNarrow) return;
  throw new Error(
    `${mean} (${lower} to ${upper}) ${isNarrow ? "does not hold" : "is too wide for"} ${exact}`,
  );
}
