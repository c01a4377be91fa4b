import type { Distribution } from "../../simulation/index.ts";
import { functionsOf } from "./distribution-functions.ts";
import type { DistributionFunctions } from "./families.ts";
import type { Observations } from "./observations.ts";

/**
 * The logarithm of the likelihood of observations under a distribution; −∞ when one of them is impossible.
 *
 * A value that was rounded counts with the probability of its grid cell (x ± half the grid, above 0), an exact one with
 * its density, and where both occur the density times the grid. So figures of two distributions for the same
 * observations can be compared.
 */
export function logLikelihood(distribution: Distribution, observations: Observations): number {
  const functions = functionsOf(distribution);
  const { values, weights, resolution, cellsBelow } = observations;
  const logCell = resolution > 0 ? Math.log(resolution) : 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    const term = x < cellsBelow ? logMass(functions, x, resolution) : functions.logDensity(x) + logCell;
    sum += weights[i]! * term;
  }
  return sum;
}

function logMass(functions: DistributionFunctions, x: number, resolution: number): number {
  const [from, to] = [Math.max(0, x - resolution / 2), x + resolution / 2];
  const below = functions.cdf(from);
  // From the smaller tail, in which a difference keeps its digits.
  const mass = below < 0.5 ? functions.cdf(to) - below : functions.upperTail(from) - functions.upperTail(to);
  return mass > 1e-300 ? Math.log(mass) : functions.logDensity(x) + Math.log(resolution);
}
