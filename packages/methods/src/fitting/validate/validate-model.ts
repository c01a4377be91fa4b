import {
  checkSimulationModel,
  type SimulationModel,
  type SimulationProblem,
  simulateDesigns,
  tellImpossible,
} from "../../simulation/index.ts";
import { mean } from "../../statistics/index.ts";
import { addLeavers } from "../model/add-leavers.ts";
import type { ModelEvidence } from "../model/model-evidence.ts";
import { type ComparedPeriod, choosePeriod } from "./choose-window.ts";
import { alpha, compareDistributions, compareWithLog } from "./compare-with-log.ts";
import { createMeasure, type Measured } from "./measure-window.ts";
import type {
  ComparedWithLog,
  ModelValidation,
  ValidationProgress,
  ValidationReason,
} from "./model-validation.ts";
import type { ObservedCases } from "./observe-cases.ts";
import { hasEstimatedWork } from "./scale-estimates.ts";
import { placeModel, simulatePeriod } from "./simulate-period.ts";
import { type Attempt, namesOfTeams, trials, tryEstimates } from "./try-estimates.ts";

export interface ValidationOptions {
  readonly seed: string | number;
  /** 39 by default; with fewer than 19 nothing can be said. */
  readonly replications?: number;
  /** Places in the model that somebody estimated, such as `steps[2].work`. */
  readonly estimates?: readonly string[];
  /** Who left since, of the evidence: on the dates of the log they were there. Who does not fit the model any more is only counted. */
  readonly leavers?: ModelEvidence["leavers"];
  /** Is told after each replication how far it is. */
  readonly onProgress?: (progress: ValidationProgress) => void;
}

/**
 * Whether today's design, the first of a model, resembles what was observed. It is simulated over the dates of the log, as
 * long and ended in the same way, many times; each replication is read as if it were a log; and reality is compared with the
 * replications: lead time on the clock and in working time, per team the people at work, and (where work can be seen) how long a piece
 * of work takes and their load, cases per week, and handovers per case between and within teams.
 *
 * Where work times are estimates, `power` says how far off they may be without being found: the same comparison is made with
 * realities in which they are a quarter longer, twice as long and half as long, ten of each. Only of a model that resembles;
 * a factor with which the work never ends is left out.
 *
 * The verdict is "does-not-resemble" when something lies further from the replications than chance explains (5 % for all
 * figures together) and further than a tenth of what was observed, or when the model cannot be simulated. It is
 * "too-few-to-say" with fewer than 10 cases, with fewer than 19 replications, or when nothing was found but 1 in 20
 * replications lies further than half the mean lead time from the others. Otherwise "resembles", and then
 * `usualDistance` says how far off a model may be without being found out.
 *
 * Assumes that a log does not hold waiting before the first work, so a lead time begins there in the simulation too;
 * that cases at both ends of the log, as far as most lead times reach, may be incomplete, so these do not count (what is
 * cut off of longer ones is cut off in the simulation too); and that the organisation was about as busy before the log begins. Deterministic: the same seed gives the same answer.
 *
 * @example
 * ```ts
 * import { observeCases, validateModel } from "@stuur/methods/fitting";
 * import { simulateLog } from "@stuur/methods/simulation";
 *
 * const helpDesk = (mean: number) => ({
 *   version: 1 as const,
 *   steps: [{ id: "help", work: { kind: "exponential" as const, mean } }],
 *   caseTypes: [
 *     {
 *       id: "question",
 *       arrivals: { kind: "gaps" as const, gap: { kind: "exponential" as const, mean: 600 } },
 *       route: [{ step: "help" }],
 *     },
 *   ],
 *   people: [{ id: "Ann", skills: [{ step: "help" }] }],
 *   designs: [{ id: "today", teams: [{ id: "desk", members: ["Ann"] }] }],
 * });
 * const observed = observeCases(simulateLog(helpDesk(300), { seed: 1, orders: 1000, design: 0 }));
 * validateModel(helpDesk(300), observed, { seed: 2 }).verdict; // => "resembles"
 * validateModel(helpDesk(400), observed, { seed: 2 }).verdict; // => "does-not-resemble"
 * ```
 */
export function validateModel(
  model: SimulationModel,
  observed: ObservedCases,
  options: ValidationOptions,
): ModelValidation {
  const validation = validateInBatches(model, observed, options);
  for (;;) {
    const step = validation.next();
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
  }
}

/**
 * The same, a replication at a time: after each it yields how far it is, so that a host can show it or stop.
 *
 * @example
 * ```ts
 * import { observeCases, validateInBatches } from "@stuur/methods/fitting";
 *
 * const observed = observeCases([{ case: "1", step: "help", start: 0, complete: 60_000, team: "desk", person: "Ann" }]);
 * const nothing = { version: 1, steps: [], caseTypes: [], people: [], designs: [] } as const;
 * const { value } = validateInBatches(nothing, observed, { seed: 1 }).next();
 * value !== undefined && "verdict" in value && value.reasons[0]?.code; // => "cannot-be-simulated"
 * ```
 */
