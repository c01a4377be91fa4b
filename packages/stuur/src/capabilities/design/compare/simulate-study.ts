import {
  type DesignDifference,
  type Estimate,
  type Experiment,
  judgeDifference,
  type SimulationAnswer,
  type SimulationModel,
  type SimulationProgress,
  simulateInBatches,
  simulateLeadTimes,
} from "@stuur/methods/simulation";
import type { ComparedDesign, RunExperiment, RunProgress, RunResult } from "./compare.contract.ts";
import { explainDifferences } from "./explain-differences.ts";

export interface StudyToSimulate {
  readonly model: SimulationModel;
  readonly experiment: RunExperiment;
}

type Answer = Extract<SimulationAnswer, { ok: true }>;
type OnProgress = (fraction: number, progress: RunProgress) => void;

/**
 * Simulates the designs of a model that was checked, and explains how the others differ from the first: what the
 * difference is made of, and from where they would win. The same inputs give the same answer to the last digit.
 *
 * @throws Error when the experiment is refused; that is told before it is enqueued.
 */
export function simulateStudy({ model, experiment }: StudyToSimulate, onProgress: OnProgress): RunResult {
  const { seed, orders, replications, precision } = experiment;
  const asked: Experiment = {
    ...{ seed, orders, replications },
    // Small batches show soon how it goes; with a wanted precision they decide where it stops.
    ...(precision === null ? { batch: shownSoon(model, experiment) } : { precision }),
  };
  const { answer, progress } = simulateAll(model, asked, onProgress);
  const good = answer.designs.flatMap((one) => (one.ok ? [one] : []));
  const warmUp = answer.warmUp.orders;
  onProgress(shares.replications, { ...progress, stage: "leadTimes" });
  const leadTimes = simulateLeadTimes(model, asked, {
    designs: good.map(({ design }) => design),
    replications: Math.min(10, answer.replications),
    warmUp,
  });
  const differences = answer.differences.flatMap((difference) => judge(difference, answer));
  const designs = differences.map(({ design }) => design);
  const explained = explainDifferences({ model, experiment, answer, designs }, (fraction, at) =>
    onProgress(shares.leadTimes + (1 - shares.leadTimes) * fraction, {
      ...progress,
      stage: "explain",
      ...at,
    }),
  );
  const { confidence } = answer;
  return {
    ...{ confidence, replications: answer.replications, orders: answer.orders, warmUp: answer.warmUp },
    ...{ designs: answer.designs, differences, leadTimes, ...explained },
  };
}

/** So many replications that a batch takes about a second at most. */
function shownSoon({ designs, caseTypes }: SimulationModel, { orders, replications }: RunExperiment): number {
  const stops = Math.max(...caseTypes.map(({ route }) => route.length));
  return Math.min(
    10,
    Math.ceil(replications / 5),
    Math.max(1, Math.floor(1e6 / (orders * designs.length * stops))),
  );
}

/** Of the whole, when each stage is done. */
const shares = { replications: 0.35, leadTimes: 0.4 };

function simulateAll(
  model: SimulationModel,
  asked: Experiment,
  onProgress: OnProgress,
): { readonly answer: Answer; readonly progress: RunProgress } {
  const simulation = simulateInBatches(model, asked);
  let progress: RunProgress = {
    stage: "replications",
    design: null,
    part: null,
    replications: 0,
    most: asked.replications ?? 30,
    designs: [],
    differences: [],
  };
  onProgress(0, progress);
  for (;;) {
    const step = simulation.next();
    if (!step.done) {
      progress = { stage: "replications", design: null, part: null, ...onlySure(step.value) };
      onProgress((shares.replications * progress.replications) / progress.most, progress);
    } else if (step.value.ok) return { answer: step.value, progress };
    else throw new Error(step.value.problems.map(({ message }) => message.en).join("\n"));
  }
}

function onlySure({ designs, differences, ...progress }: SimulationProgress) {
  const isKnown = ({ leadTimeWorking }: { readonly leadTimeWorking: Estimate }) => isSure(leadTimeWorking);
  return { ...progress, designs: designs.filter(isKnown), differences: differences.filter(isKnown) };
}

function isSure({ mean, lower, upper }: Estimate): boolean {
  return Number.isFinite(mean) && Number.isFinite(lower) && Number.isFinite(upper);
}

function judge(
  { design, against, figures }: DesignDifference,
  { designs }: Answer,
): readonly ComparedDesign[] {
  const sure = figures.filter(isSure);
  const difference = sure.find(({ figure }) => figure === "leadTimeWorking.mean");
  const other = designs.find((one) => one.design === against);
  if (difference === undefined || !other?.ok) return [];
  const verdict = judgeDifference(difference, other.figures.leadTimeWorking.mean.mean);
  return [{ design, against, verdict, figures: sure }];
}
