import type { Database, Transaction } from "../database/database.ts";
import type { JsonValue } from "../database/tables.ts";
import { stuurError } from "../errors/errors.ts";
import { faultPoint } from "../faults/fault.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { endJob, finishJob, type LeasedJob, releaseLease, retryJob, takeJob } from "./lease.ts";
import { isFinal, type Problem, toProblem } from "./problem.ts";
import { type RepeatedWork, repeatWork } from "./repeat-work.ts";
import type { WorkContext } from "./work.ts";

/** What the jobs of one kind do; `Input` is what was enqueued, `Output` what was computed. */
export interface JobKind<Input = never, Output = never> {
  /** Reads what was enqueued, also in the form of an earlier version. */
  readonly readInput: (input: JsonValue, version: number) => Input;
  /** Computes, outside any transaction. A StuurError below status 500 is final, other failures are tried again. */
  readonly run: (input: Input, context: JobContext) => Promise<Output>;
  /** Commits what was computed, in the transaction that ends the job; the answer is kept as the job's result. */
  readonly finish: (transaction: Transaction, output: Output, job: RunningJob<Input>) => Promise<JsonValue>;
  /** Writes what follows when the job has failed for good or was stopped, in the transaction that ends it. */
  readonly fail: (transaction: Transaction, problem: Problem, job: LeasedJob) => Promise<void>;
}

export interface RunningJob<Input> extends LeasedJob {
  readonly read: Input;
}

export interface JobContext extends WorkContext {
  readonly job: LeasedJob;
  /** Aborted when the job is to stop, its lease is lost, or the process ends. */
  readonly signal: AbortSignal;
}

export interface RunJobsOptions {
  readonly database: Database;
  readonly kinds: Readonly<Record<string, JobKind>>;
  readonly owner: string;
  readonly onError: (error: unknown, job?: LeasedJob) => void;
  /** How many jobs at a time. @defaultValue 1 */
  readonly slots?: number;
  /** @defaultValue 30 */
  readonly leaseSeconds?: number;
  /** @defaultValue 5000 */
  readonly heartbeatMs?: number;
  /** How often to look for jobs without a nudge. @defaultValue 1000 */
  readonly everyMs?: number;
  /** How long a failed job waits for its next attempt. @defaultValue 5, 10, 20 … seconds */
  readonly retrySeconds?: (attempts: number) => number;
}

/** Declares a kind of jobs, typed by its input and output. */
export function defineJob<Input, Output>(kind: JobKind<Input, Output>): JobKind {
  return kind as unknown as JobKind;
}

/**
 * Takes and runs jobs until it is stopped. Stopping aborts what runs and puts it back in the queue. A nudge makes it
 * look at once for new jobs and for requests to stop one.
 */
export function runJobs(options: RunJobsOptions): RepeatedWork {
  const { everyMs = 1000, slots = 1, onError } = options;
  const ending = new AbortController();
  const nudges = new Set<() => void>();
  const runner: Runner = { ...options, ending: ending.signal, nudges };
  const loops = [
    repeatWork(() => endCancelledJob(runner), { everyMs, onError }),
    ...Array.from({ length: slots }, () => repeatWork(() => runNextJob(runner), { everyMs, onError })),
  ];
  return {
    nudge() {
      for (const loop of loops) loop.nudge();
      for (const nudge of nudges) nudge();
    },
    async stop() {
      const stopped = loops.map((loop) => loop.stop());
      ending.abort();
      await Promise.all(stopped);
    },
  };
}

interface Runner extends RunJobsOptions {
  readonly ending: AbortSignal;
  /** Of the jobs that run now. */
  readonly nudges: Set<() => void>;
}

async function runNextJob(runner: Runner): Promise<boolean> {
  const job = await takeJob(runner.database, takeOptions(runner));
  if (!job) return false;
  if (job.attempts > job.maxAttempts) await failJob(runner, job, died(job));
  else await runJob(runner, job);
  return true;
}

async function endCancelledJob(runner: Runner): Promise<boolean> {
  const job = await takeJob(runner.database, { ...takeOptions(runner), cancelled: true });
  if (job) await failJob(runner, job, stuurError("STUUR_JOB_CANCELLED"), "cancelled");
  return job !== undefined;
}

async function runJob(runner: Runner, job: LeasedJob): Promise<void> {
  const { database, kinds, leaseSeconds = 30, heartbeatMs = 5000, onError } = runner;
  const kind = kinds[job.kind] as unknown as JobKind<unknown, unknown>;
  const heartbeat = startHeartbeat({ database, job, leaseSeconds, heartbeatMs, onError });
  const stop = () => heartbeat.abort("process-ends");
  runner.nudges.add(heartbeat.nudge);
  runner.ending.addEventListener("abort", stop, { once: true });
  if (runner.ending.aborted) stop();
  try {
    const read = kind.readInput(job.input, job.inputVersion);
    const { signal, onProgress } = heartbeat;
    const output = await kind.run(read, { job, signal, onProgress });
    signal.throwIfAborted();
    faultPoint("job:before-commit");
    await finishJob(database, job, (transaction) => kind.finish(transaction, output, { ...job, read }));
    faultPoint("job:after-commit");
  } catch (error) {
    await settleFailure(runner, job, { error, interruption: heartbeat.interruption() });
  } finally {
    await heartbeat.stop();
    runner.nudges.delete(heartbeat.nudge);
    runner.ending.removeEventListener("abort", stop);
  }
}

async function settleFailure(
  runner: Runner,
  job: LeasedJob,
  { error, interruption }: { error: unknown; interruption: string | undefined },
): Promise<void> {
  if (interruption === "lease-lost") return;
  if (interruption === "process-ends") return releaseLease(runner.database, job);
  if (interruption === "cancel-requested")
    return failJob(runner, job, stuurError("STUUR_JOB_CANCELLED"), "cancelled");
  // What a file or a question brings about was expected and is told to who asked; the rest is for the log.
  if (isFinal(error)) return failJob(runner, job, error);
  runner.onError(error, job);
  if (job.attempts >= job.maxAttempts) return failJob(runner, job, error);
  const { retrySeconds = (attempts) => 5 * 2 ** (attempts - 1) } = runner;
  const afterSeconds = retrySeconds(job.attempts);
  return retryJob(runner.database, job, { problem: toProblem(error, job.id), afterSeconds });
}

async function failJob(
  runner: Runner,
  job: LeasedJob,
  error: unknown,
  state: "failed" | "cancelled" = "failed",
): Promise<void> {
  const problem = toProblem(error, job.id);
  const kind = runner.kinds[job.kind] as JobKind;
  await endJob(runner.database, job, {
    state,
    problem,
    onEnd: (transaction) => kind.fail(transaction, problem, job),
  });
}

function takeOptions({ kinds, owner, leaseSeconds = 30 }: Runner) {
  return { kinds: Object.keys(kinds), owner, leaseSeconds };
}

function died({ maxAttempts }: LeasedJob): Error {
  return stuurError("STUUR_JOB_DIED", { attempts: maxAttempts });
}
