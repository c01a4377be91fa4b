import { makePlan } from "../engine/plan.ts";
import { findDesign } from "../model/find-design.ts";
import type { SimulationProblem } from "../model/problems.ts";
import type { Design, Handover, SimulationModel } from "../model/simulation-model.ts";
import { type Estimate, estimateMean } from "./estimate.ts";
import { checkExperiment, completeExperiment, type Experiment, type FullExperiment } from "./experiment.ts";
import { runReplications, type Share } from "./run-replications.ts";
import { column, decideWarmUp, findGrowth, type Runs, startRuns } from "./runs.ts";

/** What is varied: the delay at each handover between teams (seconds, in both designs, instead of what they have), or the part of their speed that people lose in design `to`. */
export interface BreakEvenOptions {
  readonly from: string;
  readonly to: string;
  readonly vary: "delay" | "speedLoss";
  /** In whose open time delays count; null: on the clock. By default the working time of the model. */
  readonly calendar?: string | null;
  /** Values to try, ascending. */
  readonly values: readonly number[];
}

/** A point of the curve: `to` minus `from` in mean lead time (working time), or why there is none. */
export interface BreakEvenPoint {
  readonly value: number;
  readonly difference: Estimate | null;
  readonly problems: readonly SimulationProblem[];
}

/** Where two designs take equally long. */
export type BreakEven =
  | {
      readonly ok: true;
      readonly curve: readonly BreakEvenPoint[];
      /** The value at which the difference passes 0, and the values between which that cannot be ruled out; null: not among these values. */
      readonly at: { readonly value: number; readonly lower: number; readonly upper: number } | null;
    }
  | { readonly ok: false; readonly problems: readonly SimulationProblem[] };

/**
 * From which delay per handover, or up to which loss of speed, one design is quicker than another: both are simulated at
 * each value on the same customers, and the difference is drawn straight between the values. The interval holds the values
 * where the interval of the difference holds 0; it ends at the outermost values when it goes beyond them. With a wanted
 * precision it stops once the half-width of every point is at most that part of the lead time of design `from`.
 *
 * @throws RangeError when a design is not in the model, there are fewer than two values, or they do not ascend.
 * @example
 * ```ts
 * import { findBreakEven } from "@stuur/methods/simulation";
 *
 * const work = (value: number) => ({ kind: "constant", value }) as const;
 * const skills = [{ step: "draw" }, { step: "make" }];
 * const answer = findBreakEven(
 *   {
 *     version: 1,
 *     steps: [{ id: "draw", work: work(100) }, { id: "make", work: work(100) }],
 *     caseTypes: [
 *       { id: "order", arrivals: { kind: "gaps", gap: work(300) }, route: [{ step: "draw" }, { step: "make" }] },
 *     ],
 *     people: [{ id: "Ann", skills }, { id: "Bob", skills }],
 *     designs: [
 *       {
 *         id: "apart",
 *         teams: [{ id: "1", members: ["Ann"], steps: ["draw"] }, { id: "2", members: ["Bob"], steps: ["make"] }],
 *       },
 *       { id: "slower together", teams: [{ id: "all", members: ["Ann"] }], skills: [{ person: "Ann", step: "make", speed: 0.8 }] },
 *     ],
 *   },
 *   { seed: 1, orders: 50, replications: 2, warmUp: 0 },
 *   { from: "apart", to: "slower together", vary: "delay", values: [0, 100] },
 * );
 * answer.ok && answer.at?.value; // => 25
 * ```
 */
