import type { DuckDBDataChunk } from "@duckdb/node-api";
import type { Database } from "../database.ts";
import { EventBlock, type Redraw } from "./event-block.ts";
import { CaseSequencer } from "./sequence-cases.ts";

/** The side of an event that work can leave: the team or the person. */
export type Side = "team" | "person";

/** What a missing team or person is called; its code is 0. */
export const missingName = "(none)";

/** What to put in sequence. */
export interface SequenceSource {
  /**
   * A relation with position and the codes of case (`case_no`), step, team and person as INTEGER, and started_at and
   * completed_at as TIMESTAMP.
   */
  readonly events: string;
  /** Whether its rows come in order of case and place already. */
  readonly isOrdered: boolean;
  readonly hasStartTimes: boolean;
  /** The highest code of a step. */
  readonly steps: number;
  readonly redraw?: Redraw | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Work on so many events at a time, or on one case if that is longer. */
const blockEvents = 32_768;

/** The rows of a data chunk of DuckDB. */
const chunkRows = 2048;

const integers = [
  ...["case_no", "place", "case_events", "position", "step", "team", "person"],
  ...["next_step", "next_team", "next_person"],
] as const;
const booleans = ["tied", "returned_team", "returned_person"] as const;
const instants = ["started_at", "completed_at", "next_at"] as const;

/**
 * Puts each event beside the next of its case and makes the table that `sequenceSql(name)` reads. Order: start if known,
 * else completion, then position in the file. DuckDB sorts; then the cases pass by one after the other, and what is held
 * is a block of them, or the longest case.
 */
export async function createSequence(
  database: Database,
  name: string,
  source: SequenceSource,
): Promise<void> {
  const { BOOLEAN, DOUBLE, DuckDBDataChunk, INTEGER } = await import("@duckdb/node-api");
  const columns = [
    ...integers.map((column) => ({ column, type: INTEGER })),
    ...booleans.map((column) => ({ column, type: BOOLEAN })),
    ...instants.map((column) => ({ column, type: DOUBLE })),
  ];
  await database.run(
    `CREATE TABLE ${name} (${columns.map(({ column, type }) => `${column} ${type}`).join(", ")})`,
  );
  const output = DuckDBDataChunk.create(columns.map(({ type }) => type));
  const block = new EventBlock();
  const sequencer = new CaseSequencer(source);
  await database.append(name, async (appender) => {
    const write = () => {
      sequencer.sequence(block.columns, block.whole);
      for (let from = 0; from < block.whole; from += chunkRows) {
        fillChunk(output, { block, sequencer }, from);
        appender.appendDataChunk(output);
      }
      block.dropWhole();
    };
    for await (const chunk of database.chunks(inputSql(source))) {
      source.signal?.throwIfAborted();
      block.add(chunk, source.redraw);
      if (block.length >= blockEvents) write();
    }
    block.end();
    write();
  });
}

function inputSql({ events, isOrdered }: SequenceSource): string {
  const microseconds = (column: string) => `coalesce(epoch_us(${column})::DOUBLE, 'NaN'::DOUBLE)`;
  return `
    SELECT case_no, position, step, team, person, ${microseconds("started_at")}, ${microseconds("completed_at")}
    FROM ${events} ${isOrdered ? "" : "ORDER BY case_no, coalesce(started_at, completed_at), position"}`;
}

/** Fills a chunk with events that are complete, from the row `from` on. */
function fillChunk(
  chunk: DuckDBDataChunk,
  { block, sequencer }: { readonly block: EventBlock; readonly sequencer: CaseSequencer },
  from: number,
): void {
  chunk.rowCount = Math.min(chunkRows, block.whole - from);
  const { case_no, position, step, team, person, started, completed } = block.columns;
  const { place, case_events, next_step, next_team, next_person, next_at, ...flags } = sequencer.sequenced;
  const codes = [
    case_no,
    place,
    case_events,
    position,
    step,
    team,
    person,
    next_step,
    next_team,
    next_person,
  ];
  for (const [index, values] of codes.entries()) setNumbers(chunk, index, values.subarray(from));
  const { tied, returned_team, returned_person } = flags;
  for (const [index, values] of [tied, returned_team, returned_person].entries()) {
    setBooleans(chunk, codes.length + index, values.subarray(from));
  }
  for (const [index, values] of [started, completed, next_at].entries()) {
    setNumbers(chunk, codes.length + booleans.length + index, values.subarray(from));
  }
}

function setNumbers(chunk: DuckDBDataChunk, index: number, values: Int32Array | Float64Array): void {
  const vector = chunk.getColumnVector(index);
  for (let row = 0; row < vector.itemCount; row++) vector.setItem(row, values[row]!);
  vector.flush();
}

function setBooleans(chunk: DuckDBDataChunk, index: number, values: Uint8Array): void {
  const vector = chunk.getColumnVector(index);
  for (let row = 0; row < vector.itemCount; row++) vector.setItem(row, values[row] === 1);
  vector.flush();
}

/**
 * SQL of the events of `createSequence`, in order of case and place: `place` (1, 2, …) of `case_events`; the codes of step,
 * team and person, and those of the next event in the case (0 for the last). `next_at`: the start of the next event where
 * the log has start times, otherwise its completion; so the work lay still from `completed_at` to `next_at`. `tied`: both
 * are at the same time. `returned_team` and `returned_person`: whether the handover to the next event is returned. `late`:
 * whether the case is.
 */
export function sequenceSql(name: string, hasDueDates: boolean): string {
  const instant = (column: string) => `make_timestamp(nullif(${column}, 'NaN'::DOUBLE)::BIGINT) AS ${column}`;
  return `
    SELECT s.* REPLACE (${instants.map(instant).join(", ")}),
      ${hasDueDates ? "cases.late" : "NULL::BOOLEAN"} AS late
    FROM ${name} AS s ${hasDueDates ? "JOIN cases ON cases.case_no = s.case_no" : ""}`;
}

/** SQL of the pairs among `events`: each event that has a next one in its case, with that next one. */
export function pairsSql(events: string): string {
  return `
    SELECT case_no, place, step AS from_step, next_step AS to_step, team AS from_team, next_team AS to_team,
      person AS from_person, next_person AS to_person, completed_at AS done_at, next_at, tied,
      returned_team, returned_person, late
    FROM ${events} WHERE place < case_events`;
}
