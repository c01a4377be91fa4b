import {
  type Decomposition,
  type Design,
  type DesignDifference,
  type DesignFigures,
  decomposeDifference,
  distributionMean,
  type Estimate,
  type Experiment,
  findBreakEven,
  judgeDifference,
  type SimulationAnswer,
  type SimulationModel,
  type SimulationProgress,
  simulateInBatches,
  simulateLeadTimes,
} from "@stuur/methods/simulation";
import type {
  ComparedDesign,
  Explanation,
  RunExperiment,
  RunProgress,
  RunResult,
} from "./compare.contract.ts";

export interface StudyToSimulate {
  readonly model: SimulationModel;
  readonly experiment: RunExperiment;
}

type Answer = Extract<SimulationAnswer, { ok: true }>;
type OnProgress = (fraction: number, progress: RunProgress) => void;

/** So many other designs are explained; each takes some ninety designs to simulate. */
const mostExplained = 3;

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
  const explained = differences.slice(0, mostExplained);
  const explanations = explained.map(({ design, against }, i) => {
    const from = shares.leadTimes + ((1 - shares.leadTimes) * i) / explained.length;
    onProgress(from, { ...progress, stage: "explain", design });
    const smaller = { seed, orders, replications: fewer(answer, orders), warmUp };
    return explain(model, smaller, { design, today: against, figures: good[0]!.figures });
  });
  const { confidence } = answer;
  return {
    ...{ confidence, replications: answer.replications, orders: answer.orders, warmUp: answer.warmUp },
    ...{ designs: answer.designs, differences, leadTimes, explanations },
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
    replications: 0,
    most: asked.replications ?? 30,
    designs: [],
    differences: [],
  };
  onProgress(0, progress);
  for (;;) {
    const step = simulation.next();
    if (!step.done) {
      progress = { stage: "replications", design: null, ...onlySure(step.value) };
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

/** Some ninety designs at so many replications stay within half a minute or so; ten are the least that say anything. */
const mostVisits = 40e6;

function fewer({ designs, replications }: Answer, orders: number): number {
  const perCase = Math.max(
    ...designs.map((one) =>
      one.ok ? one.figures.steps.reduce((sum, { visits }) => sum + visits.mean, 0) : 0,
    ),
  );
  const affordable = Math.floor(mostVisits / (90 * orders * Math.max(1, perCase)));
  return Math.min(replications, Math.max(10, affordable), 30);
}

interface Explained {
  readonly design: string;
  readonly today: string;
  /** Of today's design. */
  readonly figures: DesignFigures<Estimate>;
}

function explain(
  model: SimulationModel,
  experiment: Experiment,
  { design, today, figures }: Explained,
): Explanation {
  const sides = { from: today, to: design };
  const delay = meanDelay(model.designs.find(({ id }) => id === today)!, figures);
  const leadTime = figures.leadTimeWorking.mean.mean;
  // Without a delay today, up to a part of the lead time that nobody would overlook.
  const delays =
    delay > 0
      ? [0, 0.25, 0.5, 1, 1.5, 2].map((part) => part * delay)
      : [0, 0.05, 0.1, 0.2].map((part) => part * leadTime);
  const speedLosses = [0, 0.05, 0.1, 0.15, 0.2, 0.3];
  return {
    design,
    against: today,
    decomposition: requireSure(decomposeDifference(model, experiment, sides)),
    delay: { ...findBreakEven(model, experiment, { ...sides, vary: "delay", values: delays }), today: delay },
    speedLoss: findBreakEven(model, experiment, { ...sides, vary: "speedLoss", values: speedLosses }),
  };
}

/** Of the handovers between teams as often as they happen. */
function meanDelay({ handovers }: Design, figures: DesignFigures<Estimate>): number {
  const pairs = figures.handovers.filter(({ from, to }) => from !== to);
  const delayOf = (from: string, to: string) => {
    const special = handovers?.exceptions?.find((one) => one.from === from && one.to === to);
    const delay = (special ?? handovers?.between)?.delay;
    return delay === undefined ? 0 : distributionMean(delay);
  };
  const count = pairs.reduce((sum, pair) => sum + pair.count.mean, 0);
  const total = pairs.reduce((sum, pair) => sum + pair.count.mean * delayOf(pair.from, pair.to), 0);
  return count === 0 ? 0 : total / count;
}

function requireSure(decomposition: Decomposition): Decomposition {
  if (decomposition.ok && !isSure(decomposition.difference)) return { ok: false, problems: [] };
  return decomposition;
}
