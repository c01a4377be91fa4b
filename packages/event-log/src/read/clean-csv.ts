import { isUtf8 } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import type { CodedText } from "../manifest.ts";
import { type CsvRecord, type CsvShape, emptyRecord, scanRecord, skipLine } from "./csv-records.ts";
import type { Rejects } from "./rejects.ts";
import { decodeText } from "./text-encoding.ts";

/** A record longer than this is taken for a quote that was never closed. */
const maxRecordBytes = 1024 * 1024;

const unclosedQuote: CodedText = {
  code: "quote",
  nl: "een aanhalingsteken is niet goed gesloten",
  en: "a quote is not closed properly",
};

const tooManyFields = (found: number, expected: number): CodedText => ({
  code: "fields",
  nl: `${found} velden in plaats van ${expected}`,
  en: `${found} fields instead of ${expected}`,
});

/**
 * Copies the records of a CSV to a file in which every record is sound: as many fields as the header, quotes closed, one
 * kind of line end, UTF-8, no header. What cannot be made sound is rejected and counted. DuckDB is never shown a doubtful
 * record, because its readers lose the rest of a block after one (half of a file of a million rows, without a word).
 */
export class CsvCleaner {
  #pending: Buffer = Buffer.alloc(0);
  #record: CsvRecord = emptyRecord();
  #isDiscarding = false;
  #headersLeft: number;
  #lineEnd: Buffer | null = null;
  readonly #shape: CsvShape;
  readonly #rejects: Rejects;
  readonly #out: FileHandle;
  #writes: Buffer[] = [];

  constructor(shape: CsvShape & { readonly hasHeader: boolean }, rejects: Rejects, out: FileHandle) {
    this.#shape = shape;
    this.#headersLeft = shape.hasHeader ? 1 : 0;
    this.#rejects = rejects;
    this.#out = out;
  }

  /** What the records of the copy end with. */
  get lineEnd(): "\n" | "\r\n" {
    return this.#lineEnd?.length === 2 ? "\r\n" : "\n";
  }

  async add(chunk: Buffer): Promise<void> {
    this.#pending = Buffer.concat([this.#pending, chunk]);
    this.#takeRecords(false);
    await this.#flush();
  }

  async end(): Promise<void> {
    const needsLineEnd = this.#pending.length > 0 && this.#pending.at(-1) !== 0x0a;
    if (needsLineEnd) this.#pending = Buffer.concat([this.#pending, Buffer.from("\n")]);
    this.#takeRecords(true);
    await this.#flush();
  }

  #takeRecords(isLast: boolean): void {
    const bytes = this.#pending;
    const isSuspect = !isUtf8(bytes);
    let at = this.#isDiscarding ? this.#discardLine(0) : 0;
    let runStart = at;
    while (at < bytes.length) {
      scanRecord(bytes, at, this.#shape, this.#record);
      const { outcome } = this.#record;
      if (outcome === "open" && !isLast && bytes.length - at <= maxRecordBytes) break;
      if (outcome === "whole" && this.#isSound(at, isSuspect)) {
        this.#rejects.accept();
        at = this.#record.next;
        continue;
      }
      this.#writes.push(bytes.subarray(runStart, at));
      at = outcome === "whole" ? this.#mend(at) : this.#rejectLine(at);
      runStart = at;
    }
    this.#writes.push(bytes.subarray(runStart, at));
    this.#pending = bytes.subarray(at);
  }

  /** Whether the record can be copied as it is. */
  #isSound(start: number, isSuspect: boolean): boolean {
    const { fields, end, next } = this.#record;
    if (this.#headersLeft > 0 || fields !== this.#shape.columns) return false;
    if (fields === 1 && this.#isBlank(start)) return false;
    if (!this.#lineEnd) this.#lineEnd = Buffer.from(next - end === 2 ? "\r\n" : "\n");
    const hasUsualEnd = next - end === this.#lineEnd.length && this.#pending[next - 1] === 0x0a;
    return hasUsualEnd && !(isSuspect && !isUtf8(this.#pending.subarray(start, end)));
  }

  /** Writes a changed copy of the record, skips it or rejects it; returns where the next one begins. */
  #mend(start: number): number {
    const { fields, kept, hasExtra, next } = this.#record;
    const { columns, delimiter } = this.#shape;
    if (!this.#lineEnd) this.#lineEnd = Buffer.from(next - this.#record.end === 2 ? "\r\n" : "\n");
    if (this.#isBlank(start)) {
      this.#rejects.skip();
    } else if (this.#headersLeft > 0) {
      this.#headersLeft--;
      this.#rejects.skip();
    } else if (hasExtra) {
      this.#rejects.reject(tooManyFields(fields, columns), null, null);
    } else {
      this.#rejects.accept();
      const text = Buffer.from(decodeText(this.#pending.subarray(start, kept)));
      this.#writes.push(text, Buffer.alloc(Math.max(0, columns - fields), delimiter), this.#lineEnd);
    }
    return next;
  }

  #isBlank(start: number): boolean {
    return (
      this.#record.fields === 1 && this.#pending.toString("latin1", start, this.#record.end).trim() === ""
    );
  }

  #rejectLine(start: number): number {
    if (this.#headersLeft > 0) {
      this.#headersLeft--;
      this.#rejects.skip();
    } else {
      this.#rejects.reject(unclosedQuote, null, null);
    }
    return this.#discardLine(start);
  }

  #discardLine(start: number): number {
    const next = skipLine(this.#pending, start);
    this.#isDiscarding = next < 0;
    return next < 0 ? this.#pending.length : next;
  }

  async #flush(): Promise<void> {
    const writes = this.#writes.filter((part) => part.length > 0);
    this.#writes = [];
    for (let written = 0; written < writes.length; written += 512) {
      await this.#out.writev(writes.slice(written, written + 512));
    }
  }
}
