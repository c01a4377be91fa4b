import { makePlan } from "../engine/plan.ts";
import { runPlan } from "../engine/run.ts";
import { designAt } from "../model/find-design.ts";
import type { SimulationModel } from "../model/simulation-model.ts";

/** A piece of work in a simulated future, as a row of an event log: times are instants in milliseconds. */
export interface SimulatedEvent {
  readonly case: string;
  readonly step: string;
  /** When it could begin. */
  readonly ready: number;
  readonly start: number;
  readonly complete: number;
  readonly team: string;
  readonly person: string;
  readonly caseType: string;
  /** Empty when the case has none. */
  readonly segment: string;
}

/**
 * What happens to the first cases of one replication of a design, in order of completion: the form in which a real log is
 * read, so that every question about history can be asked of a simulated future.
 *
 * @throws EventLimitError or TimeEndsError when the run cannot be completed, RangeError when there is no such design.
 * @example
 * ```ts
 * import { simulateLog } from "@stuur/methods/simulation";
 *
 * const [first] = simulateLog(
 *   {
 *     version: 1,
 *     steps: [{ id: "help", work: { kind: "constant", value: 60 } }],
 *     caseTypes: [
 *       { id: "question", arrivals: { kind: "gaps", gap: { kind: "constant", value: 90 } }, route: [{ step: "help" }] },
 *     ],
 *     people: [{ id: "Ann", skills: [{ step: "help" }] }],
 *     designs: [{ id: "today", teams: [{ id: "desk", members: ["Ann"] }] }],
 *   },
 *   { seed: 1, orders: 20, design: 0 },
 * );
 * [first?.case, first?.person, new Date(first?.complete ?? 0).toISOString()]; // => ["1", "Ann", "2026-01-05T00:02:30.000Z"]
 * ```
 */
export function simulateLog(
  model: SimulationModel,
  {
    seed,
    orders,
    design,
    replication = 0,
  }: {
    readonly seed: string | number;
    readonly orders: number;
    readonly design: number;
    readonly replication?: number;
  },
): readonly SimulatedEvent[] {
  const plan = makePlan(model, designAt(model, design));
  const { log } = runPlan(plan, { seed, orders, replication, warmUp: 0, isLogged: true });
  const { names, start } = plan;
  const toInstant = (seconds: number) => Math.round(start.instant + seconds * 1000);
  return log.map((work) => ({
    case: String(work.order + 1),
    step: names.steps[work.step]!,
    ready: toInstant(work.queued),
    start: toInstant(work.start),
    complete: toInstant(work.complete),
    team: names.teams[work.team]!,
    person: names.people[work.person]!,
    caseType: names.caseTypes[work.caseType]!,
    segment: names.segments[work.segment] ?? "",
  }));
}
