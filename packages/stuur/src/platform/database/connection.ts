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
    // A connection that broke cannot roll back, and need not: what matters is why it came to that.
    await connection.query("rollback").catch(() => {});
    throw error;
  } finally {
    connection.release();
  }
}

/**
 * The pool as Kysely wants it. A commit that the database turned into a rollback, because a failed statement was caught
 * and forgotten, throws instead of passing for a commit.
 */
export function toKyselyPool(pool: ConnectionPool): PostgresPool {
  return {
    connect: async () => checkCommits(await pool.connect()) as never,
    end: () => pool.close(),
  };
}

function checkCommits(connection: Connection): Connection {
  return {
    async query(statement, parameters) {
      const result = await connection.query(statement, parameters);
      if (statement === "commit" && result.command !== "COMMIT")
        throw new Error("Nothing was committed: a statement in this transaction had failed.");
      return result;
    },
    release: () => connection.release(),
  };
}
