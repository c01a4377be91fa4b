import type { Connection, ConnectionPool } from "./connection.ts";
import type { EmbeddedClient } from "./pglite-client.ts";

/** A pool of one: who connects waits until all before him have released. */
export function createEmbeddedPool(client: EmbeddedClient): ConnectionPool {
  let lastRelease: Promise<void> = Promise.resolve();

  async function connect(): Promise<Connection> {
    const { promise: released, resolve: release } = withResolvers();
    const turn = lastRelease;
    lastRelease = released;
    await turn;
    return { query: (statement, parameters = []) => client.query(statement, parameters), release };
  }

  return {
    isEmbedded: true,
    connect,
    async close() {
      await lastRelease;
      await client.close();
    },
  };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
