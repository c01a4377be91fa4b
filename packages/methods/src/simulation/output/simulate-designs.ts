import { makePlan } from "../engine/plan.ts";
import { runPlan } from "../engine/run.ts";
import { designAt } from "../model/find-design.ts";
import type { SimulationProblem } from "../model/problems.ts";
import type { SimulationModel } from "../model/simulation-model.ts";
import { compareDesigns, type DesignDifference } from "./compare-designs.ts";
import { type Estimate, estimateMean } from "./estimate.ts";
import {
  checkExperiment,
  completeExperiment,
  type Experiment,
  type FullExperiment,
  isTimeToStop,
} from "./experiment.ts";
import { type DesignFigures, listFigures, nameFigures } from "./figures.ts";
import { addReplication, column, findGrowth, type Runs, searchWarmUp, startRuns } from "./runs.ts";
import type { WarmUp } from "./warm-up.ts";

/** What a design does, or why nothing can be said of it. */
export type DesignResult =
  | { readonly design: string; readonly ok: true; readonly figures: DesignFigures<Estimate> }
  | { readonly design: string; readonly ok: false; readonly problems: readonly SimulationProblem[] };

/** The answer of an experiment, or why there is none. */
export type SimulationAnswer =
  | {
      readonly ok: true;
      readonly warmUp: WarmUp;
      readonly replications: number;
      /** Cases that count in each replication. */
      readonly orders: number;
      readonly confidence: number;
      readonly designs: readonly DesignResult[];
      /** Each other design against the first one that has figures. */
      readonly differences: readonly DesignDifference[];
    }
  | { readonly ok: false; readonly problems: readonly SimulationProblem[] };

/** How far an experiment is: while the warm-up is searched for, and after each batch of replications. */
export interface SimulationProgress {
  /** How much of the search for the warm-up is done, from 0 to 1; before it ends there are no replications. */
  readonly warmUp: number;
  readonly replications: number;
  readonly most: number;
  readonly designs: readonly { readonly design: string; readonly leadTimeWorking: Estimate }[];
  /** In mean lead time (working time), each other design against the first that can do its work. */
  readonly differences: readonly {
    readonly design: string;
    readonly against: string;
    readonly leadTimeWorking: Estimate;
  }[];
}

/** One replication of one design, for a worker. */
export interface ReplicationTask {
  /** Its position in the model. */
  readonly design: number;
  readonly replication: number;
  readonly warmUp: number;
}

/**
 * Simulates the designs of a checked model on the same customers with the same luck, and compares them: replications that
 * start empty, of which the first cases do not count; means over replications with intervals by Student's t; differences
 * in pairs. A design that cannot do its work gets no figures but the reason.
 *
 * @example
 * ```ts
 * import { simulateDesigns } from "@stuur/methods/simulation";
 *
 * const answer = simulateDesigns(
 *   {
 *     version: 1,
 *     steps: [{ id: "help", work: { kind: "exponential", mean: 480 } }],
 *     caseTypes: [
 *       {
 *         id: "question",
 *         arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 600 } },
 *         route: [{ step: "help" }],
 *       },
 *     ],
 *     people: [{ id: "Ann", skills: [{ step: "help" }] }],
 *     designs: [{ id: "today", teams: [{ id: "desk", members: ["Ann"] }] }],
 *   },
 *   { seed: 1, orders: 3000 },
 * );
 * const [today] = answer.ok ? answer.designs : [];
 * const leadTime = today?.ok ? today.figures.leadTime.mean : { lower: 0, upper: 0 };
 * // Theory: 480 / (1 − 0.8) = 2400 seconds.
 * [leadTime.lower < 2400, leadTime.upper > 2400]; // => [true, true]
 * ```
 */
