import type { WorkContext } from "../../../platform/jobs/work.ts";
import type { RunResult } from "./compare.contract.ts";
import { type StudyToSimulate, simulateStudy } from "./simulate-study.ts";

export const simulateDesignsKind = "simulate-designs";

/** Simulates and explains in a child process; each note says how far it is and what is known so far. */
export async function simulateDesignsWork(
  study: StudyToSimulate,
  { onProgress }: WorkContext,
): Promise<RunResult> {
  return simulateStudy(study, (fraction, progress) => onProgress(fraction, JSON.stringify(progress)));
}
