/** Work that goes on in the background until it is stopped. */
export interface RepeatedWork {
  /** There may be something to do: look now rather than at the next round. */
  nudge(): void;
  /** Resolves when the round that was running has ended. */
  stop(): Promise<void>;
}

export interface RepeatOptions {
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}

/**
 * Runs rounds of `work` one after another: at once again as long as a round found something to do, otherwise after
 * `everyMs` or a nudge.
 *
 * @param work answers whether it found something to do
 */
export function repeatWork(work: () => Promise<boolean>, { everyMs, onError }: RepeatOptions): RepeatedWork {
  let isStopped = false;
  let isNudged = false;
  let wake = () => {};

  const ended = (async () => {
    while (!isStopped) {
      isNudged = false;
      if (!(await runRound())) await pause();
    }
  })();

  async function runRound(): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      onError(error);
      return false;
    }
  }

  function pause(): Promise<void> {
    // A nudge or stop during the round would otherwise wait for the next one.
    if (isNudged || isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    nudge() {
      isNudged = true;
      wake();
    },
    stop() {
      isStopped = true;
      wake();
      return ended;
    },
  };
}
