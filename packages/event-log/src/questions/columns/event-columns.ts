import { sqlText } from "../../database.ts";
import type { EventLog } from "../../event-log.ts";

/**
 * Events column by column, in order of case and place: what a question counts over, in one pass and without a copy. Names are
 * codes; 0 is a missing team or person.
 */
export interface EventColumns {
  /** Which relation they are of. */
  readonly name: string;
  readonly rows: number;
  /** Where each case begins; at the end the number of rows. The n-th case has the rows from place n up to place n + 1. */
  readonly caseStarts: Int32Array;
  /** The number (`case_no`) of the n-th case. */
  readonly caseNumbers: Int32Array;
  /** When the n-th case begins: at its first start, or completion where no start is known; and its last instant. */
  readonly caseFirstAt: Float64Array;
  readonly caseLastAt: Float64Array;
  readonly step: Int32Array;
  readonly team: Int32Array;
  readonly person: Int32Array;
  /** How many codes there are of each, the one of what is missing included. */
  readonly codes: Readonly<Record<"step" | "team" | "person", number>>;
  /** Microseconds since 1970; NaN when unknown. Null in a log without start times. */
  readonly startedAt: Float64Array | null;
  readonly completedAt: Float64Array;
  /** What is true of an event, as a sum of `marks`. */
  readonly marked: Uint8Array;
  readonly bytes: number;
}

/**
 * `tied`: at the same time as the next of its case. `returned…`: the handover to the next is. `due`: its case has a due date.
 * `notStarted`: its start is unknown.
 */
export const marks = {
  ...{ tied: 1, returnedTeam: 2, returnedPerson: 4 },
  ...{ late: 8, due: 16, midnight: 32, notStarted: 64 },
} as const;

/** Reads a relation as `Sequence` has them. */
export async function readEventColumns(log: EventLog, relation: string): Promise<EventColumns> {
  const [counted] = await log.database.query<{ rows: number }>(`SELECT count(*) AS rows FROM ${relation}`);
  const { rows } = counted!;
  const { hasStartTimes } = log.manifest;
  const integers = {
    case_no: allocate(rows),
    step: allocate(rows),
    team: allocate(rows),
    person: allocate(rows),
  };
  const completedAt = new Float64Array(rows);
  const startedAt = hasStartTimes ? new Float64Array(rows) : null;
  const marked = new Uint8Array(rows);
  const columns = [...Object.values(integers), completedAt, marked, ...(startedAt ? [startedAt] : [])];
  let from = 0;
  for await (const chunk of log.database.chunks(columnsSql(log, relation))) {
    const { rowCount } = chunk;
    for (const [index, column] of columns.entries()) {
      const vector = chunk.getColumnVector(index);
      for (let row = 0; row < rowCount; row++) column[from + row] = vector.getItem(row) as number;
    }
    from += rowCount;
  }
  const { case_no, step, team, person } = integers;
  const cases = findCases(case_no);
  const bytes = rows * (hasStartTimes ? 29 : 21) + cases.caseNumbers.length * 24;
  const spans = findSpans(cases.caseStarts, completedAt, startedAt);
  return {
    name: relation,
    rows,
    ...cases,
    ...spans,
    step,
    team,
    person,
    codes: { step: countCodes(step), team: countCodes(team), person: countCodes(person) },
    startedAt,
    completedAt,
    marked,
    bytes,
  };
}

function allocate(rows: number): Int32Array {
  return new Int32Array(rows);
}

function countCodes(codes: Int32Array): number {
  let highest = -1;
  for (const code of codes) if (code > highest) highest = code;
  return highest + 1;
}

function columnsSql({ manifest }: EventLog, relation: string): string {
  const local = `(timezone(${sqlText(manifest.timeZone)}, timezone('UTC', moment)))::TIME`;
  // Midnight is at a quarter of an hour in every time zone, and what a clock shows is costly to find.
  const isMidnight = `epoch_us(moment) % 900000000 = 0 AND ${local} = TIME '00:00:00'`;
  const conditions: Readonly<Record<keyof typeof marks, string>> = {
    tied: "tied AND place < case_events",
    returnedTeam: "returned_team",
    returnedPerson: "returned_person",
    late: "late",
    due: "late IS NOT NULL",
    midnight: isMidnight,
    notStarted: "started_at IS NULL",
  };
  const marked = Object.entries(conditions).map(([mark, condition]) => {
    return `CASE WHEN ${condition} THEN ${marks[mark as keyof typeof marks]} ELSE 0 END`;
  });
  const microseconds = (column: string) => `coalesce(epoch_us(${column})::DOUBLE, 'NaN'::DOUBLE)`;
  return `
    SELECT case_no, step, team, person, ${microseconds("completed_at")}, (${marked.join(" + ")})::UTINYINT
      ${manifest.hasStartTimes ? `, ${microseconds("started_at")}` : ""}
    FROM (SELECT *, coalesce(completed_at, started_at) AS moment FROM ${relation})`;
}

function findCases(caseOfRow: Int32Array): Pick<EventColumns, "caseStarts" | "caseNumbers"> {
  const starts: number[] = [];
  for (let row = 0; row < caseOfRow.length; row++) {
    if (row === 0 || caseOfRow[row] !== caseOfRow[row - 1]) starts.push(row);
  }
  return {
    caseStarts: Int32Array.from([...starts, caseOfRow.length]),
    caseNumbers: Int32Array.from(starts, (row) => caseOfRow[row]!),
  };
}

function findSpans(
  caseStarts: Int32Array,
  completedAt: Float64Array,
  startedAt: Float64Array | null,
): Pick<EventColumns, "caseFirstAt" | "caseLastAt"> {
  const cases = caseStarts.length - 1;
  const caseFirstAt = new Float64Array(cases).fill(Number.POSITIVE_INFINITY);
  const caseLastAt = new Float64Array(cases).fill(Number.NEGATIVE_INFINITY);
  for (let place = 0; place < cases; place++) {
    for (let row = caseStarts[place]!; row < caseStarts[place + 1]!; row++) {
      const completed = completedAt[row]!;
      const started = knownOr(completed, startedAt?.[row]);
      caseFirstAt[place] = Math.min(caseFirstAt[place]!, started);
      caseLastAt[place] = Math.max(caseLastAt[place]!, started, knownOr(started, completed));
    }
  }
  return { caseFirstAt, caseLastAt };
}

function knownOr(other: number, instant: number | undefined): number {
  return instant === undefined || Number.isNaN(instant) ? other : instant;
}