export function findBreakEven(
  model: SimulationModel,
  experiment: Experiment,
  options: BreakEvenOptions,
): BreakEven {
  const steps = findBreakEvenInSteps(model, experiment, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same, one run at a time: after each it yields how far it is, from 0 to 1, so that a host can show it or stop.
 *
 * @throws RangeError as `findBreakEven` does.
 * @example
 * ```ts
 * import { findBreakEvenInSteps } from "@stuur/methods/simulation";
 *
 * const designs = [{ id: "one", teams: [] }, { id: "other", teams: [] }];
 * const nothing = { version: 1, steps: [], caseTypes: [], people: [], designs } as const;
 * const options = { from: "one", to: "other", vary: "delay", values: [0, 60] } as const;
 * findBreakEvenInSteps(nothing, { seed: 1, orders: 5 }, options).next().done; // => true
 * ```
 */
export function* findBreakEvenInSteps(
  model: SimulationModel,
  experiment: Experiment,
  options: BreakEvenOptions,
): Generator<Share, BreakEven, void> {
  const { values } = options;
  const isAscending = values.length >= 2 && values.every((value, i) => i === 0 || value > values[i - 1]!);
  if (!isAscending)
    throw new RangeError(`values must be at least two that ascend, but are ${values.join(", ")}`);
  const designs = values.flatMap((value) => varyDesigns(model, options, value));
  const varied: SimulationModel = { ...model, designs };
  const full = completeExperiment(experiment);
  const problems = checkExperiment(varied, full);
  if (problems.length > 0) return { ok: false, problems };
  const runs = designs.map((design) => startRuns(varied, makePlan(varied, design)));
  const warmUp = decideWarmUp(runs, full).orders;
  const points = () =>
    values.map((value, i) => makePoint(value, runs[2 * i]!, runs[2 * i + 1]!, full.confidence));
  const isEnough = () => full.precision > 0 && isPrecise(points(), runs, full);
  yield* runReplications(runs, full, { warmUp, isEnough });
  for (const run of runs) if (run.problems.length === 0) run.problems = findGrowth(run);
  const curve = points();
  return { ok: true, curve, at: findCrossing(curve) };
}

/** Every point that can be known is. */
function isPrecise(
  points: readonly BreakEvenPoint[],
  runs: readonly Runs[],
  { precision, confidence }: FullExperiment,
): boolean {
  return points.every(({ difference }, i) => {
    if (difference === null) return true;
    const { mean } = estimateMean(column(runs[2 * i]!.rows, "leadTimeWorking.mean"), confidence);
    return difference.upper - difference.mean <= precision * mean;
  });
}

function varyDesigns(
  model: SimulationModel,
  { from, to, vary, calendar = model.workingTime ?? null }: BreakEvenOptions,
  value: number,
): readonly Design[] {
  const designs = [findDesign(model, from), findDesign(model, to)];
  if (vary === "delay") return designs.map((design) => withDelay(design, value, calendar));
  return [designs[0]!, withSpeedLoss(model, designs[1]!, value)];
}

/** All in one calendar, so that a value says the same of every handover. */
function withDelay(design: Design, value: number, calendar: string | null): Design {
  const { between = {}, exceptions = [], ...rest } = design.handovers ?? {};
  const delayed = <T extends Handover>({ calendar: _, ...others }: T) => ({
    ...others,
    delay: { kind: "constant", value } as const,
    ...(calendar === null ? {} : { calendar }),
  });
  return {
    ...design,
    handovers: {
      ...rest,
      between: delayed(between),
      exceptions: exceptions.map((one) =>
        one.from === one.to ? one : { ...delayed(one), from: one.from, to: one.to },
      ),
    },
  };
}

function withSpeedLoss({ people }: SimulationModel, design: Design, loss: number): Design {
  const skills = new Map<string, { person: string; step: string; speed: number }>();
  for (const { id, skills: own } of people)
    for (const { step, speed = 1 } of own)
      skills.set(JSON.stringify([id, step]), { person: id, step, speed });
  for (const { person, step, speed = 1 } of design.skills ?? [])
    skills.set(JSON.stringify([person, step]), { person, step, speed });
  return {
    ...design,
    skills: [...skills.values()].map((skill) => ({ ...skill, speed: skill.speed * (1 - loss) })),
  };
}

function makePoint(value: number, from: Runs, to: Runs, confidence: number): BreakEvenPoint {
  const problems = [...from.problems, ...to.problems];
  if (problems.length > 0) return { value, difference: null, problems };
  const first = column(from.rows, "leadTimeWorking.mean");
  const differences = column(to.rows, "leadTimeWorking.mean").map((mean, r) => mean - first[r]!);
  return { value, difference: estimateMean(differences, confidence), problems };
}

function findCrossing(curve: readonly BreakEvenPoint[]): (BreakEven & { readonly ok: true })["at"] {
  const points = curve.flatMap(({ value, difference }) =>
    difference === null ? [] : [{ value, ...difference }],
  );
  const [first, last] = [points[0], points.at(-1)];
  const value = crossingOf(points.map((point) => ({ x: point.value, y: point.mean })));
  if (first === undefined || last === undefined || value === undefined) return null;
  const ends = (["lower", "upper"] as const).map((end) =>
    crossingOf(points.map((point) => ({ x: point.value, y: point[end] }))),
  );
  // With a falling curve the lower end of the difference passes 0 first, with a rising one the upper end.
  const [early, late] = first.mean > last.mean ? ends : ends.toReversed();
  return { value, lower: early ?? first.value, upper: late ?? last.value };
}

/** Where a line through points first passes 0. */
function crossingOf(points: readonly { readonly x: number; readonly y: number }[]): number | undefined {
  const at = points.findIndex(({ y }, i) => i > 0 && y * points[i - 1]!.y <= 0);
  if (at < 0) return undefined;
  const [a, b] = [points[at - 1]!, points[at]!];
  return a.y === b.y ? a.x : a.x + ((b.x - a.x) * a.y) / (a.y - b.y);
}
