import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type {
  DuckDBAppender,
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBResult,
} from "@duckdb/node-api";
import { EventLogFailure } from "./errors.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

/** Beyond this, more threads cost memory and other work's turn without making a question much faster. */
const mostThreads = 4;

/**
 * Limits for DuckDB. `memoryLimit` of its buffers in its own words, by default "1GB"; beyond it rows go to a folder that
 * only the user of this process can open, made in `temporaryFolder` (by default that of the operating system) and removed
 * at closing. At most four threads by default.
 */
export interface DatabaseLimits {
  readonly memoryLimit?: string | undefined;
  readonly threads?: number | undefined;
  readonly temporaryFolder?: string | undefined;
}

/**
 * A DuckDB in memory. Rows come back as plain objects; 64-bit numbers as JavaScript numbers. Throws an `EventLogFailure` when
 * it has been closed, and when `memoryLimit` does not suffice.
 */
export interface Database {
  readonly connection: DuckDBConnection;
  run(sql: string): Promise<void>;
  query<Row>(sql: string): Promise<Row[]>;
  stream<Row>(sql: string): AsyncIterable<readonly Row[]>;
  /** The rows as DuckDB has them, column by column, for work on many numbers. */
  chunks(sql: string): AsyncIterable<DuckDBDataChunk>;
  /** Calls `fill` with an appender for a table; what it appends is there afterwards. */
  append<T>(table: string, fill: (appender: DuckDBAppender) => T | Promise<T>): Promise<T>;
  /** Ends the statements that are running; they throw. */
  interrupt(): void;
  /** Keeps the database open until `work` has ended: for work of several statements. */
  hold<T>(work: () => Promise<T>): Promise<T>;
  /** Closes when all statements and held work have ended; after that every statement is refused. */
  close(): Promise<void>;
}

/** Opens a database; DuckDB itself is loaded here and nowhere else, so that types cost nothing. */
export async function openDatabase(limits: DatabaseLimits = {}): Promise<Database> {
  const spillFolder = await createTemporaryFolder(limits.temporaryFolder);
  const removeSpillFolder = () => rm(spillFolder, { recursive: true, force: true });
  const instance = await createInstance(limits, spillFolder).catch(async (error) => {
    await removeSpillFolder();
    throw error;
  });
  const connection = await instance.connect();
  const { enter, close } = createDoor(async () => {
    connection.closeSync();
    instance.closeSync();
    await removeSpillFolder();
  });
  const hold = async <T>(work: () => Promise<T>) => {
    const leave = enter();
    return work().catch(tellMemory).finally(leave);
  };
  const streaming = new Set<DuckDBConnection>();
  // On a connection of its own: another query on the same connection would end the stream.
  async function* open(sql: string): AsyncGenerator<DuckDBResult> {
    const leave = enter();
    const own = await instance.connect();
    streaming.add(own);
    try {
      yield await own.stream(sql).catch(tellMemory);
    } finally {
      streaming.delete(own);
      own.closeSync();
      leave();
    }
  }
  return {
    connection,
    hold,
    close,
    run: (sql) => hold(async () => void (await connection.run(sql))),
    query: <Row>(sql: string) =>
      hold(async () => {
        const reader = await connection.runAndReadAll(sql);
        return toRows<Row>(reader.deduplicatedColumnNames(), reader.getColumnsJS());
      }),
    async *stream<Row>(sql: string) {
      for await (const result of open(sql)) {
        for await (const rows of result.yieldRowObjectJs()) yield rows.map((row) => toPlain(row) as Row);
      }
    },
    async *chunks(sql: string) {
      for await (const result of open(sql)) yield* result;
    },
    append: (table, fill) =>
      hold(async () => {
        // On a connection of its own: appending would end what is pending on the other.
        const own = await instance.connect();
        try {
          const appender = await own.createAppender(table);
          try {
            return await fill(appender);
          } finally {
            appender.closeSync();
          }
        } finally {
          own.closeSync();
        }
      }),
    interrupt() {
      connection.interrupt();
      for (const own of streaming) own.interrupt();
    },
  };
}

async function createInstance(limits: DatabaseLimits, spillFolder: string): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  return DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    memory_limit: limits.memoryLimit ?? "1GB",
    threads: String(limits.threads ?? Math.min(mostThreads, availableParallelism())),
    temp_directory: spillFolder,
  });
}

/** Counts who is inside and closes when the last one leaves: closed under a running statement, DuckDB takes the process down. */
function createDoor(closeNow: () => Promise<void>): { enter(): () => void; close(): Promise<void> } {
  let inside = 0;
  let closing: Promise<void> | undefined;
  let onEmpty = () => {};
  return {
    enter() {
      if (closing && inside === 0) throw new EventLogFailure("EVENT_LOG_CLOSED");
      inside++;
      return () => {
        inside--;
        if (inside === 0) onEmpty();
      };
    },
    close() {
      closing ??= new Promise<void>((resolve) => {
        onEmpty = resolve;
        if (inside === 0) resolve();
      }).then(closeNow);
      return closing;
    },
  };
}

/** What DuckDB cannot do on disk needs memory; its own words are about its settings. */
function tellMemory(error: unknown): never {
  const isMemory = error instanceof Error && error.message.startsWith("Out of Memory Error");
  throw isMemory ? new EventLogFailure("EVENT_LOG_OUT_OF_MEMORY") : error;
}

/** A text as SQL literal. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Column by column is several times as fast as DuckDB's own rows. */
function toRows<Row>(names: readonly string[], columns: readonly (readonly unknown[])[]): Row[] {
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, () => ({}) as Record<string, unknown>);
  for (const [index, name] of names.entries()) {
    for (const [place, value] of (columns[index] ?? []).entries()) rows[place]![name] = toPlain(value);
  }
  return rows as Row[];
}

function toPlain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toPlain(item)]));
  }
  return value;
}
