import {
  type Decomposition,
  type DesignFigures,
  decomposeDifference,
  type Estimate,
  type Experiment,
  findBreakEven,
  type SimulationAnswer,
  type SimulationModel,
} from "@stuur/methods/simulation";
import type { Explanation, RunExperiment, RunProgress, RunResult } from "./compare.contract.ts";
import { measureDelay } from "./measure-delay.ts";

type Answer = Extract<SimulationAnswer, { ok: true }>;

/** What was simulated, and which designs beside today's it says something of. */
export interface ToExplain {
  readonly model: SimulationModel;
  readonly experiment: RunExperiment;
  readonly answer: Answer;
  readonly designs: readonly string[];
}

/** How far the explaining is, from 0 to 1. */
type OnPart = (fraction: number, at: Pick<RunProgress, "design" | "part">) => void;

/** Designs to simulate for one explanation: 32 hybrids of both, and both at six values of either curve. */
const designsOf = { decomposition: 64, delay: 12, speedLoss: 12 };
const designsInAll = designsOf.decomposition + designsOf.delay + designsOf.speedLoss;

/** An explanation of so many visits to steps takes half a minute or so. */
const wantedVisits = 40e6;
/** More for all together is not begun: it would take minutes. */
const mostVisits = 160e6;
/** Fewer say nothing. */
const fewestReplications = 10;
const mostExplained = 3;

/**
 * What the differences of designs with today's are made of, and from where they would win; of as many designs as fit into
 * some minutes. The intervals hold for all that are explained together (Bonferroni).
 */
export function explainDifferences(
  { model, experiment, answer, designs }: ToExplain,
  onPart: OnPart,
): Pick<RunResult, "explanations" | "mostDaysExplained"> {
  const { seed, orders, days } = experiment;
  const wanted = designs.slice(0, mostExplained);
  const perReplication = designsInAll * orders * visitsPerCase(answer);
  const fitting = Math.floor(mostVisits / (fewestReplications * perReplication));
  const explained = wanted.slice(0, fitting);
  const smaller: Experiment = {
    ...{ seed, orders, warmUp: answer.warmUp.orders },
    replications: Math.min(
      ...[answer.replications, 30],
      Math.max(fewestReplications, Math.floor(wantedVisits / perReplication)),
    ),
    confidence: 1 - (1 - answer.confidence) / Math.max(1, explained.length),
  };
  const today = model.designs[0]!.id;
  const explanations = explained.map((design, i) =>
    explain(model, smaller, { design, today, answer }, (fraction, at) =>
      onPart((i + fraction) / explained.length, at),
    ),
  );
  const isAll = explained.length === wanted.length;
  const part = mostVisits / (fewestReplications * perReplication * wanted.length);
  return { explanations, mostDaysExplained: isAll ? null : Math.floor(days * part) };
}

function visitsPerCase({ designs }: Answer): number {
  const visits = designs.map((one) =>
    one.ok ? one.figures.steps.reduce((sum, { visits: each }) => sum + each.mean, 0) : 0,
  );
  return Math.max(1, ...visits);
}

interface Explained {
  readonly design: string;
  readonly today: string;
  readonly answer: Answer;
}

const speedLosses = [0, 0.05, 0.1, 0.15, 0.2, 0.3];

function explain(
  model: SimulationModel,
  experiment: Experiment,
  { design, today, answer }: Explained,
  onPart: OnPart,
): Explanation {
  const sides = { from: today, to: design };
  const outcome = answer.designs.find((one) => one.design === today);
  if (!outcome?.ok) throw new Error(`no figures of ${today}`);
  const [from, to] = [today, design].map((name) => model.designs.find(({ id }) => id === name)!);
  const measured = measureDelay(model, from!, { figures: outcome.figures, other: to! });
  const delays = listDelays(measured.today ?? 0, leadTimeIn(model, measured.calendar, outcome.figures));
  onPart(0, { design, part: "decomposition" });
  const decomposition = requireSure(decomposeDifference(model, experiment, sides));
  onPart(designsOf.decomposition / designsInAll, { design, part: "delay" });
  const { calendar } = measured;
  const delay = findBreakEven(model, experiment, { ...sides, vary: "delay", values: delays, calendar });
  onPart(1 - designsOf.speedLoss / designsInAll, { design, part: "speedLoss" });
  const speedLoss = findBreakEven(model, experiment, { ...sides, vary: "speedLoss", values: speedLosses });
  return { design, against: today, decomposition, delay: { ...delay, ...measured }, speedLoss };
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
  { leadTime, leadTimeWorking }: DesignFigures<Estimate>,
): number {
  return calendar === (workingTime ?? null) ? leadTimeWorking.mean.mean : leadTime.mean.mean;
}

function requireSure(decomposition: Decomposition): Decomposition {
  if (!decomposition.ok) return decomposition;
  const { mean, lower, upper } = decomposition.difference;
  return [mean, lower, upper].every(Number.isFinite) ? decomposition : { ok: false, problems: [] };
}
