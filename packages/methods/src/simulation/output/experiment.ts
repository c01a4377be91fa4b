import { expectedVisits } from "../model/expected-visits.ts";
import { makeProblem, type SimulationProblem } from "../model/problems.ts";
import type { SimulationModel } from "../model/simulation-model.ts";

/** How a model is simulated. */
export interface Experiment {
  /** Fixes all chance: the same seed gives the same answer, digit for digit. */
  readonly seed: string | number;
  /** So many cases arrive in a replication; more follow until these are ready, but do not count. */
  readonly orders: number;
  /** How many of the first do not count; "mser-5" (the default) finds it out from ten replications. */
  readonly warmUp?: number | "mser-5";
  /** The most replications; 30 by default. */
  readonly replications?: number;
  /** Whether to stop is asked after each batch of so many, once there are 20; 10 by default. */
  readonly batch?: number;
  /** Stop when the half-width of the mean lead time of every design is at most this part of it. Without: all replications. */
  readonly precision?: number;
  /** Confidence level of every interval; 0.95 by default. */
  readonly confidence?: number;
}

/** An experiment in which nothing is left open. */
export interface FullExperiment {
  readonly seed: string | number;
  readonly orders: number;
  readonly warmUp: number | "mser-5";
  readonly replications: number;
  readonly batch: number;
  readonly precision: number;
  readonly confidence: number;
}

/**
 * Whether to ask after so many replications if the means are known well enough. Stopping as soon as an interval happens to
 * be narrow leaves intervals of 95 % that hold the mean less often: 92 times of 100 when first asked at 5 replications, at
 * least 94 from 20 on.
 */
export function isTimeToStop(replications: number, { batch }: FullExperiment): boolean {
  return replications >= 20 && replications % batch === 0;
}

/** More visits to steps than this in one experiment are refused: some ten minutes of computing. */
const mostVisits = 2e9;
const fewestCases = 20;

export function completeExperiment(experiment: Experiment): FullExperiment {
  return { warmUp: "mser-5", replications: 30, batch: 10, precision: 0, confidence: 0.95, ...experiment };
}

/**
 * What is wrong with an experiment on a checked model, before anything is computed: numbers that cannot be, too few cases
 * to measure, or more work than some ten minutes of computing. Empty: it can be simulated.
 *
 * @example
 * ```ts
 * import { checkExperiment } from "@stuur/methods/simulation";
 *
 * const nothing = { version: 1, steps: [], caseTypes: [], people: [], designs: [] } as const;
 * checkExperiment(nothing, { seed: 1, orders: 5 })[0]?.code; // => "SIMULATION_NUMBER_OUT_OF_RANGE"
 * ```
 */
export function checkExperiment(model: SimulationModel, asked: Experiment): readonly SimulationProblem[] {
  const experiment = completeExperiment(asked);
  const { orders, replications, warmUp } = experiment;
  const wrong = [
    ...checkNumber("orders", orders, { least: fewestCases, most: 1e12, isWhole: true }),
    ...checkNumber("replications", replications, { least: 2, most: 1e6, isWhole: true }),
    ...checkNumber("batch", experiment.batch, { least: 1, most: 1e6, isWhole: true }),
    ...checkNumber("precision", experiment.precision, { least: 0, most: 1, isWhole: false }),
    ...checkNumber("confidence", experiment.confidence, { least: 0.5, most: 1 - 1e-9, isWhole: false }),
    ...(warmUp === "mser-5" ? [] : checkNumber("warmUp", warmUp, { least: 0, most: 1e12, isWhole: true })),
  ];
  if (wrong.length > 0) return wrong;
  if (warmUp !== "mser-5" && orders - warmUp < fewestCases)
    return [makeProblem("SIMULATION_TOO_FEW_CASES", "orders", { value: orders, warmUp })];
  const perCase = Math.max(
    ...model.caseTypes.map((type) => expectedVisits(type).reduce((sum, count) => sum + count, 0)),
  );
  const designs = model.designs.length;
  const visits = orders * replications * designs * perCase;
  if (visits <= mostVisits && orders <= 5_000_000) return [];
  return [
    makeProblem("SIMULATION_TOO_LARGE", "orders", {
      orders,
      replications,
      designs,
      visits,
      most: mostVisits,
    }),
  ];
}

function checkNumber(
  place: string,
  value: number,
  { least, most, isWhole }: { readonly least: number; readonly most: number; readonly isWhole: boolean },
): readonly SimulationProblem[] {
  if (typeof value !== "number" || Number.isNaN(value) || (isWhole && !Number.isInteger(value))) {
    const expected = isWhole
      ? { nl: "een geheel getal", en: "a whole number" }
      : { nl: "een getal", en: "a number" };
    return [makeProblem("SIMULATION_WRONG_TYPE", place, { expected, found: String(value) })];
  }
  return value >= least && value <= most
    ? []
    : [makeProblem("SIMULATION_NUMBER_OUT_OF_RANGE", place, { value, least, most })];
}
