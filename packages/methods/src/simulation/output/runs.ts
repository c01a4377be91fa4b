import { EventLimitError } from "../engine/case-flow.ts";
import type { Plan } from "../engine/plan.ts";
import { runPlan, runPlanInSlices } from "../engine/run.ts";
import { TimeEndsError } from "../engine/timeline.ts";
import { makeProblem, type SimulationProblem } from "../model/problems.ts";
import type { SimulationModel } from "../model/simulation-model.ts";
import { estimateMean } from "./estimate.ts";
import { findOverload } from "./expected-load.ts";
import type { FullExperiment } from "./experiment.ts";
import { listFigures, nameFigures, type SingleFigure, singleFigures } from "./figures.ts";
import { findWarmUp, type WarmUp } from "./warm-up.ts";

/** The replications of a design so far, one row of figures each. */
export interface Runs {
  readonly plan: Plan;
  /** Not empty: this design is not simulated any further. */
  problems: readonly SimulationProblem[];
  rows: Float64Array[];
}

/** A design that surely cannot do its work has a problem from the start. */
export function startRuns(model: SimulationModel, plan: Plan): Runs {
  return { plan, problems: guard(plan, () => findOverload(model, plan)), rows: [] };
}

const pilots = 10;

/** The largest warm-up that a design asks for, from its first ten replications; the one that is given, if it is. */
export function decideWarmUp(runs: readonly Runs[], full: FullExperiment): WarmUp {
  const search = searchWarmUp(runs, full);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

/** The same in slices of a fraction of a second: after each it yields how much is done, from 0 to 1. */
export function* searchWarmUp(
  runs: readonly Runs[],
  { seed, orders, warmUp }: FullExperiment,
): Generator<number, WarmUp, void> {
  if (warmUp !== "mser-5") return { orders: warmUp, isReached: true };
  const found: WarmUp[] = [];
  for (const [design, run] of runs.entries()) {
    const sums = new Float64Array(orders);
    const counts = new Float64Array(orders);
    for (let replication = 0; run.problems.length === 0 && replication < pilots; replication++) {
      const pilot = runPlanInSlices(run.plan, { seed, orders, replication, warmUp: 0 });
      let isDone = false;
      while (!isDone) {
        run.problems = guard(run.plan, () => {
          const step = pilot.next();
          isDone = step.done === true;
          if (step.done === true) addKnown(step.value.leadWork, sums, counts);
          return [];
        });
        isDone ||= run.problems.length > 0;
        yield (design + (replication + (isDone ? 1 : 0)) / pilots) / runs.length;
      }
    }
    if (run.problems.length === 0)
      found.push(findWarmUp(sums.map((sum, i) => sum / counts[i]!).filter((value) => !Number.isNaN(value))));
  }
  return {
    orders: Math.max(0, ...found.map((one) => one.orders)),
    isReached: found.every(({ isReached }) => isReached),
  };
}

function addKnown(values: Float64Array, sums: Float64Array, counts: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    sums[i]! += values[i]!;
    counts[i]!++;
  }
}

/** Adds a replication of every design without problems: the same customers for all. */
export function addReplication(
  runs: readonly Runs[],
  { seed, orders }: FullExperiment,
  { replication, warmUp }: { readonly replication: number; readonly warmUp: number },
): void {
  for (const run of runs) {
    if (run.problems.length > 0) continue;
    run.problems = guard(run.plan, () => {
      run.rows.push(listFigures(run.plan, runPlan(run.plan, { seed, orders, replication, warmUp })));
      return [];
    });
  }
}

function guard(plan: Plan, attempt: () => readonly SimulationProblem[]): readonly SimulationProblem[] {
  try {
    return attempt();
  } catch (error) {
    return tellImpossible(error, plan.design.id);
  }
}

/**
 * Turns the two ways in which a run can be impossible, an `EventLimitError` and a `TimeEndsError`, into problems of its
 * design; throws what else went wrong.
 *
 * @example
 * ```ts
 * import { TimeEndsError, tellImpossible } from "@stuur/methods/simulation";
 *
 * tellImpossible(new TimeEndsError("no open time any more"), "today")[0]?.code; // => "SIMULATION_TIME_ENDS"
 * ```
 */
export function tellImpossible(error: unknown, design: string): readonly SimulationProblem[] {
  if (error instanceof TimeEndsError) return [makeProblem("SIMULATION_TIME_ENDS", "", { design })];
  if (error instanceof EventLimitError)
    return [makeProblem("SIMULATION_TOO_MANY_EVENTS", "", { design, reason: error.message })];
  throw error;
}

/** Waiting that keeps growing while somebody is nearly always at work has no mean. */
export function findGrowth({ plan, rows }: Runs): readonly SimulationProblem[] {
  const first = column(rows, "firstThird");
  const last = column(rows, "lastThird");
  const growth = estimateMean(last, 0.998).mean / estimateMean(first, 0.998).mean;
  const difference = estimateMean(
    last.map((value, i) => value - first[i]!),
    0.998,
  );
  const loads = nameFigures(
    plan.names,
    (position) =>
      estimateMean(
        rows.map((row) => row[position]!),
        0.95,
      ).mean,
    () => false,
  ).people;
  const busiest = loads.reduce((most, one) => (one.load > most.load ? one : most), { person: "", load: 0 });
  if (difference.n < 2 || difference.lower <= 0 || growth < 1.5 || busiest.load < 0.97) return [];
  const values = {
    design: plan.design.id,
    growth,
    person: busiest.person,
    load: Math.round(busiest.load * 100),
  };
  return [makeProblem("SIMULATION_KEEPS_GROWING", "", values)];
}

/** One figure of every replication. */
export function column(rows: readonly Float64Array[], name: SingleFigure): readonly number[] {
  return rows.map((row) => row[singleFigures.indexOf(name)]!);
}
