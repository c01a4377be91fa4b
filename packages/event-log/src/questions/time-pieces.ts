import type { Relations, ValueKey } from "./relations.ts";

/** The parts of elapsed time; in SQL a part is its place in this list. */
export const timeParts = ["work", "inside", "handover", "customer", "returned", "unknown"] as const;

/**
 * What elapsed time is spent on: see `timeDivision`. Without start times `work` does not occur, and `inside` and `handover` are
 * times to the next completion.
 */
export type TimePart = (typeof timeParts)[number];

interface PieceOptions {
  readonly customerSteps: readonly ValueKey[];
  readonly hasStartTimes: boolean;
}

/**
 * SQL of the pieces that the time of each case falls into, from its first start to its last completion, without gap or
 * overlap: case_no, part, from_value and to_value (of a piece of work the same), `handed` (it lies between giving and
 * taking over), done_at and next_at (its ends; when they are not in this order, it is empty) and `sign`: −1 for what other
 * pieces have twice.
 */
export function timePiecesSql(relations: Relations, options: PieceOptions): string {
  const again = `again AS MATERIALIZED (${returnedPlacesSql(relations)})`;
  const waits = successiveWaitsSql(relations, options);
  // Completions in the order in which they are known neither overlap nor leave anything open.
  if (!options.hasStartTimes) return `(WITH ${again} ${waits})`;
  const isSuccessive = "WHERE case_no NOT IN (SELECT case_no FROM overlapping)";
  return `(
    WITH ${again},
    overlapping AS MATERIALIZED (${overlappingCasesSql(relations)}),
    reaching AS MATERIALIZED (${reachingEventsSql(relations, options)})
    FROM (${successiveWorkSql(relations, options)}) ${isSuccessive}
    UNION ALL FROM (${waits}) ${isSuccessive}
    UNION ALL ${overlappingPiecesSql(options)})`;
}

/** SQL of the places of the events in runs that begin with a step that the case had already done before it was handed over. */
function returnedPlacesSql({ events, pairs }: Relations): string {
  return `
    SELECT case_no, unnest(range(first_place, last_place + 1)) AS place
    FROM (
      SELECT c.case_no, c.place + 1 AS first_place, coalesce(next_change, case_events) AS last_place
      FROM (
        SELECT case_no, place, lag(returned) OVER in_case AS came_back, lead(place) OVER in_case AS next_change
        FROM ${pairs} WHERE from_value <> to_value WINDOW in_case AS (PARTITION BY case_no ORDER BY place)) AS c
      JOIN (SELECT case_no, place, case_events FROM ${events}) AS e ON e.case_no = c.case_no AND e.place = c.place
      WHERE came_back)`;
}

/** SQL of the cases in which something begins before the previous is complete, or of which a time is missing. */
function overlappingCasesSql({ events, pairs }: Relations): string {
  return `
    SELECT DISTINCT case_no FROM ${pairs} WHERE done_at IS NULL OR next_at IS NULL OR next_at < done_at
    UNION SELECT case_no FROM ${events} WHERE completed_at < started_at`;
}

/** SQL of the work in cases where one thing is done after the other. */
function successiveWorkSql({ events }: Relations, options: PieceOptions): string {
  return `
    SELECT e.case_no, ${workPart(isCustomers("e.step", options), "again.place IS NOT NULL")} AS part, value AS from_value,
      value AS to_value, FALSE AS handed, started_at AS done_at, completed_at AS next_at, 1 AS sign
    FROM ${events} AS e LEFT JOIN again ON again.case_no = e.case_no AND again.place = e.place
    WHERE completed_at > started_at`;
}

function successiveWaitsSql({ pairs }: Relations, options: PieceOptions): string {
  const part = waitPart(isCustomers("p.to_step", options), "again.place IS NOT NULL");
  return `
    SELECT p.case_no, ${part} AS part, from_value, to_value, handed, done_at, next_at, 1 AS sign
    FROM ${pairs} AS p LEFT JOIN again ON again.case_no = p.case_no AND again.place = p.place + 1`;
}

