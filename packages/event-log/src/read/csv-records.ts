/** Where a record ends and what is wrong with it. One object is reused for all records of a file. */
export interface CsvRecord {
  /** `open`: the bytes end before the record does. `broken`: text after a closing quote. */
  outcome: "whole" | "open" | "broken";
  fields: number;
  /** End of the last field that may stay: the record's text is `[start, end)`. */
  end: number;
  /** End of the record's first `columns` fields; `end` when it has no more than that. */
  kept: number;
  /** Whether the fields beyond `columns` hold anything. */
  hasExtra: boolean;
  /** The first byte of the next record. */
  next: number;
  /** Whether a field is in quotes, and so may hold ends of lines. */
  isQuoted: boolean;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/** A record to be filled in by `scanRecord`. */
export function emptyRecord(): CsvRecord {
  return { outcome: "whole", fields: 0, end: 0, kept: 0, hasExtra: false, next: 0, isQuoted: false };
}

/** The shape of the records: the byte between fields and how many fields there should be. */
export interface CsvShape {
  readonly delimiter: number;
  readonly columns: number;
}

/**
 * Scans one record from `start`, by RFC 4180 and two leniencies that real files need: spaces after a closing quote, and
 * quotes inside a field that does not begin with one. A line ends with LF, CR LF or CR.
 */
export function scanRecord(bytes: Uint8Array, start: number, shape: CsvShape, record: CsvRecord): void {
  const length = bytes.length;
  let at = start;
  record.fields = 1;
  record.kept = -1;
  record.hasExtra = false;
  record.isQuoted = false;
  record.outcome = "open";
  for (;;) {
    const from = at;
    if (bytes[at] === quote) {
      record.isQuoted = true;
      at = skipQuoted(bytes, at);
    } else {
      at = skipPlain(bytes, at, shape.delimiter);
    }
    if (at < 0 || at >= length) return;
    if (record.fields > shape.columns && at > from) record.hasExtra = true;
    if (bytes[at] !== shape.delimiter) break;
    if (record.fields === shape.columns) record.kept = at;
    record.fields++;
    at++;
  }
  endRecord(bytes, at, record);
}

/** A run of lines that need no closer look. */
export interface PlainRun {
  lines: number;
  /** The first byte after them. */
  next: number;
}

/**
 * Takes as many lines from `start` as have exactly the fields of `shape` and the usual end: LF, or CR LF when
 * `hasReturn`. The bytes up to `end` hold no quote. Two comparisons a byte: most of the time of reading goes here.
 */
export function takePlainLines(
  bytes: Uint8Array,
  range: { readonly start: number; readonly end: number },
  shape: CsvShape & { readonly hasReturn: boolean },
): PlainRun {
  const { delimiter, columns, hasReturn } = shape;
  const run = { lines: 0, next: range.start };
  let fields = 1;
  for (let at = range.start; at < range.end; at++) {
    const byte = bytes[at]!;
    if (byte === delimiter) fields++;
    else if (byte > carriageReturn) continue;
    else if (byte === lineFeed) {
      if (fields !== columns || hasReturn !== (bytes[at - 1] === carriageReturn)) return run;
      run.lines++;
      run.next = at + 1;
      fields = 1;
    } else if (byte === carriageReturn && bytes[at + 1] !== lineFeed) return run;
  }
  return run;
}

/** How many lines the bytes of a record take. */
export function countLines(bytes: Uint8Array, start: number, end: number): number {
  let lines = 1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) lines++;
  }
  return lines;
}

/** The cells of a whole record; of anything else, what lies between the delimiters. */
export function splitRecord(
  bytes: Buffer,
  range: { readonly start: number; readonly end: number },
  delimiter: number,
): string[] {
  const cells: string[] = [];
  for (let at = range.start; at <= range.end; at++) {
    const from = at;
    const quoted = bytes[at] === quote ? skipQuoted(bytes, at) : -1;
    const isQuoted = quoted >= 0 && (quoted >= range.end || bytes[quoted] === delimiter);
    at = Math.min(isQuoted ? quoted : skipPlain(bytes, at, delimiter), range.end);
    const cell = bytes.toString("utf8", from, at);
    cells.push(isQuoted ? cell.trimEnd().slice(1, -1).replaceAll('""', '"') : cell);
  }
  return cells;
}

/** The first byte after the line that `start` is on, whatever quotes it has; -1 when the bytes end before. */
export function skipLine(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === lineFeed) return at + 1;
    if (bytes[at] === carriageReturn && at + 1 < bytes.length) {
      return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
    }
  }
  return -1;
}

function endRecord(bytes: Uint8Array, at: number, record: CsvRecord): void {
  const isReturn = bytes[at] === carriageReturn;
  if (!isReturn && bytes[at] !== lineFeed) {
    record.outcome = "broken";
    return;
  }
  // A CR at the very end may be half of a CR LF: wait for more bytes.
  if (isReturn && at + 1 === bytes.length) return;
  record.outcome = "whole";
  record.end = at;
  if (record.kept < 0) record.kept = at;
  record.next = isReturn && bytes[at + 1] === lineFeed ? at + 2 : at + 1;
}

function skipPlain(bytes: Uint8Array, from: number, delimiter: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === delimiter || byte === lineFeed || byte === carriageReturn) return at;
    at++;
  }
  return at;
}

/** From an opening quote to the byte after the field; -1 when the bytes end inside the quotes. */
function skipQuoted(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  for (;;) {
    while (at < bytes.length && bytes[at] !== quote) at++;
    if (at >= bytes.length) return -1;
    if (bytes[at + 1] !== quote) break;
    at += 2;
  }
  at++;
  while (bytes[at] === space) at++;
  return at;
}
