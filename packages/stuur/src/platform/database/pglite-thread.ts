import { Worker } from "node:worker_threads";
import type { QueryResult } from "./connection.ts";
import {
  type ClusterOptions,
  type EmbeddedClient,
  failedStatement,
  type StatementFailure,
} from "./pglite-client.ts";

/** A statement, or without one: close. */
export interface ThreadCall {
  readonly id: number;
  readonly statement?: string;
  readonly parameters: readonly unknown[];
}

/** The answer to the call of that number; number 0 says that the cluster is open, or why not. */
export interface ThreadAnswer {
  readonly id: number;
  readonly result?: QueryResult;
  readonly failure?: StatementFailure;
}

interface Waiting {
  resolve(result: QueryResult | undefined): void;
  reject(error: Error): void;
}

/**
 * Starts PGlite in a thread of its own, so that its computing and its start do not hold up requests.
 *
 * @param threadFile the built `pglite.thread.ts`
 */
export async function startPGliteThread(threadFile: URL, options: ClusterOptions): Promise<EmbeddedClient> {
  const worker = new Worker(threadFile, { workerData: options });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let stopped: Error | undefined;

  function expectAnswer(id: number): Promise<QueryResult | undefined> {
    return new Promise((resolve, reject) => {
      if (stopped) reject(stopped);
      else waiting.set(id, { resolve, reject });
    });
  }

  function call(request: Omit<ThreadCall, "id">): Promise<QueryResult | undefined> {
    calls += 1;
    const answer = expectAnswer(calls);
    worker.postMessage({ id: calls, ...request } satisfies ThreadCall);
    return answer;
  }

  function stop(reason: string): void {
    stopped ??= new Error(`The embedded database has stopped: ${reason}`);
    for (const { reject } of waiting.values()) reject(stopped);
    waiting.clear();
  }

  worker.on("message", ({ id, result, failure }: ThreadAnswer) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (failure) reject?.(failedStatement(failure));
    else resolve?.(result);
  });
  worker.on("error", (error) => stop(error.message));
  worker.on("exit", (code) => stop(`exit ${code}`));

  try {
    await expectAnswer(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    query: async (statement, parameters) => (await call({ statement, parameters })) as QueryResult,
    async close() {
      await call({ parameters: [] });
      await worker.terminate();
    },
  };
}
