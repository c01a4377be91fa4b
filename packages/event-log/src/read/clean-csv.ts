import { isUtf8 } from "node:buffer";
import type { CodedText } from "../manifest.ts";
import type { CleanCopy } from "./clean-copy.ts";
import {
  type CsvRecord,
  type CsvShape,
  countLines,
  emptyRecord,
  scanRecord,
  skipLine,
  splitRecord,
  takePlainLines,
} from "./csv-records.ts";
import type { Rejects } from "./rejects.ts";
import type { SkipKind } from "./skip-kinds.ts";
import { decodeText } from "./text-encoding.ts";

/** A record longer than this is taken for a quote that was never closed. */
const maxRecordBytes = 1024 * 1024;
/** A quote so near makes it not worth while to look for lines without quotes. */
const fewBytes = 512;

const quote = 0x22;
const lineFeed = 0x0a;

const unclosedQuote: CodedText = {
  code: "quote",
  nl: "een aanhalingsteken is niet goed gesloten",
  en: "a quote is not closed properly",
};

const tooManyFields = (columns: number): CodedText => ({
  code: "fields",
  nl: `meer dan ${columns} velden`,
  en: `more than ${columns} fields`,
});

/**
 * Sees to it that every record is sound: as many fields as the header, quotes closed, one kind of line end, UTF-8, nothing
 * before the first row of data. What cannot be made sound is rejected and counted. DuckDB is never shown a doubtful
 * record, because its readers lose the rest of a block after one (half of a file of a million rows, without a word).
 */
export class CsvCleaner {
  #pending: Buffer = Buffer.alloc(0);
  #record: CsvRecord = emptyRecord();
  #isDiscarding = false;
  #lineEnd: Buffer | null = null;
  /** Where in the pending bytes the next quote is. */
  #quoteAt = -1;
  readonly #shape: CsvShape;
  /** What the next rows are, until the data begin. */
  readonly #before: SkipKind[];
  readonly #rejects: Rejects;
  readonly #copy: CleanCopy;

  constructor(shape: CsvShape & { readonly before: readonly SkipKind[] }, rejects: Rejects, copy: CleanCopy) {
    this.#shape = shape;
    this.#before = [...shape.before];
    this.#rejects = rejects;
    this.#copy = copy;
  }

  /** What the records end with. */
  get lineEnd(): "\n" | "\r\n" {
    return this.#lineEnd?.length === 2 ? "\r\n" : "\n";
  }

  async add(chunk: Buffer): Promise<void> {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    this.#takeRecords(false);
    await this.#copy.flush();
  }

  async end(): Promise<void> {
    const needsLineEnd = this.#pending.length > 0 && this.#pending.at(-1) !== lineFeed;
    if (needsLineEnd) {
      this.#pending = Buffer.concat([this.#pending, this.#lineEnd ?? Buffer.from([lineFeed])]);
    }
    this.#takeRecords(true);
    await this.#copy.flush();
  }

  #takeRecords(isLast: boolean): void {
    const bytes = this.#pending;
    // The last line may be cut in the middle of a character.
    const isSuspect = !isUtf8(bytes.subarray(0, bytes.lastIndexOf(lineFeed) + 1));
    let at = this.#isDiscarding ? this.#discardLine(0) : 0;
    this.#quoteAt = -1;
    let runStart = at;
    while (at < bytes.length) {
      if (!isSuspect) at = this.#takePlainLines(at);
      if (at === bytes.length) break;
      scanRecord(bytes, at, this.#shape, this.#record);
      const { outcome, next } = this.#record;
      if (outcome === "open" && !isLast && bytes.length - at <= maxRecordBytes) break;
      if (outcome === "whole" && this.#isSound(at, isSuspect)) {
        this.#rejects.accept(this.#countLines(at));
        at = next;
        continue;
      }
      this.#copy.keep(bytes.subarray(runStart, at));
      at = outcome === "whole" ? this.#mend(at) : this.#rejectLine(at);
      runStart = at;
    }
    this.#copy.keep(bytes.subarray(runStart, at));
    this.#pending = bytes.subarray(at);
  }

