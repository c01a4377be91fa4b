import { fromLocal } from "@stuur/methods/time";
import { sqlText } from "../database.ts";
import { EventLogFailure } from "../errors.ts";
import type { EventLog } from "../event-log.ts";
import { missingName } from "../write/sequence.ts";

/**
 * Which cases count; a case is never cut. `from` and `to` (ISO 8601; a date is the beginning of that day in the log's time
 * zone) take the cases whose first event lies in [from, to). `where` takes, for each column of the source, the cases in
 * which some event has one of the values; the value "" is a missing one. Columns that are times are not kept as texts.
 */
export interface CaseFilter {
  readonly from?: string;
  readonly to?: string;
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * SQL of the numbers (`case_no`) of the cases that a filter takes, for a question of one's own to `log.database`; null when
 * it takes them all. Throws an `EventLogFailure` for a column that is not in the log, for an instant that cannot be read, and
 * for a period that ends before it begins.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, selectCases } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Draw,Design,2025-03-03 09:00", "2,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * selectCases(log); // => null
 * const taken = selectCases(log, { where: { team: "Planning" } });
 * await log.database.query(`SELECT case_id FROM cases WHERE case_no IN ${taken}`); // => [{ case_id: "2" }]
 * await log.close();
 * ```
 */
export function selectCases(log: EventLog, filter?: CaseFilter): string | null {
  const conditions = conditionsOf(log, filter);
  return conditions.length === 0 ? null : `(SELECT case_no FROM cases WHERE ${conditions.join(" AND ")})`;
}

/** What the filter wants of a relation with the columns case_no and first_at. */
export function conditionsOf(log: EventLog, filter: CaseFilter = {}): readonly string[] {
  const { first, end } = readPeriod(log, filter);
  return [
    ...(first === null ? [] : [`first_at >= make_timestamp(${first})`]),
    ...(end === null ? [] : [`first_at < make_timestamp(${end})`]),
    ...Object.entries(filter.where ?? {}).map(([column, values]) => {
      const { relation, condition } = findColumn(log, column);
      return `case_no IN (SELECT case_no FROM ${relation} WHERE ${condition([values].flat())})`;
    }),
  ];
}

/** In microseconds since 1970, cases begin at `first` or later, and before `end`; null for no bound. */
export function readPeriod(log: EventLog, { from, to }: CaseFilter) {
  const [first, end] = [readInstant(log, from), readInstant(log, to)];
  if (first !== null && end !== null && first >= end) {
    throw new EventLogFailure("EVENT_LOG_REVERSED_PERIOD", { from: from ?? "", to: to ?? "" });
  }
  return { first: first && first * 1000, end: end && end * 1000 };
}

/** A column of the source that is kept as texts, and the SQL condition on its relation that it has one of some values. */
interface FilterColumn {
  readonly name: string | undefined;
  readonly relation: string;
  readonly condition: (values: readonly string[]) => string;
}

function findColumn(log: EventLog, column: string): FilterColumn {
  const { columns, attributes } = log.manifest;
  const known: FilterColumn[] = [
    ...(["team", "person", "step"] as const).map((kind) => {
      const condition = (values: readonly string[]) => isNamed(kind, values);
      return { name: columns[kind]?.column, relation: "sequence", condition };
    }),
    { name: columns.case?.column, relation: "cases", condition: (values) => isAmong("case_id", values) },
    ...attributes.map((attribute) => {
      const condition = (values: readonly string[]) => isAmong(attribute.column, values);
      return { name: attribute.name, relation: "attributes", condition };
    }),
  ];
  const found = known.find(({ name }) => name === column);
  if (found) return found;
  throw new EventLogFailure("EVENT_LOG_UNKNOWN_COLUMN", {
    column,
    columns: known.flatMap(({ name }) => name ?? []),
  });
}

function isNamed(kind: "team" | "person" | "step", values: readonly string[]): string {
  const codes = `(SELECT code FROM names WHERE kind = '${kind}' AND name IN (${listTexts(values)}))`;
  return `${kind} IN ${codes}${values.some((value) => value === "" || value === missingName) ? ` OR ${kind} = 0` : ""}`;
}

function isAmong(column: string, values: readonly string[]): string {
  return `${column} IN (${listTexts(values)})${values.includes("") ? ` OR ${column} IS NULL` : ""}`;
}

function listTexts(values: readonly string[]): string {
  return values.map(sqlText).join(", ") || "NULL";
}

const isoInstant =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Milliseconds since 1970; what states no zone is in the log's. */
function readInstant(log: EventLog, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (typeof text !== "string")
    throw new EventLogFailure("EVENT_LOG_UNREADABLE_INSTANT", { text: String(text) });
  const [isRead, year, month, day, hour = 0, minute = 0, second = 0, zone] = isoInstant.exec(text) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  try {
    // Also where a zone is stated: this refuses the 30th of February, which Date takes for a day in March.
    const local = fromLocal({ ...date, ...clock }, log.manifest.timeZone);
    const instant = zone ? Date.parse(text.replace(" ", "T")) : local;
    if (isRead && !Number.isNaN(instant)) return instant;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new EventLogFailure("EVENT_LOG_UNREADABLE_INSTANT", { text });
}
