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

function countOnce({ columns, kinds, handed, returnedMark, cases }: AskedColumns): KindCounts {
  const column = () => new Int32Array(handed.length);
  const [count, returned, late, due] = [column(), column(), column(), column()];
  for (const place of cases) {
    const last = columns.caseStarts[place + 1]! - 1;
    for (let row = columns.caseStarts[place]!; row < last; row++) {
      const kind = kinds.kind[row]!;
      const marked = columns.marked[row]!;
      count[kind]!++;
      if ((marked & returnedMark[kind]!) !== 0) returned[kind]!++;
      if ((marked & marks.due) === 0) continue;
      due[kind]!++;
      if ((marked & marks.late) !== 0) late[kind]!++;
    }
  }
  return { count, returned, late, due };
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