export function simulateDesigns(model: SimulationModel, experiment: Experiment): SimulationAnswer {
  const simulation = simulateInBatches(model, experiment);
  for (;;) {
    const step = simulation.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same in parts: it yields how far it is every fraction of a second while it searches for the warm-up, and then after
 * each batch of replications, so that a host can show it or stop.
 *
 * @example
 * ```ts
 * import { simulateInBatches } from "@stuur/methods/simulation";
 *
 * const nothing = { version: 1, steps: [], caseTypes: [], people: [], designs: [] } as const;
 * simulateInBatches(nothing, { seed: 1, orders: 5 }).next().done; // => true
 * ```
 */
export function* simulateInBatches(
  model: SimulationModel,
  experiment: Experiment,
): Generator<SimulationProgress, SimulationAnswer, void> {
  const full = completeExperiment(experiment);
  const problems = checkExperiment(model, full);
  if (problems.length > 0) return { ok: false, problems };
  const runs = model.designs.map((design) => startRuns(model, makePlan(model, design)));
  const search = searchWarmUp(runs, full);
  let found = search.next();
  for (; found.done !== true; found = search.next())
    yield { ...tellProgress([], full, 0), warmUp: found.value };
  const warmUp = found.value;
  let replications = 0;
  while (replications < full.replications && runs.some(({ problems: wrong }) => wrong.length === 0)) {
    const until = Math.min(full.replications, replications + full.batch);
    for (; replications < until; replications++)
      addReplication(runs, full, { replication: replications, warmUp: warmUp.orders });
    yield tellProgress(runs, full, replications);
    if (isTimeToStop(replications, full) && isPrecise(runs, full)) break;
  }
  return conclude(runs, full, warmUp);
}

/**
 * The figures of one replication of one design, the same wherever and in whatever order they are computed. With
 * `concludeSimulation` several workers share an experiment.
 *
 * @throws EventLimitError or TimeEndsError when the run cannot be completed, RangeError when there is no such design.
 * @example
 * ```ts
 * import { simulateReplication } from "@stuur/methods/simulation";
 *
 * const model = {
 *   version: 1,
 *   steps: [{ id: "help", work: { kind: "constant", value: 60 } }],
 *   caseTypes: [
 *     { id: "question", arrivals: { kind: "gaps", gap: { kind: "constant", value: 90 } }, route: [{ step: "help" }] },
 *   ],
 *   people: [{ id: "Ann", skills: [{ step: "help" }] }],
 *   designs: [{ id: "today", teams: [{ id: "desk", members: ["Ann"] }] }],
 * } as const;
 * const figures = simulateReplication(model, { seed: 1, orders: 100 }, { design: 0, replication: 0, warmUp: 0 });
 * figures[0]; // => 60
 * ```
 */
export function simulateReplication(
  model: SimulationModel,
  { seed, orders }: Experiment,
  { design, replication, warmUp }: ReplicationTask,
): Float64Array {
  const plan = makePlan(model, designAt(model, design));
  return listFigures(plan, runPlan(plan, { seed, orders, replication, warmUp }));
}

/**
 * The answer of an experiment from replications that were simulated elsewhere: `rows[design][replication]`, with the
 * warm-up that they were given. Equal to that of `simulateDesigns` to the last digit.
 *
 * @example
 * ```ts
 * import { concludeSimulation } from "@stuur/methods/simulation";
 *
 * const nothing = { version: 1, steps: [], caseTypes: [], people: [], designs: [] } as const;
 * const answer = concludeSimulation(nothing, { seed: 1, orders: 100 }, { warmUp: { orders: 0, isReached: true }, rows: [] });
 * answer.ok && answer.designs; // => []
 * ```
 */
export function concludeSimulation(
  model: SimulationModel,
  experiment: Experiment,
  { warmUp, rows }: { readonly warmUp: WarmUp; readonly rows: readonly (readonly Float64Array[])[] },
): SimulationAnswer {
  const runs = model.designs.map((design, d) => ({
    ...startRuns(model, makePlan(model, design)),
    rows: [...rows[d]!],
  }));
  return conclude(runs, completeExperiment(experiment), warmUp);
}

function tellProgress(
  runs: readonly Runs[],
  { replications: most, confidence }: FullExperiment,
  replications: number,
) {
  const good = runs.filter(({ problems }) => problems.length === 0);
  const designs = good.map(({ plan, rows }) => ({
    design: plan.design.id,
    leadTimeWorking: estimateMean(column(rows, "leadTimeWorking.mean"), confidence),
  }));
  const differences = compareRuns(good, confidence).flatMap(({ design, against, figures }) => {
    const leadTimeWorking = figures.find(({ figure }) => figure === "leadTimeWorking.mean");
    return leadTimeWorking === undefined ? [] : [{ design, against, leadTimeWorking }];
  });
  return { warmUp: 1, replications, most, designs, differences };
}

function isPrecise(runs: readonly Runs[], { precision, confidence }: FullExperiment): boolean {
  return runs
    .filter(({ problems }) => problems.length === 0)
    .every(({ rows }) => {
      const { mean, upper } = estimateMean(column(rows, "leadTimeWorking.mean"), confidence);
      return upper - mean <= precision * mean;
    });
}

function conclude(
  runs: readonly Runs[],
  { confidence, orders }: FullExperiment,
  warmUp: WarmUp,
): SimulationAnswer {
  for (const run of runs) if (run.problems.length === 0) run.problems = findGrowth(run);
  const good = runs.filter(({ problems }) => problems.length === 0);
  return {
    ok: true,
    warmUp,
    replications: good[0]?.rows.length ?? 0,
    orders: orders - warmUp.orders,
    confidence,
    designs: runs.map(({ plan, problems, rows }): DesignResult => {
      const design = plan.design.id;
      if (problems.length > 0) return { design, ok: false, problems };
      const at = (position: number) =>
        estimateMean(
          rows.map((row) => row[position]!),
          confidence,
        );
      return { design, ok: true, figures: nameFigures(plan.names, at, ({ mean }) => mean > 0) };
    }),
    differences: compareRuns(good, confidence),
  };
}

function compareRuns(runs: readonly Runs[], confidence: number): readonly DesignDifference[] {
  return compareDesigns(
    runs.map(({ plan, rows }) => ({ design: plan.design.id, rows })),
    confidence,
  );
}
