import type { EventLog } from "../event-log.ts";
import { orderByPrecedence, type Precedence } from "./precedence-order.ts";
import type { Relations, ValueKey } from "./relations.ts";

/** A step, or a team or person, that cases reach. */
export interface Reached {
  readonly key: ValueKey;
  readonly name: string;
  readonly events: number;
  /** Distinct cases that reach it. */
  readonly cases: number;
  /** Mean place of its first event in those cases: 0 for the first event of a case, 1 for the last. */
  readonly position: number;
}

/** The key of a missing team or person. */
const missing = 0;

/** Above this many names they are ordered by position alone: nobody reads so wide a matrix from left to right. */
const mostCompared = 200;

/** Of cases that together have more pairs of names than this, every k-th is compared. */
const mostPairs = 500_000;

/**
 * Steps, or teams (persons), in the order in which cases usually first reach them: of each two, the one that comes first
 * in most of the cases that have both. `(none)` comes last.
 */
export async function readInUsualOrder(
  log: EventLog,
  relations: Relations,
  column: "step" | "value",
): Promise<Reached[]> {
  // In billionths: a sum of whole numbers does not depend on the order in which threads add them.
  const position =
    "sum(coalesce((place - 1)::BIGINT * 1000000000 // nullif(case_events - 1, 0), 0)) / count(*) / 1e9";
  const rows = await log.database.query<Omit<Reached, "name">>(`
    SELECT key, sum(events) AS events, count(*) AS cases, ${position} AS position
    FROM ${firstEventsSql(relations, column)} GROUP BY key`);
  const nameOf = column === "step" ? relations.stepName : relations.valueName;
  const reached = rows.map((row): Reached => ({ ...row, name: nameOf(row.key) })).sort(earliestFirst);
  const ordered = reached.length > mostCompared ? reached : await compare(log, relations, column, reached);
  return [...ordered.filter(({ key }) => key !== missing), ...ordered.filter(({ key }) => key === missing)];
}

function earliestFirst(a: Reached, b: Reached): number {
  return a.position - b.position || b.events - a.events || (a.name < b.name ? -1 : 1);
}

function firstEventsSql(relations: Relations, column: "step" | "value", condition = "TRUE"): string {
  return `(
    SELECT ${column} AS key, case_no, count(*) AS events, min(place) AS place, any_value(case_events) AS case_events
    FROM ${relations.events} WHERE ${condition} GROUP BY ${column}, case_no)`;
}

async function compare(
  log: EventLog,
  relations: Relations,
  column: "step" | "value",
  reached: readonly Reached[],
): Promise<Reached[]> {
  const [total] = await log.database.query<{ pairs: number | null }>(`
    SELECT sum(names * (names - 1) / 2) AS pairs
    FROM (SELECT least(case_events, ${reached.length}) AS names FROM ${relations.events} WHERE place = 1)`);
  const every = Math.max(1, Math.ceil((total?.pairs ?? 0) / mostPairs));
  const counted = await log.database.query<{ earlier: ValueKey; later: ValueKey; count: number }>(`
    WITH first_events AS ${firstEventsSql(relations, column, `case_no % ${every} = 0`)}
    SELECT a.key AS earlier, b.key AS later, count(*) AS count
    FROM first_events AS a JOIN first_events AS b ON a.case_no = b.case_no AND a.place < b.place
    GROUP BY a.key, b.key`);
  const places = new Map(reached.map(({ key }, place) => [key, place]));
  const precedences = counted.map(({ earlier, later, count }): Precedence => {
    return { earlier: places.get(earlier)!, later: places.get(later)!, count };
  });
  return orderByPrecedence(reached.length, precedences).map((place) => reached[place]!);
}
