import type { DuckDBDataChunk } from "@duckdb/node-api";

/** The columns of events as they come in: case, position, step, team and person are whole numbers. */
export interface EventColumns {
  readonly case_no: Int32Array;
  readonly position: Int32Array;
  readonly step: Int32Array;
  readonly team: Int32Array;
  readonly person: Int32Array;
  /** Microseconds since 1970; NaN when unknown. */
  readonly started: Float64Array;
  readonly completed: Float64Array;
}

/** Changes an event before it is paired: the team that it counts for, or `leftOut`. */
export type Redraw = (step: number, team: number, person: number) => number;

/** What a `Redraw` answers for an event that does not count. */
export const leftOut = -1;

const smallestCapacity = 8192;

/** Collects events, which come in order of case, until there are whole cases to work on. */
export class EventBlock {
  columns = allocate(smallestCapacity);
  /** Events held. */
  length = 0;
  /** Events of cases that are complete; after these comes the last case, of which there may be more. */
  whole = 0;

  /** Adds a chunk with the columns of `EventColumns`, in that order. */
  add(chunk: DuckDBDataChunk, redraw: Redraw | undefined): void {
    const rows = chunk.rowCount;
    if (this.length + rows > this.columns.case_no.length) this.#grow(this.length + rows);
    const { columns, length } = this;
    for (const [index, column] of Object.values(columns).entries()) {
      readNumbers(chunk, index, column.subarray(length, length + rows));
    }
    const added = redraw ? redrawTeams(columns, { from: length, to: length + rows }, redraw) : rows;
    for (let row = length; row < length + added; row++) {
      if (row > 0 && columns.case_no[row] !== columns.case_no[row - 1]) this.whole = row;
    }
    this.length += added;
  }

  /** No more events come: the last case is complete as well. */
  end(): void {
    this.whole = this.length;
  }

  /** Forgets the complete cases. */
  dropWhole(): void {
    for (const column of Object.values(this.columns)) column.copyWithin(0, this.whole, this.length);
    this.length -= this.whole;
    this.whole = 0;
  }

  #grow(needed: number): void {
    const grown = allocate(Math.max(needed, 2 * this.columns.case_no.length));
    for (const [name, column] of Object.entries(this.columns)) {
      grown[name as keyof EventColumns].set(column.subarray(0, this.length));
    }
    this.columns = grown;
  }
}

function allocate(capacity: number): EventColumns {
  return {
    case_no: new Int32Array(capacity),
    position: new Int32Array(capacity),
    step: new Int32Array(capacity),
    team: new Int32Array(capacity),
    person: new Int32Array(capacity),
    started: new Float64Array(capacity),
    completed: new Float64Array(capacity),
  };
}

function readNumbers(chunk: DuckDBDataChunk, index: number, into: Int32Array | Float64Array): void {
  const vector = chunk.getColumnVector(index);
  for (let row = 0; row < into.length; row++) into[row] = vector.getItem(row) as number;
}

/** Gives the events their teams and moves those that count together; tells how many those are. */
function redrawTeams(
  columns: EventColumns,
  { from, to }: { readonly from: number; readonly to: number },
  redraw: Redraw,
): number {
  const { step, team, person } = columns;
  const all = Object.values(columns);
  let kept = from;
  for (let row = from; row < to; row++) {
    const drawn = redraw(step[row]!, team[row]!, person[row]!);
    if (drawn === leftOut) continue;
    if (kept < row) for (const column of all) column[kept] = column[row];
    team[kept++] = drawn;
  }
  return kept - from;
}
