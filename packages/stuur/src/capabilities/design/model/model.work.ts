import { eventTrace, openEventLog } from "@stuur/event-log";
import { type ModelValidation, observeTrace, validateInBatches } from "@stuur/methods/fitting";
import type { SimulationModel } from "@stuur/methods/simulation";
import type { WorkContext } from "../../../platform/jobs/work.ts";

export const validateModelKind = "validate-model";

export interface ValidationInput {
  readonly model: SimulationModel;
  readonly folder: string;
  /** Where rows go that do not fit in memory. */
  readonly temporaryFolder: string;
  readonly seed: string;
}

/** Compares a model with its log in a child process. */
export async function validateModelWork(
  { model, folder, temporaryFolder, seed }: ValidationInput,
  { onProgress }: WorkContext,
): Promise<ModelValidation> {
  const log = await openEventLog(folder, { temporaryFolder });
  const trace = await eventTrace(log).finally(() => log.close());
  const validation = validateInBatches(model, observeTrace(trace), { seed });
  for (;;) {
    const step = validation.next();
    if (step.done === true) return step.value;
    onProgress(0.1 + (0.9 * step.value.replications) / step.value.most, "compare");
  }
}
