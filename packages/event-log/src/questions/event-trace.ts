import type { EventTrace } from "@stuur/methods/fitting";
import { isPositive, requireParameter } from "@stuur/methods/parameters";
import { EventLogFailure } from "../errors.ts";
import type { EventLog } from "../event-log.ts";
import { type CaseFilter, selectCases } from "./case-filter.ts";
import { namesOf } from "./names.ts";

/** Which cases, and what divides them. */
export interface EventTraceOptions {
  /** By default all. */
  readonly filter?: CaseFilter;
  /** At most so many events, of the newest cases; by default 200,000. One case at least. */
  readonly mostEvents?: number;
  /** A column of the source that tells the kind of customer or case: of a case its first value counts. */
  readonly segmentOf?: string;
}

/**
 * The events of the newest cases, column by column, to fit a simulation model to. Cases that follow each other rather than
 * a sample: only then one sees how often they come, and who was at work. A case is never cut; `leftOut` says how many
 * older ones are not in it.
 *
 * An event has a start, an end or both; an end before its start is taken as the start. Events of a case stand in the
 * order of the log. Steps, people and teams are those of these events, in the order in which they first appear, so that what
 * a log calls them makes no difference. Throws an `EventLogFailure` for a column that is not in the log, and a RangeError when `mostEvents`
 * is not above 0.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { eventTrace, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["2,Plan,2025-03-04 11:00,shop", "1,Plan,2025-03-03 09:00,web", "1,Make,2025-03-04 10:00,web"];
 * await writeFile(file, ["order,step,completed,channel", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const trace = await eventTrace(log, { segmentOf: "channel" });
 * [...trace.caseOf]; // => [0, 0, 1]
 * Array.from(trace.step, (step) => trace.names.steps[step]); // => ["Plan", "Make", "Plan"]
 * Array.from(trace.segment, (segment) => trace.names.segments[segment]); // => ["web", "shop"]
 * trace.leftOut; // => { cases: 0, events: 0 }
 * await log.close();
 * ```
 */
export function eventTrace(log: EventLog, options: EventTraceOptions = {}): Promise<EventTrace> {
  const { filter, mostEvents = 200_000, segmentOf } = options;
  requireParameter(isPositive(mostEvents), "mostEvents", mostEvents, "above 0");
  return log.database.hold(async () => {
    const chosen = chosenSql(selectCases(log, filter), mostEvents);
    const cases = await readCases(log, chosen, segmentOf);
    const events = await readEvents(log, chosen);
    const names = await namesOf(log);
    const steps = numberByAppearance(names.step, events.step, events);
    const people = numberByAppearance(names.person, events.person, events);
    const teams = numberByAppearance(names.team, events.team, events);
    return {
      names: { steps: steps.names, people: people.names, teams: teams.names, segments: cases.segments },
      due: cases.due,
      segment: cases.segment,
      ...events,
      ...{ step: steps.of, person: people.of, team: teams.of },
      leftOut: await countLeftOut(log, chosen),
    };
  });
}

/** case_no, events, due_at, number (0, 1, … in order of begin), isIn: the newest that fit. */
function chosenSql(cases: string | null, mostEvents: number): string {
  return `(
    SELECT case_no, events, due_at, row_number() OVER (PARTITION BY isIn ORDER BY first_at, case_no) - 1 AS number, isIn
    FROM (
      SELECT *, newer = 0 OR newer + events <= ${mostEvents} AS isIn
      FROM (
        SELECT *, (sum(events) OVER (ORDER BY first_at DESC, case_no DESC) - events) AS newer
        FROM cases ${cases === null ? "" : `WHERE case_no IN ${cases}`})))`;
}

async function readCases(log: EventLog, chosen: string, segmentOf: string | undefined) {
  const column = segmentOf === undefined ? null : findAttribute(log, segmentOf);
  const segment =
    column === null
      ? "NULL"
      : `(SELECT arg_min(${column}, place) FROM attributes WHERE attributes.case_no = chosen.case_no AND ${column} IS NOT NULL)`;
  const due: number[] = [];
  const segments = new Map<string, number>();
  const segmentOfCase: number[] = [];
  const sql = `
    SELECT epoch_us(due_at) / 1e3, ${segment}::VARCHAR FROM ${chosen} AS chosen WHERE isIn ORDER BY number`;
  for await (const chunk of log.database.chunks(sql)) {
    for (const at of chunk.getColumnValues(0)) due.push(toNumber(at));
    for (const value of chunk.getColumnValues(1)) {
      if (value !== null && !segments.has(String(value))) segments.set(String(value), segments.size);
      segmentOfCase.push(value === null ? -1 : segments.get(String(value))!);
    }
  }
  return {
    due: Float64Array.from(due),
    segment: Int32Array.from(segmentOfCase),
    segments: [...segments.keys()],
  };
}

function findAttribute(log: EventLog, name: string): string {
  const found = log.manifest.attributes.find((attribute) => attribute.name === name);
  if (found) return found.column;
  throw new EventLogFailure("EVENT_LOG_UNKNOWN_COLUMN", {
    column: name,
    columns: log.manifest.attributes.map((attribute) => attribute.name),
  });
}

/** In the columns that DuckDB has: a row as an object for each of many events would be slow. */
async function readEvents(log: EventLog, chosen: string) {
  const sql = `
    SELECT number, step - 1, person - 1, team - 1, epoch_us(started_at) / 1e3,
      epoch_us(CASE WHEN completed_at < started_at THEN started_at ELSE completed_at END) / 1e3
    FROM sequence JOIN ${chosen} USING (case_no) WHERE isIn ORDER BY number, place`;
  const columns: number[][] = [[], [], [], [], [], []];
  for await (const chunk of log.database.chunks(sql)) {
    for (const [index, column] of columns.entries())
      for (const value of chunk.getColumnValues(index)) column.push(toNumber(value));
  }
  const [caseOf, step, person, team, start, end] = columns as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  return {
    caseOf: Int32Array.from(caseOf),
    step: Int32Array.from(step),
    person: Int32Array.from(person),
    team: Int32Array.from(team),
    start: Float64Array.from(start),
    end: Float64Array.from(end),
  };
}

/**
 * Numbers the names that events have in the order of their first event, by time and then by place, and leaves out the
 * others. Codes of persons are drawn anew at each import: in their order one history would give one model after another.
 */
function numberByAppearance(
  names: readonly string[],
  codes: Int32Array,
  { start, end }: Pick<EventTrace, "start" | "end">,
): { readonly names: readonly string[]; readonly of: Int32Array } {
  const firstAt = new Map<number, number>();
  codes.forEach((code, i) => {
    if (code < 0) return;
    const at = Number.isNaN(start[i]!) ? end[i]! : start[i]!;
    firstAt.set(code, Math.min(at, firstAt.get(code) ?? at));
  });
  // The map has them in order of place, and sorting keeps that.
  const inOrder = [...firstAt].toSorted(([, a], [, b]) => a - b).map(([code]) => code);
  const placeOf = new Map(inOrder.map((code, place) => [code, place]));
  return {
    names: inOrder.map((code) => names[code + 1]!),
    of: codes.map((code) => placeOf.get(code) ?? -1),
  };
}

async function countLeftOut(log: EventLog, chosen: string) {
  const [left] = await log.database.query<{ cases: number; events: number }>(
    `SELECT count(*) AS cases, coalesce(sum(events), 0) AS events FROM ${chosen} WHERE NOT isIn`,
  );
  return { cases: left!.cases, events: Number(left!.events) };
}

function toNumber(value: unknown): number {
  return value === null ? Number.NaN : Number(value);
}
