import { eventTrace, openEventLog } from "@stuur/event-log";
import {
  type ModelEvidence,
  type ModelValidation,
  observeTrace,
  validateModel,
} from "@stuur/methods/fitting";
import type { SimulationModel } from "@stuur/methods/simulation";
import type { WorkContext } from "../../../platform/jobs/work.ts";

export const validateModelKind = "validate-model";

export interface ValidationInput {
  readonly model: SimulationModel;
  /** Who left since; on the dates of the log they were there. */
  readonly leavers: NonNullable<ModelEvidence["leavers"]>;
  /** Places in the model that somebody estimated. */
  readonly estimates: readonly string[];
  readonly folder: string;
  /** Where rows go that do not fit in memory. */
  readonly temporaryFolder: string;
  readonly seed: string;
}

/** Compares a model with its log in a child process. */
export async function validateModelWork(
  { model, leavers, estimates, folder, temporaryFolder, seed }: ValidationInput,
  { onProgress }: WorkContext,
): Promise<ModelValidation> {
  const log = await openEventLog(folder, { temporaryFolder });
  const trace = await eventTrace(log).finally(() => log.close());
  return validateModel(model, observeTrace(trace), {
    seed,
    estimates,
    leavers,
    onProgress: ({ replications, most }) => onProgress(0.1 + (0.9 * replications) / most, "compare"),
  });
}
