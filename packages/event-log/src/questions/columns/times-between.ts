import type { WorkingCalendar } from "@stuur/methods/time";
import type { EventLog } from "../../event-log.ts";
import { nameCalendar } from "../working-days.ts";
import type { AskedColumns } from "./columns-of.ts";
import { keepColumns } from "./keep-columns.ts";
import { workedInstants } from "./worked-instants.ts";

/**
 * What lies between the two events of each pair, in microseconds and at least 0; NaN where it is unknown. From completion to
 * start, or from completion to completion in a log without start times. In the order of `OrderedPairs`.
 */
export interface TimesBetween {
  readonly clock: Float64Array;
  readonly working: Float64Array;
  readonly bytes: number;
}

export function timesBetween(
  log: EventLog,
  asked: AskedColumns,
  calendar: WorkingCalendar,
): Promise<TimesBetween> {
  const { columns, side, pairs } = asked;
  const key = `${columns.name} ${side} times ${nameCalendar(calendar)}`;
  return keepColumns(log, key, async () => {
    const { completedAt, startedAt } = columns;
    const nextAt = startedAt ?? completedAt;
    const worked = await workedInstants(log, columns, calendar);
    const workedNextAt = worked.startedAt ?? worked.completedAt;
    const size = pairs.row.length;
    const [clock, working] = [
      new Float64Array(size).fill(Number.NaN),
      new Float64Array(size).fill(Number.NaN),
    ];
    for (let pair = 0; pair < size; pair++) {
      const row = pairs.row[pair]!;
      const [done, next] = [completedAt[row]!, nextAt[row + 1]!];
      if (next > done) {
        clock[pair] = next - done;
        working[pair] = workedNextAt[row + 1]! - worked.completedAt[row]!;
      } else if (next <= done) {
        clock[pair] = 0;
        working[pair] = 0;
      }
    }
    return { clock, working, bytes: 16 * size };
  });
}
