import { type FullExperiment, isTimeToStop } from "./experiment.ts";
import { addReplication, type Runs } from "./runs.ts";

/** How far an experiment is, from 0 to 1, after each run of one design. */
export type Share = number;

/**
 * Adds the replications of an experiment to all designs, one run at a time, so that a host can show how far it is or stop.
 * After each batch it may be enough.
 */
export function* runReplications(
  runs: readonly Runs[],
  full: FullExperiment,
  { warmUp, isEnough }: { readonly warmUp: number; readonly isEnough: () => boolean },
): Generator<Share, void, void> {
  const all = full.replications * runs.length;
  for (let replication = 0; replication < full.replications; replication++) {
    for (const [i, run] of runs.entries()) {
      addReplication([run], full, { replication, warmUp });
      yield (replication * runs.length + i + 1) / all;
    }
    if (isTimeToStop(replication + 1, full) && isEnough()) return;
  }
}
