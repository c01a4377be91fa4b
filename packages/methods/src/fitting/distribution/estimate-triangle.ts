import type { Triangle } from "./families.ts";
import { findMaximum } from "./find-maximum.ts";
import { logLikelihood } from "./log-likelihood.ts";
import { type Observations, thin } from "./observations.ts";

/**
 * The triangle, from 0 on, under which the observations are likeliest. Given its ends the likeliest top is at one of the
 * values (Kotz and van Dorp, Beyond Beta, 2004, section 1.4), so only the ends are searched for. Of more than 1000
 * different values, 1000 group means stand for them.
 */
export function estimateTriangle(observations: Observations): Triangle {
  const thinned = thin(observations, 1000);
  const [least, greatest] = [observations.values[0]!, observations.values.at(-1)!];
  const range = greatest - least;
  const endsAt = ([left, right]: readonly number[]) => ({
    min: Math.max(0, least - range * Math.exp(left!)),
    max: greatest + range * Math.exp(right!),
  });
  // A long side and a short side make two hills in the likelihood.
  const starts = [
    [-2, -2],
    [-8, -2],
    [-2, -8],
  ];
  const { at } = starts
    .map((start) =>
      findMaximum(
        (ends) => (Math.max(...ends) > 3 ? Number.NEGATIVE_INFINITY : findTop(endsAt(ends), thinned).value),
        start,
        { step: 1 },
      ),
    )
    .reduce((best, one) => (one.value > best.value ? one : best));
  const exact = { ...endsAt(at), mode: findTop(endsAt(at), thinned).mode };
  return observations.resolution === 0 ? exact : refineTriangle(exact, thinned, { least, greatest });
}

function findTop(
  { min, max }: { readonly min: number; readonly max: number },
  { values, weights, n }: Observations,
): { readonly mode: number; readonly value: number } {
  let [sumAbove, weightAbove] = [0, n];
  values.forEach((value, i) => {
    sumAbove += weights[i]! * Math.log(max - value);
  });
  let [sumBelow, weightBelow] = [0, 0];
  let best = { mode: values[0]!, value: Number.NEGATIVE_INFINITY };
  for (let i = 0; i < values.length; i++) {
    const [x, weight] = [values[i]!, weights[i]!];
    const [left, right] = [Math.log(x - min), Math.log(max - x)];
    sumAbove -= weight * right;
    weightAbove -= weight;
    // 0 × log 0 would be NaN: the least value can be the end itself.
    const value = sumBelow - (weightBelow > 0 ? weightBelow * left : 0) + sumAbove - weightAbove * right;
    if (value > best.value) best = { mode: x, value };
    sumBelow += weight * left;
    weightBelow += weight;
  }
  return { mode: best.mode, value: best.value - n * Math.log((max - min) / 2) };
}

/** On the likelihood of the cells of rounded values, in which the top need not be at a value. */
function refineTriangle(
  start: Triangle,
  observations: Observations,
  { least, greatest }: { readonly least: number; readonly greatest: number },
): Triangle {
  const range = greatest - least;
  // Thinned observations do not show the ends, which must stay possible.
  const half = observations.resolution / 2;
  const [mostMin, leastMax] = [least + half, greatest < observations.cellsBelow ? greatest - half : greatest];
  const triangleAt = ([min, mode, max]: readonly number[]) => ({
    min: min! * range,
    mode: mode! * range,
    max: max! * range,
  });
  const scoreOf = (point: readonly number[]) => {
    const { min, mode, max } = triangleAt(point);
    const isAllowed = min >= 0 && min < mostMin && mode >= min && max >= mode && max > leastMax;
    if (!isAllowed) return Number.NEGATIVE_INFINITY;
    return logLikelihood({ kind: "triangular", min, mode, max }, observations);
  };
  // A simplex that lay down against a bound is set up again.
  const steps = [0.2, -0.1, 0.05, -0.02];
  const first = [start.min / range, start.mode / range, start.max / range];
  return triangleAt(
    steps.reduce<readonly number[]>((at, step) => findMaximum(scoreOf, at, { step }).at, first),
  );
}
