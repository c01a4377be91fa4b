import type { DuckDBDataChunk } from "@duckdb/node-api";

/** The codes of events, in order of case and place. */
export interface EventCodes {
  readonly case_no: Int32Array;
  readonly step: Int32Array;
  /** Below 0 for an event that is left out. */
  readonly team: Int32Array;
  readonly person: Int32Array;
}

/** Gives an event the code of its team, or `leftOut`. */
export type Redraw = (step: number, team: number, person: number) => number;

export const leftOut = -1;

/** The columns of the chunks, in their order. */
export const codeColumns = ["case_no", "step", "team", "person"] as const;

const smallestCapacity = 8192;

/** Collects events, which come in order of case, until there are whole cases to work on. */
export class EventBlock {
  codes = allocate(smallestCapacity);
  /** Events held. */
  length = 0;
  /** Of those, the events of complete cases; after them comes the last case, of which there may be more. */
  whole = 0;

  add(chunk: DuckDBDataChunk, redraw: Redraw | undefined): void {
    const from = this.length;
    this.length += chunk.rowCount;
    if (this.length > this.codes.case_no.length) this.#grow();
    for (const [index, column] of codeColumns.entries()) {
      readNumbers(chunk, index, this.codes[column].subarray(from, this.length));
    }
    const { case_no, step, team, person } = this.codes;
    for (let row = from; row < this.length; row++) {
      if (redraw) team[row] = redraw(step[row]!, team[row]!, person[row]!);
      if (row > 0 && case_no[row] !== case_no[row - 1]) this.whole = row;
    }
  }

  /** No more events come: the last case is complete as well. */
  end(): void {
    this.whole = this.length;
  }

  /** Forgets the complete cases. */
  dropWhole(): void {
    for (const column of codeColumns) this.codes[column].copyWithin(0, this.whole, this.length);
    this.length -= this.whole;
    this.whole = 0;
  }

  #grow(): void {
    const grown = allocate(Math.max(this.length, 2 * this.codes.case_no.length));
    for (const column of codeColumns) grown[column].set(this.codes[column]);
    this.codes = grown;
  }
}

function allocate(capacity: number): EventCodes {
  return {
    case_no: new Int32Array(capacity),
    step: new Int32Array(capacity),
    team: new Int32Array(capacity),
    person: new Int32Array(capacity),
  };
}

function readNumbers(chunk: DuckDBDataChunk, index: number, into: Int32Array): void {
  const vector = chunk.getColumnVector(index);
  for (let row = 0; row < into.length; row++) into[row] = vector.getItem(row) as number;
}
