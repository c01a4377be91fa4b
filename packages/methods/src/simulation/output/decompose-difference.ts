import { makePlan } from "../engine/plan.ts";
import { findDesign } from "../model/find-design.ts";
import type { SimulationProblem } from "../model/problems.ts";
import type { Design, SimulationModel } from "../model/simulation-model.ts";
import type { ComparedFigure } from "./compare-designs.ts";
import { type Estimate, estimateMean } from "./estimate.ts";
import { checkExperiment, completeExperiment, type Experiment, type FullExperiment } from "./experiment.ts";
import { type Effect, effects, switchOff } from "./hybrid-designs.ts";
import { runReplications, type Share } from "./run-replications.ts";
import { column, decideWarmUp, findGrowth, type Runs, startRuns } from "./runs.ts";

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
      /** Not empty: the parts are those of an experiment of just this size. */
      readonly growing: readonly GrowingHybrid[];
    }
  | { readonly ok: false; readonly problems: readonly SimulationProblem[] };

/**
 * A design that can do its work, but cannot without some of the effects. Waiting in it keeps growing, so its mean is that
 * of the cases of this experiment, and would be more over more of them.
 */
export interface GrowingHybrid {
  readonly design: string;
  /** With none of these left out it does not grow. */
  readonly without: readonly Effect[];
  readonly problem: SimulationProblem;
}

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
 * on, of what it adds. Intervals come from the replications. With a wanted precision it stops once the half-width of every
 * part is at most that part of the figure of design `from`.
 *
 * A combination that cannot do the work (dividing by lot may give a small team too much) has no mean in the long run, but
 * all its cases become ready: their mean is then taken over the cases of this experiment, and `growing` says so. More than
 * twice the work that can be done is refused, as are two designs of which one cannot do its own work.
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
  options: DecompositionOptions,
): Decomposition {
  const steps = decomposeInSteps(model, experiment, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same, one run at a time: after each it yields how far it is, from 0 to 1, so that a host can show it or stop.
 *
 * @throws RangeError when a design is not in the model.
 * @example
 * ```ts
 * import { decomposeInSteps } from "@stuur/methods/simulation";
 *
 * const designs = [{ id: "one", teams: [] }, { id: "other", teams: [] }];
 * const nothing = { version: 1, steps: [], caseTypes: [], people: [], designs } as const;
 * decomposeInSteps(nothing, { seed: 1, orders: 5 }, { from: "one", to: "other" }).next().done; // => true
 * ```
 */
export function* decomposeInSteps(
  model: SimulationModel,
  experiment: Experiment,
  { from, to, figure = "leadTimeWorking.mean" }: DecompositionOptions,
): Generator<Share, Decomposition, void> {
  const sides = [from, to].map((id) => listHybrids(model, findDesign(model, id)));
  const distinct = new Map(sides.flat().map((design) => [keyOf(design), design]));
  const hybrids: SimulationModel = { ...model, designs: [...distinct.values()] };
  const full = completeExperiment(experiment);
  const wrong = checkExperiment(hybrids, full);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const runs = hybrids.designs.map((design) => startRuns(hybrids, makePlan(hybrids, design)));
  const byKey = new Map([...distinct.keys()].map((key, i) => [key, runs[i]!]));
  const runsOf = sides.map((side) => side.map((design) => byKey.get(keyOf(design))!));
  const growing = new Map<Runs, SimulationProblem>();
  const warmUp = decideWarmUp(runs, full).orders;
  letGrow(runs, growing);
  // What cannot be is known before hours of computing.
  const refused = listRefused(runs, runsOf, growing);
  if (refused.length > 0) return { ok: false, problems: refused };
  const divided = () =>
    divide(
      runsOf.map((side) => side.map(({ rows }) => column(rows, figure))),
      full.confidence,
    );
  const isEnough = () => full.precision > 0 && isPrecise(divided(), runsOf[0]![all - 1]!, { figure, full });
  yield* runReplications(runs, full, { warmUp, isEnough });
  for (const run of runs) if (run.problems.length === 0 && !growing.has(run)) run.problems = findGrowth(run);
  letGrow(runs, growing);
  const problems = listRefused(runs, runsOf, growing);
  if (problems.length > 0) return { ok: false, problems };
  const replications = runs[0]!.rows.length;
  return { ok: true, ...divided(), replications, growing: nameGrowing([from, to], runsOf, growing) };
}

/** Waiting that keeps growing has a mean over the cases of one experiment; other problems leave nothing to measure. */
function letGrow(runs: readonly Runs[], growing: Map<Runs, SimulationProblem>): void {
  for (const run of runs) {
    const [problem] = run.problems;
    if (problem === undefined || !isGrowth(problem)) continue;
    growing.set(run, problem);
    run.problems = [];
  }
}

/** Beyond this, in percents of the time there is, a run of a year takes years, and its mean says nothing about a year. */
const mostLoad = 200;

function isGrowth({ code, details }: SimulationProblem): boolean {
  if (code === "SIMULATION_KEEPS_GROWING") return true;
  return code === "SIMULATION_OVERLOADED" && Number(details.load) <= mostLoad;
}

function listRefused(
  runs: readonly Runs[],
  runsOf: readonly (readonly Runs[])[],
  growing: ReadonlyMap<Runs, SimulationProblem>,
): readonly SimulationProblem[] {
  const asTheyAre = runsOf.flatMap((side) => growing.get(side[all - 1]!) ?? []);
  return [...asTheyAre, ...runs.flatMap((run) => run.problems)];
}

type Divided = Omit<Extract<Decomposition, { ok: true }>, "ok" | "replications" | "growing">;

function isPrecise(
  { parts, residual, withoutHandoverLoss }: Divided,
  from: Runs,
  { figure, full }: { readonly figure: ComparedFigure; readonly full: FullExperiment },
): boolean {
  const { mean } = estimateMean(column(from.rows, figure), full.confidence);
  return [...parts, residual, withoutHandoverLoss].every(
    (one) => one.upper - one.mean <= full.precision * Math.abs(mean),
  );
}

/** The smallest sets of effects without which a design cannot do its work. */
function nameGrowing(
  names: readonly string[],
  runsOf: readonly (readonly Runs[])[],
  growing: ReadonlyMap<Runs, SimulationProblem>,
): readonly GrowingHybrid[] {
  return runsOf.flatMap((side, s) => {
    const found = side
      .flatMap((run, on) => {
        const problem = growing.get(run);
        const without = effects.filter((_, i) => (on >> i) % 2 === 0);
        return problem === undefined ? [] : [{ design: names[s]!, without, problem }];
      })
      .toSorted((a, b) => a.without.length - b.without.length);
    return found.filter(
      ({ without }, i) =>
        !found.slice(0, i).some((less) => less.without.every((effect) => without.includes(effect))),
    );
  });
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

function divide(values: readonly (readonly (readonly number[])[])[], confidence: number): Divided {
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
