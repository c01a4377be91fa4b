import type { WorkingCalendar } from "@stuur/methods/time";
import type { EventLog } from "../../event-log.ts";
import { nameCalendar, type WorkedUntil, workedUntilOf } from "../working-days.ts";
import type { EventColumns } from "./event-columns.ts";
import { keepColumns } from "./keep-columns.ts";

/** For each event the working time before it begins and before it is complete, in microseconds; NaN when unknown. */
export interface WorkedInstants {
  /** Null in a log without start times. */
  readonly startedAt: Float64Array | null;
  readonly completedAt: Float64Array;
  /** The same for any instant of the log. */
  readonly workedUntil: WorkedUntil;
  readonly bytes: number;
}

export function workedInstants(
  log: EventLog,
  columns: EventColumns,
  calendar: WorkingCalendar,
): Promise<WorkedInstants> {
  return keepColumns(log, `${columns.name} worked ${nameCalendar(calendar)}`, async () => {
    const workedUntil = await workedUntilOf(log, calendar);
    const measure = (instants: Float64Array) => {
      return instants.map((instant) => (Number.isNaN(instant) ? Number.NaN : workedUntil(instant)));
    };
    const startedAt = columns.startedAt && measure(columns.startedAt);
    const completedAt = measure(columns.completedAt);
    return { startedAt, completedAt, workedUntil, bytes: (startedAt ? 16 : 8) * columns.rows };
  });
}
