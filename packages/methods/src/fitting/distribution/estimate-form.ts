import type { Distribution } from "../../simulation/index.ts";
import { logMinusDigamma, trigamma } from "./digamma.ts";
import { estimateTriangle } from "./estimate-triangle.ts";
import { findMaximum } from "./find-maximum.ts";
import { logLikelihood } from "./log-likelihood.ts";
import { type Observations, thin } from "./observations.ts";

/** The forms of which parameters are estimated. */
export type ParametricKind = "exponential" | "gamma" | "lognormal" | "uniform" | "triangular";

/** A distribution with these parameters, given as logarithms: of the mean, and of the sd when there are two. */
export function regularDistribution(
  kind: "exponential" | "gamma" | "lognormal",
  [logMean, logSd]: readonly number[],
): Distribution {
  const mean = Math.exp(logMean!);
  return kind === "exponential" ? { kind, mean } : { kind, mean, sd: Math.exp(logSd!) };
}

/** Its parameters as logarithms; the inverse of `regularDistribution`. */
export function logParameters(distribution: Distribution): readonly number[] {
  if (distribution.kind === "exponential") return [Math.log(distribution.mean)];
  if (distribution.kind !== "gamma" && distribution.kind !== "lognormal") return [];
  return [Math.log(distribution.mean), Math.log(distribution.sd)];
}

/** The distribution of a form under which the observations, with at least five different values, are likeliest. */
export function estimateForm(kind: ParametricKind, observations: Observations): Distribution {
  switch (kind) {
    case "uniform":
      return estimateUniform(observations);
    case "triangular":
      return { kind, ...estimateTriangle(observations) };
    default:
      return refine(kind, regularDistribution(kind, startOf(kind, observations)), observations);
  }
}

/** Closed forms, or for the gamma distribution Newton's method, on the values as if they were exact. */
function startOf(kind: "exponential" | "gamma" | "lognormal", observations: Observations): readonly number[] {
  const { n, weights, resolution, mean } = observations;
  // A rounded 0 is somewhere in [0, grid / 2).
  const values = observations.values.map((value) => (value === 0 ? resolution / 4 : value));
  const average = (term: (x: number) => number) =>
    values.reduce((sum, x, i) => sum + weights[i]! * term(x), 0) / n;
  const centre = resolution === 0 ? mean : average((x) => x);
  if (kind === "exponential") return [Math.log(centre)];
  // Taken around the mean, where a logarithm keeps its digits.
  const logMean = average((x) => Math.log(x / centre));
  if (kind === "gamma") return [Math.log(centre), Math.log(centre) - Math.log(solveShape(-logMean)) / 2];
  const logVariance = average((x) => (Math.log(x / centre) - logMean) ** 2);
  const log = Math.log(centre) + logMean + logVariance / 2;
  return [log, log + Math.log(Math.expm1(logVariance)) / 2];
}

/** The shape k at which log k − ψ(k) = s > 0, from Minka's approximation (Estimating a gamma distribution, 2002). */
function solveShape(s: number): number {
  let shape = (3 - s + Math.sqrt((s - 3) ** 2 + 24 * s)) / (12 * s);
  for (let round = 0; round < 20; round++) {
    const step = (logMinusDigamma(shape) - s) / (1 / shape - trigamma(shape));
    const next = shape - step > 0 ? shape - step : shape / 2;
    if (Math.abs(next - shape) <= 1e-14 * shape) return next;
    shape = next;
  }
  return shape;
}

/** With rounded values the likelihood of their cells has no closed maximum: it is climbed to from the start. */
function refine(
  kind: "exponential" | "gamma" | "lognormal",
  start: Distribution,
  observations: Observations,
): Distribution {
  if (observations.resolution === 0) return start;
  const thinned = thin(observations, 1000);
  const leastLogSd = Math.log(observations.resolution) - 7;
  const { at } = findMaximum((point) => {
    if (point.some((log) => Math.abs(log) > 50)) return Number.NEGATIVE_INFINITY;
    // A spread far below the grid cannot be told from none.
    if (point.length > 1 && point[1]! < leastLogSd) return Number.NEGATIVE_INFINITY;
    return logLikelihood(regularDistribution(kind, point), thinned);
  }, logParameters(start));
  return regularDistribution(kind, at);
}

/** The ends of the data; where these are rounded, the ends within their cells that fit the counts there best. */
function estimateUniform({ values, weights, n, resolution, cellsBelow }: Observations): Distribution {
  const [least, greatest] = [values[0]!, values.at(-1)!];
  const low = least < cellsBelow ? { half: resolution / 2, share: weights[0]! / n } : { half: 0, share: 0 };
  const high =
    greatest < cellsBelow ? { half: resolution / 2, share: weights.at(-1)! / n } : { half: 0, share: 0 };
  const [inner, outer] = [least + low.half, greatest - high.half];
  const [floor, ceiling] = [Math.max(0, least - low.half), greatest + high.half];
  const width = (outer - inner) / (1 - low.share - high.share);
  const min = Math.max(floor, inner - width * low.share);
  const max = Math.min(ceiling, (outer - min * high.share) / (1 - high.share));
  const isCut = max === ceiling && min > floor;
  return {
    kind: "uniform",
    min: isCut ? Math.max(floor, (inner - max * low.share) / (1 - low.share)) : min,
    max,
  };
}
