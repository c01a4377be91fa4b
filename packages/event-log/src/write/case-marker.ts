import type { EventCodes } from "./event-block.ts";

/** What is known of an event when its whole case is. */
export interface EventMarks {
  /** 1, 2, …; 0 for an event that is left out. */
  readonly place: Int32Array;
  readonly case_events: Int32Array;
  /** 1 where the handover to the next event is returned, otherwise 0. */
  readonly returned_team: Uint8Array;
  readonly returned_person: Uint8Array;
}

/** The events of one case: those from `from` up to `to`. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Marks the events of whole cases, block after block, each in one pass over its events however many they are. */
export class CaseMarker {
  marks = allocate(0);
  /** For each event, the first one of its case with the same step. */
  #firstRows = new Int32Array(0);
  /** For each step, the row that had it first in the latest case with it. */
  readonly #latest: Int32Array;

  constructor(highestStep: number) {
    this.#latest = new Int32Array(highestStep + 1);
  }

  /** Fills `marks` for the first `length` events, which are whole cases in order. */
  mark(events: EventCodes, length: number): void {
    if (this.#firstRows.length < length) {
      this.marks = allocate(events.case_no.length);
      this.#firstRows = new Int32Array(events.case_no.length);
    }
    this.#latest.fill(-1);
    const { case_no, team, person } = events;
    for (let from = 0, to = 0; from < length; from = to) {
      while (to < length && case_no[to] === case_no[from]) to++;
      const span = { from, to };
      this.#countPlaces(team, span);
      this.#findFirstRows(events, span);
      this.#markReturned(events, team, this.marks.returned_team, span);
      this.#markReturned(events, person, this.marks.returned_person, span);
    }
  }

  #countPlaces(team: Int32Array, { from, to }: Span): void {
    let count = 0;
    for (let row = from; row < to; row++) this.marks.place[row] = team[row]! < 0 ? 0 : ++count;
    this.marks.case_events.fill(count, from, to);
  }

  #findFirstRows({ step, team }: EventCodes, { from, to }: Span): void {
    for (let row = from; row < to; row++) {
      if (team[row]! < 0) continue;
      const known = this.#latest[step[row]!]!;
      // What lies before this case is of another one.
      this.#firstRows[row] = known < from ? row : known;
      if (known < from) this.#latest[step[row]!] = row;
    }
  }

  /**
   * A handover A→B is returned when the run after B's is A's again and begins with a step that the case had done before
   * that handover. A run is consecutive events of one `value`; the handover is at the last event of A's run.
   */
  #markReturned({ team }: EventCodes, value: Int32Array, returned: Uint8Array, { from, to }: Span): void {
    returned.fill(0, from, to);
    // The run before the current one begins at `sender` and ends at `sent`; the current one begins at `receiver`.
    let [sender, sent, receiver, last] = [-1, -1, -1, -1];
    for (let row = from; row < to; row++) {
      if (team[row]! < 0) continue;
      if (last < 0 || value[row] !== value[last]) {
        if (sender >= 0 && value[sender] === value[row] && this.#firstRows[row]! < receiver)
          returned[sent] = 1;
        [sender, sent, receiver] = [receiver, last, row];
      }
      last = row;
    }
  }
}

function allocate(capacity: number): EventMarks {
  return {
    place: new Int32Array(capacity),
    case_events: new Int32Array(capacity),
    returned_team: new Uint8Array(capacity),
    returned_person: new Uint8Array(capacity),
  };
}
