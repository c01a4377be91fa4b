import type { PostgresPool } from "kysely";

export type Row = Readonly<Record<string, unknown>>;

/** What one statement gave; of several statements without parameters, the last. */
export interface QueryResult {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: readonly Row[];
}

/** A connection that nobody else uses until it is released. */
export interface Connection {
  query(statement: string, parameters?: readonly unknown[]): Promise<QueryResult>;
  release(): void;
}

/** What both databases look like from above: PGlite with its one connection, and a server with a few. */
export interface ConnectionPool {
  readonly isEmbedded: boolean;
  connect(): Promise<Connection>;
  close(): Promise<void>;
}

/** Runs `work` in one transaction as the login itself; only migrations need that. */
export async function inLoginTransaction<T>(
  pool: ConnectionPool,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await pool.connect();
  try {
    await connection.query("begin");
    const result = await work(connection);
    await connection.query("commit");
    return result;
  } catch (error) {
    await connection.query("rollback");
    throw error;
  } finally {
    connection.release();
  }
}

/**
 * The pool as Kysely wants it, with two mistakes made impossible: a query through a transaction that has ended, and a
 * commit that the database silently turned into a rollback because a failed statement was caught.
 */
export function toKyselyPool(pool: ConnectionPool): PostgresPool {
  return {
    connect: async () => guardConnection(await pool.connect()) as never,
    end: () => pool.close(),
  };
}

function guardConnection(connection: Connection): Connection {
  let isReleased = false;
  return {
    async query(statement, parameters) {
      if (isReleased) throw new Error("This transaction has ended; its handle was kept too long.");
      const result = await connection.query(statement, parameters);
      if (statement === "commit" && result.command !== "COMMIT")
        throw new Error("Nothing was committed: a statement in this transaction had failed.");
      return result;
    },
    release() {
      isReleased = true;
      connection.release();
    },
  };
}
