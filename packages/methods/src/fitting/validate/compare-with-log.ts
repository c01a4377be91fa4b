import { mean, quantile } from "../../statistics/index.ts";
import { distanceFromOthers, sortTogether } from "../sample-distance.ts";
import type { Measured } from "./measure-window.ts";
import type { ComparedDistribution, ComparedFigureName, ComparedWithLog } from "./model-validation.ts";

/** A distance up to this part of what was observed does not matter. */
const tolerance = 0.1;
/** The probability that anything is called far off when the model is right, at most. */
export const alpha = 0.05;

/** A figure as samples: of each replication, and of reality. */
interface Sampled {
  readonly figure: ComparedFigureName;
  readonly team: string | null;
  readonly simulated: readonly (readonly number[])[];
  readonly observed: readonly number[];
  /** Of what a distance is a part: of each replication, and of reality as the last. */
  readonly units: readonly number[];
}

/**
 * Compares every figure at once. The distance of a sample is Wasserstein-1 from the other samples; reality is one more among
 * the replications, so when the model is right each of them is equally likely to be the one with the largest distance,
 * whatever the distributions and however the figures hang together. To be comparable, a figure's distances are divided by
 * their mean, or by a third of the tolerance where they are smaller and do not matter; and P = (1 + replications of which any figure is as far) ÷ (replications + 1).
 *
 * Source: Westfall and Young, Resampling-Based Multiple Testing, 1993 (single-step max T), on the Monte Carlo test of
 * `compareSamples`.
 */
export function compareWithLog(
  observed: Measured,
  simulated: readonly Measured[],
  teams: readonly string[],
): readonly ComparedWithLog[] {
  const figures = listSamples(observed, simulated, teams);
  const distances = figures.map(measureDistances);
  const furthest = [...simulated, observed].map((_, i) =>
    Math.max(...distances.map(({ scaled }) => scaled[i]!)),
  );
  const replications = simulated.length;
  return figures.map(({ figure, team, units, ...samples }, f) => {
    const unit = units.at(-1)!;
    const { scaled, distance } = distances[f]!;
    const further = furthest.slice(0, -1).filter((largest) => largest >= scaled[replications]!).length;
    const pValue = (1 + further) / (replications + 1);
    const relativeDistance = distance[replications]! / unit;
    const means = samples.simulated.map(mean);
    return {
      figure,
      team,
      observed: mean(samples.observed),
      simulated: mean(means),
      range: { lower: quantile(means, 0.025), upper: quantile(means, 0.975) },
      relativeDistance,
      usualDistance: quantile(distance.slice(0, -1), 0.95) / unit,
      pValue,
      // Where nothing was observed, such as handovers within teams, no part of it can be tolerated.
      isFarOff: pValue <= alpha && !(relativeDistance <= tolerance),
    };
  });
}

function listSamples(
  observed: Measured,
  simulated: readonly Measured[],
  teams: readonly string[],
): readonly Sampled[] {
  const all = [...simulated, observed];
  const sample = (figure: ComparedFigureName, of: (one: Measured) => readonly number[]): Sampled => {
    const units = all.map((one) => mean(of(one)));
    return { figure, team: null, simulated: simulated.map(of), observed: of(observed), units };
  };
  // A handover more or less matters as a part of all handovers, however they are divided.
  const units = all.map(({ handoversBetween, handoversWithin }) => handoversBetween + handoversWithin);
  return [
    sample("lead-time", ({ leadTimes }) => leadTimes),
    sample("working-lead-time", ({ workingLeadTimes }) => workingLeadTimes),
    ...teams.flatMap((team, t) => [
      { ...sample("team-people", ({ teamPeople }) => teamPeople.slice(t, t + 1)), team },
      { ...sample("team-work", ({ teamWork }) => teamWork.slice(t, t + 1)), team },
      { ...sample("team-load", ({ teamLoads }) => teamLoads.slice(t, t + 1)), team },
    ]),
    sample("cases-per-week", ({ casesPerWeek }) => [casesPerWeek]),
    { ...sample("handovers-between", (one) => [one.handoversBetween]), units },
    { ...sample("handovers-within", (one) => [one.handoversWithin]), units },
  ].filter(
    // Without cases in a replication, start times in the log or handovers anywhere there is nothing to compare.
    (one) =>
      one.units.some((unit) => unit > 0) &&
      [...one.simulated, one.observed].every((values) => values.length > 0 && values.every(Number.isFinite)),
  );
}

function measureDistances({ simulated, observed, units }: Sampled) {
  const together = sortTogether([...simulated, observed]);
  const distance = together.sizes.map((_, i) => distanceFromOthers(together, i).wasserstein);
  // All samples have a part in it, so that reality is treated as the replications are.
  const usual = Math.max(mean(distance), (tolerance / 3) * mean(units));
  return { distance, scaled: distance.map((one) => (usual > 0 ? one / usual : 0)) };
}

const binCount = 24;

/** Two distributions as quantiles and as shares of equally wide bins. */
export function compareDistributions(
  simulated: readonly (readonly number[])[],
  observed: readonly number[],
): ComparedDistribution {
  const longest = Math.max(quantile(observed, 0.98), mean(simulated.map((sample) => quantile(sample, 0.98))));
  const width = longest > 0 ? longest / (binCount - 1) : 1;
  const shares = simulated.map((sample) => shareOut(sample, width));
  const own = shareOut(observed, width);
  return {
    mean: { observed: mean(observed), simulated: mean(simulated.map(mean)) },
    quantiles: [0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((p) => {
      const each = simulated.map((sample) => quantile(sample, p));
      return { p, observed: quantile(observed, p), simulated: mean(each), range: middle(each) };
    }),
    histogram: {
      width,
      bins: own.map((share, bin) => {
        const each = shares.map((one) => one[bin]!);
        return { observed: share, simulated: mean(each), range: middle(each) };
      }),
    },
  };
}

function shareOut(values: readonly number[], width: number): readonly number[] {
  const counts = new Array<number>(binCount).fill(0);
  for (const value of values) counts[Math.min(binCount - 1, Math.floor(value / width))]! += 1;
  return counts.map((count) => count / values.length);
}

/** The range of the middle 95 %. */
function middle(values: readonly number[]) {
  return { lower: quantile(values, 0.025), upper: quantile(values, 0.975) };
}