  /** Accepts the lines that have no quote and nothing unusual; returns where they end. */
  #takePlainLines(start: number): number {
    if (this.#before.length > 0 || !this.#lineEnd || this.#shape.columns === 1) return start;
    if (this.#quoteAt < start) {
      const found = this.#pending.indexOf(quote, start);
      this.#quoteAt = found < 0 ? this.#pending.length : found;
    }
    const end = this.#quoteAt;
    if (end < this.#pending.length && end - start < fewBytes) return start;
    const shape = { ...this.#shape, hasReturn: this.#lineEnd.length === 2 };
    const { lines, next } = takePlainLines(this.#pending, { start, end }, shape);
    this.#rejects.acceptLines(lines);
    return next;
  }

  /** Whether the record can stay as it is. */
  #isSound(start: number, isSuspect: boolean): boolean {
    const { fields, end, next } = this.#record;
    if (this.#before.length > 0 || fields !== this.#shape.columns) return false;
    if (fields === 1 && this.#isBlank(start)) return false;
    const hasUsualEnd = next - end === this.#takeLineEnd().length && this.#pending[next - 1] === lineFeed;
    return hasUsualEnd && !(isSuspect && !isUtf8(this.#pending.subarray(start, end)));
  }

  /** Writes a changed copy of the record, skips it or rejects it; returns where the next one begins. */
  #mend(start: number): number {
    const { fields, kept, hasExtra, next } = this.#record;
    const { columns, delimiter } = this.#shape;
    const lineEnd = this.#takeLineEnd();
    const lines = this.#countLines(start);
    if (this.#isBlank(start)) {
      this.#skip("empty", next - start, lines);
    } else if (this.#before.length > 0) {
      this.#skip(this.#before.shift()!, next - start, lines);
    } else if (hasExtra) {
      this.#rejects.reject(tooManyFields(columns), null, null, lines);
      this.#copy.drop(next - start, false);
    } else {
      this.#rejects.accept(lines);
      const text = Buffer.from(decodeText(this.#pending.subarray(start, kept)));
      this.#copy.replace(text, Buffer.alloc(Math.max(0, columns - fields), delimiter), lineEnd);
    }
    return next;
  }

  #skip(kind: SkipKind, bytes: number, lines: number): void {
    this.#rejects.skip(kind, lines);
    const isUsualLine = lines === 1 && this.#pending[this.#record.next - 1] === lineFeed;
    this.#copy.drop(bytes, isUsualLine);
  }

  /** The first line end that is met becomes the usual one. */
  #takeLineEnd(): Buffer {
    const { end, next } = this.#record;
    this.#lineEnd ??= Buffer.from(next - end === 2 ? "\r\n" : "\n");
    return this.#lineEnd;
  }

  #countLines(start: number): number {
    const { isQuoted, end } = this.#record;
    // The search is quick, and hardly any record has a line end within it.
    const mayHoldEnds = this.#pending.indexOf(lineFeed, start) !== this.#record.next - 1;
    return isQuoted && mayHoldEnds ? countLines(this.#pending, start, end) : 1;
  }

  /** Before the data begin, so is a record of empty cells: titles and column names were counted without those. */
  #isBlank(start: number): boolean {
    const { fields, end } = this.#record;
    if (fields > 1 && this.#before.length === 0) return false;
    return splitRecord(this.#pending, { start, end }, this.#shape.delimiter).every(isEmpty);
  }

  #rejectLine(start: number): number {
    const kind = this.#before.shift();
    if (kind) this.#rejects.skip(kind);
    else this.#rejects.reject(unclosedQuote, null, null);
    this.#copy.drop(0, false);
    return this.#discardLine(start);
  }

  #discardLine(start: number): number {
    const next = skipLine(this.#pending, start);
    this.#isDiscarding = next < 0;
    return next < 0 ? this.#pending.length : next;
  }
}

function isEmpty(cell: string): boolean {
  return cell.trim() === "";
}
