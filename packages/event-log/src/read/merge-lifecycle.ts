import type { Database } from "../database.ts";

/**
 * Makes the relation `merged`, one row for each event, of `rows`. Where the status column tells starts from completions,
 * those of one activity become one event: by instance id, else first in first out per case and step. Person and team are
 * of the complete row, and so is `row`, the position of the row that its attributes are of. Rows that schedule, suspend or resume are no events. All other rows are events as they are.
 */
export async function mergeLifecycle(database: Database): Promise<"merged" | "none"> {
  const [found] = await database.query<{ starts: boolean | null; completes: boolean | null }>(
    "SELECT bool_or(status = 'start') AS starts, bool_or(status = 'complete') AS completes FROM rows WHERE reason IS NULL",
  );
  const isLifecycle = Boolean(found?.starts || found?.completes);
  if (!found?.starts) {
    const condition = isLifecycle ? "AND coalesce(status, '') NOT IN ('schedule', 'suspend', 'resume')" : "";
    await database.run(`CREATE VIEW merged AS ${singleRows(`reason IS NULL ${condition}`)}`);
    return "none";
  }
  await database.run(
    `CREATE TABLE merged AS ${mergedRows} UNION ALL ${singleRows(`reason IS NULL AND
    coalesce(status, '') NOT IN ('start', 'complete', 'schedule', 'suspend', 'resume')`)}`,
  );
  return "merged";
}

function singleRows(condition: string): string {
  return `SELECT position, position AS row, case_no, step, start_at AS started_at, time_at AS completed_at, person, team
    FROM rows WHERE ${condition}`;
}

// `balance` is starts minus completions so far; each new low of it below zero is a completion without a start. Numbering
// the starts, and the completions that have one, gives the n-th start and the n-th completion the same number.
const mergedRows = `
  SELECT coalesce(min(position) FILTER (status = 'start'), min(position)) AS position,
    coalesce(min(position) FILTER (status = 'complete'), min(position)) AS row, case_no, step,
    coalesce(min(time_at) FILTER (status = 'start'), min(start_at)) AS started_at,
    min(time_at) FILTER (status = 'complete') AS completed_at,
    CASE WHEN bool_or(status = 'complete') THEN min(person) FILTER (status = 'complete') ELSE min(person) END AS person,
    CASE WHEN bool_or(status = 'complete') THEN min(team) FILTER (status = 'complete') ELSE min(team) END AS team
  FROM (
    SELECT *, CASE
        WHEN status = 'start' THEN starts
        WHEN unmatched = coalesce(lag(unmatched) OVER activity, 0) THEN completes - unmatched
        ELSE -position
      END AS number
    FROM (
      SELECT *, greatest(0, -min(starts - completes) OVER activity) AS unmatched
      FROM (
        SELECT *, count(*) FILTER (status = 'start') OVER activity AS starts,
          count(*) FILTER (status = 'complete') OVER activity AS completes
        FROM rows WHERE reason IS NULL AND status IN ('start', 'complete')
        WINDOW activity AS (PARTITION BY case_no, step, instance ORDER BY time_at, position ROWS UNBOUNDED PRECEDING))
      WINDOW activity AS (PARTITION BY case_no, step, instance ORDER BY time_at, position ROWS UNBOUNDED PRECEDING))
    WINDOW activity AS (PARTITION BY case_no, step, instance ORDER BY time_at, position))
  GROUP BY case_no, step, instance, number`;
