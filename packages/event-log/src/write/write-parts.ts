import { join } from "node:path";
import { type Database, sqlText } from "../database.ts";
import { pairsSql, sequenceSql } from "./sequence.ts";

/** The Parquet files of a log. */
export const partNames = ["events", "pairs", "cases"] as const;

/**
 * Sorts `merged` into cases and writes `events.parquet`, `pairs.parquet` and `cases.parquet`, all in the order of the
 * cases' first appearance in the file and then of their events. Needs `rows` for the due dates.
 */
export async function sortEvents(database: Database): Promise<void> {
  await database.run(`
    CREATE TABLE numbered AS
    SELECT case_id, row_number() OVER (ORDER BY min(position))::INTEGER AS case_no FROM merged GROUP BY case_id`);
  await database.run(`
    CREATE TABLE ordered AS
    SELECT case_no, case_id, position, step, started_at, completed_at,
      coalesce(started_at, completed_at) AS ordered_at, team, person
    FROM merged JOIN numbered USING (case_id)`);
  await database.run("DROP TABLE merged");
  await database.run(`CREATE TABLE sequence AS ${sequenceSql("ordered")} ORDER BY case_no, place`);
  await database.run("DROP TABLE ordered");
  await database.run(`CREATE TABLE cases AS ${casesSql}`);
  await database.run("DROP TABLE rows");
}

export async function writeParts(database: Database, folder: string, hasStartTimes: boolean): Promise<void> {
  await writePart(database, folder, "cases", "FROM cases");
  await writePart(
    database,
    folder,
    "events",
    `SELECT case_no, case_id, place, case_events, position, step, started_at, completed_at, ordered_at, team, person
     FROM sequence`,
  );
  await writePart(database, folder, "pairs", pairsSql("sequence", "cases", hasStartTimes));
}

async function writePart(database: Database, folder: string, name: (typeof partNames)[number], sql: string) {
  const file = sqlText(join(folder, `${name}.parquet`));
  await database.run(`COPY (${sql}) TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
}

// The log does not say which cases are closed, so none counts as open, and every case with a due date is late or not.
const casesSql = `
  WITH due AS (
    SELECT case_id, arg_max(due_at, (coalesce(start_at, time_at), position)) AS due_at
    FROM rows WHERE reason IS NULL AND due_at IS NOT NULL GROUP BY case_id),
  spans AS (
    SELECT case_no, any_value(case_id) AS case_id, min(ordered_at) AS first_at,
      max(greatest(started_at, completed_at)) AS last_at, count(*)::INTEGER AS events
    FROM sequence GROUP BY case_no)
  SELECT spans.*, due_at, last_at > due_at AS late FROM spans LEFT JOIN due USING (case_id) ORDER BY case_no`;