/**
 * SQL of the events of overlapping cases in order of their start, each with what comes next and with how far the events
 * before it reach: those of our own work, and those of anybody.
 */
function reachingEventsSql({ events, pairs }: Relations, options: PieceOptions): string {
  const reach = "CASE WHEN started_at IS NOT NULL THEN completed_at END";
  return `
    SELECT *, max(CASE WHEN NOT is_customers THEN ${reach} END) OVER earlier AS worked_until,
      max(${reach}) OVER earlier AS busy_until, lead(started_at) OVER in_case AS next_started_at,
      lead(coalesce(started_at, completed_at)) OVER in_case AS next_began_at,
      lead(is_customers) OVER in_case AS next_is_customers, lead(is_again) OVER in_case AS next_is_again
    FROM (
      SELECT e.case_no, e.place, value, started_at, completed_at, to_value, handed,
        ${isCustomers("e.step", options)} AS is_customers, again.place IS NOT NULL AS is_again
      FROM ${events} AS e
      LEFT JOIN (SELECT case_no, place, to_value, handed FROM ${pairs}) AS p ON p.case_no = e.case_no AND p.place = e.place
      LEFT JOIN again ON again.case_no = e.case_no AND again.place = e.place
      WHERE e.case_no IN (SELECT case_no FROM overlapping))
    WINDOW in_case AS (PARTITION BY case_no ORDER BY place),
      earlier AS (PARTITION BY case_no ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;
}

/**
 * SQL of the pieces of overlapping cases. After an event begins, nothing waits but for the next one to begin, so waits never
 * overlap each other. Our own work counts beyond the work that began earlier. The customer's time counts beyond whatever
 * began earlier; what of it our own work covers that began later is taken off by the negative pieces.
 */
function overlappingPiecesSql(options: PieceOptions): string {
  const wait = waitPart("next_is_customers", "next_is_again", "next_started_at IS NULL");
  const negative =
    options.customerSteps.length === 0
      ? ""
      : `UNION ALL
        SELECT case_no, ${codeOf("customer")}, value, value, FALSE, greatest(started_at, worked_until),
          least(completed_at, busy_until), -1
        FROM reaching WHERE completed_at > started_at AND busy_until > started_at AND NOT is_customers`;
  return `
    SELECT case_no, ${workPart("is_customers", "is_again")}, value, value, FALSE,
      greatest(started_at, CASE WHEN is_customers THEN busy_until ELSE worked_until END), completed_at, 1
    FROM reaching WHERE completed_at > started_at
    ${negative}
    UNION ALL
    SELECT case_no, CASE WHEN completed_at IS NULL THEN ${codeOf("unknown")} ELSE ${wait} END, value, to_value, handed,
      greatest(coalesce(started_at, completed_at), completed_at, busy_until), next_began_at, 1
    FROM reaching WHERE next_began_at IS NOT NULL`;
}

function workPart(isCustomers: string, isAgain: string): string {
  return `CASE WHEN ${isCustomers} THEN ${codeOf("customer")} WHEN ${isAgain} THEN ${codeOf("returned")}
    ELSE ${codeOf("work")} END`;
}

/** A wait is its own kind by what ends it; where that has no start, only the customer's is known. */
function waitPart(isCustomers: string, isAgain: string, isUnknown = "FALSE"): string {
  return `CASE WHEN ${isCustomers} THEN ${codeOf("customer")} WHEN ${isUnknown} THEN ${codeOf("unknown")}
    WHEN ${isAgain} THEN ${codeOf("returned")} WHEN handed THEN ${codeOf("handover")} ELSE ${codeOf("inside")} END`;
}

function isCustomers(step: string, { customerSteps }: PieceOptions): string {
  return customerSteps.length === 0 ? "FALSE" : `${step} IN (${customerSteps.join(", ")})`;
}

/** A part as it stands in SQL. */
export function codeOf(part: TimePart): number {
  return timeParts.indexOf(part);
}
