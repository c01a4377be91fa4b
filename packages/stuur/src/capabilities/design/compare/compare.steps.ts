import { defineStep } from "../../../platform/outbox/loop.ts";
import { cancelRuns } from "./compare.store.ts";

/** Nobody waits any more for what is computed for a study that was deleted. */
export const stopRunsOfStudy = defineStep<{ studyId: string }>(
  "stop-runs-of-study",
  (transaction, { body: { studyId } }) => cancelRuns(transaction, studyId),
);
