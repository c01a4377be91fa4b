import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { type ClusterOptions, describeFailure, startPGlite } from "./pglite-client.ts";
import type { ThreadAnswer, ThreadCall } from "./pglite-thread.ts";

/** The thread in which the embedded database computes; {@link startPGliteThread} is its other side. */
async function serve(port: MessagePort, options: ClusterOptions): Promise<void> {
  const client = await startPGlite(options);
  port.on("message", (call: ThreadCall) => {
    void answer(call).then((given) => port.postMessage(given));
  });
  port.postMessage({ id: 0 } satisfies ThreadAnswer);

  async function answer(call: ThreadCall): Promise<ThreadAnswer> {
    try {
      if (call.statement !== undefined)
        return { id: call.id, result: await client.query(call.statement, call.parameters) };
      await client.close();
      return { id: call.id };
    } catch (error) {
      return { id: call.id, failure: describeFailure(error) };
    }
  }
}

const port = parentPort as MessagePort;
serve(port, workerData as ClusterOptions).catch((error: unknown) => {
  port.postMessage({ id: 0, failure: describeFailure(error) } satisfies ThreadAnswer);
});
