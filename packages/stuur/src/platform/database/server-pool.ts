import pg from "pg";
import { type StuurError, stuurError } from "../errors/errors.ts";
import type { Connection, ConnectionPool } from "./connection.ts";
import { valueParsers } from "./value-parsers.ts";

const connections = 8;
const oldestVersion = 15;

/**
 * Connects to a PostgreSQL server.
 *
 * @param url `postgres://…`
 * @throws STUUR_DATABASE_UNREACHABLE or STUUR_DATABASE_TOO_OLD
 */
export async function openServerPool(url: string): Promise<ConnectionPool> {
  const pool = createPool(url);
  // An idle connection that breaks is replaced at the next query; unheard, it would end the process.
  pool.on("error", () => {});

  async function connect(): Promise<Connection> {
    try {
      return borrowClient(await pool.connect());
    } catch (error) {
      throw unreachable(url, error);
    }
  }

  try {
    await refuseOldServer(await connect());
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { isEmbedded: false, connect, close: () => pool.end() };
}

function createPool(url: string): pg.Pool {
  try {
    return new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: 10_000,
      types: { getTypeParser: findParser as typeof pg.types.getTypeParser },
    });
  } catch (error) {
    throw unreachable(url, error);
  }
}

function findParser(type: number, format?: "text" | "binary"): unknown {
  return valueParsers[type] ?? pg.types.getTypeParser(type, format as "text");
}

function borrowClient(client: pg.PoolClient): Connection {
  let broken: Error | undefined;
  const notice = (error: Error) => {
    broken = error;
  };
  client.on("error", notice);
  return {
    async query(statement, parameters = []) {
      const answer: pg.QueryResult | pg.QueryResult[] = await client.query(statement, [...parameters]);
      const result = Array.isArray(answer) ? answer.at(-1) : answer;
      return { command: result?.command ?? "", rowCount: result?.rowCount ?? 0, rows: result?.rows ?? [] };
    },
    release() {
      client.off("error", notice);
      client.release(broken);
    },
  };
}

async function refuseOldServer(connection: Connection): Promise<void> {
  try {
    const { rows } = await connection.query("show server_version");
    const found = String(rows[0]?.server_version);
    if (Number.parseInt(found, 10) < oldestVersion)
      throw stuurError("STUUR_DATABASE_TOO_OLD", { found, wanted: oldestVersion });
  } finally {
    connection.release();
  }
}

function unreachable(url: string, error: unknown): StuurError {
  const { message, code } = error as { readonly message?: string; readonly code?: string };
  return stuurError("STUUR_DATABASE_UNREACHABLE", {
    url: withoutPassword(url),
    reason: message || code || "unknown",
  });
}

function withoutPassword(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}
