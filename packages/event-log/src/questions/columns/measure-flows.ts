import type { EventLog } from "../../event-log.ts";
import type { Durations, Flow } from "../between.ts";
import type { AskedColumns } from "./columns-of.ts";
import { countKinds, sumGroups } from "./count-kinds.ts";
import { marks } from "./event-columns.ts";
import { type Part, selectQuantiles } from "./quantiles.ts";
import type { TimesBetween } from "./times-between.ts";

/** Which kinds of pairs are measured together: for each kind its group, or −1 for none. */
export interface FlowGroups {
  readonly groupOfKind: Int32Array;
  readonly size: number;
}

/** A flow, and in how many cases (and late cases) it occurs. */
export interface MeasuredFlow extends Flow {
  readonly count: number;
  readonly cases: number;
  readonly lateCases: number;
}

/** Measures each group of pairs in the cases that count. */
export async function measureFlows(
  log: EventLog,
  asked: AskedColumns,
  times: TimesBetween,
  groups: FlowGroups,
): Promise<MeasuredFlow[]> {
  const { size, groupOfKind } = groups;
  const counts = await countKinds(log, asked);
  const sum = (ofKinds: Int32Array) => sumGroups(ofKinds, groupOfKind, size);
  const [count, returned, late, due] = [counts.count, counts.returned, counts.late, counts.due].map(sum);
  const gathered = gatherTimes(asked, times, { groupOfKind, starts: beside(count!) });
  const kind = log.manifest.hasStartTimes ? "waiting" : "completion";
  return Array.from({ length: size }, (_, group): MeasuredFlow => {
    const part = { from: gathered.starts[group]!, to: gathered.ends[group]! };
    const [clock, working] = [describe(gathered.clock, part), describe(gathered.working, part)];
    return {
      count: count![group]!,
      cases: gathered.cases[group]!,
      lateCases: gathered.lateCases[group]!,
      returned: returned![group]!,
      late: { count: late![group]!, of: due![group]! },
      between: { kind, clock, working },
    };
  });
}

/** So many of each beside each other: where each begins, and the end. */
function beside(count: Int32Array): Int32Array {
  const starts = new Int32Array(count.length + 1);
  for (let group = 0; group < count.length; group++) starts[group + 1] = starts[group]! + count[group]!;
  return starts;
}

/** Puts the known times of each group beside each other, and counts the cases that have the group. */
function gatherTimes(
  { columns, kinds, cases }: AskedColumns,
  times: TimesBetween,
  { groupOfKind, starts }: { readonly groupOfKind: Int32Array; readonly starts: Int32Array },
) {
  const size = starts.length - 1;
  const [clock, working] = [new Float64Array(starts[size]!), new Float64Array(starts[size]!)];
  const [inCases, lateCases] = [new Int32Array(size), new Int32Array(size)];
  const latest = new Int32Array(size).fill(-1);
  const ends = starts.slice(0, size);
  for (const place of cases) {
    const last = columns.caseStarts[place + 1]! - 1;
    for (let row = columns.caseStarts[place]!; row < last; row++) {
      const group = groupOfKind[kinds.kind[row]!]!;
      if (group < 0) continue;
      if (latest[group] !== place) {
        latest[group] = place;
        inCases[group]!++;
        lateCases[group]! += (columns.marked[row]! & marks.late) / marks.late;
      }
      // Both are known, or neither.
      if (Number.isNaN(times.clock[row]!)) continue;
      const end = ends[group]!++;
      clock[end] = times.clock[row]!;
      working[end] = times.working[row]!;
    }
  }
  return { starts, ends, clock, working, cases: inCases, lateCases };
}

function describe(microseconds: Float64Array, part: Part): Durations | null {
  const n = part.to - part.from;
  if (n === 0) return null;
  let sum = 0;
  for (let index = part.from; index < part.to; index++) sum += microseconds[index]!;
  const [p50, p90] = selectQuantiles(microseconds, [0.5, 0.9], part);
  return { n, mean: sum / n / 1e6, p50: p50! / 1e6, p90: p90! / 1e6 };
}
