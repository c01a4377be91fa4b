import { cancelJob } from "../../../platform/jobs/jobs.ts";
import { defineStep } from "../../../platform/outbox/loop.ts";
import { findValidationJob } from "./model.store.ts";

/** Nobody waits any more for the comparison with its log of a study that was deleted. */
export const stopValidationOfStudy = defineStep<{ studyId: string }>(
  "stop-validation-of-study",
  async (transaction, { body: { studyId } }) => {
    const jobId = await findValidationJob(transaction, studyId);
    if (jobId !== undefined) await cancelJob(transaction, jobId);
  },
);
