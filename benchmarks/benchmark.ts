/**
 * One scenario of `npm run bench -- <name>`, exported as `benchmark` from `<name>.bench.ts`. Data are made from a seed, so
 * that every machine measures the same work.
 */
export interface Benchmark<Input> {
  /** What somebody learns from it. */
  readonly question: string;
  /** What the size counts, in the plural: "events". */
  readonly unit: string;
  readonly sizes: { readonly small: number; readonly large: number };
  readonly seed: number;
  /** Makes the data in the folder, or finds them there; is not measured. */
  readonly prepare: (size: number, folder: string) => Promise<Input>;
  /** Run one after another; a later task finds on disk what an earlier one left there. */
  readonly tasks: readonly Task<Input>[];
}

/** A piece of work, measured in a process of its own, and what it is compared with. */
export interface Task<Input> {
  readonly name: string;
  readonly run: Work<Input>;
  /** The least that any program must do for this task. */
  readonly floor?: { readonly name: string; readonly run: Work<Input> };
  readonly peer?: PythonPeer<Input>;
}

/** Does the work and answers what can be compared: counts, sums. */
export type Work<Input> = (input: Input) => Promise<WorkDone>;

export interface WorkDone {
  readonly counts: Readonly<Record<string, number>>;
  /** Only for work done by another process, such as a server: the runner measures its own process otherwise. */
  readonly usage?: Usage;
}

/** Seconds on the clock and of processor time, user and system, all threads; the highest resident memory in bytes. NaN: not measurable here. */
export interface Usage {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** The same task by a Python package. */
export interface PythonPeer<Input> {
  readonly package: string;
  /** What it does differently, in a few words. */
  readonly remark?: string;
  /** Import lines, which are not measured, and the body, which leaves its counts in a dictionary `counts`. */
  readonly imports: string;
  readonly body: (input: Input) => string;
}
