import { EventLogFailure, type Words } from "../errors.ts";
import type { CodedText, RejectedRow } from "../manifest.ts";

const maxSamples = 100;

/** Counts the rows of a file, those that were left out and why, and knows the row number of every accepted one. */
export class Rejects {
  #row = 0;
  #accepted = 0;
  #count = 0;
  #samples: RejectedRow[] = [];
  #columns: readonly string[] = [];
  /** For each row that was not accepted: how many were accepted before it. */
  readonly #gaps: number[] = [];
  readonly #limit: number;

  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
  }

  /** Rows that hold data: accepted or rejected. */
  get rows(): number {
    return this.#accepted + this.#count;
  }

  get count(): number {
    return this.#count;
  }

  /** The first hundred in the order of the file. */
  get samples(): readonly RejectedRow[] {
    return this.#samples.toSorted((a, b) => a.row - b.row).slice(0, maxSamples);
  }

  /** The columns of the file, for the one who must choose others when too much is rejected. */
  setColumns(columns: readonly string[]): void {
    this.#columns = columns;
  }

  accept(): void {
    this.#row++;
    this.#accepted++;
  }

  /** A row without data: the header, an empty line. */
  skip(): void {
    this.#row++;
    this.#gaps.push(this.#accepted);
  }

  reject(reason: CodedText, column: string | null, value: string | null): void {
    this.skip();
    this.#count++;
    if (this.#samples.length < maxSamples) this.#samples.push({ row: this.#row, column, value, reason });
    this.#check();
  }

  /** Takes back `count` rows that had been accepted; `samples` are the first of them, by their number among the accepted. */
  withdraw(
    count: number,
    samples: readonly (Omit<RejectedRow, "row"> & { readonly accepted: number })[],
  ): void {
    this.#accepted -= count;
    this.#count += count;
    const found = samples.map(({ accepted, ...rest }) => ({ row: this.rowOf(accepted), ...rest }));
    this.#samples.push(...found);
    this.#check();
  }

  /** The row in the file of the n-th accepted row (1-based). */
  rowOf(accepted: number): number {
    let low = 0;
    let high = this.#gaps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#gaps[middle]! < accepted) low = middle + 1;
      else high = middle;
    }
    return accepted + low;
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
    const { row, column, reason } = first;
    return {
      nl: `${reason.nl} (regel ${row}${column === null ? "" : `, kolom ${column}`})`,
      en: `${reason.en} (row ${row}${column === null ? "" : `, column ${column}`})`,
    };
  }
}
