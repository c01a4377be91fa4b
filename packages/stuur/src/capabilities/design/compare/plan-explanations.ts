import type { DifferenceVerdict } from "@stuur/methods/simulation";
import type { ComparedDesign, RunExperiment, RunResult } from "./compare.contract.ts";

/** Designs to simulate for one explanation: 32 hybrids of both, and both at six values of either curve. */
export const designsSimulated = { decomposition: 64, delay: 12, speedLoss: 12 } as const;
const designsInAll = 88;

/** An explanation of so many visits to steps takes half a minute or so. */
const wantedVisits = 40e6;
/** More than these is not begun of itself: it would take minutes. */
const mostVisits = 160e6;
/** Fewer say nothing. */
const fewestReplications = 10;

/** What is found out of itself after a run, and how. */
export interface ExplanationPlan {
  /** Those that deliver sooner first, and what is practically equal last; the others are for who asks. */
  readonly designs: readonly string[];
  /** Of each design and value, at most. */
  readonly replications: number;
  /** So many days at most, and a design can be explained; null: it can be. */
  readonly mostDays: number | null;
}

/** Which differences with today's design are explained of themselves: as many as fit into some minutes. */
export function planExplanations(
  result: Pick<RunResult, "designs" | "differences" | "replications">,
  { orders, days }: Pick<RunExperiment, "orders" | "days">,
): ExplanationPlan {
  const perReplication = designsInAll * orders * visitsPerCase(result);
  const least = fewestReplications * perReplication;
  const wanted = Math.max(fewestReplications, Math.floor(wantedVisits / perReplication));
  const replications = Math.min(Math.max(2, result.replications), 30, wanted);
  if (least > mostVisits)
    return { designs: [], replications, mostDays: Math.floor((days * mostVisits) / least) };
  const count = Math.max(1, Math.floor(mostVisits / (perReplication * replications)));
  const designs = result.differences
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || sizeOf(b) - sizeOf(a))
    .map(({ design }) => design)
    .slice(0, count);
  return { designs, replications, mostDays: null };
}

const order: readonly DifferenceVerdict[] = ["shorter", "longer", "undecided", "practically-equal"];

function sizeOf({ figures }: ComparedDesign): number {
  const difference = figures.find(({ figure }) => figure === "leadTimeWorking.mean");
  return Math.abs(difference?.mean ?? 0);
}

function visitsPerCase({ designs }: Pick<RunResult, "designs">): number {
  const visits = designs.map((one) =>
    one.ok ? one.figures.steps.reduce((sum, { visits: each }) => sum + (each.mean ?? 0), 0) : 0,
  );
  return Math.max(1, ...visits);
}
