import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/**
 * The bytes of a file that stay, and those that replace others. As long as all that stays is one stretch of the file
 * itself nothing is copied: copying starts, from the beginning of that stretch, at the first change after it.
 */
export class CleanCopy {
  /** The bytes of the stretch that were not written. */
  #stretch = 0;
  #isChanged: boolean;
  #out: FileHandle | null = null;
  #parts: Buffer[] = [];
  readonly #copy: string;
  readonly #original: string | null;
  #start = 0;
  #skippedLines = 0;

  /** `original` is null when the bytes that come by are not those of a file, and must be written anyway. */
  constructor(copy: string, original: string | null) {
    this.#copy = copy;
    this.#original = original;
    this.#isChanged = original === null;
  }

  /** The file that holds what stays, after the last `flush`: the original from some line on, or the copy. */
  get file(): string {
    return this.#isChanged || this.#original === null ? this.#copy : this.#original;
  }

  /** How many lines of that file come before what stays. */
  get skippedLines(): number {
    return this.file === this.#copy ? 0 : this.#skippedLines;
  }

  /** Bytes that stay as they are. */
  keep(bytes: Buffer): void {
    if (bytes.length > 0) this.#parts.push(bytes);
  }

  /** Leaves bytes of the file out. Before the stretch that is no change, if it is one whole line. */
  drop(bytes: number, isLine: boolean): void {
    if (this.#stretch > 0 || this.#parts.length > 0 || !isLine) {
      this.#isChanged = true;
    } else {
      this.#start += bytes;
      this.#skippedLines++;
    }
  }

  /** Bytes in place of others. */
  replace(...bytes: Buffer[]): void {
    this.#isChanged = true;
    for (const part of bytes) this.keep(part);
  }

  /** Writes, or only counts, what was kept since the last time. */
  async flush(): Promise<void> {
    const parts = this.#parts;
    this.#parts = [];
    if (this.#isChanged) await this.#write(parts);
    else for (const { length } of parts) this.#stretch += length;
  }

  async close(): Promise<void> {
    await this.#out?.close();
  }

  async #write(parts: readonly Buffer[]): Promise<void> {
    if (!this.#out) {
      this.#out = await open(this.#copy, "wx");
      await this.#copyStretch(this.#out);
    }
    for (let written = 0; written < parts.length; written += 512) {
      await this.#out.writev(parts.slice(written, written + 512));
    }
  }

  async #copyStretch(out: FileHandle): Promise<void> {
    if (this.#original === null || this.#stretch === 0) return;
    const range = { start: this.#start, end: this.#start + this.#stretch - 1, highWaterMark: 1024 * 1024 };
    for await (const chunk of createReadStream(this.#original, range)) await out.write(chunk as Buffer);
  }
}
