import { type FileHandle, open } from "node:fs/promises";
import { sqlText } from "../database.ts";

/** Written rows wait here until there are so many characters. */
const bufferCharacters = 1 << 20;

/** What DuckDB allows a row by default for. */
const usualBytes = 4 << 20;

/**
 * Events on their way to DuckDB: rows of texts in a file of our own, with a column for each key, in the order in which keys
 * are first seen. So a row has no cells for the keys that come after it. More keys than `mostKeys` are left out.
 */
export class EventRows {
  readonly #keys = new Map<string, number>();
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #mostKeys: number;
  #text = "";
  #longest = 0;

  private constructor(path: string, file: FileHandle, mostKeys: number) {
    this.#path = path;
    this.#file = file;
    this.#mostKeys = mostKeys;
  }

  static async create(path: string, mostKeys: number): Promise<EventRows> {
    return new EventRows(path, await open(path, "wx"), mostKeys);
  }

  /** The keys that have a column: `c0`, `c1`, … of the relation. */
  get keys(): readonly string[] {
    return [...this.#keys.keys()];
  }

  /** Adds an event with the entries of these maps; of two with the same key the last one counts. */
  add(...parts: readonly ReadonlyMap<string, string>[]): void {
    const cells: string[] = [];
    for (const part of parts) {
      for (const [key, value] of part) {
        const column = this.#columnOf(key);
        if (column !== undefined) cells[column] = quoteCell(value);
      }
    }
    const row = `${cells.join(",")}\n`;
    this.#text += row;
    if (row.length > this.#longest) this.#longest = row.length;
  }

  /** Writes what waits, when it is much. */
  async flush(): Promise<void> {
    if (this.#text.length >= bufferCharacters) await this.#write();
  }

  /** The SQL of a relation of the rows that were added, in that order. The file must stay until it has been read. */
  async relation(): Promise<string> {
    await this.#write();
    const columns = [...this.#keys.values()].map((column) => `c${column}: 'VARCHAR'`);
    // A character takes at most three bytes.
    const bytes = Math.max(usualBytes, 3 * this.#longest);
    return `read_csv(${sqlText(this.#path)}, auto_detect = false, header = false, compression = 'none', delim = ',',
      quote = '"', escape = '"', comment = '', nullstr = '', new_line = '\\n', null_padding = true, parallel = false,
      max_line_size = ${bytes}, buffer_size = ${8 * bytes}, columns = {${columns.join(", ")}})`;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #columnOf(key: string): number | undefined {
    const known = this.#keys.get(key);
    if (known !== undefined || this.#keys.size === this.#mostKeys) return known;
    this.#keys.set(key, this.#keys.size);
    return this.#keys.size - 1;
  }

  async #write(): Promise<void> {
    const text = this.#text;
    this.#text = "";
    await this.#file.appendFile(text);
  }
}

/** An empty text is quoted as well: a row of nothing else would be no row. */
function quoteCell(value: string): string {
  return value === "" || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
