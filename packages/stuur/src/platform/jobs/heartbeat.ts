import type { Database } from "../database/database.ts";
import { type LeasedJob, type Progress, renewLease } from "./lease.ts";

/** Why a job was interrupted. */
export type Interruption = "cancel-requested" | "lease-lost" | "process-ends";

/** Keeps the lease of a running job, writes its progress, and hears that it must stop. */
export interface Heartbeat {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number, note: string) => void;
  readonly interruption: () => Interruption | undefined;
  /** Looks at once whether the job must stop. */
  readonly nudge: () => void;
  abort(why: Interruption): void;
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

export interface HeartbeatOptions {
  readonly database: Database;
  readonly job: LeasedJob;
  readonly leaseSeconds: number;
  readonly heartbeatMs: number;
  readonly onError: (error: unknown, job: LeasedJob) => void;
}

/** Progress that comes faster than this is written together. */
const progressMs = 500;

export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { database, job, leaseSeconds, heartbeatMs, onError } = options;
  const controller = new AbortController();
  let interruption: Interruption | undefined;
  let progress: Progress | undefined;
  let progressTimer: NodeJS.Timeout | undefined;
  let beats = Promise.resolve();

  function abort(why: Interruption): void {
    interruption ??= why;
    controller.abort();
  }

  async function renew(): Promise<void> {
    const lease = await renewLease(database, job, { leaseSeconds, progress });
    if (lease === "lost") abort("lease-lost");
    else if (lease === "cancel-requested") abort("cancel-requested");
  }

  /** One after another, so that an older progress never overwrites a newer one. */
  function beat(): void {
    beats = beats.then(renew).catch((error: unknown) => onError(error, job));
  }

  const timer = setInterval(beat, heartbeatMs);
  return {
    signal: controller.signal,
    interruption: () => interruption,
    nudge: beat,
    abort,
    onProgress(fraction, note) {
      progress = { fraction, note };
      progressTimer ??= setTimeout(() => {
        progressTimer = undefined;
        beat();
      }, progressMs);
    },
    stop() {
      clearInterval(timer);
      clearTimeout(progressTimer);
      return beats;
    },
  };
}
