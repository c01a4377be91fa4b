import { fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { stuurError } from "../errors/errors.ts";

/** The computing half of a job: reads and writes files, never opens the database, tells how far it is. */
export type Work = (input: never, context: WorkContext) => Promise<unknown>;

export interface WorkContext {
  /** `fraction` of the whole in 0..1, with a word for what is being done. */
  onProgress(fraction: number, note: string): void;
}

type Message =
  | { readonly type: "progress"; readonly fraction: number; readonly note: string }
  | { readonly type: "done"; readonly output: unknown }
  | { readonly type: "failed"; readonly problem: string };

export interface ChildOptions extends WorkContext {
  /** The built module that calls {@link serveWork}. */
  readonly worker: URL;
  readonly signal: AbortSignal;
}

/**
 * Runs the work named `kind` in a child process, so that a crash or a long computation never touches the server.
 * Aborting kills the child at once; what it left behind is swept by name.
 *
 * @throws StuurError STUUR_JOB_CANCELLED when aborted
 * @throws Error when the work threw or the process died
 */
export async function runInChild(kind: string, input: unknown, options: ChildOptions): Promise<unknown> {
  const { worker, signal, onProgress } = options;
  if (signal.aborted) throw stuurError("STUUR_JOB_CANCELLED");
  const child = fork(worker, [], {
    serialization: "advanced",
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const kill = () => child.kill("SIGKILL");
  signal.addEventListener("abort", kill, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code, killedBy) => reject(new Error(`The work ${kind} died (${killedBy ?? code}).`)));
      child.on("message", (message: Message) => {
        if (message.type === "progress") onProgress(message.fraction, message.note);
        else if (message.type === "done") resolve(message.output);
        else reject(new Error(message.problem));
      });
      child.send({ kind, input });
    });
  } catch (error) {
    throw signal.aborted ? stuurError("STUUR_JOB_CANCELLED") : error;
  } finally {
    signal.removeEventListener("abort", kill);
    kill();
  }
}

/** In the child process: waits for one piece of work, does it, and ends with its parent. */
export function serveWork(works: Readonly<Record<string, Work>>): void {
  // Its parent is gone, and with it whoever could use the result; nothing of the child may go on computing.
  process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
  // Who looks at a page waits for it; a file may take a little longer. Threads that begin later inherit this.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  process.once("message", (order: { kind: string; input: never }) => {
    void doWork(works[order.kind], order);
  });
}

async function doWork(
  work: Work | undefined,
  { kind, input }: { kind: string; input: never },
): Promise<void> {
  try {
    if (!work) throw new Error(`There is no work named ${kind}.`);
    const output = await work(input, {
      onProgress: (fraction, note) => tell({ type: "progress", fraction, note }),
    });
    tell({ type: "done", output });
  } catch (error) {
    tell({
      type: "failed",
      problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function tell(message: Message): void {
  if (process.connected) process.send?.(message);
}
