import type { DuckDBDataChunk } from "@duckdb/node-api";
import type { Database } from "../database.ts";
import { CaseMarker, type EventMarks } from "./case-marker.ts";
import { codeColumns, EventBlock, type Redraw } from "./event-block.ts";

/** The side of an event that work can leave: the team or the person. */
export type Side = "team" | "person";

/** What a missing team or person is called; its code is 0. */
export const missingName = "(none)";

/** What to mark. */
export interface MarkOptions {
  /** A relation in order of case and place, with the codes of case (`case_no`), step, team and person as INTEGER. */
  readonly ordered: string;
  readonly highestStep: number;
  readonly redraw?: Redraw | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Work on so many events at a time, or on one case if that is longer. */
const blockEvents = 32_768;

/** The rows of a data chunk of DuckDB. */
const chunkRows = 2048;

/**
 * Makes a table of what only a whole case can tell: a row for each event of `ordered`, in its order, with `place` (1, 2, …;
 * 0: left out) of `case_events`, the team that it counts for, and whether the handover to the next event is returned. The
 * cases pass by one after the other; what is held is a block of them, or the longest case.
 */
export async function markCases(
  database: Database,
  table: string,
  { ordered, highestStep, redraw, signal }: MarkOptions,
): Promise<void> {
  const { BOOLEAN, DuckDBDataChunk, INTEGER } = await import("@duckdb/node-api");
  await database.run(`
    CREATE TABLE ${table}
      (place INTEGER, case_events INTEGER, team INTEGER, returned_team BOOLEAN, returned_person BOOLEAN)`);
  const output = DuckDBDataChunk.create([INTEGER, INTEGER, INTEGER, BOOLEAN, BOOLEAN]);
  const block = new EventBlock();
  const marker = new CaseMarker(highestStep);
  await database.append(table, async (appender) => {
    const markWhole = () => {
      marker.mark(block.codes, block.whole);
      for (let from = 0; from < block.whole; from += chunkRows) {
        output.rowCount = Math.min(chunkRows, block.whole - from);
        fillChunk(output, block.codes.team, marker.marks, from);
        appender.appendDataChunk(output);
      }
      block.dropWhole();
    };
    for await (const chunk of database.chunks(`SELECT ${codeColumns.join(", ")} FROM ${ordered}`)) {
      signal?.throwIfAborted();
      block.add(chunk, redraw);
      if (block.length >= blockEvents) markWhole();
    }
    block.end();
    markWhole();
  });
}

function fillChunk(chunk: DuckDBDataChunk, team: Int32Array, marks: EventMarks, from: number): void {
  for (const [index, values] of [marks.place, marks.case_events, team].entries()) {
    const vector = chunk.getColumnVector(index);
    for (let row = 0; row < vector.itemCount; row++) vector.setItem(row, values[from + row]!);
    vector.flush();
  }
  for (const [index, values] of [marks.returned_team, marks.returned_person].entries()) {
    const vector = chunk.getColumnVector(3 + index);
    for (let row = 0; row < vector.itemCount; row++) vector.setItem(row, values[from + row] === 1);
    vector.flush();
  }
}

/** Two relations of the same events in the same order: the events, and what `markCases` made of them. */
interface MarkedEvents {
  /** Has position, started_at and completed_at as well, and the columns `along`. */
  readonly ordered: string;
  readonly marks: string;
  readonly hasStartTimes: boolean;
  readonly along?: readonly string[];
}

/**
 * SQL of each event beside the next of its case, in order of case and place: place, case_events, the codes of step, team
 * and person, and those of the next event (0 for the last). `next_at`: the start of the next event where the log has start
 * times, otherwise its completion; so the work lay still from `completed_at` to `next_at`. `tied`: both are at the same
 * time. `returned_team` and `returned_person`: whether the handover to the next event is returned.
 */
export function sequenceSql({ ordered, marks, hasStartTimes, along = [] }: MarkedEvents): string {
  // The order is there already, so that a window over all rows costs nothing: it only looks at the next row.
  const next = (expression: string, last: string) =>
    `CASE WHEN place < case_events THEN lead(${expression}) OVER () ELSE ${last} END`;
  const orderedAt = "coalesce(started_at, completed_at)";
  const kept = ["case_no", "position", "step", "person", "started_at", "completed_at", ...along];
  return `
    SELECT case_no, place, case_events, position, step, team, person, started_at, completed_at,
      ${next("step", "0")} AS next_step, ${next("team", "0")} AS next_team, ${next("person", "0")} AS next_person,
      ${next(hasStartTimes ? "started_at" : "completed_at", "NULL")} AS next_at,
      ${next(orderedAt, "NULL")} IS NOT DISTINCT FROM ${orderedAt} AS tied, returned_team, returned_person
      ${along.map((column) => `, ${column}`).join("")}
    FROM (
      SELECT marks.*, ${kept.map((column) => `events.${column}`).join(", ")}
      FROM ${ordered} AS events POSITIONAL JOIN ${marks} AS marks)
    WHERE place > 0`;
}

/** SQL of the pairs among `events`: each event that has a next one in its case, with that next one. */
export function pairsSql(events: string): string {
  return `
    SELECT case_no, place, step AS from_step, next_step AS to_step, team AS from_team, next_team AS to_team,
      person AS from_person, next_person AS to_person, completed_at AS done_at, next_at, tied,
      returned_team, returned_person, late
    FROM ${events} WHERE place < case_events`;
}