export function* validateInBatches(
  model: SimulationModel,
  observed: ObservedCases,
  { seed, replications = 39, estimates = [], leavers }: ValidationOptions,
): Generator<ValidationProgress, ModelValidation, void> {
  const timeZone = model.start?.timeZone ?? "UTC";
  const period = choosePeriod(observed);
  const { model: joined, missing } = addLeavers(model, { leavers });
  const placed = placeModel(joined, period, timeZone);
  const frame = {
    ...{ seed, replications, window: period.window },
    ...(missing > 0 && { missingLeavers: missing }),
  };
  const problems = findProblems(placed, seed);
  if (problems.length > 0) return refuse(frame, problems);
  const measure = createMeasure(placed, period, timeZone);
  const real = measure(observed);
  const orders = countOrders(observed, period);
  const simulated: Measured[] = [];
  const { seenSteps } = observed;
  const isEstimated = hasEstimatedWork(placed, estimates);
  const most = replications + (isEstimated ? trials : 0);
  const attempt = (one: SimulationModel, replication: number): Attempt => {
    try {
      return { measured: measure(simulatePeriod(one, period, { seed, replication, orders, seenSteps })) };
    } catch (error) {
      return { problems: tellImpossible(error, placed.designs[0]!.id) };
    }
  };
  for (let replication = 0; replication < replications; replication++) {
    const { measured, problems: found } = attempt(placed, replication);
    if (measured === undefined) return refuse(frame, found);
    simulated.push(measured);
    yield { replications: replication + 1, most };
  }
  const validation = conclude(placed, frame, { real, simulated });
  if (!isEstimated || validation.verdict !== "resembles") return validation;
  const power = yield* tryEstimates(simulated, { placed, estimates, attempt });
  return { ...validation, ...(power.length > 0 && { power }) };
}

/** A design with more work than can be done has no lead times to compare. */
function findProblems(model: SimulationModel, seed: string | number): readonly SimulationProblem[] {
  const checked = checkSimulationModel(model);
  if (!checked.ok) return checked.problems;
  const trial = simulateDesigns(checked.model, { seed, orders: 20, warmUp: 0, replications: 2, batch: 2 });
  if (!trial.ok) return trial.problems;
  return trial.designs.flatMap((design) => (design.ok ? [] : design.problems));
}

/** As many as came in reality, and some more, for chance may bring them sooner. */
function countOrders({ cases, from, until }: ObservedCases, period: ComparedPeriod): number {
  const seen = until - Math.max(from, period.window.from) || 1;
  const rate = cases.filter(({ begun }) => begun >= period.window.from).length / seen;
  return Math.ceil(1.2 * rate * (until - period.simulatedFrom)) + 20;
}

type Frame = Pick<ModelValidation, "seed" | "replications" | "window" | "missingLeavers">;

function refuse(frame: Frame, problems: readonly SimulationProblem[]): ModelValidation {
  return {
    verdict: "does-not-resemble",
    reasons: [{ code: "cannot-be-simulated", figure: null, team: null }],
    problems,
    ...frame,
    cases: { observed: 0, simulated: 0 },
    figures: [],
    leadTime: null,
  };
}

function conclude(
  model: SimulationModel,
  frame: Frame,
  { real, simulated }: { readonly real: Measured; readonly simulated: readonly Measured[] },
): ModelValidation {
  const teams = namesOfTeams(model);
  const isComparable = real.leadTimes.length > 0 && simulated.length > 0;
  const figures = isComparable ? compareWithLog(real, simulated, teams) : [];
  const hasFigure = (name: ComparedWithLog["figure"]) => figures.some(({ figure }) => figure === name);
  const compare = (of: (one: Measured) => readonly number[]) =>
    compareDistributions(simulated.map(of), of(real));
  const cases = {
    observed: real.leadTimes.length,
    simulated: mean(simulated.map((one) => one.leadTimes.length)),
  };
  return {
    ...judge(figures, cases.observed, simulated.length),
    problems: [],
    ...frame,
    cases,
    figures,
    leadTime: hasFigure("lead-time")
      ? {
          clock: compare(({ leadTimes }) => leadTimes),
          working: hasFigure("working-lead-time")
            ? compare(({ workingLeadTimes }) => workingLeadTimes)
            : null,
        }
      : null,
  };
}

const fewestCases = 10;
/** Noise above this part of the mean lead time hides what matters. */
const mostNoise = 0.5;

function judge(
  figures: readonly ComparedWithLog[],
  cases: number,
  replications: number,
): Pick<ModelValidation, "verdict" | "reasons"> {
  const one = (code: ValidationReason["code"]) => [{ code, figure: null, team: null }];
  if (cases < fewestCases) return { verdict: "too-few-to-say", reasons: one("too-few-cases") };
  if (replications + 1 < 1 / alpha)
    return { verdict: "too-few-to-say", reasons: one("too-few-replications") };
  const name = (code: ValidationReason["code"], found: readonly ComparedWithLog[]) =>
    found.map(({ figure, team }) => ({ code, figure, team }));
  const farOff = figures.filter(({ isFarOff }) => isFarOff);
  if (farOff.length > 0) return { verdict: "does-not-resemble", reasons: name("far-off", farOff) };
  const noisy = figures.find(({ figure }) => figure === "working-lead-time") ?? figures[0];
  if (noisy === undefined || noisy.usualDistance > mostNoise)
    return { verdict: "too-few-to-say", reasons: one("too-much-noise") };
  const tolerated = figures.filter(({ pValue }) => pValue <= alpha);
  if (tolerated.length > 0) return { verdict: "resembles", reasons: name("within-tolerance", tolerated) };
  return { verdict: "resembles", reasons: one("within-chance") };
}
