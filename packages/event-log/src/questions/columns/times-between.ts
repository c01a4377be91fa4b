import type { WorkingCalendar } from "@stuur/methods/time";
import type { EventLog } from "../../event-log.ts";
import { type WorkedUntil, workedUntilOf } from "../working-days.ts";
import type { AskedColumns } from "./columns-of.ts";
import type { EventColumns } from "./event-columns.ts";
import { keepColumns } from "./keep-columns.ts";

/**
 * What lies between each event and the next of its case, in microseconds and at least 0; NaN where it is unknown, and for the
 * last of a case. From completion to start, or from completion to completion in a log without start times.
 */
export interface TimesBetween {
  readonly clock: Float64Array;
  readonly working: Float64Array;
  readonly workedUntil: WorkedUntil;
  readonly bytes: number;
}

export function timesBetween(
  log: EventLog,
  { columns }: Pick<AskedColumns, "columns">,
  calendar: WorkingCalendar,
): Promise<TimesBetween> {
  const key = `${columns.name} times ${JSON.stringify({ ...calendar, closedDates: [...calendar.closedDates] })}`;
  return keepColumns(log, key, async () => measureTimes(columns, await workedUntilOf(log, calendar)));
}

function measureTimes(columns: EventColumns, workedUntil: WorkedUntil): TimesBetween {
  const { rows, caseStarts, completedAt, startedAt } = columns;
  const nextAt = startedAt ?? completedAt;
  const clock = new Float64Array(rows).fill(Number.NaN);
  const working = new Float64Array(rows).fill(Number.NaN);
  for (let index = 0; index + 1 < caseStarts.length; index++) {
    const last = caseStarts[index + 1]! - 1;
    for (let row = caseStarts[index]!; row < last; row++) {
      const [done, next] = [completedAt[row]!, nextAt[row + 1]!];
      if (next > done) {
        clock[row] = next - done;
        working[row] = workedUntil(next) - workedUntil(done);
      } else if (next <= done) {
        clock[row] = 0;
        working[row] = 0;
      }
    }
  }
  return { clock, working, workedUntil, bytes: 16 * rows };
}
