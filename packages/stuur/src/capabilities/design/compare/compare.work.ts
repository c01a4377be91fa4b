import type { WorkContext } from "../../../platform/jobs/work.ts";
import type { Explanation, RunResult } from "./compare.contract.ts";
import { type DesignToExplain, explainDesign } from "./explain-design.ts";
import { type StudyToSimulate, simulateStudy } from "./simulate-study.ts";

export const simulateDesignsKind = "simulate-designs";
export const explainDesignKind = "explain-design";

/** Finds out in a child process why a design differs from today's. */
export async function explainDesignWork(
  design: DesignToExplain,
  { onProgress }: WorkContext,
): Promise<Explanation> {
  return explainDesign(design, (fraction, progress) => onProgress(fraction, JSON.stringify(progress)));
}

/** Simulates in a child process; each note says how far it is and what is known so far. */
export async function simulateDesignsWork(
  study: StudyToSimulate,
  { onProgress }: WorkContext,
): Promise<RunResult> {
  return simulateStudy(study, (fraction, progress) => onProgress(fraction, JSON.stringify(progress)));
}
