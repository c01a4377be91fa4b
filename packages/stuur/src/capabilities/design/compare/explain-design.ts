import {
  type BreakEven,
  type Decomposition,
  type DesignFigures,
  decomposeInSteps,
  type Experiment,
  findBreakEvenInSteps,
  type SimulationModel,
} from "@stuur/methods/simulation";
import type {
  ExplainProgress,
  Explanation,
  MaybeEstimate,
  RunExperiment,
  RunResult,
} from "./compare.contract.ts";
import { measureDelay } from "./measure-delay.ts";
import { designsSimulated, planExplanations } from "./plan-explanations.ts";

/** A run that is done, and which design of it is explained. */
export interface DesignToExplain {
  readonly model: SimulationModel;
  readonly experiment: RunExperiment;
  readonly result: RunResult;
  readonly design: string;
}

type OnPart = (fraction: number, progress: ExplainProgress) => void;

const speedLosses = [0, 0.05, 0.1, 0.15, 0.2, 0.3];

/** Parts and points are known well enough to within this part of today's lead time: a fifth of what makes a difference. */
const precision = 0.01;

/**
 * What the difference of a design with today's is made of, and from where it would win. Each interval holds for all
 * designs of the run together (Bonferroni), so each explanation is the same whichever others there are; it is of one part or
 * one point of a curve by itself, and not of all of them together.
 *
 * @throws Error when today's design or this one has no figures.
 */
export function explainDesign(
  { model, experiment, result, design }: DesignToExplain,
  onPart: OnPart,
): Explanation {
  const today = model.designs[0]!;
  const other = model.designs.find(({ id }) => id === design);
  const outcome = result.designs.find((one) => one.design === today.id);
  if (!outcome?.ok || !other) throw new Error(`no figures of ${today.id} or no design ${design}`);
  const sides = { from: today.id, to: design };
  const measured = measureDelay(model, today, { figures: outcome.figures, other });
  const { calendar } = measured;
  const values = listDelays(measured.today ?? 0, leadTimeIn(model, calendar, outcome.figures));
  const asked = experimentOf(experiment, result);
  const follow = <Answer>(part: ExplainProgress["part"], steps: Generator<number, Answer, void>) =>
    followSteps(steps, (share) => onPart(fractionOf(part, share), { design, part }));
  const decomposition: Decomposition = follow("decomposition", decomposeInSteps(model, asked, sides));
  const curveOf = (vary: "delay" | "speedLoss", tried: readonly number[]): BreakEven =>
    follow(vary, findBreakEvenInSteps(model, asked, { ...sides, vary, values: tried, calendar }));
  const delay = curveOf("delay", values);
  const speedLoss = curveOf("speedLoss", speedLosses);
  return {
    ...{ design, against: today.id, decomposition: requireSure(decomposition), speedLoss },
    delay: { ...delay, ...measured },
  };
}

function experimentOf(experiment: RunExperiment, result: RunResult): Experiment {
  const { seed, orders } = experiment;
  return {
    ...{ seed, orders, precision, warmUp: result.warmUp.orders, batch: 5 },
    replications: planExplanations(result, experiment).replications,
    confidence: 1 - (1 - result.confidence) / Math.max(1, result.differences.length),
  };
}

/** Told when it is a part of a hundred further: each run would be too often. */
function followSteps<Answer>(
  steps: Generator<number, Answer, void>,
  onShare: (share: number) => void,
): Answer {
  onShare(0);
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value < told + 0.01) continue;
    told = step.value;
    onShare(told);
  }
}

const parts = ["decomposition", "delay", "speedLoss"] as const;

/** Of the whole, by how many designs each part simulates. */
function fractionOf(part: ExplainProgress["part"], share: number): number {
  const sum = (some: readonly ExplainProgress["part"][]) =>
    some.reduce((total, one) => total + designsSimulated[one], 0);
  return (sum(parts.slice(0, parts.indexOf(part))) + share * designsSimulated[part]) / sum(parts);
}

/** Without a delay today, up to a part of the lead time that nobody would overlook. */
function listDelays(today: number, leadTime: number): readonly number[] {
  return today > 0
    ? [0, 0.25, 0.5, 1, 1.5, 2].map((part) => part * today)
    : [0, 0.05, 0.1, 0.2].map((part) => part * leadTime);
}

function leadTimeIn(
  { workingTime }: SimulationModel,
  calendar: string | null,
  { leadTime, leadTimeWorking }: DesignFigures<MaybeEstimate>,
): number {
  return (calendar === (workingTime ?? null) ? leadTimeWorking.mean.mean : leadTime.mean.mean) ?? 0;
}

function requireSure(decomposition: Decomposition): Decomposition {
  if (!decomposition.ok) return decomposition;
  const { mean, lower, upper } = decomposition.difference;
  return [mean, lower, upper].every(Number.isFinite) ? decomposition : { ok: false, problems: [] };
}
