import type { DuckDBConnection } from "@duckdb/node-api";

/** Limits for DuckDB. `memoryLimit` in its own words, such as "1GB"; beyond it work goes to `temporaryFolder`. */
export interface DatabaseLimits {
  readonly memoryLimit?: string | undefined;
  readonly threads?: number | undefined;
  readonly temporaryFolder?: string | undefined;
}

/** A DuckDB in memory. Rows come back as plain objects; 64-bit numbers as JavaScript numbers. */
export interface Database {
  readonly connection: DuckDBConnection;
  run(sql: string): Promise<void>;
  query<Row>(sql: string): Promise<Row[]>;
  stream<Row>(sql: string): AsyncIterable<readonly Row[]>;
  close(): void;
}

/** Opens a database; DuckDB itself is loaded here and nowhere else, so that types cost nothing. */
export async function openDatabase(limits: DatabaseLimits = {}): Promise<Database> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    ...(limits.memoryLimit && { memory_limit: limits.memoryLimit }),
    ...(limits.threads && { threads: String(limits.threads) }),
    ...(limits.temporaryFolder && { temp_directory: limits.temporaryFolder }),
  });
  const connection = await instance.connect();
  return {
    connection,
    async run(sql) {
      await connection.run(sql);
    },
    async query<Row>(sql: string) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS().map((row) => toPlain(row) as Row);
    },
    async *stream<Row>(sql: string) {
      // Another query on the same connection would end the stream.
      const own = await instance.connect();
      try {
        const result = await own.stream(sql);
        for await (const rows of result.yieldRowObjectJs()) yield rows.map((row) => toPlain(row) as Row);
      } finally {
        own.closeSync();
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text as SQL literal. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function toPlain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toPlain(item)]));
  }
  return value;
}
