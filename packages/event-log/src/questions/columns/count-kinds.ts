import type { EventLog } from "../../event-log.ts";
import type { AskedColumns } from "./columns-of.ts";
import { marks } from "./event-columns.ts";
import { keepColumns } from "./keep-columns.ts";

/** For each kind of pair, how often it occurs in the cases that count: at all, returned, in late cases, in cases with a due date. */
export interface KindCounts {
  readonly count: Int32Array;
  readonly returned: Int32Array;
  readonly late: Int32Array;
  readonly due: Int32Array;
}

/** Several questions of a page ask for it. */
export async function countKinds(log: EventLog, asked: AskedColumns): Promise<KindCounts> {
  return keepColumns(log, `${asked.name} kinds`, async () => {
    return { ...countOnce(asked), bytes: 16 * asked.handed.length };
  });
}

function countOnce({ pairs, handed, returnedMark, isCounted }: AskedColumns): KindCounts {
  const column = () => new Int32Array(handed.length);
  const counts = { count: column(), returned: column(), late: column(), due: column() };
  for (let kind = 0; kind < handed.length; kind++) {
    let [count, returned, late, due] = [0, 0, 0, 0];
    for (let pair = pairs.kindStarts[kind]!; pair < pairs.kindEnds[kind]!; pair++) {
      if (isCounted[pairs.place[pair]!] === 0) continue;
      const marked = pairs.marked[pair]!;
      count++;
      if ((marked & returnedMark[kind]!) !== 0) returned++;
      if ((marked & marks.due) === 0) continue;
      due++;
      if ((marked & marks.late) !== 0) late++;
    }
    counts.count[kind] = count;
    counts.returned[kind] = returned;
    counts.late[kind] = late;
    counts.due[kind] = due;
  }
  return counts;
}

/** Adds up what was counted of kinds over their groups; −1 is no group. */
export function sumGroups(ofKinds: Int32Array, groupOfKind: Int32Array, size: number): Int32Array {
  const sums = new Int32Array(size);
  for (let kind = 0; kind < ofKinds.length; kind++) {
    const group = groupOfKind[kind]!;
    if (group >= 0) sums[group]! += ofKinds[kind]!;
  }
  return sums;
}
