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
import { planExplanations } from "./plan-explanations.ts";

export interface StudyToSimulate {
  readonly model: SimulationModel;
  readonly experiment: RunExperiment;
}

type Answer = Extract<SimulationAnswer, { ok: true }>;
type OnProgress = (fraction: number, progress: RunProgress) => void;

/**
 * Simulates the designs of a model that was checked on the same customers, and judges how the others differ from the
 * first. The same inputs give the same answer to the last digit.
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
  const { confidence, replications: done, designs } = answer;
  const { mostDays } = planExplanations({ designs, differences, replications: done }, experiment);
  return {
    ...{ confidence, replications: done, orders: answer.orders, warmUp: answer.warmUp },
    ...{ designs, differences, leadTimes, explanations: [], mostDaysExplained: mostDays },
  };
}

/** So many replications that a batch takes about a second at most. */
function shownSoon({ designs, caseTypes }: SimulationModel, { orders, replications }: RunExperiment): number {
  const stops = Math.max(...caseTypes.map(({ route }) => route.length));
  return Math.min(
    10,
    Math.ceil(replications / 10),
    Math.max(1, Math.floor(1e6 / (orders * designs.length * stops))),
  );
}

/** Of the whole, when each stage is done. */
const shares = { warmUp: 0.2, replications: 0.85 };

function simulateAll(
  model: SimulationModel,
  asked: Experiment,
  onProgress: OnProgress,
): { readonly answer: Answer; readonly progress: RunProgress } {
  const simulation = simulateInBatches(model, asked);
  let progress: RunProgress = {
    stage: "warmUp",
    replications: 0,
    most: asked.replications ?? 30,
    designs: [],
    differences: [],
    earlier: [],
  };
  onProgress(0, progress);
  for (;;) {
    const step = simulation.next();
    if (!step.done && step.value.replications === 0) {
      onProgress(shares.warmUp * step.value.warmUp, progress);
    } else if (!step.done) {
      const known = onlySure(step.value);
      const { replications, differences } = known;
      const earlier = thin([...progress.earlier, { replications, differences }]);
      progress = { stage: "replications", ...known, earlier };
      onProgress(shareOf(progress), progress);
    } else if (step.value.ok) return { answer: step.value, progress };
    else throw new Error(step.value.problems.map(({ message }) => message.en).join("\n"));
  }
}

function shareOf({ replications, most }: RunProgress): number {
  return shares.warmUp + ((shares.replications - shares.warmUp) * replications) / most;
}

/** As many moments as a picture can show; of more every other one is left out. */
const mostMoments = 40;

function thin(earlier: RunProgress["earlier"]): RunProgress["earlier"] {
  if (earlier.length <= mostMoments) return earlier;
  return earlier.filter((_, i) => (earlier.length - 1 - i) % 2 === 0);
}

function onlySure({ designs, differences, replications, most }: SimulationProgress) {
  const isKnown = ({ leadTimeWorking }: { readonly leadTimeWorking: Estimate }) => isSure(leadTimeWorking);
  return { replications, most, designs: designs.filter(isKnown), differences: differences.filter(isKnown) };
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
