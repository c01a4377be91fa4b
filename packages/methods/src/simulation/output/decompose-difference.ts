import { makePlan } from "../engine/plan.ts";
import { findDesign } from "../model/find-design.ts";
import type { SimulationProblem } from "../model/problems.ts";
import type { Design, SimulationModel } from "../model/simulation-model.ts";
import type { ComparedFigure } from "./compare-designs.ts";
import { type Estimate, estimateMean } from "./estimate.ts";
import { checkExperiment, completeExperiment, type Experiment } from "./experiment.ts";
import { type Effect, effects, switchOff } from "./hybrid-designs.ts";
import { addReplication, column, decideWarmUp, findGrowth, startRuns } from "./runs.ts";

/** What a difference between two designs is made of; parts and residual add up to the difference. */
export type Decomposition =
  | {
      readonly ok: true;
      readonly difference: Estimate;
      /** How much more (or less) the second design loses by it than the first. */
      readonly parts: readonly (Estimate & { readonly effect: Effect })[];
      /** What remains between the designs when neither loses anything by these effects. */
      readonly residual: Estimate;
      /** The difference if neither lost anything at handovers (no delay, no returned work) and all else stayed. */
      readonly withoutHandoverLoss: Estimate;
      readonly replications: number;
    }
  | { readonly ok: false; readonly problems: readonly SimulationProblem[] };

export interface DecompositionOptions {
  /** The designs that are compared: `to` minus `from`. */
  readonly from: string;
  readonly to: string;
  /** By default the mean lead time in working time. */
  readonly figure?: ComparedFigure;
}

/**
 * Why two designs differ: by pooling (people who may not help another team), by delay at handovers, by returned work
 * (handovers that are not accepted, and reading in), by versatility (people who are slower because they do more) and by
 * imbalance (against dividing cases by lot). Each design is simulated with every combination of the five switched off, on
 * the same customers. What one effect costs in a design is its Shapley value: the mean, over all orders of switching them
 * on, of what it adds. Intervals come from the replications. All experiments together count as one, so precision is not
 * looked at.
 *
 * Source: Shapley, A value for n-person games, 1953; with common random numbers as in Law, Simulation Modeling and Analysis.
 *
 * @throws RangeError when a design is not in the model.
 * @example
 * ```ts
 * import { decomposeDifference } from "@stuur/methods/simulation";
 *
 * const work = { kind: "constant", value: 100 } as const;
 * const skills = [{ step: "draw" }, { step: "make" }];
 * const answer = decomposeDifference(
 *   {
 *     version: 1,
 *     steps: [{ id: "draw", work }, { id: "make", work }],
 *     caseTypes: [
 *       {
 *         id: "order",
 *         arrivals: { kind: "gaps", gap: { kind: "constant", value: 150 } },
 *         route: [{ step: "draw" }, { step: "make" }],
 *       },
 *     ],
 *     people: [{ id: "Ann", skills }, { id: "Bob", skills }],
 *     designs: [
 *       { id: "together", teams: [{ id: "all", members: ["Ann", "Bob"] }] },
 *       {
 *         id: "apart",
 *         teams: [{ id: "1", members: ["Ann"], steps: ["draw"] }, { id: "2", members: ["Bob"], steps: ["make"] }],
 *         handovers: { between: { delay: { kind: "constant", value: 40 } } },
 *       },
 *     ],
 *   },
 *   { seed: 1, orders: 50, replications: 2, warmUp: 0 },
 *   { from: "together", to: "apart" },
 * );
 * const [pooling, delay] = answer.ok ? answer.parts : [];
 * [pooling?.mean, delay?.mean]; // => [0, 40]
 * answer.ok && answer.withoutHandoverLoss.mean; // => 0
 * ```
 */
export function decomposeDifference(
  model: SimulationModel,
  experiment: Experiment,
  { from, to, figure = "leadTimeWorking.mean" }: DecompositionOptions,
): Decomposition {
  const sides = [from, to].map((id) => listHybrids(model, findDesign(model, id)));
  const distinct = new Map(sides.flat().map((design) => [keyOf(design), design]));
  const hybrids: SimulationModel = { ...model, designs: [...distinct.values()] };
  const full = completeExperiment(experiment);
  const wrong = checkExperiment(hybrids, full);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const runs = hybrids.designs.map((design) => startRuns(hybrids, makePlan(hybrids, design)));
  const warmUp = decideWarmUp(runs, full).orders;
  for (let replication = 0; replication < full.replications; replication++)
    addReplication(runs, full, { replication, warmUp });
  for (const run of runs) if (run.problems.length === 0) run.problems = findGrowth(run);
  const problems = runs.flatMap((run) => run.problems);
  if (problems.length > 0) return { ok: false, problems };
  const rows = new Map([...distinct.keys()].map((key, i) => [key, column(runs[i]!.rows, figure)]));
  const values = sides.map((side) => side.map((design) => rows.get(keyOf(design))!));
  return { ok: true, replications: full.replications, ...divide(values, full.confidence) };
}

const all = 2 ** effects.length;

/** The design with every set of losses: bit i of the position says whether effect i is on. */
function listHybrids(model: SimulationModel, design: Design): readonly Design[] {
  return Array.from({ length: all }, (_, on) =>
    effects.reduce(
      (hybrid, effect, i) => ((on >> i) % 2 === 1 ? hybrid : switchOff(effect, model, hybrid)),
      design,
    ),
  );
}

/** Designs that are the same but for their name are simulated once. */
function keyOf({ id: _, ...design }: Design): string {
  return JSON.stringify(Object.entries(design).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function divide(values: readonly (readonly (readonly number[])[])[], confidence: number) {
  const [from, to] = values as [readonly (readonly number[])[], readonly (readonly number[])[]];
  const subtract = (a: readonly number[], b: readonly number[]) => a.map((value, r) => value - b[r]!);
  const estimate = (perReplication: readonly number[]) => estimateMean(perReplication, confidence);
  return {
    difference: estimate(subtract(to[all - 1]!, from[all - 1]!)),
    parts: effects.map((effect, i) => ({ effect, ...estimate(subtract(shapley(to, i), shapley(from, i))) })),
    residual: estimate(subtract(to[0]!, from[0]!)),
    withoutHandoverLoss: estimate(subtract(to[noHandoverLoss]!, from[noHandoverLoss]!)),
  };
}

/** The set in which all is on but what is lost at handovers. */
const noHandoverLoss = effects.reduce(
  (set, effect, i) => (effect === "delay" || effect === "returnedWork" ? set : set | (1 << i)),
  0,
);

/** Per replication, the mean over all orders of what switching on effect i adds. */
function shapley(values: readonly (readonly number[])[], i: number): readonly number[] {
  const sums = new Array<number>(values[0]!.length).fill(0);
  for (let on = 0; on < all; on++) {
    if ((on >> i) % 2 === 1) continue;
    const before = countBits(on);
    const weight = (factorial(before) * factorial(effects.length - 1 - before)) / factorial(effects.length);
    values[on | (1 << i)]!.forEach((value, r) => {
      sums[r]! += weight * (value - values[on]![r]!);
    });
  }
  return sums;
}

function countBits(set: number): number {
  return effects.filter((_, i) => (set >> i) % 2 === 1).length;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
