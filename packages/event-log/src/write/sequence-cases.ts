import type { EventColumns } from "./event-block.ts";
import { markReturned, type Span } from "./returned.ts";

/** What an event is beside the next of its case; for the last one the codes of the next are 0 and its instant is NaN. */
export interface SequencedColumns {
  readonly place: Int32Array;
  readonly case_events: Int32Array;
  readonly next_step: Int32Array;
  readonly next_team: Int32Array;
  readonly next_person: Int32Array;
  readonly next_at: Float64Array;
  /** 1 or 0, as the two below. */
  readonly tied: Uint8Array;
  readonly returned_team: Uint8Array;
  readonly returned_person: Uint8Array;
}

/** Puts events beside the next of their case, block after block. */
export class CaseSequencer {
  sequenced = allocate(0);
  #firstRows = new Int32Array(0);
  /** For each step the row that had it first in the latest case with it. */
  readonly #latest: Int32Array;
  readonly #hasStartTimes: boolean;

  /** `steps` is the highest code of a step. */
  constructor({ steps, hasStartTimes }: { readonly steps: number; readonly hasStartTimes: boolean }) {
    this.#latest = new Int32Array(steps + 1);
    this.#hasStartTimes = hasStartTimes;
  }

  /** Fills `sequenced` for the first `length` events, which are whole cases in order. */
  sequence(events: EventColumns, length: number): void {
    if (this.#firstRows.length < length) this.#grow(events.case_no.length);
    this.#latest.fill(-1);
    const { case_no } = events;
    for (let from = 0, to = 0; from < length; from = to) {
      while (to < length && case_no[to] === case_no[from]) to++;
      this.#sequenceCase(events, { from, to });
    }
  }

  #grow(capacity: number): void {
    this.sequenced = allocate(capacity);
    this.#firstRows = new Int32Array(capacity);
  }

  #sequenceCase(events: EventColumns, span: Span): void {
    const { sequenced } = this;
    const { from, to } = span;
    this.#placeEvents(events, span);
    this.#findFirstRows(events.step, span);
    markReturned(events.team, this.#firstRows, sequenced.returned_team, span);
    markReturned(events.person, this.#firstRows, sequenced.returned_person, span);
    sequenced.case_events.fill(to - from, from, to);
  }

  #placeEvents(events: EventColumns, { from, to }: Span): void {
    const { place, next_step, next_team, next_person, next_at, tied } = this.sequenced;
    const { step, team, person, started, completed } = events;
    const nextFrom = this.#hasStartTimes ? started : completed;
    const orderedAt = (row: number) => (Number.isNaN(started[row]) ? completed[row] : started[row]);
    for (let row = from; row < to; row++) {
      const isLast = row + 1 === to;
      place[row] = row - from + 1;
      next_step[row] = isLast ? 0 : step[row + 1]!;
      next_team[row] = isLast ? 0 : team[row + 1]!;
      next_person[row] = isLast ? 0 : person[row + 1]!;
      next_at[row] = isLast ? Number.NaN : nextFrom[row + 1]!;
      tied[row] = !isLast && orderedAt(row) === orderedAt(row + 1) ? 1 : 0;
    }
  }

  #findFirstRows(step: Int32Array, { from, to }: Span): void {
    for (let row = from; row < to; row++) {
      const known = this.#latest[step[row]!]!;
      // What lies before this case is of another one.
      if (known < from) this.#latest[step[row]!] = row;
      this.#firstRows[row] = known < from ? row : known;
    }
  }
}

function allocate(capacity: number): SequencedColumns {
  return {
    place: new Int32Array(capacity),
    case_events: new Int32Array(capacity),
    next_step: new Int32Array(capacity),
    next_team: new Int32Array(capacity),
    next_person: new Int32Array(capacity),
    next_at: new Float64Array(capacity),
    tied: new Uint8Array(capacity),
    returned_team: new Uint8Array(capacity),
    returned_person: new Uint8Array(capacity),
  };
}
