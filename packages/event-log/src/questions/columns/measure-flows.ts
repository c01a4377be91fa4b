import type { EventLog } from "../../event-log.ts";
import type { Durations, Flow } from "../between.ts";
import type { AskedColumns } from "./columns-of.ts";
import { countKinds, sumGroups } from "./count-kinds.ts";
import { marks } from "./event-columns.ts";
import { selectQuantiles } from "./quantiles.ts";
import type { TimesBetween } from "./times-between.ts";

/** Which kinds of pairs are measured together: for each kind its group, or −1 for none. */
export interface FlowGroups {
  readonly groupOfKind: Int32Array;
  readonly size: number;
  /** Of groups that occur less often than this no times are told. */
  readonly fewest?: number;
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
  const { size, groupOfKind, fewest = 1 } = groups;
  const counts = await countKinds(log, asked);
  const sum = (ofKinds: Int32Array) => sumGroups(ofKinds, groupOfKind, size);
  const [count, returned, late, due] = [counts.count, counts.returned, counts.late, counts.due].map(sum);
  const mostPairs = count!.reduce((most, pairs) => Math.max(most, pairs), 0);
  const gathered: GatheredGroup = {
    ...{ n: 0, cases: 0, lateCases: 0 },
    ...{ clock: new Float64Array(mostPairs), working: new Float64Array(mostPairs) },
    latest: new Int32Array(asked.columns.caseNumbers.length).fill(-1),
  };
  const { kinds, starts } = orderKinds(groups);
  const kind = log.manifest.hasStartTimes ? "waiting" : "completion";
  const flows: MeasuredFlow[] = [];
  for (let group = 0; group < size; group++) {
    gathered.n = gathered.cases = gathered.lateCases = 0;
    for (let index = starts[group]!; index < starts[group + 1]!; index++) {
      gatherKind(asked, times, { kind: kinds[index]!, group, gathered });
    }
    const { clock, working, cases, lateCases } = gathered;
    const n = count![group]! < fewest ? 0 : gathered.n;
    flows.push({
      ...{ count: count![group]!, cases, lateCases, returned: returned![group]! },
      late: { count: late![group]!, of: due![group]! },
      between: { kind, clock: describe(clock, n), working: describe(working, n) },
    });
  }
  return flows;
}

/** The kinds of each group beside each other: where each group begins, and the end. */
function orderKinds({ groupOfKind, size }: FlowGroups) {
  const starts = new Int32Array(size + 1);
  for (let kind = 0; kind < groupOfKind.length; kind++) {
    if (groupOfKind[kind]! >= 0) starts[groupOfKind[kind]! + 1]!++;
  }
  for (let group = 0; group < size; group++) starts[group + 1]! += starts[group]!;
  const kinds = new Int32Array(starts[size]!);
  const ends = starts.slice(0, size);
  for (let kind = 0; kind < groupOfKind.length; kind++) {
    if (groupOfKind[kind]! >= 0) kinds[ends[groupOfKind[kind]!]!++] = kind;
  }
  return { kinds, starts };
}

/** The `n` known times of one group, and the cases that have it; filled anew for each group. */
interface GatheredGroup {
  n: number;
  readonly clock: Float64Array;
  readonly working: Float64Array;
  cases: number;
  lateCases: number;
  /** Of each case the group that was latest found in it. */
  readonly latest: Int32Array;
}

function gatherKind(
  { pairs, isCounted }: AskedColumns,
  times: TimesBetween,
  {
    kind,
    group,
    gathered,
  }: { readonly kind: number; readonly group: number; readonly gathered: GatheredGroup },
): void {
  const { clock, working, latest } = gathered;
  let { n, cases, lateCases } = gathered;
  for (let pair = pairs.kindStarts[kind]!; pair < pairs.kindEnds[kind]!; pair++) {
    const place = pairs.place[pair]!;
    if (isCounted[place] === 0) continue;
    if (latest[place] !== group) {
      latest[place] = group;
      cases++;
      lateCases += (pairs.marked[pair]! & marks.late) / marks.late;
    }
    // Both are known, or neither.
    if (Number.isNaN(times.clock[pair]!)) continue;
    clock[n] = times.clock[pair]!;
    working[n++] = times.working[pair]!;
  }
  gathered.n = n;
  gathered.cases = cases;
  gathered.lateCases = lateCases;
}

function describe(microseconds: Float64Array, n: number): Durations | null {
  if (n === 0) return null;
  let sum = 0;
  for (let index = 0; index < n; index++) sum += microseconds[index]!;
  const [p50, p90] = selectQuantiles(microseconds, [0.5, 0.9], { from: 0, to: n });
  return { n, mean: sum / n / 1e6, p50: p50! / 1e6, p90: p90! / 1e6 };
}
