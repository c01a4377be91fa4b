import { type WorkingCalendar, workingIntervals } from "@stuur/methods/time";
import type { EventLog } from "../event-log.ts";
import { keepTable } from "./kept-tables.ts";

/** SQL for the working time between the instants of a pair. */
export interface WorkingTime {
  /** Join clauses for the relation `p`, which has done_at and next_at. */
  readonly joins: string;
  /** Microseconds of working time from done_at to next_at, at least 0; NULL when either is unknown. */
  readonly microseconds: string;
}

interface Piece {
  readonly start: number;
  readonly length: number;
}

const millisecondsPerDay = 86_400_000;

/**
 * Working time as the difference of a cumulative function W at both ends. W is kept in a table with a row for each day
 * in UTC: the working time before that day, and the start and length of each working interval in it. So both ends are
 * found by a join on the day, and the rest is arithmetic. To be called while `answer` answers: only then the table stays.
 */
export function workingTimeOf(log: EventLog, calendar: WorkingCalendar): Promise<WorkingTime> {
  return keepTable(log, { kind: "working_days", key: nameCalendar(calendar) }, (name) =>
    createTable(log, calendar, name),
  );
}

/** Tells calendars apart. */
export function nameCalendar(calendar: WorkingCalendar): string {
  return JSON.stringify({ ...calendar, closedDates: [...calendar.closedDates] });
}

/** The working time before an instant of the log: microseconds since 1970, and microseconds since the first day of the log. */
export type WorkedUntil = (instant: number) => number;

/** The same function W for numbers outside the database. */
export async function workedUntilOf(log: EventLog, calendar: WorkingCalendar): Promise<WorkedUntil> {
  const { first, days, width } = await daysOf(log, calendar);
  const before = new Float64Array(days.length);
  const starts = new Float64Array(days.length * width);
  const lengths = new Float64Array(days.length * width);
  let worked = 0;
  for (const [index, pieces] of days.entries()) {
    before[index] = worked;
    for (const [place, piece] of pieces.entries()) {
      starts[index * width + place] = piece.start * 1000;
      lengths[index * width + place] = piece.length * 1000;
      worked += piece.length * 1000;
    }
  }
  return (instant) => {
    const day = Math.floor(instant / (millisecondsPerDay * 1000)) - first;
    let until = before[day]!;
    for (let piece = day * width; piece < (day + 1) * width; piece++) {
      until += Math.min(Math.max(instant - starts[piece]!, 0), lengths[piece]!);
    }
    return until;
  };
}

/** The working intervals of each UTC day of the log, and of how many pieces the most divided day is. */
async function daysOf(log: EventLog, calendar: WorkingCalendar) {
  // A completion before its start may lie before the log begins: a case begins at its first start, where that is known.
  const [found] = await log.database.query<{ first: number | null }>(
    "SELECT epoch_ms(min(completed_at))::DOUBLE AS first FROM sequence",
  );
  const begin = Date.parse(log.manifest.firstAt);
  const first = Math.floor(Math.min(begin, found?.first ?? begin) / millisecondsPerDay);
  const last = Math.floor(Date.parse(log.manifest.lastAt) / millisecondsPerDay);
  const days = splitByDay(calendar, first, last);
  return { first, days, width: days.reduce((most, pieces) => Math.max(most, pieces.length), 1) };
}

async function createTable(log: EventLog, calendar: WorkingCalendar, name: string): Promise<WorkingTime> {
  const { first, days, width } = await daysOf(log, calendar);
  const pieceColumns = Array.from(
    { length: width },
    (_, index) => `start_${index} BIGINT, length_${index} BIGINT`,
  );
  await log.database.run(`CREATE TABLE ${name} (day INTEGER, before BIGINT, ${pieceColumns.join(", ")})`);
  await log.database.append(name, (appender) => {
    let before = 0;
    for (const [index, pieces] of days.entries()) {
      appender.appendInteger(first + index);
      appender.appendBigInt(microseconds(before));
      for (let piece = 0; piece < width; piece++) {
        appender.appendBigInt(microseconds(pieces[piece]?.start ?? 0));
        appender.appendBigInt(microseconds(pieces[piece]?.length ?? 0));
      }
      appender.endRow();
      before += pieces.reduce((total, { length }) => total + length, 0);
    }
  });
  return {
    joins: `LEFT JOIN ${name} AS done_day ON done_day.day = ${dayOf("p.done_at")}
      LEFT JOIN ${name} AS next_day ON next_day.day = ${dayOf("p.next_at")}`,
    microseconds: `CASE WHEN p.next_at > p.done_at
      THEN ${workedUntil("next_day", "p.next_at", width)} - ${workedUntil("done_day", "p.done_at", width)}
      WHEN p.next_at <= p.done_at THEN 0 END`,
  };
}

/** The working intervals of each UTC day, cut at midnight. */
function splitByDay(calendar: WorkingCalendar, first: number, last: number): Piece[][] {
  const days: Piece[][] = Array.from({ length: last - first + 1 }, () => []);
  for (const { start, end } of workingIntervals(
    calendar,
    first * millisecondsPerDay,
    (last + 1) * millisecondsPerDay,
  )) {
    for (let from = start; from < end; ) {
      const day = Math.floor(from / millisecondsPerDay);
      const until = Math.min(end, (day + 1) * millisecondsPerDay);
      days[day - first]?.push({ start: from, length: until - from });
      from = until;
    }
  }
  return days;
}

function microseconds(milliseconds: number): bigint {
  return BigInt(Math.round(milliseconds * 1000));
}

function dayOf(instant: string): string {
  return `epoch_us(${instant}) // ${millisecondsPerDay * 1000}`;
}

function workedUntil(day: string, instant: string, width: number): string {
  const pieces = Array.from({ length: width }, (_, index) => {
    return `least(greatest(epoch_us(${instant}) - ${day}.start_${index}, 0), ${day}.length_${index})`;
  });
  return `(${day}.before + ${pieces.join(" + ")})`;
}
