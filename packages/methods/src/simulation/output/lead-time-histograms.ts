import { makePlan } from "../engine/plan.ts";
import { runPlan } from "../engine/run.ts";
import { findDesign } from "../model/find-design.ts";
import type { SimulationModel } from "../model/simulation-model.ts";
import type { Experiment } from "./experiment.ts";
import { selectQuantiles } from "./select-quantiles.ts";

export interface LeadTimeOptions {
  /** The names of the designs, each of which can do its work. */
  readonly designs: readonly string[];
  /** Replications 0 up to this one are taken together. */
  readonly replications: number;
  /** Cases at the start of each replication that do not count. */
  readonly warmUp: number;
  /** How many bars together; 40 by default. */
  readonly bars?: number;
}

/** How the lead times of single cases (working time, seconds) are divided, in the same bars for all designs. */
export interface LeadTimeHistograms {
  /** Of one bar; the first begins at 0. */
  readonly width: number;
  readonly designs: readonly {
    readonly design: string;
    /** Cases that became ready. */
    readonly n: number;
    readonly counts: readonly number[];
    /** Longer than all bars. */
    readonly longer: number;
  }[];
}

/**
 * The lead times of all cases of some replications, the same ones that `simulateDesigns` takes with this seed. The bars
 * reach as far as 99 in 100 cases of the slowest design.
 *
 * @throws EventLimitError or TimeEndsError when a run cannot be completed, RangeError when there is no such design.
 * @example
 * ```ts
 * import { simulateLeadTimes } from "@stuur/methods/simulation";
 *
 * const { width, designs } = simulateLeadTimes(
 *   {
 *     version: 1,
 *     steps: [{ id: "help", work: { kind: "constant", value: 60 } }],
 *     caseTypes: [
 *       { id: "question", arrivals: { kind: "gaps", gap: { kind: "constant", value: 90 } }, route: [{ step: "help" }] },
 *     ],
 *     people: [{ id: "Ann", skills: [{ step: "help" }] }],
 *     designs: [{ id: "today", teams: [{ id: "desk", members: ["Ann"] }] }],
 *   },
 *   { seed: 1, orders: 50 },
 *   { designs: ["today"], replications: 2, warmUp: 0, bars: 3 },
 * );
 * [width, designs[0]?.counts]; // => [20, [0, 0, 100]]
 * ```
 */
export function simulateLeadTimes(
  model: SimulationModel,
  { seed, orders }: Experiment,
  { designs, replications, warmUp, bars = 40 }: LeadTimeOptions,
): LeadTimeHistograms {
  const samples = designs.map((design) => {
    const plan = makePlan(model, findDesign(model, design));
    const runs = Array.from(
      { length: replications },
      (_, replication) => runPlan(plan, { seed, orders, replication, warmUp }).leadWork,
    );
    return { design, times: joinKnown(runs) };
  });
  const furthest = Math.max(0, ...samples.map(({ times }) => selectQuantiles(times, [0.99])[0] || 0));
  const width = furthest > 0 ? furthest / bars : 1;
  return {
    width,
    designs: samples.map(({ design, times }) => ({ design, n: times.length, ...count(times, width, bars) })),
  };
}

function joinKnown(runs: readonly Float64Array[]): Float64Array {
  return Float64Array.from(runs.flatMap((run) => [...run.filter((value) => !Number.isNaN(value))]));
}

/** A value on the border of two bars belongs to the lower one, so that the furthest quantile is inside. */
function count(times: Float64Array, width: number, bars: number) {
  const counts = new Array<number>(bars).fill(0);
  let longer = 0;
  for (const time of times) {
    const bar = Math.max(0, Math.ceil(time / width - 1e-9) - 1);
    if (bar < bars) counts[bar]!++;
    else longer++;
  }
  return { counts, longer };
}
