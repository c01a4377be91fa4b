import type { Database } from "../database.ts";
import { rawColumns } from "./raw-rows.ts";

const chunkRows = 2048;

/**
 * Appends rows of text to the table `raw`, trimmed: one value for each of `rawColumns` and after them the attributes `a0`,
 * `a1`, … Rows are kept until `flush`. A row may have more attributes than the rows before it.
 */
export class RawAppender {
  #columns: (string | null)[][] = rawColumns.map(() => []);
  #rows = 0;
  #stored = rawColumns.length;
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  static async create(database: Database): Promise<RawAppender> {
    await database.run(`CREATE TABLE raw (${rawColumns.map(([, name]) => `${name} VARCHAR`).join(", ")})`);
    return new RawAppender(database);
  }

  append(row: readonly (string | null)[]): void {
    while (this.#columns.length < row.length) {
      this.#columns.push(new Array<string | null>(this.#rows).fill(null));
    }
    for (const [index, column] of this.#columns.entries()) column.push(row[index]?.trim() ?? null);
    this.#rows++;
  }

  async flush(): Promise<void> {
    if (this.#rows === 0) return;
    while (this.#stored < this.#columns.length) {
      const name = `a${this.#stored++ - rawColumns.length}`;
      await this.#database.run(`ALTER TABLE raw ADD COLUMN ${name} VARCHAR`);
    }
    const { DuckDBDataChunk, VARCHAR } = await import("@duckdb/node-api");
    const types = this.#columns.map(() => VARCHAR);
    await this.#database.append("raw", (appender) => {
      for (let from = 0; from < this.#rows; from += chunkRows) {
        const chunk = DuckDBDataChunk.create(types);
        chunk.setColumns(this.#columns.map((column) => column.slice(from, from + chunkRows)));
        appender.appendDataChunk(chunk);
      }
    });
    this.#columns = this.#columns.map(() => []);
    this.#rows = 0;
  }
}
