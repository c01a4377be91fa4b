import { EventLogFailure, type Words } from "../errors.ts";
import type { CodedText, CountedReason, RejectedRow } from "../manifest.ts";
import { type SkipKind, skipKinds } from "./skip-kinds.ts";

const maxSamples = 100;
/** So many are kept one by one, for a list beside the log; of more only the counts. */
export const maxListed = 10_000;

/**
 * Accounts for every row of a file: accepted, rejected with a reason, or skipped because it is no data. Knows the line
 * that every accepted row begins on.
 */
export class Rejects {
  #accepted = 0;
  #count = 0;
  #cells = 0;
  readonly #listed: RejectedRow[] = [];
  #columns: readonly string[] = [];
  readonly #reasons = new Map<string, CountedReason>();
  readonly #skipped = new Map<SkipKind, number>();
  readonly #lines = new LineNumbers();
  readonly #limit: number;

  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
  }

  /** Rows that hold data: accepted or rejected. */
  get rows(): number {
    return this.#accepted + this.#count - this.#cells;
  }

  /** How many of those that are counted are no rows, but cells of rows that are accepted. */
  get cells(): number {
    return this.#cells;
  }

  get count(): number {
    return this.#count;
  }

  /** The first hundred in the order of the file. */
  get samples(): readonly RejectedRow[] {
    return this.listed.slice(0, maxSamples);
  }

  /** The first ten thousand in the order of the file. */
  get listed(): readonly RejectedRow[] {
    return this.#listed.toSorted((a, b) => a.line - b.line).slice(0, maxListed);
  }

  /** Why rows were rejected, the most frequent reason first; the counts add up to `count`. */
  get reasons(): readonly CountedReason[] {
    return [...this.#reasons.values()].toSorted((a, b) => b.count - a.count);
  }

  /** The rows that are no data, by what they are. */
  get skipped(): readonly CountedReason[] {
    const kinds = Object.entries(skipKinds) as [SkipKind, CodedText][];
    return kinds.flatMap(([kind, words]) => {
      const count = this.#skipped.get(kind) ?? 0;
      return count === 0 ? [] : [{ ...words, count }];
    });
  }

  /** The columns of the file, for the one who must choose others when too much is rejected. */
  setColumns(columns: readonly string[]): void {
    this.#columns = columns;
  }

  /** A row of data that takes so many lines; 0 when the next row is on the same line. */
  accept(lines = 1): void {
    this.#accepted++;
    if (lines !== 1) this.#lines.shift(this.#accepted, lines - 1);
  }

  /** So many rows of one line each. */
  acceptLines(count: number): void {
    this.#accepted += count;
  }

  /** A row without data: a header, an empty line. */
  skip(kind: SkipKind = "empty", lines = 1): void {
    this.#lines.shift(this.#accepted, lines);
    this.#skipped.set(kind, (this.#skipped.get(kind) ?? 0) + 1);
  }

  reject(reason: CodedText, column: string | null, value: string | null, lines = 1): void {
    const line = this.#lines.lineOf(this.#accepted + 1);
    this.#lines.shift(this.#accepted, lines);
    if (this.#listed.length < maxListed) this.#listed.push({ line, column, value, reason });
    this.#addReason(reason, 1);
    this.#check();
  }

  /**
   * Takes back rows that had been accepted, so many for each reason; `samples` are the first of them, by their number
   * among the accepted. So many as `cells` says are no rows, but cells of rows that stay.
   */
  withdraw(
    counts: readonly CountedReason[],
    samples: readonly (Omit<RejectedRow, "line"> & { readonly accepted: number })[],
    cells = 0,
  ): void {
    this.#accepted += cells;
    this.#cells += cells;
    for (const { count, ...reason } of counts) {
      this.#accepted -= count;
      this.#addReason(reason, count);
    }
    for (const { accepted, ...rest } of samples) this.#listed.push({ line: this.lineOf(accepted), ...rest });
    this.#check();
  }

  /** Takes back rows that had been accepted and turn out to be no data. */
  setAside(kind: SkipKind, count: number): void {
    this.#accepted -= count;
    this.#skipped.set(kind, (this.#skipped.get(kind) ?? 0) + count);
  }

  /** The line of the file on which the n-th accepted row (1-based) begins; the first line is 1. */
  lineOf(accepted: number): number {
    return this.#lines.lineOf(accepted);
  }

  /** Fails when not one row was accepted. */
  requireReadableRows(): void {
    if (this.#accepted > 0) return;
    const reason = this.#explainFirst();
    throw new EventLogFailure("EVENT_LOG_NO_READABLE_ROWS", {
      rows: this.rows,
      reason,
      columns: this.#columns,
    });
  }

  #addReason(reason: CodedText, count: number): void {
    this.#count += count;
    const known = this.#reasons.get(reason.code);
    this.#reasons.set(reason.code, { ...(known ?? reason), count: (known?.count ?? 0) + count });
  }

  #check(): void {
    if (this.#count <= this.#limit) return;
    const reason = this.#explainFirst();
    throw new EventLogFailure("EVENT_LOG_TOO_MANY_REJECTED", {
      limit: this.#limit,
      reason,
      columns: this.#columns,
    });
  }

  /** Where and why, without the value: it may be the name of a person, and errors are kept and shown. */
  #explainFirst(): Words {
    const [first] = this.samples;
    if (!first) return { nl: "er staat niets in", en: "there is nothing in it" };
    const { line, column, reason } = first;
    return {
      nl: `${reason.nl} (regel ${line}${column === null ? "" : `, kolom ${column}`})`,
      en: `${reason.en} (line ${line}${column === null ? "" : `, column ${column}`})`,
    };
  }
}

/** Where lines are that no accepted row begins on. */
class LineNumbers {
  /** For each place with such lines: how many rows were accepted before it, and how many such lines up to and with it. */
  readonly #after: number[] = [];
  readonly #total: number[] = [];

  shift(accepted: number, lines: number): void {
    const last = this.#after.length - 1;
    const total = (this.#total[last] ?? 0) + lines;
    if (this.#after[last] === accepted) this.#total[last] = total;
    else {
      this.#after.push(accepted);
      this.#total.push(total);
    }
  }

  lineOf(accepted: number): number {
    let low = 0;
    let high = this.#after.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#after[middle]! < accepted) low = middle + 1;
      else high = middle;
    }
    return accepted + (this.#total[low - 1] ?? 0);
  }
}
