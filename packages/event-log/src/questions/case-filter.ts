import { fromLocal } from "@stuur/methods/time";
import { sqlText } from "../database.ts";
import { EventLogFailure } from "../errors.ts";
import type { EventLog } from "../event-log.ts";

/**
 * Which cases count; a case is never cut. `from` and `to` (ISO 8601; a date is the beginning of that day in the log's time
 * zone) take the cases whose first event lies in [from, to). `where` takes, for each column of the source, the cases in
 * which some event has one of the values.
 */
export interface CaseFilter {
  readonly from?: string;
  readonly to?: string;
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
}

/** SQL of the numbers of the cases that a filter takes; null when it takes them all. */
export function selectCases(log: EventLog, filter: CaseFilter = {}): string | null {
  const { from, to, where = {} } = filter;
  const [first, last] = [readInstant(log, from), readInstant(log, to)];
  if (first !== null && last !== null && first >= last) {
    throw new EventLogFailure("EVENT_LOG_REVERSED_PERIOD", { from: from ?? "", to: to ?? "" });
  }
  const period = [
    ...(first === null ? [] : [`first_at >= make_timestamp(${first * 1000})`]),
    ...(last === null ? [] : [`first_at < make_timestamp(${last * 1000})`]),
  ];
  const conditions = [
    ...period,
    ...Object.entries(where).map(([column, values]) => {
      const wanted = [values].flat().map(sqlText).join(", ");
      const { relation, expression } = findColumn(log, column);
      return `case_no IN (SELECT case_no FROM ${relation} WHERE ${expression} IN (${wanted || "NULL"}))`;
    }),
  ];
  return conditions.length === 0 ? null : `(SELECT case_no FROM cases WHERE ${conditions.join(" AND ")})`;
}

function findColumn(log: EventLog, column: string): { relation: string; expression: string } {
  const { columns, availableColumns } = log.manifest;
  for (const role of ["team", "person", "step"] as const) {
    if (columns[role]?.column === column) return { relation: "sequence", expression: role };
  }
  if (columns.case?.column === column) return { relation: "cases", expression: "case_id" };
  throw new EventLogFailure("EVENT_LOG_UNKNOWN_COLUMN", { column, columns: availableColumns });
}

const isoInstant =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Milliseconds since 1970; what states no zone is in the log's. */
function readInstant(log: EventLog, text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0", zone] = isoInstant.exec(text) ?? [];
  const instant = zone
    ? Date.parse(text.replace(" ", "T"))
    : Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  if (Number.isNaN(instant)) throw new EventLogFailure("EVENT_LOG_UNREADABLE_INSTANT", { text });
  if (zone) return instant;
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  return fromLocal({ ...parts, ...clock }, log.manifest.timeZone);
}
