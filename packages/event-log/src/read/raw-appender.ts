import type { DuckDBAppender, DuckDBDataChunk } from "@duckdb/node-api";
import type { Database } from "../database.ts";
import { rawColumns } from "./raw-rows.ts";

const chunkRows = 2048;

/** Appends rows of text to the table `raw`, trimmed, a data chunk at a time. */
export class RawAppender {
  #columns: (string | null)[][] = rawColumns.map(() => []);
  readonly #appender: DuckDBAppender;
  readonly #newChunk: () => DuckDBDataChunk;

  private constructor(appender: DuckDBAppender, newChunk: () => DuckDBDataChunk) {
    this.#appender = appender;
    this.#newChunk = newChunk;
  }

  static async create(database: Database): Promise<RawAppender> {
    const { DuckDBDataChunk, VARCHAR } = await import("@duckdb/node-api");
    await database.run(`CREATE TABLE raw (${rawColumns.map(([, name]) => `${name} VARCHAR`).join(", ")})`);
    const types = rawColumns.map(() => VARCHAR);
    const appender = await database.connection.createAppender("raw");
    return new RawAppender(appender, () => DuckDBDataChunk.create(types));
  }

  /** One value for each of `rawColumns`. */
  append(row: readonly (string | null)[]): void {
    for (const [index, column] of this.#columns.entries()) column.push(row[index]?.trim() ?? null);
    if (this.#columns[0]?.length === chunkRows) this.#flush();
  }

  close(): void {
    this.#flush();
    this.#appender.closeSync();
  }

  #flush(): void {
    if (this.#columns[0]?.length === 0) return;
    const chunk = this.#newChunk();
    chunk.setColumns(this.#columns);
    this.#appender.appendDataChunk(chunk);
    this.#columns = rawColumns.map(() => []);
  }
}
