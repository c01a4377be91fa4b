import type { PGliteOptions } from "@electric-sql/pglite";
import type { QueryResult, Row } from "./connection.ts";
import { valueParsers } from "./value-parsers.ts";

/** PGlite from outside: one connection, in this thread or behind another. */
export interface EmbeddedClient {
  query(statement: string, parameters: readonly unknown[]): Promise<QueryResult>;
  close(): Promise<void>;
}

/** Where the cluster lives; without a folder in memory. `template` is a cluster packed by {@link packCluster}. */
export interface ClusterOptions {
  readonly folder?: string;
  readonly template?: Uint8Array<ArrayBuffer>;
}

/** The failure of a statement as plain data, with the fields that PostgreSQL gives. */
export interface StatementFailure {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
  readonly table?: string;
  readonly constraint?: string;
}

/** Starts PGlite in this thread; everything else there waits while it computes. */
export async function startPGlite(options: ClusterOptions): Promise<EmbeddedClient> {
  const pglite = await createCluster(options);
  return {
    async query(statement, parameters) {
      try {
        // Like the server's driver: several statements are allowed as long as there are no parameters.
        const result =
          parameters.length === 0
            ? (await pglite.exec(statement)).at(-1)
            : await pglite.query<Row>(statement, [...parameters]);
        return { command: result?.command ?? "", rowCount: result?.rowCount ?? 0, rows: result?.rows ?? [] };
      } catch (error) {
        throw failedStatement(describeFailure(error));
      }
    },
    close: () => pglite.close(),
  };
}

/** Makes an empty cluster (initdb, some seconds) and packs it, gzipped: unpacking it takes less than one. */
export async function packCluster(): Promise<Uint8Array> {
  const pglite = await createCluster({});
  const packed = await pglite.dumpDataDir("gzip");
  await pglite.close();
  return new Uint8Array(await packed.arrayBuffer());
}

/** PGlite's own errors would print its minified source; only their data goes on. */
export function describeFailure(error: unknown): StatementFailure {
  const { message, code, detail, table, constraint } = error as StatementFailure;
  return {
    message,
    ...(code !== undefined && { code }),
    ...(detail !== undefined && { detail }),
    ...(table !== undefined && { table }),
    ...(constraint !== undefined && { constraint }),
  };
}

/** The failure as an error, with the fields where the server's driver has them. */
export function failedStatement(failure: StatementFailure): Error {
  return Object.assign(new Error(failure.message), failure);
}

async function createCluster({ folder, template }: ClusterOptions) {
  const { PGlite } = await import("@electric-sql/pglite");
  const options: PGliteOptions = {
    parsers: { ...valueParsers },
    ...(folder !== undefined && { dataDir: folder }),
    ...(template !== undefined && { loadDataDir: new Blob([template]) }),
  };
  try {
    return await PGlite.create(options);
  } catch (error) {
    throw failedStatement(describeFailure(error));
  }
}
