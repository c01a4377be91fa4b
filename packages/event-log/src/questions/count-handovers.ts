import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import type { Flow } from "./between.ts";
import { type AskedColumns, columnsOf } from "./columns/columns-of.ts";
import { countKinds, sumGroups } from "./columns/count-kinds.ts";
import { type TimesBetween, timesBetween } from "./columns/times-between.ts";
import type { HandoverEnds } from "./handover-keys.ts";
import { groupByEnds } from "./handovers.ts";
import type { QuestionOptions } from "./options.ts";

/** How often something is handed over, and how much time lies between. */
export interface CountedHandover extends HandoverEnds, Pick<Flow, "returned" | "late"> {
  readonly count: number;
  /** Of how many the time between is known, and seconds of working time in all of them together. */
  readonly measured: number;
  readonly total: number;
}

/**
 * Counts the handovers as `handovers` does, in no order and without quantiles and intervals: to choose which of very many to
 * ask for.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { countHandovers, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const [counted] = await countHandovers(log);
 * [counted.to, counted.count, counted.total]; // => ["Planning", 1, 36000]
 * await log.close();
 * ```
 */
export function countHandovers(log: EventLog, options: QuestionOptions = {}): Promise<CountedHandover[]> {
  return answer(log, options, async ({ valueName }) => {
    const asked = await columnsOf(log, options);
    const times = await timesBetween(log, asked, calendarOf(log, options));
    const { groupOfKind, ends } = await groupByEnds(log, asked);
    const counts = await countKinds(log, asked);
    const sum = (ofKinds: Int32Array) => sumGroups(ofKinds, groupOfKind, ends.length);
    const [count, returned] = [sum(counts.count), sum(counts.returned)];
    const [late, due] = [sum(counts.late), sum(counts.due)];
    const { measured, total } = sumTimes(asked, times, { groupOfKind, size: ends.length });
    return ends.flatMap(([from, to], group): CountedHandover[] => {
      if (count[group] === 0) return [];
      return [
        {
          ...{ from: valueName(from), to: valueName(to) },
          ...{ count: count[group]!, returned: returned[group]! },
          late: { count: late[group]!, of: due[group]! },
          ...{ measured: measured[group]!, total: total[group]! / 1e6 },
        },
      ];
    });
  });
}

function sumTimes(
  { pairs, isCounted }: AskedColumns,
  { working }: TimesBetween,
  { groupOfKind, size }: { readonly groupOfKind: Int32Array; readonly size: number },
) {
  const measured = new Int32Array(size);
  const total = new Float64Array(size);
  for (let kind = 0; kind < groupOfKind.length; kind++) {
    const group = groupOfKind[kind]!;
    if (group < 0) continue;
    for (let pair = pairs.kindStarts[kind]!; pair < pairs.kindEnds[kind]!; pair++) {
      const time = working[pair]!;
      if (isCounted[pairs.place[pair]!] === 0 || Number.isNaN(time)) continue;
      measured[group]!++;
      total[group]! += time;
    }
  }
  return { measured, total };
}
