import type { EventColumns } from "./event-columns.ts";
import type { PairKinds } from "./pair-kinds.ts";

/**
 * Pairs kind by kind, the kinds between the same two teams (or persons) beside each other, and within a kind in order of their
 * events: what a question measures together then lies together in memory. Neither which cases count nor the calendar changes
 * the order.
 */
export interface OrderedPairs {
  /** Where the pairs of each kind begin, and end. */
  readonly kindStarts: Int32Array;
  readonly kindEnds: Int32Array;
  /** Of each pair the event that it begins with, the place of its case, and what is true of that event (see `marks`). */
  readonly row: Int32Array;
  readonly place: Int32Array;
  readonly marked: Uint8Array;
  readonly bytes: number;
}

export function orderPairs({ rows, caseStarts, marked }: EventColumns, kinds: PairKinds): OrderedPairs {
  const kindStarts = startKinds(kinds);
  const kindEnds = kindStarts.slice();
  const pairs = rows - (caseStarts.length - 1);
  const ordered = { row: new Int32Array(pairs), place: new Int32Array(pairs), marked: new Uint8Array(pairs) };
  for (let place = 0; place + 1 < caseStarts.length; place++) {
    const last = caseStarts[place + 1]! - 1;
    for (let row = caseStarts[place]!; row < last; row++) {
      const pair = kindEnds[kinds.kind[row]!]!++;
      ordered.row[pair] = row;
      ordered.place[pair] = place;
      ordered.marked[pair] = marked[row]!;
    }
  }
  return { kindStarts, kindEnds, ...ordered, bytes: 8 * kindStarts.length + 9 * pairs };
}

function startKinds({ kind, fromCell, toCell, cellValue }: PairKinds): Int32Array {
  const counts = new Int32Array(fromCell.length);
  for (let row = 0; row < kind.length; row++) if (kind[row]! >= 0) counts[kind[row]!]!++;
  const values = cellValue.reduce((most, value) => Math.max(most, value), 0) + 1;
  const ends = Float64Array.from(fromCell, (from, of) => cellValue[from]! * values + cellValue[toCell[of]!]!);
  const starts = new Int32Array(fromCell.length);
  let start = 0;
  for (const next of Uint32Array.from(ends.keys()).sort((a, b) => ends[a]! - ends[b]! || a - b)) {
    starts[next] = start;
    start += counts[next]!;
  }
  return starts;
}
