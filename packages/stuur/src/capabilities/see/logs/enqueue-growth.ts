import type { Transaction } from "../../../platform/database/database.ts";
import { enqueueJob } from "../../../platform/jobs/jobs.ts";
import { markGrowing } from "./logs.store.ts";

export const growthJob = { kind: "add-events", inputVersion: 1 } as const;

/** So long what is pushed waits for more that is done along. */
const debounceSeconds = 1;

/** Has the pushed events that the log does not show yet added to it, in a job. Needs the lock of the log. */
export async function enqueueGrowth(transaction: Transaction, logId: string): Promise<void> {
  const job = { ...growthJob, input: { logId }, afterSeconds: debounceSeconds };
  await markGrowing(transaction, logId, await enqueueJob(transaction, job));
}
